create function audit_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail only grows';
end
$$;

create trigger audit_is_not_changed before update or delete on audit
for each row execute function audit_only_grows();

create trigger audit_is_not_emptied before truncate on audit
for each statement execute function audit_only_grows();

-- The rooms' role may read it and add to it, and no more.
comment on table audit is 'grows only';

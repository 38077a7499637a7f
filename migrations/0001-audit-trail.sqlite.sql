create trigger audit_is_not_changed before update on audit
begin
  select raise(abort, 'the audit trail only grows');
end;

create trigger audit_is_not_shortened before delete on audit
begin
  select raise(abort, 'the audit trail only grows');
end;

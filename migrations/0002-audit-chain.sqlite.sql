create trigger audit_head_goes_forward before update on audit_head
when new.municipality <> old.municipality or new.number not in (old.number, old.number + 1)
begin
  select raise(abort, 'the audit trail only grows');
end;

create trigger audit_head_stays before delete on audit_head
begin
  select raise(abort, 'the audit trail only grows');
end;

create trigger audit_head_goes_forward before update on audit_head
for each row when (new.municipality <> old.municipality or new.number not in (old.number, old.number + 1))
execute function audit_only_grows();

create trigger audit_head_stays before delete on audit_head
for each row execute function audit_only_grows();

create trigger audit_head_is_not_emptied before truncate on audit_head
for each statement execute function audit_only_grows();

create trigger audit_is_not_replaced before insert on audit
when exists (select 1 from audit where municipality = new.municipality and number = new.number)
begin
  select raise(abort, 'the audit trail only grows');
end;

create trigger edition_is_not_replaced before insert on edition
when exists (select 1 from edition where municipality = new.municipality and number = new.number)
begin
  select raise(abort, 'a published edition is never changed');
end;

create trigger edition_is_not_replaced_for_its_year before insert on edition
when exists (select 1 from edition where municipality = new.municipality and through = new.through)
begin
  select raise(abort, 'a published edition is never changed');
end;

create trigger status_edition_is_not_replaced before insert on status_edition
when exists (select 1 from status_edition where municipality = new.municipality and year = new.year and number = new.number)
begin
  select raise(abort, 'a frozen status is never changed');
end;

-- Two servers may keep the same part and the same edition: the second is passed over, as they ask for.
create trigger revision_part_is_not_replaced before insert on revision_part
when exists (select 1 from revision_part where municipality = new.municipality and digest = new.digest)
begin
  select raise(ignore);
end;

create trigger revision_edition_is_not_replaced before insert on revision_edition
when exists (select 1 from revision_edition where municipality = new.municipality and number = new.number)
begin
  select raise(ignore);
end;

create trigger audit_head_is_not_replaced before insert on audit_head
when exists (select 1 from audit_head where municipality = new.municipality)
begin
  select raise(ignore);
end;

create trigger status_edition_is_not_changed before update on status_edition
begin
  select raise(abort, 'a frozen status is never changed');
end;

create trigger status_edition_is_not_taken_back before delete on status_edition
begin
  select raise(abort, 'a frozen status is never changed');
end;

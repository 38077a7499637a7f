create trigger edition_is_not_changed before update on edition
begin
  select raise(abort, 'a published edition is never changed');
end;

create trigger edition_is_not_taken_back before delete on edition
begin
  select raise(abort, 'a published edition is never changed');
end;

create trigger revision_part_is_not_changed before update on revision_part
begin
  select raise(abort, 'what everybody could read is never changed afterwards');
end;

create trigger revision_part_is_not_taken_back before delete on revision_part
begin
  select raise(abort, 'what everybody could read is never changed afterwards');
end;

create trigger revision_edition_is_not_changed before update on revision_edition
begin
  select raise(abort, 'what everybody could read is never changed afterwards');
end;

create trigger revision_edition_is_not_taken_back before delete on revision_edition
begin
  select raise(abort, 'what everybody could read is never changed afterwards');
end;

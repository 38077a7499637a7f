create function revision_stands() returns trigger language plpgsql as $$
begin
  raise exception 'what everybody could read is never changed afterwards';
end
$$;

create trigger revision_part_is_not_changed before update or delete on revision_part
for each row execute function revision_stands();

create trigger revision_part_is_not_emptied before truncate on revision_part
for each statement execute function revision_stands();

create trigger revision_edition_is_not_changed before update or delete on revision_edition
for each row execute function revision_stands();

create trigger revision_edition_is_not_emptied before truncate on revision_edition
for each statement execute function revision_stands();

-- The rooms' role may read them and add to them, and no more.
comment on table revision_part is 'grows only';
comment on table revision_edition is 'grows only';

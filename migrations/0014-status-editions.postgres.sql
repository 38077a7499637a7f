create function status_edition_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a frozen status is never changed';
end
$$;

create trigger status_edition_is_not_changed before update or delete on status_edition
for each row execute function status_edition_stands();

create trigger status_edition_is_not_emptied before truncate on status_edition
for each statement execute function status_edition_stands();

-- The rooms' role may read it and add to it, and no more.
comment on table status_edition is 'grows only';

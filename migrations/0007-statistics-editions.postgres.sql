create function edition_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a published edition is never changed';
end
$$;

create trigger edition_is_not_changed before update or delete on edition
for each row execute function edition_stands();

create trigger edition_is_not_emptied before truncate on edition
for each statement execute function edition_stands();

-- The rooms' role may read it and add to it, and no more.
comment on table edition is 'grows only';

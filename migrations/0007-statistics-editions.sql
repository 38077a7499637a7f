-- Published figures. An edition is made once for the years up to one that is over, and never changed or drawn again.
-- `copy` holds the drawn rows (an adjusted copy: no line of the register is in it as such), `figures` the tables, `few` the years with too
-- few cases to tell of, `names` the departments' names as they were.
create table edition (
  municipality text not null,
  number integer not null check (number > 0),
  through text not null,
  published_on text not null,
  programme integer not null,
  smallest_told integer not null,
  largest_deviation integer not null,
  dimensions text not null,
  figures text not null,
  told_years text not null,
  few text not null,
  names text not null,
  copy text not null,
  primary key (municipality, number)
) strict;

create unique index edition_by_year on edition (municipality, through);

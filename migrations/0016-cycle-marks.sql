-- What the team has said is done of the year, where Værn cannot see it itself. Who said so stands in the trail.
create table year_mark (
  municipality text not null,
  entry text not null,
  done_on text not null,
  primary key (municipality, entry)
) strict;

-- The address of somebody's private calendar, as a digest: whoever reads it here cannot open it. One for each person.
create table year_feed (
  municipality text not null,
  person text not null,
  hash text not null,
  made_on text not null,
  primary key (municipality, person),
  foreign key (municipality, person) references person (municipality, id)
) strict;

create unique index year_feed_by_hash on year_feed (municipality, hash);

-- The annual status while it is being written: one row a section. `drafted` is what the year said when the section was last fetched from it,
-- so that what has come since can be shown; `before_words` and `before_drafted` are what stood there before, to be put back.
create table status_section (
  municipality text not null,
  year text not null,
  section text not null,
  words text not null,
  drafted text not null,
  before_words text,
  before_drafted text,
  version integer not null,
  primary key (municipality, year, section)
) strict;

-- A status as it was frozen, and never changed: what it says, and the bytes of its files in base64, made once. A correction is another edition;
-- `corrects` says what it mends, and is empty in the first.
create table status_edition (
  municipality text not null,
  year text not null,
  number integer not null check (number > 0),
  frozen_on text not null,
  corrects text not null,
  content text not null,
  digest text not null,
  pdf text not null,
  word text not null,
  primary key (municipality, year, number)
) strict;

-- What became of an edition: when it reached the head who owns the plan, and what was decided. Who pressed stands in the trail.
create table status_delivery (
  municipality text not null,
  year text not null,
  number integer not null,
  delivered_on text not null,
  confirmed_on text,
  forum text,
  forum_on text,
  forum_words text not null,
  political integer check (political in (0, 1)),
  decided_on text,
  outcome_on text,
  outcome_words text not null,
  version integer not null,
  primary key (municipality, year, number),
  foreign key (municipality, year, number) references status_edition (municipality, year, number)
) strict;

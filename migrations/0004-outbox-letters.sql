-- Letters on their way: to whom, and what they lead to. Nothing of what it says there. A letter that was sent is gone from here.
create table letter (
  municipality text not null,
  id text not null,
  person text not null,
  kind text not null,
  about text not null,
  written_at text not null,
  tries integer not null,
  next_at text not null,
  held_until text,
  gave_up_at text,
  problem text,
  primary key (municipality, id)
) strict;

create index letter_by_time on letter (municipality, next_at);
create index letter_by_about on letter (municipality, about);

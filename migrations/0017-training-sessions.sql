-- A training at which stories are played through the guide together. `code` is spoken in the room; nobody is in it.
create table training_session (
  municipality text not null,
  id text not null,
  code text not null,
  held_on text not null,
  closes_at text not null,
  primary key (municipality, id)
) strict;

create unique index training_session_by_code on training_session (municipality, code);

-- One story of a training, made with it. `tallies` holds how often each answer was chosen, by department, sorted by name: no answer has
-- a row, an hour, an order or a person, and no row says what was answered together. `shown` is 1 when the answers have been looked at:
-- from then on none is added, and a department with fewer than five is one with others.
create table training_story (
  municipality text not null,
  session text not null,
  scenario text not null,
  number integer not null,
  tallies text not null,
  shown integer not null check (shown in (0, 1)),
  primary key (municipality, session, scenario),
  foreign key (municipality, session) references training_session (municipality, id)
) strict;

-- Whoever joined and has not answered a story yet. `seat` is the digest of what their page carries; it is deleted when it is used, and never
-- stands beside an answer.
create table training_seat (
  municipality text not null,
  session text not null,
  scenario text not null,
  seat text not null,
  primary key (municipality, session, scenario, seat),
  foreign key (municipality, session) references training_session (municipality, id)
) strict;

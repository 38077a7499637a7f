-- The meeting of the knowledge persons, each year. `called_at` null: the team is still making it. `sequence` counts what calendars must be told.
-- `invited_count` and `came_count` are what remains two years after it, when nobody is named any longer.
create table meeting (
  municipality text not null,
  id text not null,
  version integer not null,
  day text not null,
  from_minute integer not null,
  to_minute integer not null,
  place text not null,
  link text not null,
  heads integer not null check (heads in (0, 1)),
  sequence integer not null,
  caller text,
  called_at text,
  cancelled_at text,
  changed_at text not null,
  minutes text not null,
  published_at text,
  corrected_at text,
  invited_count integer,
  came_count integer,
  primary key (municipality, id)
) strict;

create index meeting_by_day on meeting (municipality, day);

-- Who is invited: what they answered, whether they were there (null: not marked), and whether they have read what they missed.
create table meeting_invited (
  municipality text not null,
  meeting text not null,
  person text not null,
  answer text not null check (answer in ('none', 'comes', 'stays-away')),
  came integer check (came in (0, 1)),
  read_at text,
  primary key (municipality, meeting, person),
  foreign key (municipality, meeting) references meeting (municipality, id)
) strict;

create index meeting_invited_by_person on meeting_invited (municipality, person);

-- What is to be talked about, in its place. `source` is what proposed it; null is the team's own. What was dropped is kept, so that it is not proposed again.
create table meeting_point (
  municipality text not null,
  id text not null,
  meeting text not null,
  place integer not null,
  source text,
  title text not null,
  reason text not null,
  kept integer not null check (kept in (0, 1)),
  primary key (municipality, id),
  unique (municipality, meeting, source),
  foreign key (municipality, meeting) references meeting (municipality, id)
) strict;

create table meeting_material (
  municipality text not null,
  id text not null,
  meeting text not null,
  title text not null,
  url text not null,
  primary key (municipality, id),
  foreign key (municipality, meeting) references meeting (municipality, id)
) strict;

-- What was decided, and what somebody is to do by a day.
create table meeting_outcome (
  municipality text not null,
  id text not null,
  meeting text not null,
  number integer not null,
  kind text not null check (kind in ('decision', 'follow-up')),
  words text not null,
  responsible text,
  due text,
  done_on text,
  primary key (municipality, id),
  foreign key (municipality, meeting) references meeting (municipality, id)
) strict;

create index meeting_outcome_by_responsible on meeting_outcome (municipality, responsible);

-- Contacts with national bodies and the police about the development in general, never about a citizen.
-- What is withdrawn keeps its day and body, and none of its words: `withdrawn_because` is chosen.
create table liaison (
  municipality text not null,
  id text not null,
  version integer not null,
  day text not null,
  body text not null,
  body_name text not null,
  themes text not null,
  words text not null,
  follow text not null,
  due text,
  responsible text,
  done_on text,
  told text not null,
  withdrawn_on text,
  withdrawn_because text,
  primary key (municipality, id)
) strict;

create index liaison_by_day on liaison (municipality, day);

-- Who of us took part.
create table liaison_ours (
  municipality text not null,
  entry text not null,
  person text not null,
  primary key (municipality, entry, person),
  foreign key (municipality, entry) references liaison (municipality, id)
) strict;

-- Who has changed an entry, when, and which parts of it. Never the words that were there before: what is taken out is gone.
create table liaison_change (
  municipality text not null,
  entry text not null,
  number integer not null,
  at text not null,
  person text not null,
  parts text not null,
  primary key (municipality, entry, number),
  foreign key (municipality, entry) references liaison (municipality, id)
) strict;

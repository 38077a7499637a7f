-- Where people work, who they are, what they may, who stands in for them, and who is signed in. Never a CPR number.
create table workplace (
  municipality text not null,
  id text not null,
  department text not null,
  name text not null,
  unit text,
  closed_on text,
  version integer not null,
  primary key (municipality, id)
) strict;

create unique index workplace_by_unit on workplace (municipality, unit) where unit is not null;

-- `subject` is the provider's name for somebody. `rights` is counted up when what they may do changes: older sessions end by it.
create table person (
  municipality text not null,
  id text not null,
  subject text,
  name text not null,
  mail text,
  disabled integer not null check (disabled in (0, 1)),
  version integer not null,
  rights integer not null,
  primary key (municipality, id)
) strict;

create unique index person_by_subject on person (municipality, subject) where subject is not null;

-- Both days are included. A post whose last day lies before its first was ended on the day it was given, and never holds again.
create table post (
  municipality text not null,
  id text not null,
  person text not null,
  role text not null,
  department text,
  workplace text,
  from_day text not null,
  to_day text,
  source text not null check (source in ('given', 'provider', 'import')),
  primary key (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, workplace) references workplace (municipality, id)
) strict;

create index post_by_person on post (municipality, person);

create table absence (
  municipality text not null,
  id text not null,
  person text not null,
  from_day text not null,
  to_day text not null,
  substitute text,
  primary key (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, substitute) references person (municipality, id)
) strict;

create index absence_by_day on absence (municipality, to_day);

-- The token itself stands in the browser alone. `rights` is the person's when they signed in.
create table session (
  municipality text not null,
  hash text not null,
  person text not null,
  rights integer not null,
  started text not null,
  seen text not null,
  provider_session text,
  primary key (municipality, hash),
  foreign key (municipality, person) references person (municipality, id)
) strict;

create index session_by_start on session (municipality, started);

-- A sign-in on its way to the provider and back: for one return, in one browser.
create table sign_in (
  municipality text not null,
  state_hash text not null,
  secret_hash text not null,
  provider text not null,
  kept text not null,
  leads_to text not null,
  started text not null,
  primary key (municipality, state_hash)
) strict;

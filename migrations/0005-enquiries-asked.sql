-- Questions from staff who worry about somebody. There is no column for whom: only chosen categories, and one text a guard has read.
-- `rung` counts reminders, `next_at` is when the next is due (null: nobody waits), `delete_at` when all of it is deleted (null: open).
create table enquiry (
  municipality text not null,
  id text not null,
  version integer not null,
  asker text not null,
  department text not null,
  workplace text,
  age text not null,
  urgency text not null,
  forms text not null,
  forms_version integer not null,
  travel text not null,
  extremism text not null,
  words text not null,
  state text not null,
  taken_by text,
  authority text,
  keeper text not null,
  company text not null,
  asked_at text not null,
  waits_since text,
  rung integer not null,
  next_at text,
  heads_told integer not null check (heads_told in (0, 1)),
  closed_at text,
  closed_from text,
  closed_because text,
  delete_at text,
  primary key (municipality, id)
) strict;

create index enquiry_by_asker on enquiry (municipality, asker);
create index enquiry_by_next on enquiry (municipality, next_at);
create index enquiry_by_deletion on enquiry (municipality, delete_at);

-- Who has been asked: a workplace's knowledge persons, a department's consultants, the whole team. Never a list of people.
create table enquiry_audience (
  municipality text not null,
  enquiry text not null,
  kind text not null check (kind in ('workplace', 'consultants', 'team')),
  place text not null,
  primary key (municipality, enquiry, kind, place),
  foreign key (municipality, enquiry) references enquiry (municipality, id)
) strict;

create index enquiry_audience_by_place on enquiry_audience (municipality, kind, place);

-- What was said and done, in order. `about` is a person's id or a chosen key.
create table enquiry_line (
  municipality text not null,
  id text not null,
  enquiry text not null,
  number integer not null,
  at text not null,
  kind text not null,
  author text not null,
  words text not null,
  about text,
  primary key (municipality, id),
  foreign key (municipality, enquiry) references enquiry (municipality, id)
) strict;

create unique index enquiry_line_by_number on enquiry_line (municipality, enquiry, number);

-- What remains when the rest is deleted: how many times something happened in a department in a month. No ids, no categories.
create table enquiry_tally (
  municipality text not null,
  month text not null,
  department text not null,
  change text not null,
  times integer not null,
  primary key (municipality, month, department, change)
) strict;

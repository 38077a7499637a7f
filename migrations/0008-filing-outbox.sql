-- What is on its way to the municipality's case system: published figures, as somebody was shown them. Nobody's name and nobody's number:
-- who pressed the button stands in the trail. `edition` is what it is of; `written` is 1 as soon as something may lie over there.
create table filing (
  municipality text not null,
  id text not null,
  edition text not null,
  title text not null,
  pressed_at text not null,
  case_id text,
  case_number text,
  tries integer not null,
  next_at text not null,
  written integer not null check (written in (0, 1)),
  problem text,
  filed_at text,
  primary key (municipality, id)
) strict;

create unique index filing_by_edition on filing (municipality, edition);
create index filing_by_time on filing (municipality, next_at);

-- The note and each file, in the order they are sent. `body` is text, or base64 of a file; it is emptied when all has been filed.
create table filing_piece (
  municipality text not null,
  filing text not null,
  number integer not null,
  kind text not null check (kind in ('note', 'document')),
  key text not null,
  title text not null,
  name text not null,
  type text not null,
  body text not null,
  filed integer not null check (filed in (0, 1)),
  primary key (municipality, filing, number),
  foreign key (municipality, filing) references filing (municipality, id)
) strict;

-- Whose turn it is to speak with the case system: one sender at a time, or two would open a case each. `holder` is one round of sending.
create table filing_turn (
  municipality text not null,
  holder text not null,
  held_until text not null,
  primary key (municipality)
) strict;

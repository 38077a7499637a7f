-- What was done, asked and refused: who, what, which, when, for what purpose and how it ended. Never the answers.
-- Each municipality's lines are numbered from 1 without a hole, and each carries the hash of the one before it.
create table audit (
  municipality text not null,
  number integer not null check (number > 0),
  previous text not null,
  hash text not null,
  who text not null,
  what text not null,
  which text not null,
  at text not null,
  purpose text not null,
  outcome text not null check (outcome in ('done', 'not-allowed', 'invalid', 'not-found', 'conflict', 'failed')),
  primary key (municipality, number)
) strict;

create index audit_by_time on audit (municipality, at, number);

-- Where the chain has come to: the number and the hash of the newest line. Whoever writes a line takes this row first,
-- so two at once make one chain.
create table audit_head (
  municipality text not null primary key,
  number integer not null,
  hash text not null
) strict;

-- What the auditor chooses by.
create index audit_by_person on audit (municipality, who, number);
create index audit_by_deed on audit (municipality, what, number);
create index audit_by_thing on audit (municipality, which, number);
create index audit_by_outcome on audit (municipality, outcome, number);

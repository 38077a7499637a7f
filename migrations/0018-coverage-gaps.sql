-- From which day to which a department had no consultant, or a workplace no knowledge person, as it was seen on the day. Never who was missing.
-- Without a last day it is still so, and was seen to be on `seen_day`. `workplace` is empty where it is the department's own place in the team.
create table coverage_gap (
  municipality text not null,
  department text not null,
  workplace text not null,
  from_day text not null,
  seen_day text not null,
  to_day text,
  primary key (municipality, department, workplace, from_day)
) strict;

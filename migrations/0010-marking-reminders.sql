-- Whether a department has answered for a month, and whether its registrars have been reminded of it.
-- Never who, never how many, never which: a line of the register and a word that there was none look the same here.
create table marking_month (
  municipality text not null,
  department text not null,
  month text not null,
  done integer not null check (done in (0, 1)),
  reminded integer not null check (reminded in (0, 1)),
  primary key (municipality, department, month)
) strict;

-- Whether a closed enquiry has been counted in the register: a yes, and nothing of as what or when.
alter table enquiry add column counted integer not null default 0 check (counted in (0, 1));

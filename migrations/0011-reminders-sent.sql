-- Which reminders have been sent: the thing and the step, never to whom. Each is sent once.
create table reminder (
  municipality text not null,
  key text not null,
  sent_on text not null,
  primary key (municipality, key)
) strict;

-- The hour and place of what somebody is invited to, as a calendar file that goes along.
alter table letter add column calendar text;

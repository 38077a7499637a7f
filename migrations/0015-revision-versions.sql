-- What everybody could read, as it stood. A part is a chapter, a card, a contact ... line by line; it is kept once, however many editions
-- it stands in, under the digest of its text. Public text only.
create table revision_part (
  municipality text not null,
  digest text not null,
  body text not null,
  primary key (municipality, digest)
) strict;

-- An edition is the content from the day it was first on the air until the next one. `parts` names its parts in their order.
create table revision_edition (
  municipality text not null,
  number integer not null check (number > 0),
  first_on text not null,
  digest text not null,
  parts text not null,
  primary key (municipality, number)
) strict;

-- Why an edition is as it is, in the words of those who revise the plan. Public.
create table revision_reason (
  municipality text not null,
  edition integer not null,
  words text not null,
  version integer not null check (version > 0),
  primary key (municipality, edition)
) strict;

-- Who adopted which edition, and when. Who wrote it down stands in the trail. One that was written by mistake is taken back, never deleted.
create table revision_adoption (
  municipality text not null,
  id text not null,
  adopted_on text not null,
  adopted_by text not null check (adopted_by in ('council', 'committee', 'management')),
  edition integer not null,
  note text not null,
  recorded_on text not null,
  taken_back_on text,
  primary key (municipality, id)
) strict;

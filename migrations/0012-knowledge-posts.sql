-- What the team tells its colleagues. A guard has read the title, the words, the source and the place: none of them is about a person.
-- `audience` is the keys of departments with a blank between. `changed_at` is when the public last could see something new of it.
-- `sequence` counts what a calendar must be told of. `taken` is how many seats were taken, when the list of who took them is gone.
create table knowledge_post (
  municipality text not null,
  id text not null,
  version integer not null,
  kind text not null check (kind in ('law', 'initiative', 'course', 'material', 'talk')),
  title text not null,
  words text not null,
  source text not null,
  link text,
  day text not null,
  audience text not null,
  expires text,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  published_on text,
  changed_at text not null,
  from_at text,
  to_at text,
  place text,
  seats integer,
  deadline text,
  cancelled integer not null check (cancelled in (0, 1)),
  sequence integer not null,
  taken integer,
  primary key (municipality, id)
) strict;

-- Where a post has been passed on: a workplace by its id, or a department by its key where it has no workplaces. Never by whom.
create table knowledge_reached (
  municipality text not null,
  post text not null,
  department text not null,
  place text not null,
  primary key (municipality, post, place),
  foreign key (municipality, post) references knowledge_post (municipality, id)
) strict;

-- Who comes to a talk or a course, in the order in which they said so. Colleagues, never citizens; deleted when it has been over for a month.
create table knowledge_sign_up (
  municipality text not null,
  post text not null,
  person text not null,
  number integer not null,
  primary key (municipality, post, person),
  foreign key (municipality, post) references knowledge_post (municipality, id)
) strict;

-- The register: closed answers and nothing else. No text, no person, no hour, no way back to an enquiry. Ids are random and
-- the rows have no number of their own (without rowid), so nothing here tells in which order the lines came.
create table case_line (
  municipality text not null,
  id text not null check (length(id) = 36),
  categories integer not null check (categories >= 1),
  version integer not null check (version >= 1),
  quarter text not null check (quarter like '20__K_'),
  department text not null check (trim(department, 'abcdefghijklmnopqrstuvwxyz0123456789-') = ''),
  concern text not null,
  forms text not null,
  stage text not null,
  level text not null,
  age text not null,
  gender text not null,
  abroad text not null,
  raised_by text not null,
  struck text check (struck in ('counted-twice', 'not-such-a-case')),
  -- Each edition of the lists holds its own lines to its own answers; a later one adds its checks in a migration.
  check (categories <> 1 or concern in (
    'social-control', 'psychological-violence', 'physical-violence', 'sexual-violence', 'economic-violence',
    'digital-violence', 'stalking', 'forced-marriage', 'stay-abroad', 'genital-cutting',
    'honour-killing', 'isolation', 'pressed-to-control', 'not-clarified')),
  check (categories <> 1 or trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(forms, 'social-control', ''), 'psychological-violence', ''), 'physical-violence', ''), 'sexual-violence', ''), 'economic-violence', ''), 'digital-violence', ''), 'stalking', ''), 'forced-marriage', ''), 'stay-abroad', ''), 'genital-cutting', ''), 'honour-killing', ''), 'isolation', ''), 'pressed-to-control', ''), 'not-clarified', '')) = ''),
  check (categories <> 1 or stage in ('feared', 'ongoing', 'completed', 'after-the-break', 'unknown')),
  check (categories <> 1 or level in ('concern-case', 'measure', 'crisis-centre')),
  check (categories <> 1 or age in ('0-12', '13-17', '18-24', '25-39', '40+', 'unknown')),
  check (categories <> 1 or gender in ('female', 'male', 'other')),
  check (categories <> 1 or abroad in ('no', 'at-risk', 'abroad', 'unknown')),
  check (categories <> 1 or raised_by in ('self', 'network', 'school', 'health', 'job-centre', 'social-services', 'police', 'others')),
  primary key (municipality, id)
) strict, without rowid;

create index case_line_by_quarter on case_line (municipality, quarter, department, concern);

-- What was corrected, and why: never by whom or when, which the audit trail knows. `version` is the line's after it.
create table case_change (
  municipality text not null,
  line text not null,
  version integer not null,
  field text not null,
  was text not null,
  became text not null,
  why text not null check (why in ('mistake', 'developed', 'same-case', 'counted-twice', 'not-such-a-case')),
  primary key (municipality, line, version, field),
  foreign key (municipality, line) references case_line (municipality, id)
) strict, without rowid;

-- How many lines have the same answer, quarter by quarter: kept with the lines, so that a view reads cells and never lines.
create table case_tally (
  municipality text not null,
  facet text not null,
  codes text not null,
  quarter text not null,
  n integer not null,
  primary key (municipality, facet, codes, quarter)
) strict, without rowid;

-- By which facets and which edition of the lists the cells above were counted.
create table case_tallied (
  municipality text not null primary key,
  by text not null
) strict;

-- Through which quarter figures have been published: a line that comes later is counted in the next.
create table register_closing (
  municipality text not null primary key,
  through text not null check (through like '20__K_')
) strict;

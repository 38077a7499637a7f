-- Published figures that municipalities of one installation add up. What is shared lies under the name 'national' and says nothing of whose it
-- is: a random id for each year, so that not even two years can be told to be the same municipality's. No hour, no order, no name, no population.
-- `cells` holds what may be told of the year, by its codes: figures of an adjusted copy, published before they are shared.
create table national_share (
  municipality text not null,
  id text not null,
  year text not null,
  cells text not null,
  primary key (municipality, id)
) strict, without rowid;

-- The municipality's own word that it shares. `editions` is how many of its editions have been looked at.
create table national_agreement (
  municipality text not null,
  agreed_on text not null,
  editions integer not null,
  primary key (municipality)
) strict;

-- Which share is its own, so that it can be taken back. Nobody but the municipality sees it.
create table national_part (
  municipality text not null,
  year text not null,
  share text not null,
  state text not null check (state in ('waiting', 'shared', 'withdrawing')),
  primary key (municipality, year)
) strict;

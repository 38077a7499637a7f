-- What was done, asked and refused: who, what, which, when, for what purpose and how it ended. Never the answers.
create table audit (
  number integer primary key,
  municipality text not null,
  who text not null,
  what text not null,
  which text not null,
  at text not null,
  purpose text not null,
  outcome text not null check (outcome in ('done', 'not-allowed', 'invalid', 'not-found', 'conflict', 'failed'))
) strict;

create index audit_by_time on audit (municipality, at);

create trigger audit_is_not_changed before update on audit
begin
  select raise(abort, 'the audit trail only grows');
end;

create trigger audit_is_not_shortened before delete on audit
begin
  select raise(abort, 'the audit trail only grows');
end;

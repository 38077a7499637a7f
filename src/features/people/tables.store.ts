import type { Generated } from 'kysely';
import { storedId } from '#kernel/action';
import { storedDay } from '#kernel/day';
import { roles } from '#kernel/person';
import type { Role } from '#kernel/person';
import type { Absence, HeldPost, Someone, Source, Workplace } from './people.ts';

/** The tables of people; `municipality` is filled in by the handle. */
export interface PeopleTables {
  readonly workplace: WorkplaceRow;
  readonly person: PersonRow;
  readonly post: PostRow;
  readonly absence: AbsenceRow;
}

interface Owned {
  readonly municipality: Generated<string>;
}

interface WorkplaceRow extends Owned {
  readonly id: string;
  readonly department: string;
  readonly name: string;
  readonly unit: string | null;
  readonly closed_on: string | null;
  readonly version: number;
}

interface PersonRow extends Owned {
  readonly id: string;
  readonly subject: string | null;
  readonly name: string;
  readonly mail: string | null;
  readonly disabled: number;
  readonly version: number;
  readonly rights: number;
}

interface PostRow extends Owned {
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly department: string | null;
  readonly workplace: string | null;
  readonly from_day: string;
  readonly to_day: string | null;
  readonly source: Source;
}

interface AbsenceRow extends Owned {
  readonly id: string;
  readonly person: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly substitute: string | null;
}

/** A row as it is selected: the municipality is the handle's own affair. */
type Read<Row> = Omit<Row, 'municipality'>;

const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** A workplace out of its row. */
export const workplaceIn = (row: Read<WorkplaceRow>): Workplace => ({
  id: storedId(row.id),
  department: row.department,
  name: row.name,
  unit: row.unit ?? undefined,
  closedOn: row.closed_on === null ? undefined : storedDay(row.closed_on),
  version: row.version,
});

/** Somebody out of their row. */
export const someoneIn = (row: Omit<Read<PersonRow>, 'rights'>): Someone => ({
  id: storedId(row.id),
  subject: row.subject ?? undefined,
  name: row.name,
  mail: row.mail ?? undefined,
  disabled: row.disabled === 1,
  version: row.version,
});

/** A post out of its row; none when a later version of Værn knew a role that this one does not. */
export const postIn = (row: Read<PostRow>): HeldPost[] =>
  isRole(row.role)
    ? [
        {
          id: storedId(row.id),
          person: storedId(row.person),
          role: row.role,
          department: row.department ?? undefined,
          workplace: row.workplace ?? undefined,
          from: storedDay(row.from_day),
          to: row.to_day === null ? undefined : storedDay(row.to_day),
          source: row.source,
        },
      ]
    : [];

/** An absence out of its row. */
export const absenceIn = (row: Read<AbsenceRow>): Absence => ({
  id: storedId(row.id),
  person: storedId(row.person),
  from: storedDay(row.from_day),
  to: storedDay(row.to_day),
  substitute: row.substitute === null ? undefined : storedId(row.substitute),
});

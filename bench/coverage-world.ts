// A made organisation in the product's own words: its municipality, and what is known of it on a day.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#adapters/files';
import type { Ahead, HeldPost, PeopleGround, PeopleTables } from '#features/people';
import { municipalityFile } from '#features/plan';
import type { Municipality } from '#features/plan';
import { id } from '#kernel/action';
import type { Id } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { readYaml } from '#kernel/read';
import type { Db } from '#ports/database';
import type { Made } from './coverage-made.ts';
import { never } from './coverage-made.ts';
import type { Known } from './coverage-oracle.ts';

const sure = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('the bench made something that is nothing');
  return value;
};

const path = 'content/albertslund/municipality.yaml';
const municipality: Municipality = sure(
  readYaml({ path, text: readFileSync(join(root, path), 'utf8') }, municipalityFile).written,
).value;

const first = sure(day('2026-11-22'));
const days = new Map<number, Day>();

/** The day so many days after the first. */
export function dayAt(number: number): Day {
  const known = days.get(number) ?? addDays(first, number);
  days.set(number, known);
  return known;
}

/** How many days a day is after the first. */
export const dayNumber = (date: Day): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);

/** The key of a department by its number. */
export const departmentAt = (number: number): string => sure(municipality.departments[number]).key;

const idOf = (kind: number, number: number): Id =>
  sure(id(`0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`));

/** The id of a workplace by its number. */
export const workplaceAt = (number: number): Id => idOf(1, number);

/** The id of somebody by their number. */
export const personAt = (number: number): Id => idOf(2, number);

/** What the product is told of the organisation's municipality: which departments ask the workplace first. */
export const groundOf = ({ byWorkplace }: Made): PeopleGround => ({
  municipality: {
    ...municipality,
    departments: municipality.departments.map((department, number) => ({
      ...department,
      guidance: byWorkplace.includes(number) ? ('workplace' as const) : ('consultant' as const),
    })),
  },
});

/** What is known, as the product has it. */
export const aheadOf = (made: Made, known: Known): Ahead => ({
  posts: known.posts.map((post): HeldPost => ({
    id: idOf(3, post.id),
    person: personAt(post.person),
    role: post.role,
    department: departmentAt(post.department),
    workplace: post.workplace === undefined ? undefined : workplaceAt(post.workplace),
    from: dayAt(post.from),
    to: post.to >= never ? undefined : dayAt(post.to),
    source: post.signIns.length > 0 ? 'provider' : 'given',
  })),
  absences: known.absences.map(({ id: number, person, from, to, substitute }) => ({
    id: idOf(4, number),
    person: personAt(person),
    from: dayAt(from),
    to: dayAt(to),
    substitute: substitute === undefined ? undefined : personAt(substitute),
  })),
  people: Array.from({ length: made.people }, (_, number) => ({
    id: personAt(number),
    subject: undefined,
    name: `Person ${number}`,
    mail: `person-${number}@example.invalid`,
    disabled: known.shut.includes(number),
    version: 1,
  })),
  workplaces: known.places.map(({ id: number, department, closedOn }) => ({
    id: workplaceAt(number),
    department: departmentAt(department),
    name: `Arbejdsplads ${number}`,
    unit: undefined,
    closedOn: closedOn >= never ? undefined : dayAt(closedOn),
    version: 1,
  })),
});

/** Lets a database hold what is known, and nothing that was known before. */
export async function moveIn(db: Db<PeopleTables>, { posts, absences, people, workplaces }: Ahead): Promise<void> {
  for (const table of ['absence', 'post', 'workplace'] as const) await db.deleteFrom(table).execute();
  for (const { id: key, department, name, closedOn } of workplaces)
    await db
      .insertInto('workplace')
      .values({ id: key, department, name, unit: null, closed_on: closedOn ?? null, version: 1 })
      .execute();
  await letIn(db, people);
  for (const { id: key, person, role, department, workplace, from, to, source } of posts)
    await db
      .insertInto('post')
      .values({
        id: key,
        person,
        role,
        department: department ?? null,
        workplace: workplace ?? null,
        from_day: from,
        to_day: to ?? null,
        source,
      })
      .execute();
  for (const { id: key, person, from, to, substitute } of absences)
    await db
      .insertInto('absence')
      .values({ id: key, person, from_day: from, to_day: to, substitute: substitute ?? null })
      .execute();
}

async function letIn(db: Db<PeopleTables>, people: Ahead['people']): Promise<void> {
  for (const { id: key, name, mail, disabled } of people)
    await db
      .insertInto('person')
      .values({ id: key, subject: null, name, mail: mail ?? null, disabled: disabled ? 1 : 0, version: 1, rights: 1 })
      .onConflict((clash) => clash.columns(['municipality', 'id']).doUpdateSet({ disabled: disabled ? 1 : 0 }))
      .execute();
}

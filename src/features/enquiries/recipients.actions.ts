import { letter } from '#features/outbox';
import type { LetterKind, LetterTables } from '#features/outbox';
import { consultantsOf, guidesFor, headsOf, team } from '#features/people';
import type { Colleague, PeopleTables } from '#features/people';
import type { Audience, Staffed } from '#features/routing';
import type { Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Db } from '#ports/database';
import type { Enquiry } from './enquiry.ts';
import type { EnquiryTables } from './enquiry.store.ts';

/** The tables an enquiry touches: its own, the outbox's, and those of people. */
export type Tables = Db<EnquiryTables & LetterTables & PeopleTables>;

/** Who is in an audience today, substitutes put in for the absent. */
export async function peopleIn(
  db: Tables,
  { kind, place }: Audience,
  department: string,
  now: Date,
): Promise<readonly string[]> {
  const day = dayOf(now);
  const found: Readonly<Record<Audience['kind'], () => Promise<readonly Colleague[]>>> = {
    workplace: async () => (await guidesFor(db, { department, workplace: place }, day)).knowledgePersons,
    consultants: () => consultantsOf(db, [place], day),
    team: () => team(db, day),
  };
  return (await found[kind]()).map(({ id }) => id);
}

/** Whether there is anybody in each of some audiences today, besides the person who asks. */
export async function staffing(
  db: Tables,
  audiences: readonly Audience[],
  { asker, department }: Pick<Enquiry, 'asker' | 'department'>,
  now: Date,
): Promise<Staffed> {
  const staffed: Audience[] = [];
  for (const audience of audiences) {
    const people = await peopleIn(db, audience, department, now);
    if (people.some((id) => id !== asker)) staffed.push(audience);
  }
  return ({ kind, place }) => staffed.some((one) => one.kind === kind && one.place === place);
}

/** Everybody who is in some audiences today. */
export async function everybodyIn(
  db: Tables,
  audiences: readonly Audience[],
  department: string,
  now: Date,
): Promise<readonly string[]> {
  const people: string[] = [];
  for (const audience of audiences) people.push(...(await peopleIn(db, audience, department, now)));
  return people;
}

/** Those who are in the conversation now: the asker, the case worker, and whoever took it, or else all who have been asked. */
export async function partners(db: Tables, enquiry: Enquiry, now: Date): Promise<readonly string[]> {
  const { asker, authority, takenBy, audiences, department } = enquiry;
  const guides = takenBy === undefined ? await everybodyIn(db, audiences, department, now) : [takenBy];
  return [asker, ...guides, ...(authority === undefined ? [] : [authority])];
}

interface Told {
  readonly kind: LetterKind;
  readonly about: Id | 'none';
  readonly now: Date;
  /** Who did it, and so needs no letter. */
  readonly but: string | undefined;
}

/** Writes to each of some people, once, that something new waits. */
export async function tell(db: Tables, people: readonly string[], { but, ...told }: Told): Promise<void> {
  for (const to of new Set(people)) if (to !== but) await letter(db, { to, ...told });
}

/** Tells the heads of a department that something waits, and nothing about what. */
export const tellHeads = async (db: Tables, department: string, now: Date): Promise<void> => {
  const heads = await headsOf(db, department, dayOf(now));
  await tell(
    db,
    heads.map(({ id }) => id),
    { kind: 'waiting', about: 'none', now, but: undefined },
  );
};

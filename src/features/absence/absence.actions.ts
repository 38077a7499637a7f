import { z } from 'zod';
import { everybody, guidingRoles, person, todayIn } from '#features/people';
import type { Absence, PeopleTables, Someone } from '#features/people';
import { id, remembers } from '#kernel/action';
import type { Deed, Id, Mistake, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { dayField, idOrNone, theId } from '#kernel/input';
import { byName } from '#kernel/order';
import { isSelf, may } from '#kernel/person';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { absence, absencesFrom, deleteAbsence, forgetAbsencesBefore, insertAbsence } from './absence.store.ts';
import { absenceFault } from './absence.ts';
import type { Wish } from './absence.ts';

/** What the page of absences shows of one person, and of the others who guide. */
export interface Absences {
  readonly someone: Someone;
  readonly own: readonly Absence[];
  readonly others: readonly Absence[];
  /** Whether there is anything for a substitute to take over. */
  readonly guides: boolean;
  readonly substitutes: readonly Someone[];
  readonly names: ReadonlyMap<Id, string>;
  readonly today: Day;
}

/** Whose absence: an id, or one's own. */
const whose = () => z.union([z.literal('self'), theId]);

type Whose = Id | 'self';

const whichOf = ({ person }: { readonly person: Whose }): Id | 'none' => (person === 'self' ? 'none' : person);

// One's own, or anybody's for whoever manages people: somebody who is ill cannot write it themselves.
function allowed(actor: Person, asked: Whose): Id | undefined {
  if (actor.kind !== 'signed-in') return undefined;
  if (asked === 'self') return id(actor.id);
  return isSelf(actor, asked) || may(actor, 'manage-people', actor) ? asked : undefined;
}

/** Looks at somebody's absences, and at those of whoever guides. */
export const seeAbsences: Deed<Db<PeopleTables>, { person: Whose }, Absences> = {
  name: 'absence.see',
  needs: 'see-own-page',
  input: z.strictObject({ person: whose() }),
  remember: remembers('So that it can be seen who looked at whose absence.', whichOf),
  run: async ({ db, input, person: actor, now }) => {
    const all = await everybody(db);
    const of = allowed(actor, input.person);
    const someone = all.find((one) => one.id === of);
    if (!someone) return refuse({ reason: 'not-found' });
    const today = dayOf(now);
    const guides = await guidesOn(db, today);
    const absences = await absencesFrom(db, today);
    const isGuide = guides.some((one) => one.id === someone.id);
    return ok({
      someone,
      own: absences.filter(({ person }) => person === someone.id),
      others: isGuide ? absences.filter(({ person }) => person !== someone.id) : [],
      guides: isGuide,
      substitutes: guides.filter((one) => one.id !== someone.id && !isSelf(actor, one.id)),
      names: new Map(all.map((one) => [one.id, one.name])),
      today,
    });
  },
};

/** Whoever holds a guiding post of their own on a day. */
async function guidesOn(db: Db<PeopleTables>, day: Day): Promise<readonly Someone[]> {
  const { posts, people } = await todayIn(db, day, { roles: guidingRoles });
  return people.filter(({ id }) => posts.some(({ person }) => person === id)).toSorted(byName);
}

type Asked = Omit<Wish, 'person'> & { readonly person: Whose };

/** Writes down that somebody is away, and who stands in. What was over is forgotten. */
export const setAbsence: Deed<Db<PeopleTables>, Asked, Id> = {
  name: 'absence.set',
  needs: 'see-own-page',
  input: z.strictObject({
    id: theId,
    person: whose(),
    from: dayField('Skriv den første dag.'),
    to: dayField('Skriv den sidste dag.'),
    substitute: idOrNone,
  }),
  remember: remembers('So that it can be seen who named whom as substitute.', whichOf),
  run: async ({ db, input, person: actor, now }) => {
    const person = allowed(actor, input.person);
    if (person === undefined || !(await isThere(db, person))) return refuse({ reason: 'not-found' });
    // Whoever writes it for another would otherwise give themselves that person's posts.
    if (input.substitute !== undefined && isSelf(actor, input.substitute)) return invalid(notYourself);
    return write(db, { ...input, person }, dayOf(now));
  },
};

const isThere = async (db: Db<PeopleTables>, of: Id): Promise<boolean> => (await person(db, of)) !== undefined;

async function write(db: Db<PeopleTables>, wish: Wish, today: Day): Promise<Result<Id, Refusal>> {
  await forgetAbsencesBefore(db, today);
  const absences = await absencesFrom(db, today);
  if (absences.some((other) => other.id === wish.id && other.person === wish.person)) return ok(wish.person);
  const guides = (await guidesOn(db, today)).map((one) => one.id);
  const fault = absenceFault(wish, { today, absences, guides });
  if (fault) return invalid(fault);
  await insertAbsence(db, wish);
  return ok(wish.person);
}

const notYourself: Mistake = { field: 'substitute', message: 'Du kan ikke sætte dig selv ind. Vælg en anden.' };

const invalid = (mistake: Mistake): Result<never, Refusal> => refuse({ reason: 'invalid', mistakes: [mistake] });

/** Takes an absence away: somebody is back, or is not going after all. */
export const endAbsence: Deed<Db<PeopleTables>, { id: Id; person: Whose }, Id> = {
  name: 'absence.end',
  needs: 'see-own-page',
  input: z.strictObject({ id: theId, person: whose() }),
  remember: remembers('So that it can be seen until when somebody had a substitute.', whichOf),
  run: async ({ db, input, person: actor }) => {
    const of = allowed(actor, input.person);
    const found = await absence(db, input.id);
    if (of === undefined || (found && found.person !== of)) return refuse({ reason: 'not-found' });
    if (found) await deleteAbsence(db, found.id);
    return ok(of);
  },
};

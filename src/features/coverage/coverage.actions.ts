import { z } from 'zod';
import { endNoLater, guidingRoles, insertPost, posts, todayIn, workplace, workplaces } from '#features/people';
import type { HeldPost, PeopleGround, PeopleTables, Workplace } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed, Id, Refusal } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { theId } from '#kernel/input';
import { isSelf } from '#kernel/person';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { appointsIn, coverageOf, seesCoverageOf } from './coverage.ts';
import type { Covered } from './coverage.ts';

/** What the page of knowledge persons shows: the departments somebody may see, and in which of them they may appoint. */
export interface Coverage {
  readonly departments: readonly Covered[];
  readonly appoints: readonly string[];
}

/** Looks at who guides where, and which workplaces have nobody. */
export const seeCoverage = (ground: PeopleGround): Deed<Db<PeopleTables>, Record<string, never>, Coverage> => ({
  name: 'coverage.see',
  needs: 'see-coverage',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who looked at the knowledge persons.', () => 'none'),
  run: async ({ db, person, now }) => {
    const today = await todayIn(db, dayOf(now), { roles: ['employee', ...guidingRoles] });
    const seen = ground.municipality.departments.filter(({ key }) => seesCoverageOf(person, key));
    const all = await workplaces(db);
    return ok({
      departments: seen.map((department) => coverageOf(department, all, today)),
      appoints: seen.map(({ key }) => key).filter((key) => appointsIn(person, key)),
    });
  },
});

interface Appointing {
  readonly id: Id;
  readonly workplace: Id;
  readonly person: Id;
}

const stranger: Result<never, Refusal> = refuse({
  reason: 'invalid',
  mistakes: [{ field: 'person', message: 'Vælg en, der arbejder på arbejdspladsen.' }],
});

/** Makes somebody who works there the workplace's knowledge person, from today. Nobody appoints themselves. */
export const appointKnowledgePerson: Deed<Db<PeopleTables>, Appointing, Id> = {
  name: 'coverage.appoint',
  needs: 'appoint-knowledge-persons',
  input: z.strictObject({
    id: theId,
    workplace: theId,
    person: z.string().min(1, 'Vælg en person.').pipe(theId),
  }),
  remember: remembers('So that it can be seen who appointed a knowledge person.', (input) => input.person),
  run: async ({ db, input, person: actor, now }) => {
    const at = await placeToAppointIn(db, actor, input.workplace);
    if (!at) return refuse({ reason: 'not-found' });
    if (isSelf(actor, input.person)) return refuse({ reason: 'not-allowed' });
    return appoint(db, at, input, dayOf(now));
  },
};

async function placeToAppointIn(db: Db<PeopleTables>, actor: Person, id: Id): Promise<Workplace | undefined> {
  const at = await workplace(db, id);
  return at && at.closedOn === undefined && appointsIn(actor, at.department) ? at : undefined;
}

async function appoint(
  db: Db<PeopleTables>,
  at: Workplace,
  { id, person: holder }: Appointing,
  day: Day,
): Promise<Result<Id, Refusal>> {
  const today = await todayIn(db, day, { roles: ['employee', 'knowledge-person'] });
  const there = today.posts.filter((post) => post.workplace === at.id && post.person === holder);
  if (there.length === 0 || !today.people.some((someone) => someone.id === holder)) return stranger;
  if (there.some(({ role }) => role === 'knowledge-person')) return ok(holder);
  const post = { role: 'knowledge-person', department: at.department, workplace: at.id } as const;
  const isGiven = await insertPost(db, { ...post, id, person: holder, from: day, to: undefined, source: 'given' });
  // The id is another post's: the same form was sent for somebody else before.
  return isGiven ? ok(holder) : refuse({ reason: 'conflict' });
}

/** Ends a knowledge person's post at once. Who ended it by mistake appoints the person again. */
export const dismissKnowledgePerson: Deed<Db<PeopleTables>, { post: Id; person: Id }, Id> = {
  name: 'coverage.dismiss',
  needs: 'appoint-knowledge-persons',
  input: z.strictObject({ post: theId, person: theId }),
  remember: remembers('So that it can be seen who ended the post of a knowledge person.', (input) => input.person),
  run: async ({ db, input, person: actor, now }) => {
    const post = (await posts(db, input.person)).find(({ id }) => id === input.post);
    if (!post || !mayDismiss(actor, post)) return refuse({ reason: 'not-found' });
    return endNoLater(db, post, addDays(dayOf(now), -1));
  },
};

const mayDismiss = (actor: Person, { role, department }: HeldPost): boolean =>
  role === 'knowledge-person' && department !== undefined && appointsIn(actor, department);

import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Id, Mistake, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { dayField, dayOrNone, theId } from '#kernel/input';
import { isSelf } from '#kernel/person';
import type { Post, Role } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { workplaces } from './duty.store.ts';
import { keyOrNone, roleField } from './fields.file.ts';
import type { PeopleGround } from './ground.ts';
import { isSamePost } from './people.ts';
import type { HeldPost } from './people.ts';
import { dayBefore, endPost, insertPost, person, posts } from './people.store.ts';
import { keepingAnAdministrator } from './person.actions.ts';
import { daysFault, isMistake, overlap, postWanted } from './rules.ts';
import type { PeopleTables } from './tables.store.ts';

interface Giving {
  readonly id: Id;
  readonly person: Id;
  readonly role: Role;
  readonly department: string | undefined;
  readonly workplace: string | undefined;
  readonly from: Day;
  readonly to: Day | undefined;
}

const invalid = (...mistakes: readonly Mistake[]): Result<never, Refusal> => refuse({ reason: 'invalid', mistakes });

/** Gives somebody a post, from a day and perhaps to one. Nobody gives themselves one; sent twice, it is given once. */
export const givePost = (ground: PeopleGround): Deed<Db<PeopleTables>, Giving, Id> => ({
  name: 'people.give-post',
  needs: 'manage-people',
  input: z.strictObject({
    id: theId,
    person: theId,
    role: roleField(),
    department: keyOrNone(),
    workplace: keyOrNone(),
    from: dayField('Skriv dagen, rollen begynder.'),
    to: dayOrNone('Skriv dagen, rollen slutter, eller lad feltet stå tomt.'),
  }),
  remember: remembers('So that it can be seen who gave whom a post.', (input) => input.person),
  run: async ({ db, input, person: actor, now }) => {
    if (!(await person(db, input.person))) return refuse({ reason: 'not-found' });
    if (isSelf(actor, input.person)) return refuse({ reason: 'not-allowed' });
    const departments = ground.municipality.departments.map(({ key }) => key);
    const post = postWanted(input, { departments, workplaces: await workplaces(db) });
    const fault = daysFault(input.from, input.to, dayOf(now));
    if (isMistake(post)) return invalid(post, ...(fault ? [fault] : []));
    return fault ? invalid(fault) : given(db, input, post);
  },
});

async function given(db: Db<PeopleTables>, { id, person: holder, from, to }: Giving, post: Post) {
  const held = (await posts(db, holder)).filter((other) => isSamePost(other, post) && overlap(other, { from, to }));
  if (held.some((other) => other.id === id)) return ok(holder);
  if (held.length > 0) return invalid({ field: 'role', message: 'Personen har allerede den rolle i den tid.' });
  const isGiven = await insertPost(db, { ...post, id, person: holder, from, to, source: 'given' });
  // The id is somebody else's, or another post's: a form that was not ours.
  return isGiven ? ok(holder) : refuse({ reason: 'conflict' as const });
}

interface Ending {
  readonly post: Id;
  readonly person: Id;
  readonly last: Day | undefined;
}

/** Ends a post at once, or with a day to come. What a provider gave it takes back itself. */
export const takePost: Deed<Db<PeopleTables>, Ending, Id> = {
  name: 'people.end-post',
  needs: 'manage-people',
  input: z.strictObject({
    post: theId,
    person: theId,
    last: dayOrNone('Skriv den sidste dag, eller lad feltet stå tomt for at slutte nu.'),
  }),
  remember: remembers('So that it can be seen who ended whose post.', (input) => input.person),
  run: async ({ db, input, now }) => {
    const post = (await posts(db, input.person)).find(({ id }) => id === input.post);
    if (!post) return refuse({ reason: 'not-found' });
    const today = dayOf(now);
    return keepingAnAdministrator(db, today, 'last', () => endNoLater(db, post, input.last ?? dayBefore(today)));
  },
};

/** Ends a post on a day, never later than it ended already. */
export async function endNoLater(db: Db<PeopleTables>, post: HeldPost, last: Day): Promise<Result<Id, Refusal>> {
  if (post.source === 'provider')
    return invalid({ field: 'last', message: 'Rollen kommer fra jeres eget brugersystem. Fjern den dér.' });
  if (post.to !== undefined && post.to <= last) return ok(post.person);
  await endPost(db, post, last);
  return ok(post.person);
}

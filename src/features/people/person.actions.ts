import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Id, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { seenVersion, theId } from '#kernel/input';
import { isSelf } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { byName } from '#kernel/order';
import { workplaces } from './duty.store.ts';
import { flag, keyOrNone, mailOrNone, personName, subjectOrNone } from './fields.file.ts';
import { states, wantedIn } from './filter.ts';
import type { Asked, Listed } from './filter.ts';
import type { HeldPost, Someone, Workplace } from './people.ts';
import {
  changePerson,
  endSessionsOf,
  everybody,
  insertPerson,
  person,
  personWith,
  posts,
  setDisabled,
} from './people.store.ts';
import { lastingAdministrators } from './rules.ts';
import type { PeopleTables } from './tables.store.ts';

/** What the list of people shows. */
export interface People {
  readonly found: readonly Listed[];
  readonly all: number;
  readonly workplaces: readonly Workplace[];
  readonly today: Day;
}

/** Looks at everybody, or at those who fit. */
export const listPeople: Deed<Db<PeopleTables>, Asked, People> = {
  name: 'people.list',
  needs: 'manage-people',
  input: z.strictObject({
    name: z.string().trim().max(120, 'Skriv højst 120 tegn.'),
    role: keyOrNone(),
    department: keyOrNone(),
    workplace: keyOrNone(),
    state: z.enum(states).catch('all'),
  }),
  remember: remembers('So that it can be seen who looked at the list of people.', () => 'none'),
  run: async ({ db, input, now }) => {
    const today = dayOf(now);
    const held = Map.groupBy(await posts(db), ({ person: holder }) => holder);
    const all = (await everybody(db)).map((someone) => ({ ...someone, posts: held.get(someone.id) ?? [] }));
    const found = all.filter((listed) => wantedIn(input, listed, today)).toSorted(byName);
    return ok({ found, all: all.length, workplaces: await workplaces(db), today });
  },
};

/** What the page of one person shows. */
export interface Shown {
  readonly someone: Someone;
  readonly posts: readonly HeldPost[];
  readonly workplaces: readonly Workplace[];
  readonly today: Day;
}

const onePerson = z.strictObject({ person: theId });

/** Looks at one person. */
export const showPerson: Deed<Db<PeopleTables>, { person: Id }, Shown> = {
  name: 'people.show',
  needs: 'manage-people',
  input: onePerson,
  remember: remembers('So that it can be seen who looked at whose posts.', (input) => input.person),
  run: async ({ db, input, now }) => {
    const someone = await person(db, input.person);
    if (!someone) return refuse({ reason: 'not-found' });
    const held = await posts(db, someone.id);
    return ok({ someone, posts: held, workplaces: await workplaces(db), today: dayOf(now) });
  },
};

const details = { name: personName(), mail: mailOrNone(), subject: subjectOrNone() };

/** Writes down somebody new. The same form sent twice makes one person. */
export const addPerson: Deed<
  Db<PeopleTables>,
  { id: Id; name: string; mail: string | undefined; subject: string | undefined },
  Id
> = {
  name: 'people.add',
  needs: 'manage-people',
  input: z.strictObject({ id: theId, ...details }),
  remember: remembers('So that it can be seen who let somebody in.', (input) => input.id),
  run: async ({ db, input }) => {
    const there = await person(db, input.id);
    if (there) return there.name === input.name ? ok(there.id) : refuse({ reason: 'conflict' });
    if (await isTaken(db, input)) return taken;
    await insertPerson(db, input);
    return ok(input.id);
  },
};

const taken: Result<never, Refusal> = refuse({
  reason: 'invalid',
  mistakes: [{ field: 'subject', message: 'Brugernavnet bruges allerede af en anden.' }],
});

async function isTaken(db: Db<PeopleTables>, { id, subject }: Pick<Someone, 'id' | 'subject'>): Promise<boolean> {
  const holder = subject === undefined ? undefined : await personWith(db, subject);
  return holder !== undefined && holder.id !== id;
}

/** Changes what somebody is called. Another user name is another account: every session from before ends. */
export const renamePerson: Deed<
  Db<PeopleTables>,
  { person: Id; version: number; name: string; mail: string | undefined; subject: string | undefined },
  Id
> = {
  name: 'people.change',
  needs: 'manage-people',
  input: z.strictObject({ person: theId, version: seenVersion, ...details }),
  remember: remembers('So that it can be seen who changed what somebody is called.', (input) => input.person),
  run: async ({ db, input, person: actor }) => {
    const { person: of, version, ...changed } = input;
    const before = await person(db, of);
    if (!before) return refuse({ reason: 'not-found' });
    const isOtherAccount = before.subject !== changed.subject;
    // With another account's name on one's own page, one would be that person at the next sign-in.
    if (isOtherAccount && isSelf(actor, of)) return ownSubject;
    if (await isTaken(db, { id: of, subject: changed.subject })) return taken;
    return writeNewest(db, { id: of, version, ...changed }, isOtherAccount);
  },
};

async function writeNewest(
  db: Db<PeopleTables>,
  newest: Omit<Someone, 'disabled'>,
  isOtherAccount: boolean,
): Promise<Result<Id, Refusal>> {
  if (!(await changePerson(db, newest))) return refuse({ reason: 'conflict' });
  if (isOtherAccount) await endSessionsOf(db, [newest.id]);
  return ok(newest.id);
}

const ownSubject: Result<never, Refusal> = refuse({
  reason: 'invalid',
  mistakes: [{ field: 'subject', message: 'Dit eget brugernavn kan du ikke ændre. Bed en anden administrator.' }],
});

/** Keeps somebody out, or lets them in again. The last who can manage people is never kept out. */
export const disablePerson: Deed<Db<PeopleTables>, { person: Id; version: number; disabled: boolean }, Id> = {
  name: 'people.disable',
  needs: 'manage-people',
  input: z.strictObject({
    person: theId,
    version: seenVersion,
    disabled: flag(),
  }),
  remember: remembers('So that it can be seen who was kept out or let in, and by whom.', (input) => input.person),
  run: async ({ db, input, now }) => {
    if (!(await person(db, input.person))) return refuse({ reason: 'not-found' });
    return keepingAnAdministrator(db, dayOf(now), 'disabled', async () =>
      (await setDisabled(db, { ...input, id: input.person })) ? ok(input.person) : refuse({ reason: 'conflict' }),
    );
  },
};

/** Does a change, and refuses it when nobody would be left who can manage people. The gate undoes what is refused. */
export async function keepingAnAdministrator<Value>(
  db: Db<PeopleTables>,
  today: Day,
  field: string,
  change: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const left = async () => lastingAdministrators(await everybody(db), await posts(db), today);
  const before = await left();
  const result = await change();
  if (!result.ok || before === 0 || (await left()) > 0) return result;
  const message = 'Det ville være den sidste administrator. Gør først en anden til administrator uden slutdato.';
  return refuse({ reason: 'invalid', mistakes: [{ field, message }] });
}

/** Ends every session of somebody, on every device. */
export const signOutPerson: Deed<Db<PeopleTables>, { person: Id }, Id> = {
  name: 'people.sign-out',
  needs: 'manage-people',
  input: onePerson,
  remember: remembers('So that it can be seen who ended the sessions of whom.', (input) => input.person),
  run: async ({ db, input }) => {
    if (!(await person(db, input.person))) return refuse({ reason: 'not-found' });
    await endSessionsOf(db, [input.person]);
    return ok(input.person);
  },
};

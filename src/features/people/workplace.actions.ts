import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Id, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { seenVersion, theId } from '#kernel/input';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { workplaces } from './duty.store.ts';
import { flag, placeName } from './fields.file.ts';
import type { PeopleGround } from './ground.ts';
import type { Workplace } from './people.ts';
import type { PeopleTables } from './tables.store.ts';
import { changeWorkplace, headcounts, insertWorkplace, workplace } from './workplaces.store.ts';

/** A workplace, and how many hold a post there. */
export interface Counted extends Workplace {
  readonly people: number;
}

/** Looks at every workplace. */
export const listWorkplaces: Deed<Db<PeopleTables>, Record<string, never>, readonly Counted[]> = {
  name: 'people.list-workplaces',
  needs: 'manage-people',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who looked at the workplaces.', () => 'none'),
  run: async ({ db, now }) => {
    const counts = await headcounts(db, dayOf(now));
    return ok((await workplaces(db)).map((one) => ({ ...one, people: counts.get(one.id) ?? 0 })));
  },
};

/** Looks at one workplace. */
export const showWorkplace: Deed<Db<PeopleTables>, { workplace: Id }, Counted> = {
  name: 'people.show-workplace',
  needs: 'manage-people',
  input: z.strictObject({ workplace: theId }),
  remember: remembers('So that it can be seen who looked at the workplaces.', (input) => input.workplace),
  run: async ({ db, input, now }) => {
    const found = await workplace(db, input.workplace);
    if (!found) return refuse({ reason: 'not-found' });
    return ok({ ...found, people: (await headcounts(db, dayOf(now))).get(found.id) ?? 0 });
  },
};

const named = (message: string): Result<never, Refusal> =>
  refuse({ reason: 'invalid', mistakes: [{ field: 'name', message }] });

const isSameName = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('da') === other.toLocaleLowerCase('da');

/** Whether another open workplace of the department has the name. */
const isCalledSo = (
  all: readonly Workplace[],
  { id, department, name }: Pick<Workplace, 'id' | 'department' | 'name'>,
) =>
  all.some(
    (other) =>
      other.id !== id &&
      other.department === department &&
      other.closedOn === undefined &&
      isSameName(other.name, name),
  );

/** Writes down a workplace. The same form sent twice makes one. */
export const addWorkplace = (
  ground: PeopleGround,
): Deed<Db<PeopleTables>, { id: Id; department: string; name: string }, Id> => ({
  name: 'people.add-workplace',
  needs: 'manage-people',
  input: z.strictObject({
    id: theId,
    department: z
      .string()
      .refine(
        (key) => ground.municipality.departments.some((department) => department.key === key),
        'Vælg en afdeling.',
      ),
    name: placeName(),
  }),
  remember: remembers('So that it can be seen who made a workplace.', (input) => input.id),
  run: async ({ db, input }) => {
    const all = await workplaces(db);
    const there = all.find(({ id }) => id === input.id);
    if (there) return there.name === input.name ? ok(there.id) : refuse({ reason: 'conflict' });
    if (isCalledSo(all, input)) return named('Afdelingen har allerede en arbejdsplads med det navn.');
    await insertWorkplace(db, { ...input, unit: undefined });
    return ok(input.id);
  },
});

/** Gives a workplace another name. */
export const renameWorkplace: Deed<Db<PeopleTables>, { workplace: Id; version: number; name: string }, Id> = {
  name: 'people.rename-workplace',
  needs: 'manage-people',
  input: z.strictObject({ workplace: theId, version: seenVersion, name: placeName() }),
  remember: remembers('So that it can be seen who renamed a workplace.', (input) => input.workplace),
  run: async ({ db, input }) => {
    const all = await workplaces(db);
    const found = all.find(({ id }) => id === input.workplace);
    if (!found) return refuse({ reason: 'not-found' });
    const changed = { ...found, version: input.version, name: input.name };
    if (isCalledSo(all, changed)) return named('Afdelingen har allerede en arbejdsplads med det navn.');
    return (await changeWorkplace(db, changed)) ? ok(found.id) : refuse({ reason: 'conflict' });
  },
};

/** Closes a workplace from today, or opens it again: posts there hold no more while it is closed, and nothing of them is lost. */
export const closeWorkplace: Deed<Db<PeopleTables>, { workplace: Id; version: number; closed: boolean }, Id> = {
  name: 'people.close-workplace',
  needs: 'manage-people',
  input: z.strictObject({
    workplace: theId,
    version: seenVersion,
    closed: flag(),
  }),
  remember: remembers('So that it can be seen who closed or opened a workplace.', (input) => input.workplace),
  run: async ({ db, input, now }) => {
    const found = await workplace(db, input.workplace);
    if (!found) return refuse({ reason: 'not-found' });
    const closedOn = input.closed ? (found.closedOn ?? dayOf(now)) : undefined;
    const changed = { ...found, version: input.version, closedOn };
    return (await changeWorkplace(db, changed)) ? ok(found.id) : refuse({ reason: 'conflict' });
  },
};

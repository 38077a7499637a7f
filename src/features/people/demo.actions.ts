import { z } from 'zod';
import { newId, remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { demoPeople, demoPlaces } from './demo.ts';
import type { DemoPerson } from './demo.ts';
import { everybody, insertPerson, insertPost } from './people.store.ts';
import type { PeopleTables } from './tables.store.ts';
import { insertWorkplace } from './workplaces.store.ts';

/** Moves the invented people in where nobody lives. Only for a house with the pretend provider, at its start. */
export const settleDemo: Deed<Db<PeopleTables>, Record<string, never>, { readonly people: number }> = {
  name: 'people.settle-demo',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers('To try Værn with invented people, on one machine.', () => 'none'),
  run: async ({ db, now }) => {
    if ((await everybody(db)).length > 0) return ok({ people: 0 });
    const places = new Map(demoPlaces.map(({ key }) => [key, newId()]));
    for (const { key, department, name } of demoPlaces)
      await insertWorkplace(db, { id: places.get(key) ?? newId(), department, name, unit: undefined });
    for (const person of demoPeople) await settle(db, person, places, dayOf(now));
    return ok({ people: demoPeople.length });
  },
};

async function settle(
  db: Db<PeopleTables>,
  { subject, name, posts }: DemoPerson,
  places: ReadonlyMap<string, Id>,
  from: Day,
): Promise<void> {
  const id = newId();
  await insertPerson(db, { id, subject, name, mail: `${subject}@example.invalid` });
  for (const { role, department, place } of posts) {
    const workplace = places.get(place ?? '');
    await insertPost(db, {
      id: newId(),
      person: id,
      role,
      department,
      workplace,
      from,
      to: undefined,
      source: 'given',
    });
  }
}

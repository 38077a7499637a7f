import { may } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import type { Db } from '#ports/database';
import { isNow, isOf } from './cycle.ts';
import type { Tables, YearGround } from './ground.actions.ts';
import { thingsNow } from './year.actions.ts';

/** The calendar's own duties that ask somebody for something now, by their titles; what another room tells of has a line of its own. */
export async function yearWaitsFor(
  db: Db<Tables>,
  ground: YearGround,
  person: SignedIn,
  now: Date,
): Promise<readonly string[]> {
  if (!may(person, 'see-year', person)) return [];
  return (await thingsNow(db, ground, now))
    .filter((thing) => thing.isOwn && isNow(thing) && isOf(person, thing.responsible))
    .map(({ title }) => title);
}

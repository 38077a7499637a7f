import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import type { Ahead } from './ahead.ts';
import { workplaces } from './duty.store.ts';
import { guidingRoles } from './people.ts';
import { absenceIn, postIn, someoneIn } from './tables.store.ts';
import type { PeopleTables } from './tables.store.ts';

/** Everything known of who guides from a day and on. Whoever holds no guiding post from then on is left out. */
export async function aheadFrom(db: Db<PeopleTables>, from: Day): Promise<Ahead> {
  const posts = await db
    .selectFrom('post')
    .selectAll()
    .where('role', 'in', [...guidingRoles])
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', from)]))
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  const absences = await db.selectFrom('absence').selectAll().where('to_day', '>=', from).orderBy('id').execute();
  const holders = db
    .selectFrom('post')
    .select('person')
    .where('role', 'in', [...guidingRoles]);
  const people = await db.selectFrom('person').selectAll().where('id', 'in', holders).execute();
  return {
    posts: posts.flatMap(postIn),
    absences: absences.map(absenceIn),
    people: people.map(someoneIn),
    workplaces: await workplaces(db),
  };
}

import { z } from 'zod';
import { aheadFrom, onDay, todayIn } from '#features/people';
import type { PeopleGround, PeopleTables } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { byName } from '#kernel/order';
import { may } from '#kernel/person';
import type { Person } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { boardOf, standingOf, toldHole } from './board.ts';
import type { Seen } from './board.ts';
import { appointsIn } from './coverage.ts';
import { openGaps } from './gap.store.ts';
import type { GapTables } from './gap.store.ts';
import { expected, holesIn, lookAhead } from './holes.ts';
import type { Mender } from './mend.ts';
import { seatsOf } from './seats.ts';
import type { Board } from './seen.ts';

type Tables = Db<GapTables & PeopleTables>;

/** Looks at who represents each department, today and on every day ahead. */
export const seeBoard = (ground: PeopleGround): Deed<Tables, Record<string, never>, Board> => ({
  name: 'coverage.board',
  needs: 'see-coverage',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who looked at who represents the departments.', () => 'none'),
  run: async ({ db, person, now }) => {
    const { departments, plan } = ground.municipality;
    const seen = await seenAhead(db, ground, dayOf(now));
    const held = onDay(seen.ahead, seen.today);
    const all = departments.map((department) => standingOf(department, seen, held));
    const keys = boardOf(person, ground);
    const owner = all.find(({ key }) => key === plan.owner);
    return ok({
      today: seen.today,
      until: addDays(seen.today, lookAhead),
      departments: all.filter(({ key }) => keys.includes(key)),
      holes: seen.holes
        .filter(({ seat }) => keys.includes(seat.department))
        .map((hole) => toldHole(hole, ground, seen))
        .toSorted((one, other) => one.from.localeCompare(other.from)),
      mender: await menderOf(db, ground, person, seen.today),
      owner: { name: owner?.name ?? plan.owner, hasHead: (owner?.heads.length ?? 0) > 0 },
    });
  },
});

/** Everything that is known of the holes ahead. */
export async function seenAhead(db: Tables, ground: PeopleGround, today: Day, days = lookAhead): Promise<Seen> {
  const ahead = expected(await aheadFrom(db, addDays(today, -1)), today);
  const holes = holesIn(ahead, seatsOf(ground, ahead.workplaces, today), { from: today, to: addDays(today, days) });
  return { ahead, today, holes, open: await openGaps(db) };
}

async function menderOf(db: Tables, ground: PeopleGround, person: Person, today: Day): Promise<Mender> {
  const { people, posts } = await todayIn(db, today, { roles: ['administrator'] });
  const administrators = people
    .filter(({ id }) => posts.some((post) => post.role === 'administrator' && post.person === id))
    .toSorted(byName);
  return {
    id: person.kind === 'signed-in' ? person.id : '',
    isAdministrator: person.kind === 'signed-in' && may(person, 'manage-people', person),
    appoints: ground.municipality.departments.map(({ key }) => key).filter((key) => appointsIn(person, key)),
    administrators: administrators.map(({ name }) => name),
  };
}

import { z } from 'zod';
import { aheadFrom } from '#features/people';
import type { PeopleGround, PeopleTables } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { ok } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { forgetGap, keepGap, openGaps } from './gap.store.ts';
import type { GapTables } from './gap.store.ts';
import { turnedBy, unseenDays } from './gaps.ts';
import type { Gap, Turned } from './gaps.ts';
import { expected, holesIn } from './holes.ts';
import type { Days, Hole } from './holes.ts';
import { seatsOf } from './seats.ts';

type Tables = Db<GapTables & PeopleTables>;

/** The holes of some days, by what is known today. */
export async function holesOn(
  db: Db<PeopleTables>,
  ground: PeopleGround,
  today: Day,
  days: Days,
): Promise<readonly Hole[]> {
  // A post that ended the day before is why there is a hole on the first.
  const ahead = expected(await aheadFrom(db, addDays(days.from, -1)), today);
  return holesIn(ahead, seatsOf(ground, ahead.workplaces, today), days);
}

async function turnedToday(db: Tables, ground: PeopleGround, now: Date): Promise<Turned> {
  const today = dayOf(now);
  const open = await openGaps(db);
  return turnedBy(await holesOn(db, ground, today, unseenDays(open, today)), open, today);
}

/** True when a seat has become empty or is held again since it was last noted: asked often, so it leaves no trace. */
export async function gapsTurn(database: Database, ground: PeopleGround, now: Date): Promise<boolean> {
  const turned = await within(database, (work) => turnedToday(work.tables<Rows>(), ground, now));
  return Object.values(turned).flat().length > 0;
}

type Rows = GapTables & PeopleTables;

/** Notes which departments and workplaces stand without anybody from today, and which no longer do. */
export const noteGaps = (ground: PeopleGround): Deed<Tables, Record<string, never>, Turned> => ({
  name: 'coverage.note-gaps',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers(
    'To tell for how long a department was without a consultant, and to tell of it once.',
    () => 'none',
  ),
  run: async ({ db, now }) => {
    const turned = await turnedToday(db, ground, now);
    for (const gap of turned.closed) await (isNone(gap) ? forgetGap(db, gap) : keepGap(db, gap));
    for (const gap of [...turned.lasting, ...turned.opened]) await keepGap(db, gap);
    return ok(turned);
  },
});

const isNone = ({ from, to }: Gap): boolean => to !== undefined && to < from;

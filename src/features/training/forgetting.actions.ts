import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { ok } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { isOpen } from './session.ts';
import { players } from './tally.ts';
import { forgetEnded } from './training.actions.ts';
import { emptySeats, sessions, stories } from './training.store.ts';
import type { TrainingTables } from './training.store.ts';

async function isLeft(db: Db<TrainingTables>, now: Date): Promise<boolean> {
  for (const one of await sessions(db)) {
    if (isOpen(one, now)) continue;
    if ((await emptySeats(db, one.id)).size > 0) return true;
    if ((await stories(db, one.id)).some(({ isShown, tallies }) => !isShown && players(tallies) > 0)) return true;
  }
  return false;
}

/** True when a training has ended and something of it is to be forgotten: asked each minute, so it leaves no trace. */
export const trainingsWait = (database: Database, now: Date): Promise<boolean> =>
  within(database, (work) => isLeft(work.tables<TrainingTables>(), now));

/** Forgets what was answered and not shown while a training was open, also when nobody comes back to it. */
export const forgetTrainings: Deed<Db<TrainingTables>, Record<string, never>, true> = {
  name: 'training.forget',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers('So that answers nobody was shown are gone when the training is.', () => 'none'),
  run: async ({ db, now }) => {
    await forgetEnded(db, now);
    return ok(true);
  },
};

import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { doorsFor } from './doors.ts';
import type { YearDoor } from './doors.ts';
import type { CycleGround } from './ground.ts';

/** What the page of the year shows. */
export interface Year {
  readonly doors: readonly YearDoor[];
}

/** Looks at the year. */
export const seeYear = (ground: CycleGround): Deed<Db<object>, Record<string, never>, Year> => ({
  name: 'cycle.see',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('To see what the year asks of the team.', () => 'none'),
  run: async ({ person }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    return ok({ doors: doorsFor(person, ground.isAnswered) });
  },
});

import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Id, Outcome } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { ok } from '#kernel/result';
import { newestLines } from './audit.store.ts';
import { namelessWords } from './audit.words.ts';
import type { LookUp, LookUps } from './lookups.ts';
import { aThing, fileLong } from './trail.actions.ts';
import type { Ground, TrailDb } from './trail.actions.ts';

type Asked = { readonly which: Id };

const lookingUp = (ground: Ground, name: Deed<never, Asked, LookUps>['name']): Deed<TrailDb, Asked, LookUps> => ({
  name,
  needs: 'read-audit',
  input: z.strictObject({ which: aThing }),
  remember: remembers('To tell the person concerned when and why something was looked up.', ({ which }) => which),
  run: async ({ db, input }) => ok(await lookUpsOf(ground, db, input.which)),
});

/** The look-ups about one thing, on a page. */
export const readLookUps = (ground: Ground) => lookingUp(ground, 'audit.read-lookups');

/** The look-ups about one thing, to hand over. */
export const takeLookUps = (ground: Ground) => lookingUp(ground, 'audit.take-lookups');

const denials: ReadonlySet<Outcome> = new Set(['not-allowed', 'not-found']);

/** Reading the trail is no look-up in the thing, so those lines are left out. */
async function lookUpsOf(ground: Ground, db: TrailDb, which: Id): Promise<LookUps> {
  const lines = (await newestLines(db, { which }, fileLong)).filter(({ what }) => !what.startsWith('audit.'));
  const titles = titleFinder(ground, db);
  const lookUps: LookUp[] = [];
  for (const { at, what, purpose, who } of lines.filter(({ outcome }) => outcome === 'done')) {
    lookUps.push({ at, what, purpose, titles: await titles(who, dayOf(new Date(at))) });
  }
  return { which, lookUps, refused: lines.filter(({ outcome }) => denials.has(outcome)).length };
}

/** Asks about each person and day once. What Værn did by itself is not told as an employee's. */
function titleFinder(ground: Ground, db: TrailDb) {
  const found = new Map<string, readonly string[]>();
  return async (who: string, on: Day): Promise<readonly string[]> => {
    const nobody = namelessWords[who];
    if (nobody !== undefined) return [nobody];
    const key = `${on} ${who}`;
    const titles = found.get(key) ?? (await ground.titlesOf(db, who, on));
    found.set(key, titles);
    return titles;
  };
}

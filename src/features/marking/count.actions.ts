import { z } from 'zod';
import { correct, likeness, register } from '#features/cases';
import type { Answers, CaseTables } from '#features/cases';
import type { Refusal } from '#kernel/action';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { mistakeWords as wrong } from './marking.words.ts';
import { lineToRaise } from './same.ts';

/** What is said of a case that is like another: nothing yet, that it is another one, or that it is the same. */
export const theOther = z.enum(['', 'yes', 'same'], { error: wrong.alike });

interface Wish extends Answers {
  readonly id: string;
  readonly another: z.infer<typeof theOther>;
}

/**
 * Counts a case: as a line of its own, or, where somebody says that it is the same as one that is counted, as that one at the highest
 * level it has reached. Which line that is, nobody is told.
 */
export async function count(db: Db<CaseTables>, wish: Wish, now: Date): Promise<Result<'line' | 'same', Refusal>> {
  if (wish.another === 'same') return raise(db, wish, now);
  const done = await register(db, { ...wish, another: wish.another === 'yes' }, now);
  if (done.ok) return ok('line');
  return isAlikeOnly(done.refusal)
    ? refuse({ reason: 'invalid', mistakes: [{ field: 'another', message: wrong.alike }] })
    : done;
}

const isAlikeOnly = (refusal: Refusal): boolean =>
  refusal.reason === 'invalid' && refusal.mistakes.every(({ field }) => field === 'another');

async function raise(db: Db<CaseTables>, { level, ...wish }: Wish, now: Date): Promise<Result<'same', Refusal>> {
  const line = lineToRaise(await likeness(db, wish), { ...wish, level });
  if (!line) return ok('same');
  const done = await correct(db, line, { ...line, level, why: 'developed' }, now);
  return done.ok ? ok('same') : done;
}

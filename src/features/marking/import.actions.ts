import { z } from 'zod';
import { answersFaults, caseFields, closedThrough, insertCase, likeness } from '#features/cases';
import type { Answers, CaseGround, CaseTables } from '#features/cases';
import { newId, remembers } from '#kernel/action';
import type { Deed, Mistake } from '#kernel/action';
import type { Quarter } from '#kernel/quarter';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { mostCases, mostTimes } from './line.ts';
import { importWords as words } from './line.words.ts';

type Tables = Db<CaseTables>;

/** What a file would count. */
export interface Counting {
  readonly cases: number;
  /** How many of them the register has something like already, in the same quarter. */
  readonly alike: number;
  readonly quarters: ReadonlyMap<Quarter, number>;
  /** What the register refuses: `12.quarter`, the line of the file and the question. */
  readonly mistakes: readonly Mistake[];
}

const importing = (ground: CaseGround) =>
  z.strictObject({
    lines: z
      .array(
        z.strictObject({
          line: z.int().min(1),
          times: z.int().min(1).max(mostTimes),
          answers: z.strictObject(caseFields(ground)),
        }),
      )
      .max(mostCases),
    again: z.boolean(),
  });
type Asked = z.infer<ReturnType<typeof importing>>;
type Line = Asked['lines'][number];

async function countingOf(db: Tables, lines: readonly Line[], now: Date): Promise<Counting> {
  const [quarters, known] = [new Map<Quarter, number>(), new Map<string, number>()];
  const closed = await closedThrough(db);
  let alike = 0;
  for (const { times, answers } of lines) {
    quarters.set(answers.quarter, (quarters.get(answers.quarter) ?? 0) + times);
    alike += (await likeIn(db, answers, known)) > 0 ? times : 0;
  }
  return {
    cases: lines.reduce((sum, { times }) => sum + times, 0),
    alike,
    quarters,
    mistakes: lines.flatMap((line) => mistakesIn(line, closed, now)),
  };
}

async function likeIn(db: Tables, answers: Answers, known: Map<string, number>): Promise<number> {
  const { quarter, department, concern, age, gender } = answers;
  const key = [quarter, department, concern, age, gender].join(' ');
  const found = known.get(key) ?? (await likeness(db, answers)).filter((line) => line.quarter === quarter).length;
  known.set(key, found);
  return found;
}

function mistakesIn({ line, answers }: Line, closed: Quarter | undefined, now: Date): readonly Mistake[] {
  const isClosed = closed !== undefined && answers.quarter <= closed;
  return [
    ...answersFaults(answers, now),
    ...(isClosed ? [{ field: 'quarter', message: words.closed(closed) }] : []),
  ].map(({ field, message }) => ({ field: `${line}.${field}`, message }));
}

/** What reading in a file of cases would count: nothing is written but the line of the trail. */
export const previewImport = (ground: CaseGround): Deed<Tables, Asked, Counting> => ({
  name: 'marking.preview-import',
  needs: 'register-cases',
  input: importing(ground),
  remember: remembers('So that it can be seen who looked at what a file of cases would count.', () => 'none'),
  run: async ({ db, input: { lines }, now }) => ok(await countingOf(db, lines, now)),
});

/** Counts the cases of a file: all of them, or none when one line is refused, or when they may have been counted before. */
export const importCases = (ground: CaseGround): Deed<Tables, Asked, Counting> => ({
  name: 'marking.import',
  needs: 'register-cases',
  input: importing(ground),
  remember: remembers('So that it can be seen who read in a file of cases.', () => 'none'),
  run: async ({ db, input: { lines, again }, now }) => {
    const counting = await countingOf(db, lines, now);
    if (counting.mistakes.length > 0) return refuse({ reason: 'invalid', mistakes: counting.mistakes });
    if (counting.alike > 0 && !again)
      return refuse({ reason: 'invalid', mistakes: [{ field: 'again', message: words.alike(counting) }] });
    for (const { times, answers } of lines)
      for (let nth = 0; nth < times; nth += 1) await insertCase(db, { ...answers, id: newId() });
    return ok(counting);
  },
});

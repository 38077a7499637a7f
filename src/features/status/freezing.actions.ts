import { z } from 'zod';
import { guardedText, overruleLines } from '#features/guard';
import type { Guarded } from '#features/guard';
import { newId, remembers } from '#kernel/action';
import type { Deed, Refusal } from '#kernel/action';
import { base64Of } from '#kernel/base64';
import { dayOf } from '#kernel/day';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { draftWords } from './draft.words.ts';
import { draftOf, theYear } from './drafting.actions.ts';
import type { DraftDb } from './drafting.actions.ts';
import type { StatusGround } from './ground.ts';
import { longestCorrection } from './limits.ts';
import { digestOfContent, paperOf } from './paper.ts';
import { mistakeWords as wrong } from './status.words.ts';
import { isEmpty } from './status.ts';
import type { Content, EditionHead, Preview, SeenDraft } from './status.ts';
import { fileOf, insertEdition, newestEdition } from './status.store.ts';
import type { StatusTables } from './status.store.ts';

const contentOf = ({ year, sections }: SeenDraft, { municipality: { name } }: StatusGround): Content => ({
  year,
  municipality: name.text,
  title: draftWords.title(year),
  sections: sections.map(({ key, heading, words, tables, notes }) => ({ key, heading, words, tables, notes })),
});

async function previewOf(db: DraftDb, ground: StatusGround, year: string, now: Date): Promise<Preview | undefined> {
  const draft = await draftOf(db, ground, year, now);
  if (draft.sections.length === 0) return undefined;
  const content = contentOf(draft, ground);
  const newest = await newestEdition(db, year);
  return { content, digest: await digestOfContent(content), newest };
}

/** Reads the status as it would be frozen. */
export const previewStatus = (ground: StatusGround): Deed<DraftDb, { readonly year: string }, Preview> => ({
  name: 'status.preview',
  needs: 'keep-year',
  input: z.strictObject({ year: theYear }),
  remember: remembers('To read the annual status before it is frozen.', () => 'none'),
  run: async ({ db, input: { year }, now }) => {
    const preview = await previewOf(db, ground, year, now);
    return preview ? ok(preview) : refuse({ reason: 'not-found' });
  },
});

interface Pressed {
  readonly year: string;
  readonly digest: string;
  readonly corrects: Guarded;
}

/**
 * Freezes the status of a year as it was read, with its files: what has changed since is shown again first. Pressed twice it is frozen once;
 * after the first, an edition says what it mends, and the one before stands.
 */
export const freezeStatus = (ground: StatusGround): Deed<DraftDb, Pressed, EditionHead> => ({
  name: 'status.freeze',
  needs: 'keep-year',
  input: z.strictObject({
    year: theYear,
    digest: z.string().max(64),
    corrects: guardedText(ground.guard, { max: longestCorrection, min: 0 }),
  }),
  remember: remembers('So that it can be seen who froze which status, and when.', () => 'none'),
  run: async ({ db, input, now, also }) => {
    const preview = await previewOf(db, ground, input.year, now);
    if (!preview) return refuse({ reason: 'not-found' });
    const { newest } = preview;
    // The same page sent once more: the edition it made is the answer.
    if (newest?.digest === input.digest) return again(newest, input);
    const refusal = whyNot(preview, input);
    if (refusal) return refuse(refusal);
    for (const line of overruleLines(newId(), input.corrects)) await also({ ...line, which: 'none' });
    return ok(await freeze(db, ground, preview, { corrects: input.corrects.text, now }));
  },
});

// A correction that mends nothing is a mistake; the first press sent twice is none.
const again = (newest: EditionHead, { corrects }: Pressed): Result<EditionHead, Refusal> =>
  corrects.text === newest.corrects ? ok(newest) : refuse(mistake('corrects', wrong.same));

const mistake = (field: string, message: string): Refusal => ({ reason: 'invalid', mistakes: [{ field, message }] });

function whyNot({ content, digest, newest }: Preview, input: Pressed): Refusal | undefined {
  if (digest !== input.digest) return { reason: 'conflict' };
  if (content.sections.every(isEmpty)) return mistake('corrects', wrong.empty);
  return newest && input.corrects.text === '' ? mistake('corrects', wrong.corrects) : undefined;
}

interface Freezing {
  readonly corrects: string;
  readonly now: Date;
}

async function freeze(
  db: DraftDb,
  { print, word }: StatusGround,
  { content, digest, newest }: Preview,
  { corrects, now }: Freezing,
): Promise<EditionHead> {
  const number = (newest?.number ?? 0) + 1;
  const head = { year: content.year, number, frozenOn: dayOf(now), corrects: newest ? corrects : '' };
  const paper = paperOf({ ...head, content });
  const [pdf, file] = [base64Of(await print(paper)), base64Of(await word(paper))];
  await insertEdition(db, { ...head, digest, content, pdf, word: file });
  return { ...head, digest };
}

interface Wanted {
  readonly year: string;
  readonly number: number;
  readonly file: 'pdf' | 'word';
}

/** A file of an edition, as it was made when it was frozen. */
export interface FrozenFile extends Wanted {
  readonly bytes: Uint8Array;
}

/** The number of an edition as an address has it. */
export const theNumber = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, wrong.old)
  .transform(Number);

/** Takes along a file of a frozen edition. */
export const takeFile: Deed<Db<StatusTables>, Wanted, FrozenFile> = {
  name: 'status.take-file',
  needs: 'see-year',
  input: z.strictObject({ year: theYear, number: theNumber, file: z.enum(['pdf', 'word']) }),
  remember: remembers('To work on with the annual status.', () => 'none'),
  run: async ({ db, input }) => {
    const bytes = await fileOf(db, input, input.file);
    return bytes ? ok({ ...input, bytes }) : refuse({ reason: 'not-found' });
  },
};

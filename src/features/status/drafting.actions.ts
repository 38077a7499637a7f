import { z } from 'zod';
import { guardedText, overruleLines } from '#features/guard';
import type { Guarded } from '#features/guard';
import { newId, remembers } from '#kernel/action';
import type { Deed, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { seenVersion } from '#kernel/input';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import type { StatusGround } from './ground.ts';
import { longest } from './limits.ts';
import { draftsOf } from './sources.actions.ts';
import type { SourceTables } from './sources.actions.ts';
import { mistakeWords as wrong } from './status.words.ts';
import { newLines, sectionKeys, yearsToWrite } from './status.ts';
import type { Section, SectionKey, SeenDraft, SeenSection, Writing } from './status.ts';
import { beginSection, editionHeads, keepSection, sections } from './status.store.ts';
import type { StatusTables } from './status.store.ts';

/** The handle that writing a status takes. */
export type DraftDb = Db<StatusTables & SourceTables>;

/** A year as an address has it. */
export const theYear = z.string().regex(/^20\d{2}$/, wrong.year);
const theSection = z.enum(sectionKeys);
const why = 'To write the annual status together.';

interface OfYear {
  readonly year: string;
}

/** Begins the status of a year: every section as the year says it. Begun twice, what is written stands. */
export const beginStatus = (ground: StatusGround): Deed<DraftDb, OfYear, string> => ({
  name: 'status.begin',
  needs: 'keep-year',
  input: z.strictObject({ year: theYear }),
  remember: remembers(why, () => 'none'),
  run: async ({ db, input: { year }, now }) => {
    const today = dayOf(now);
    if (!yearsToWrite(today).includes(year))
      return refuse({ reason: 'invalid', mistakes: [{ field: 'year', message: wrong.year }] });
    for (const { key, words } of await draftsOf(db, ground, { year, today })) await beginSection(db, year, key, words);
    return ok(year);
  },
});

/** Every section of a year, as it is written and as the year says it now. */
export async function draftOf(db: DraftDb, ground: StatusGround, year: string, now: Date): Promise<SeenDraft> {
  const written = await sections(db, year);
  const drafts = written.length === 0 ? [] : await draftsOf(db, ground, { year, today: dayOf(now) });
  const heads = (await editionHeads(db)).filter((head) => head.year === year);
  return {
    year,
    editions: heads.length,
    canBegin: yearsToWrite(dayOf(now)).includes(year),
    sections: written.flatMap((writing) => {
      const fresh = drafts.find(({ key }) => key === writing.key);
      return fresh ? [seen(writing, fresh)] : [];
    }),
  };
}

const seen = (writing: Writing, fresh: Section): SeenSection => ({
  ...fresh,
  words: writing.words,
  writing,
  come: newLines(fresh.words, writing.drafted),
  gone: newLines(writing.drafted, fresh.words),
  now: fresh,
});

/** Looks at a status that is being written. */
export const seeDraft = (ground: StatusGround): Deed<DraftDb, OfYear, SeenDraft> => ({
  name: 'status.see-draft',
  needs: 'keep-year',
  input: z.strictObject({ year: theYear }),
  remember: remembers(why, () => 'none'),
  run: async ({ db, input: { year }, now }) => ok(await draftOf(db, ground, year, now)),
});

interface OfSection extends OfYear {
  readonly section: SectionKey;
}

/** One section, and the year it belongs to. */
export interface OneSection {
  readonly year: string;
  readonly section: SeenSection;
}

async function sectionOf(
  db: DraftDb,
  ground: StatusGround,
  { year, section }: OfSection,
  now: Date,
): Promise<SeenSection | undefined> {
  return (await draftOf(db, ground, year, now)).sections.find(({ key }) => key === section);
}

/** Opens one section to write in it. */
export const openSection = (ground: StatusGround): Deed<DraftDb, OfSection, OneSection> => ({
  name: 'status.open-section',
  needs: 'keep-year',
  input: z.strictObject({ year: theYear, section: theSection }),
  remember: remembers(why, () => 'none'),
  run: async ({ db, input, now }) => {
    const section = await sectionOf(db, ground, input, now);
    return section ? ok({ year: input.year, section }) : refuse({ reason: 'not-found' });
  },
});

/** What a change of a section makes of it; undefined where there is nothing to change. */
type Change = (section: SeenSection) => Pick<Writing, 'words' | 'drafted' | 'before'> | undefined;

async function changed(
  db: DraftDb,
  { year, version }: OfYear & { readonly version: number },
  section: SeenSection | undefined,
  change: Change,
): Promise<Result<string, Refusal>> {
  if (!section) return refuse({ reason: 'not-found' });
  const next = change(section);
  if (!next) return refuse({ reason: 'conflict' });
  const isKept = await keepSection(db, year, { key: section.key, ...next, version });
  return isKept ? ok(year) : refuse({ reason: 'conflict' });
}

/** Keeps what the team wrote in a section. Sent twice, it is kept once. */
export const writeSection = (
  ground: StatusGround,
): Deed<DraftDb, OfSection & { readonly version: number; readonly words: Guarded }, string> => ({
  name: 'status.write',
  needs: 'keep-year',
  input: z.strictObject({
    year: theYear,
    section: theSection,
    version: seenVersion,
    words: guardedText(ground.guard, { max: longest, min: 0 }),
  }),
  remember: remembers(why, () => 'none'),
  run: async ({ db, input, now, also }) => {
    const section = await sectionOf(db, ground, input, now);
    const words = input.words.text;
    if (section?.writing.words === words) return ok(input.year);
    // A section has no id of its own: the line says that a word was let through, and when.
    for (const line of overruleLines(newId(), input.words)) await also({ ...line, which: 'none' });
    return changed(db, input, section, ({ writing: { drafted } }) => ({ words, drafted, before: undefined }));
  },
});

type Versioned = OfSection & { readonly version: number };

/** How a section is fetched: with what has come set in below the team's words, or instead of them. */
const hows = ['add', 'replace'] as const;

const fetched = ({ words, come, now }: SeenSection, how: (typeof hows)[number]): string =>
  how === 'add' ? [words, ...come].filter((line) => line !== '').join('\n') : now.words;

/** Fetches a section from the year again. What stood there can be put back. */
export const refreshSection = (
  ground: StatusGround,
): Deed<DraftDb, Versioned & { readonly how: (typeof hows)[number] }, string> => ({
  name: 'status.refresh',
  needs: 'keep-year',
  input: z.strictObject({ year: theYear, section: theSection, version: seenVersion, how: z.enum(hows) }),
  remember: remembers(why, () => 'none'),
  run: async ({ db, input, now }) =>
    changed(db, input, await sectionOf(db, ground, input, now), (section) => ({
      words: fetched(section, input.how),
      drafted: section.now.words,
      before: { words: section.writing.words, drafted: section.writing.drafted },
    })),
});

/** Puts back what stood in a section before it was fetched. */
export const undoRefresh = (ground: StatusGround): Deed<DraftDb, Versioned, string> => ({
  name: 'status.undo-refresh',
  needs: 'keep-year',
  input: z.strictObject({ year: theYear, section: theSection, version: seenVersion }),
  remember: remembers(why, () => 'none'),
  run: async ({ db, input, now }) =>
    changed(
      db,
      input,
      await sectionOf(db, ground, input, now),
      ({ writing: { before } }) => before && { ...before, before: undefined },
    ),
});

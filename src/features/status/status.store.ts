import { z } from 'zod';
import type { Generated, Selectable } from 'kysely';
import { bytesOf } from '#kernel/base64';
import { storedDay } from '#kernel/day';
import type { Db } from '#ports/database';
import { sectionKeys } from './status.ts';
import type { Content, Edition, EditionHead, SectionKey, Writing } from './status.ts';

/** The tables of the annual status; `municipality` is filled in by the handle. */
export interface StatusTables {
  readonly status_section: {
    readonly municipality: Generated<string>;
    readonly year: string;
    readonly section: string;
    readonly words: string;
    readonly drafted: string;
    readonly before_words: string | null;
    readonly before_drafted: string | null;
    readonly version: number;
  };
  readonly status_edition: {
    readonly municipality: Generated<string>;
    readonly year: string;
    readonly number: number;
    readonly frozen_on: string;
    readonly corrects: string;
    readonly content: string;
    readonly digest: string;
    readonly pdf: string;
    readonly word: string;
  };
  readonly status_delivery: {
    readonly municipality: Generated<string>;
    readonly year: string;
    readonly number: number;
    readonly delivered_on: string;
    readonly confirmed_on: string | null;
    readonly forum: string | null;
    readonly forum_on: string | null;
    readonly forum_words: string;
    readonly political: 0 | 1 | null;
    readonly decided_on: string | null;
    readonly outcome_on: string | null;
    readonly outcome_words: string;
    readonly version: number;
  };
}

type Handle = Db<StatusTables>;

const section = z.enum(sectionKeys);
const texts = z.array(z.string());
const content = z.object({
  year: z.string(),
  municipality: z.string(),
  title: z.string(),
  sections: z.array(
    z.object({
      key: section,
      heading: z.string(),
      words: z.string(),
      tables: z.array(z.object({ kind: z.literal('table'), caption: z.string(), head: texts, rows: z.array(texts) })),
      notes: texts,
    }),
  ),
});

/** The sections of a year as they are being written, in the order they are read. */
export async function sections(db: Handle, year: string): Promise<readonly Writing[]> {
  const rows = await db.selectFrom('status_section').selectAll().where('year', '=', year).execute();
  const found = rows.map(writingIn);
  return sectionKeys.flatMap((key) => found.find((one) => one.key === key) ?? []);
}

const writingIn = (row: Selectable<StatusTables['status_section']>): Writing => ({
  key: section.parse(row.section),
  words: row.words,
  drafted: row.drafted,
  before: row.before_words === null ? undefined : { words: row.before_words, drafted: row.before_drafted ?? '' },
  version: row.version,
});

/** The years whose status has been begun. */
export async function begunYears(db: Handle): Promise<readonly string[]> {
  const rows = await db.selectFrom('status_section').select('year').distinct().execute();
  return rows.map(({ year }) => year);
}

/** Puts a section there for the first time; one that is there already stands. */
export async function beginSection(db: Handle, year: string, key: SectionKey, words: string): Promise<void> {
  await db
    .insertInto('status_section')
    .values({ year, section: key, words, drafted: words, version: 1 })
    .onConflict((clash) => clash.columns(['municipality', 'year', 'section']).doNothing())
    .execute();
}

/** Keeps what somebody wrote in a section, over the version they saw; false when somebody else came first. */
export async function keepSection(
  db: Handle,
  year: string,
  { key, words, drafted, before, version }: Writing,
): Promise<boolean> {
  const rows = await db
    .updateTable('status_section')
    .set({
      words,
      drafted,
      before_words: before?.words ?? null,
      before_drafted: before?.drafted ?? null,
      version: version + 1,
    })
    .where('year', '=', year)
    .where('section', '=', key)
    .where('version', '=', version)
    .returning('section')
    .execute();
  return rows.length > 0;
}

/** An edition with the files that were made of it. */
export interface Frozen extends Edition {
  readonly pdf: string;
  readonly word: string;
}

/** Keeps an edition for good. */
export async function insertEdition(db: Handle, { content: said, frozenOn, ...edition }: Frozen): Promise<void> {
  await db
    .insertInto('status_edition')
    .values({ ...edition, frozen_on: frozenOn, content: JSON.stringify(said) })
    .execute();
}

const head = ['year', 'number', 'frozen_on', 'corrects', 'digest'] as const;

interface HeadRow {
  readonly year: string;
  readonly number: number;
  readonly frozen_on: string;
  readonly corrects: string;
  readonly digest: string;
}

const headIn = ({ frozen_on: frozenOn, ...row }: HeadRow): EditionHead => ({
  year: row.year,
  number: row.number,
  frozenOn: storedDay(frozenOn),
  corrects: row.corrects,
  digest: row.digest,
});

/** Every edition without what it says, the oldest first. */
export async function editionHeads(db: Handle): Promise<readonly EditionHead[]> {
  const rows = await db.selectFrom('status_edition').select(head).orderBy('year').orderBy('number').execute();
  return rows.map(headIn);
}

/** The newest edition of a year. */
export const newestEdition = async (db: Handle, year: string): Promise<EditionHead | undefined> =>
  (await editionHeads(db)).findLast((head) => head.year === year);

/** One edition as it is read. */
export async function edition(db: Handle, year: string, number: number): Promise<Edition | undefined> {
  const row = await db
    .selectFrom('status_edition')
    .select([...head, 'content'])
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const said: Content = content.parse(JSON.parse(row.content));
  return { ...headIn(row), content: said };
}

/** The bytes of one of its files, as they were made when it was frozen. */
export async function fileOf(
  db: Handle,
  { year, number }: Pick<EditionHead, 'year' | 'number'>,
  file: 'pdf' | 'word',
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('status_edition')
    .select(file === 'pdf' ? 'pdf as bytes' : 'word as bytes')
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && bytesOf(row.bytes);
}

/** A frozen status with its files, as it is filed. */
export interface FrozenStatus extends Edition {
  readonly pdf: Uint8Array;
  readonly word: Uint8Array;
}

/** Every frozen status with its files, the oldest first. */
export async function frozenStatuses(db: Handle): Promise<readonly FrozenStatus[]> {
  const rows = await db.selectFrom('status_edition').selectAll().orderBy('year').orderBy('number').execute();
  return rows.map((row) => ({
    ...headIn(row),
    content: content.parse(JSON.parse(row.content)),
    pdf: bytesOf(row.pdf),
    word: bytesOf(row.word),
  }));
}

import { readFileSync } from 'node:fs';
import { contentShelf, root } from '#adapters/files';
import { mergeComplete, openPack } from '#features/pack';
import type { Pack } from '#features/pack';
import { find } from '#features/search';
import type { Found, Open } from '#features/search';
import type { Day } from '#kernel/day';

/** A query with the places that answer it: 3 is the answer, 2 helps, 1 touches it. Noise has none. */
export interface Judged {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly grades: Readonly<Record<string, number>>;
}

/** What a set of queries gave. */
export interface Figures {
  readonly count: number;
  readonly ndcg5: number;
  readonly success1: number;
  readonly success3: number;
  readonly empty: number;
  readonly noiseAnswered: readonly string[];
  readonly missed: readonly string[];
}

/** Our own judged queries. */
export const ownQueries = (): readonly Judged[] =>
  JSON.parse(readFileSync(`${root}/bench/search-own.json`, 'utf8')).queries;

/** The pack of this clone; one with faults in it can still be searched. */
export function thisPack(): Pack {
  const shelf = contentShelf(`${root}/content`);
  const opened = openPack({ national: shelf.read('national'), own: shelf.read('albertslund') }, '2026-11-22' as Day);
  const pack = opened.pack ?? (opened.complete && mergeComplete(opened.complete));
  if (!pack) throw new Error('content/albertslund cannot be read: run the check');
  return pack;
}

/** The places a pack's results stand for: the section of a chapter, a contact, a gap. Cards and explained words are not judged. */
export function placesFor(pack: Pack, open: Open, query: string): readonly string[] {
  const sections = new Map(pack.chapters.map(({ head }) => [`/planen/${head.slug}`, head.section]));
  const places = find(open, query).flatMap((found) => placeOf(found, sections) ?? []);
  return [...new Set(places)];
}

function placeOf({ kind, key, path }: Found, sections: ReadonlyMap<string, string>): string | undefined {
  if (kind === 'contact' || kind === 'gap') return key;
  return kind === 'chapter' ? sections.get(path.replace(/#.*/, '')) : undefined;
}

/** The figures of a set of queries, with the same measures as the shared bench. */
export function judge(queries: readonly Judged[], answer: (query: string) => readonly string[]): Figures {
  const rows = queries.map((query) => ({ query, hits: answer(query.text) }));
  const judged = rows.filter(({ query }) => query.kind !== 'noise');
  const mean = (of: (row: (typeof rows)[number]) => number) =>
    judged.reduce((sum, row) => sum + of(row), 0) / judged.length;
  return {
    count: judged.length,
    ndcg5: mean(ndcg),
    success1: mean((row) => Number(answered(row, 1))),
    success3: mean((row) => Number(answered(row, 3))),
    empty: judged.filter(({ hits }) => hits.length === 0).length,
    noiseAnswered: rows
      .filter(({ query, hits }) => query.kind === 'noise' && hits.length > 0)
      .map(({ query }) => query.text),
    missed: judged
      .filter((row) => !answered(row, 3))
      .map(({ query, hits }) => `${query.text} → ${hits.slice(0, 3).join(', ')}`),
  };
}

interface Row {
  readonly query: Judged;
  readonly hits: readonly string[];
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

const gradesOf = ({ query, hits }: Row): readonly number[] => hits.map((hit) => query.grades[hit] ?? 0);

function ndcg(row: Row): number {
  const ideal = Object.values(row.query.grades).toSorted((one, other) => other - one);
  return gain(gradesOf(row).slice(0, 5)) / gain(ideal.slice(0, 5));
}

const answered = (row: Row, within: number): boolean => {
  const need = Math.min(2, Math.max(...Object.values(row.query.grades)));
  return gradesOf(row)
    .slice(0, within)
    .some((grade) => grade >= need);
};

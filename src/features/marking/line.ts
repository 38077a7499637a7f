import { editions, newest, readToday, wordsByList } from '#features/categories';
import type { ListName } from '#features/categories';
import type { CaseGround } from '#features/cases';
import { quarter } from '#kernel/quarter';
import { plain } from './columns.ts';
import type { Column } from './columns.ts';
import { alsoWritten, lineWords as words } from './line.words.ts';

/** Answers as they are read in a file: keys of today's lists, still to be held to the register's rules. */
export interface Told {
  readonly quarter: string;
  readonly department: string;
  readonly concern: string;
  readonly forms: readonly string[];
  readonly stage: string;
  readonly level: string;
  readonly age: string;
  readonly gender: string;
  readonly abroad: string;
  readonly raisedBy: string;
}

/** A line of a file: where it stands, and how many cases have these answers. */
export interface FileLine {
  readonly line: number;
  readonly times: number;
  readonly answers: Told;
}

/** What is wrong with one column of a line. */
interface Wrong {
  readonly column: Column;
  readonly why: string;
}

/** A line of a file by its columns. */
export type Cells = ReadonlyMap<Column, string>;

/** The most cases that one file may count. */
export const mostCases = 5000;

/** The most cases that one line may stand for. */
export const mostTimes = 50;

/** What an empty cell means. Where there is nothing here, the answer must be there. */
const unsaid: Readonly<Partial<Record<ListName, string>>> = {
  stage: 'unknown',
  age: 'unknown',
  gender: 'other',
  abroad: 'unknown',
  raisedBy: 'others',
};

type Found = { readonly value: string } | { readonly why: string };

/** The answer that is written, as a key or in Danish words, in the list of an edition and as it is called today. */
export function answerWritten(name: ListName, written: string, edition: number): Found {
  const asked = plain(written);
  if (asked === '') {
    const value = unsaid[name];
    return value === undefined ? { why: words.missing } : { value };
  }
  const key = keyNamed(name, asked, edition);
  const value = key === undefined ? undefined : readToday(edition, name, key);
  return value === undefined ? { why: words.unknown(Object.values(wordsByList[name])) } : { value };
}

function keyNamed(name: ListName, asked: string, edition: number): string | undefined {
  const keys = editions.find(({ number }) => number === edition)?.lists[name].keys ?? [];
  return (
    keys.find((key) => plain(key) === asked) ??
    keys.find((key) => plain(wordsByList[name][key] ?? key) === asked) ??
    keys.find((key) => alsoWritten[name]?.[key]?.some((word) => plain(word) === asked))
  );
}

/** What a line of a file says, or everything that is wrong with it. */
export function lineIn(
  line: number,
  cells: Cells,
  ground: CaseGround,
): { readonly line: FileLine | undefined; readonly problems: readonly Wrong[] } {
  const problems: Wrong[] = [];
  const take = (column: Column, found: Found): string => {
    if ('value' in found) return found.value;
    problems.push({ column, why: found.why });
    return '';
  };
  const cell = (column: Column): string => cells.get(column) ?? '';
  // Where the edition is wrong, the answers are still held to a list, so that all that is wrong is told.
  const edition = Number(take('categories', editionWritten(cell('categories')))) || newest.number;
  const list = (name: ListName): string => take(name, answerWritten(name, cell(name), edition));
  const answers: Told = {
    quarter: take('quarter', quarterWritten(cell('quarter'))),
    department: take('department', departmentWritten(cell('department'), ground)),
    concern: list('concern'),
    forms: partsOf(cell('forms')).map((part) => take('forms', answerWritten('concern', part, edition))),
    stage: list('stage'),
    level: list('level'),
    age: list('age'),
    gender: list('gender'),
    abroad: list('abroad'),
    raisedBy: list('raisedBy'),
  };
  const times = Number(take('times', timesWritten(cell('times'))));
  return { line: problems.length > 0 ? undefined : { line, times, answers }, problems };
}

// A form may have a comma in its name, so a bar is the sure way to part them.
const partsOf = (written: string): readonly string[] =>
  written
    .split(/[|/+]/)
    .flatMap((part) => (isConcern(part) ? [part] : part.split(',')))
    .filter((part) => plain(part) !== '');

const isConcern = (written: string): boolean => keyNamed('concern', plain(written), newest.number) !== undefined;

function editionWritten(written: string): Found {
  const asked = written.trim();
  if (asked === '') return { value: String(newest.number) };
  const known = editions.map(({ number }) => String(number));
  return known.includes(asked) ? { value: asked } : { why: words.edition(known) };
}

const quarterPatterns = [
  /^(?<year>20\d{2})\s?[-.]?\s?[kq](?<number>[1-4])$/i,
  /^[kq](?<number>[1-4])\s?[-.]?\s?(?<year>20\d{2})$/i,
  /^(?<number>[1-4])\.?\s?(?:kvartal|kvt\.?|kv\.?)\s?(?<year>20\d{2})$/i,
];

function quarterWritten(written: string): Found {
  const parts = quarterPatterns.map((pattern) => pattern.exec(written.trim())?.groups).find(Boolean);
  const found = quarter(`${parts?.['year']}K${parts?.['number']}`);
  if (found !== undefined) return { value: found };
  return { why: plain(written) === '' ? words.missing : words.quarter };
}

function departmentWritten(written: string, { municipality: { departments } }: CaseGround): Found {
  const asked = plain(written);
  if (asked === '') return { why: words.missing };
  const found = departments.find(({ key, name, short, aliases }) =>
    [key, name.text, short.text, ...aliases].some((one) => plain(one) === asked),
  );
  return found ? { value: found.key } : { why: words.unknown(departments.map(({ short }) => short.text)) };
}

function timesWritten(written: string): Found {
  const asked = written.trim();
  if (asked === '') return { value: '1' };
  const count = /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
  return count >= 1 && count <= mostTimes ? { value: asked } : { why: words.times(mostTimes) };
}

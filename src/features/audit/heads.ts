import { day as dayFrom } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Head } from './chain.ts';

/** A head that was written down outside the database, and the day it was. */
export interface KeptHead extends Head {
  readonly municipality: string;
  readonly day: Day;
}

/** One line of the file that heads are kept in: `albertslund 1234 3f2a… 2026-11-22`. */
export const headLine = ({ municipality, number, hash, day }: KeptHead): string =>
  `${municipality} ${number} ${hash} ${day}\n`;

/** The head of the highest number. */
export const furthestOf = (heads: readonly KeptHead[]): KeptHead | undefined =>
  heads.reduce<KeptHead | undefined>((far, head) => (far && far.number >= head.number ? far : head), undefined);

/** The heads of one municipality out of such a file, and the numbers of the lines that cannot be read. */
export interface ReadHeads {
  readonly heads: readonly KeptHead[];
  readonly unreadable: readonly number[];
}

/** Reads a file of heads. Blank lines and those that begin with # are passed over. */
export function readHeads(text: string, municipality: string): ReadHeads {
  const lines = text.split(/\r?\n/).map((line, index) => ({ at: index + 1, line: line.trim() }));
  const written = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  const read = written.map(({ at, line }) => ({ at, head: readHead(line) }));
  return {
    heads: read.flatMap(({ head }) => (head?.municipality === municipality ? head : [])),
    unreadable: read.flatMap(({ at, head }) => (head ? [] : at)),
  };
}

const form = /^\S+ \d{1,15} [0-9a-f]{64} \d{4}-\d{2}-\d{2}$/;

const readHead = (line: string): KeptHead | undefined => (form.test(line) ? partsOf(line.split(' ')) : undefined);

function partsOf([municipality = '', number = '', hash = '', on = '']: readonly string[]): KeptHead | undefined {
  const day = dayFrom(on);
  return day && { municipality, number: Number(number), hash, day };
}

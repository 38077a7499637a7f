import { checkGuide } from './guide.check.ts';
import { lilleby, sourcesOf } from './lilleby.example.ts';
import type { Files } from './lilleby.example.ts';

/** One thing that is wrong in Lilleby's pack, and the rule that must say so at the author's line. For tests. */
export interface Fault {
  readonly rule: string;
  readonly fault: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Where the author is sent: a file, and a word on the line when it is not the broken line itself. */
  readonly at?: { readonly file?: string; readonly line: string };
}

/** The pack with one thing changed in one file; the change must be there to make. */
export function broken(file: string, from: string | RegExp, to: string, files: Files = lilleby()): Files {
  const path = `lilleby/${file}`;
  const text = files[path] ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  return { ...files, [path]: changed };
}

/** Matches the whole line that has the words, to drop it. */
export const deleteLine = (words: string): RegExp => new RegExp(`^.*${words}.*\\n`, 'm');

/** The rules that speak, the owner's approval apart, each with its file and line. */
export const told = (files: Files, today?: string): string[] =>
  checkGuide(sourcesOf(files, today))
    .filter(({ rule }) => !rule.startsWith('godkendt'))
    .map(({ rule, place }) => `${rule} ${place.file.replace('lilleby/', '')}:${place.line}`);

/** The line of a file that has a word, from 1. */
export const lineOf = (files: Files, file: string, text: string): number =>
  (files[`lilleby/${file}`] ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;

/** A pack that names a safehouse on the adult's card. */
export const withHouse = (): Files => broken('cards/alle-voksen.yaml', 'contacts: [alarm]', 'contacts: [alarm, hus]');

/** What must be said of a fault, and everything that is. */
export function hear({ rule, file, from, to, at }: Fault): {
  readonly wanted: string;
  readonly heard: readonly string[];
} {
  const files = broken(file, from, to, rule === 'P15' ? withHouse() : lilleby());
  const where = at?.file ?? file;
  return { wanted: `${rule} ${where}:${lineOf(files, where, at?.line ?? to)}`, heard: told(files) };
}

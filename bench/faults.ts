import type { ZodType } from 'zod';
import { contactFile } from '../src/features/contacts/contact.file.ts';
import { additionFile, cardFile } from '../src/features/guide/card.file.ts';
import { flowFile } from '../src/features/guide/flow.file.ts';
import { chapterHead, definitionsFile, gapsFile, lawFile, pointsFile } from '../src/features/plan/chapter.file.ts';
import { municipalityFile } from '../src/features/plan/municipality.file.ts';
import type { SourceFile } from '#kernel/file';
import { readMarkdown, readYaml } from '#kernel/read';

/** One fault put into one file of a good pack; `text` is undefined when the whole file is taken away. */
export interface Fault {
  readonly kind: string;
  readonly file: string;
  /** What was broken, in words for the list of those missed. */
  readonly where: string;
  readonly text: string | undefined;
}

/** A content file as a value that may be changed, and the way back to a text. */
export interface Sheet<Value> {
  readonly file: string;
  readonly value: Value;
  readonly write: (value: Value) => string;
}

/** The pack's files as values. */
export type Town = ReturnType<typeof townOf>;

/** Opens a pack for breaking. */
export function townOf(files: readonly SourceFile[]) {
  const named = (path: string): SourceFile => {
    const file = files.find((one) => one.path === path);
    if (!file) throw new Error(`${path} is not in the pack`);
    return file;
  };
  const below = (folder: string, ending: string): SourceFile[] =>
    files.filter(({ path }) => path.includes(`/${folder}/`) && path.endsWith(ending));
  return {
    cards: below('cards', '.yaml').map((file) => yaml(file, cardFile)),
    additions: below('additions', '.yaml').map((file) => yaml(file, additionFile)),
    chapters: below('plan', '.md').map(chapter),
    flow: yaml(named('albertslund/flow.yaml'), flowFile),
    contacts: [
      yaml(named('albertslund/contacts.yaml'), contactFile),
      yaml(named('national/contacts.yaml'), contactFile),
    ],
    municipality: yaml(named('albertslund/municipality.yaml'), municipalityFile),
    definitions: yaml(named('albertslund/definitions.yaml'), definitionsFile),
    gaps: yaml(named('albertslund/gaps.yaml'), gapsFile),
    law: yaml(named('national/law.yaml'), lawFile),
    points: yaml(named('albertslund/plan/points.yaml'), pointsFile),
  };
}

/** JSON is YAML with every text in quotation marks: nothing but the planted fault can be refused. */
const asYaml = (value: unknown): string => JSON.stringify(value, null, 1);

function yaml<Value>(file: SourceFile, schema: ZodType<Value>): Sheet<Value> {
  const { written, problems } = readYaml(file, schema);
  if (!written) throw new Error(`${file.path}: ${problems[0]?.wrong ?? ''}`);
  return { file: file.path, value: written.value, write: asYaml };
}

function chapter(file: SourceFile) {
  const { written, problems } = readMarkdown(file, chapterHead);
  if (!written) throw new Error(`${file.path}: ${problems[0]?.wrong ?? ''}`);
  const { head, body } = written.value;
  const write = (value: { head: typeof head; body: string }): string =>
    `---\n${asYaml(value.head)}\n---\n${value.body}`;
  return { file: file.path, value: { head, body }, write };
}

/** The file with one change made to it; nothing when the change changes nothing. */
export function plant<Value>(sheet: Sheet<Value>, kind: string, where: string, change: (copy: Value) => void): Fault[] {
  const copy = structuredClone(sheet.value);
  change(copy);
  const text = sheet.write(copy);
  return text === sheet.write(sheet.value) ? [] : [{ kind, file: sheet.file, where, text }];
}

/** The file taken away. */
export const remove = (sheet: { readonly file: string }, kind: string): Fault => ({
  kind,
  file: sheet.file,
  where: 'hele filen',
  text: undefined,
});

/** Takes out the entry at a position. */
export const drop = (list: unknown[] | undefined, index: number): void => void list?.splice(index, 1);

/** Swaps two entries. */
export function swap<Item>(list: Item[] | undefined, one: number, other: number): void {
  const [first, second] = [list?.[one], list?.[other]];
  if (!list || first === undefined || second === undefined) return;
  list[one] = second;
  list[other] = first;
}

/** Another entry than this one, always the same one for the same place. */
export function another<Item>(list: readonly Item[], than: Item, turn: number): Item | undefined {
  const others = list.filter((item) => item !== than);
  return others[turn % Math.max(others.length, 1)];
}

/** A number with one digit changed, written as it was. */
export function misdialled(phone: string, turn: number): string {
  const spots = [...phone.matchAll(/\d/g)].map(({ index }) => index).slice(phone.startsWith('+45') ? 2 : 0);
  const spot = spots[turn % spots.length] ?? 0;
  return `${phone.slice(0, spot)}${(Number(phone[spot]) + 1 + (turn % 8)) % 10}${phone.slice(spot + 1)}`;
}

/** Every position of a list. */
export const positions = (list: readonly unknown[]): number[] => list.map((_, index) => index);

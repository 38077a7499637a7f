import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, YAMLParseError } from 'yaml';
import type { ZodType } from 'zod';
import type { Path, Problem, Reading, SourceFile } from './file.ts';
import { evenlyIndented, lettersOf, tidy } from './raw.ts';
import { placeIn, syntaxProblems } from './syntax.ts';
import type { Sheet } from './syntax.ts';
import { blinding, trapsIn } from './traps.ts';
import { schemaProblems } from './wording.ts';

/**
 * Reads one YAML file of the content against its schema.
 * Every problem is told, with its line; a file with an error in it gives no value.
 */
export function readYaml<Value>(file: SourceFile, schema: ZodType<Value>): Reading<Value> {
  return once(file, schema, () => {
    const clean = tidy(file);
    const letters = lettersOf(clean);
    if (letters.some(({ rule }) => rule === 'for-stor' || rule === 'tom-fil')) return { problems: letters };
    return withLetters(letters, readDocument(clean.path, clean.text, 0, schema));
  });
}

interface Known {
  readonly schema: unknown;
  readonly reading: unknown;
}

const known = new WeakMap<SourceFile, Known>();

/** A file that was read stays read: its text cannot change, and a pack is opened many times with one file changed. */
function once<Read>(file: SourceFile, schema: unknown, read: () => Read): Read {
  const before = known.get(file);
  if (before && before.schema === schema) return before.reading as Read;
  const reading = read();
  known.set(file, { schema, reading });
  return reading;
}

/** A Markdown file: a short YAML head between two lines of `---`, then prose. */
export interface Prose<Head> {
  readonly head: Head;
  readonly body: string;
  /** The line of the file on which the prose begins. */
  readonly bodyLine: number;
}

/** Reads one Markdown file with its head. */
export const readMarkdown = <Head>(file: SourceFile, schema: ZodType<Head>): Reading<Prose<Head>> =>
  once(file, schema, () => withHead(file, schema));

function withHead<Head>(file: SourceFile, schema: ZodType<Head>): Reading<Prose<Head>> {
  const clean = tidy(file);
  const letters = lettersOf(clean);
  if (letters.some(({ rule }) => rule === 'for-stor' || rule === 'tom-fil')) return { problems: letters };
  const found = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(clean.text);
  if (!found) return withLetters(letters, { problems: [withoutHead(clean)] });
  const { written, problems } = withLetters(letters, readDocument(clean.path, found[1] ?? '', 1, schema));
  if (!written) return { problems };
  const value = { head: written.value, body: clean.text.slice(found[0].length), bodyLine: found[0].split('\n').length };
  return { written: { file: clean.path, value, placeOf: written.placeOf }, problems };
}

function withoutHead(file: SourceFile): Problem {
  const opened = /^---[ \t]*\r?$/m.test(file.text.split('\n', 1)[0] ?? '');
  return {
    rule: 'hoved',
    severity: 'error',
    place: { file: file.path, line: 1, column: 1 },
    wrong: opened
      ? 'Filens hoved er åbnet med ---, men ikke lukket.'
      : 'Filen mangler et hoved mellem to linjer med ---.',
    write: opened
      ? 'Skriv en linje med --- efter hovedets sidste felt.'
      : 'Begynd filen med --- og skriv afsnittets felter, fx: section: 3.under18',
  };
}

/** Letters first; what follows of itself from a wrong letter on the same line, or from a tab above, is left out. */
function withLetters<Value>(letters: readonly Problem[], reading: Reading<Value>): Reading<Value> {
  const lines = new Set(letters.map(({ place }) => place.line));
  const outOfStep = letters.some(({ rule }) => rule === 'tabulator') ? ['indrykning', 'kolon'] : [];
  const rest = reading.problems.filter(
    ({ place, rule }) => !outOfStep.includes(rule) && !(lines.has(place.line) && shadowed.has(rule)),
  );
  const problems = [...letters, ...rest].toSorted(
    (one, other) => one.place.line - other.place.line || one.place.column - other.place.column,
  );
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { written: reading.written, problems };
}

const shadowed: ReadonlySet<string> = new Set([
  'yaml',
  'mellemrum',
  'kolon',
  'ukendt-felt',
  'ukendt-vaerdi',
  'form',
  'dato',
]);

function readDocument<Value>(path: string, raw: string, above: number, schema: ZodType<Value>): Reading<Value> {
  const text = evenlyIndented(raw);
  const lines = new LineCounter();
  const sheet: Sheet = { file: path, text, lines, above };
  const document = parsed(text, lines);
  if (!document) return { problems: [tooDeep(path)] };
  const traps = trapsIn(sheet, document);
  const trapped = new Set(traps.map(({ place }) => place.line));
  const broken = syntaxProblems(sheet, document.errors).filter(
    ({ rule, place }) => rule !== 'yaml' || !trapped.has(place.line),
  );
  if (document.contents === null) return { problems: [...broken, ...traps, nothing(sheet)] };
  if (isUnreadable(document.errors))
    return { problems: [...broken, ...traps.filter(({ rule }) => rule !== 'tomt-felt')] };
  if (traps.some(({ rule }) => blinding.has(rule))) return { problems: [...broken, ...traps] };
  return held(sheet, document, schema, [...broken, ...traps]);
}

const isUnreadable = (errors: readonly YAMLParseError[]): boolean =>
  errors.some(({ code }) => code !== 'DUPLICATE_KEY');

/** The values held to the schema, beside what is already known to be wrong. */
function held<Value>(
  sheet: Sheet,
  document: Document,
  schema: ZodType<Value>,
  known: readonly Problem[],
): Reading<Value> {
  const value: unknown = document.toJS();
  const placeOf = (path: Path) => placeIn(sheet, offsetOf(document, path, false));
  const nameOf = (path: Path) => placeIn(sheet, offsetOf(document, path, true));
  const result = schema.safeParse(value);
  const issues = result.success
    ? []
    : result.error.issues.flatMap((issue) => schemaProblems(issue, { shape: schema, value, placeOf, nameOf }));
  const spot = ({ place, rule }: Problem): string =>
    `${place.line}:${place.column}${rule === 'mangler-felt' ? rule : ''}`;
  const spots = new Set(known.filter(({ severity }) => severity === 'error').map(spot));
  const problems = [...known, ...issues.filter((issue) => !spots.has(spot(issue)))];
  return result.success ? { written: { file: sheet.file, value: result.data, placeOf }, problems } : { problems };
}

/** Undefined when the brackets lie deeper than anybody meant, and the parser gives up. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

const tooDeep = (file: string): Problem => ({
  rule: 'for-dyb',
  severity: 'error',
  place: { file, line: 1, column: 1 },
  wrong: 'Filen har parenteser i parenteser i så mange lag, at den ikke kan læses.',
  write: 'Skriv hvert felt på sin egen linje.',
});

const nothing = (sheet: Sheet): Problem => ({
  rule: 'tom-fil',
  severity: 'error',
  place: { file: sheet.file, line: 1, column: 1 },
  wrong: 'Her står ingen felter.',
  write: 'Skriv indholdet, eller slet filen. Felterne står i docs/content.md.',
});

/** Where a value begins, or where its nearest written ancestor does; with `name`, where its field's name does. */
function offsetOf(document: Document, path: Path, name: boolean): number {
  const way: Child[] = [{ key: undefined, value: document.contents }];
  for (const step of path) {
    const next = childOf(way.at(-1)?.value, step);
    if (next) way.push(next);
    else break;
  }
  const spots = way.flatMap(({ key, value }) => (name ? [value, key] : [key, value])).map(startOf);
  return spots.findLast((spot) => spot !== undefined) ?? 0;
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

interface Child {
  readonly key?: unknown;
  readonly value: unknown;
}

function childOf(node: unknown, step: PropertyKey): Child | undefined {
  if (isSeq(node) && typeof step === 'number') return { value: node.items[step] };
  if (!isMap(node)) return undefined;
  return node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
}

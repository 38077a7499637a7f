import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { ZodType } from 'zod';
import type { Path, Place, Problem, Reading, SourceFile } from './file.ts';
import { sentenceFor } from './wording.ts';

/**
 * Reads one YAML file of the content against its schema.
 * Every problem is told, with its line; a file with an error in it gives no value.
 */
export function readYaml<Value>(file: SourceFile, schema: ZodType<Value>): Reading<Value> {
  return readDocument(file.path, file.text, 0, schema);
}

/** A Markdown file: a short YAML head between two lines of `---`, then prose. */
export interface Prose<Head> {
  readonly head: Head;
  readonly body: string;
  /** The line of the file on which the prose begins. */
  readonly bodyLine: number;
}

/** Reads one Markdown file with its head. */
export function readMarkdown<Head>(file: SourceFile, schema: ZodType<Head>): Reading<Prose<Head>> {
  const found = /^---\r?\n([\s\S]*?\r?\n)---\r?\n?/.exec(file.text);
  if (!found) {
    const place = { file: file.path, line: 1, column: 1 };
    const wrong = 'Filen mangler et hoved mellem to linjer med ---.';
    return { problems: [{ rule: 'hoved', severity: 'error', place, wrong, write: 'Begynd filen med --- og skriv afsnittets felter, fx: section: 3.under18' }] };
  }
  const { written, problems } = readDocument(file.path, found[1] ?? '', 1, schema);
  if (!written) return { problems };
  const bodyLine = found[0].split('\n').length;
  const value = { head: written.value, body: file.text.slice(found[0].length), bodyLine };
  return { written: { file: file.path, value, placeOf: (path) => written.placeOf(path) }, problems };
}

function readDocument<Value>(file: string, text: string, offset: number, schema: ZodType<Value>): Reading<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const placeAt = (position: number): Place => {
    const { line, col } = lines.linePos(position);
    return { file, line: line + offset, column: col };
  };
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => sentenceFor.syntax(error, placeAt(error.pos[0]), text)) };
  }
  const placeOf = (path: Path): Place => placeAt(offsetOf(document, path));
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { written: { file, value: parsed.data, placeOf }, problems: [] };
  const problems: Problem[] = parsed.error.issues.flatMap((issue) => sentenceFor.schema(issue, placeOf, document.toJS()));
  return { problems };
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) break;
    offset = startOf(next.value) ?? startOf(next.key) ?? offset;
    node = next.value;
  }
  return offset;
}

function childOf(node: unknown, step: PropertyKey): { key?: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair && { key: pair.key, value: pair.value };
  }
  if (isSeq(node) && typeof step === 'number') return { value: node.items[step] };
  return undefined;
}

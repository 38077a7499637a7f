import type { Path } from './file.ts';

/** Fields with values. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path, or undefined where nothing was written. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => {
    if (Array.isArray(here)) return here[Number(step)];
    return isRecord(here) && Object.hasOwn(here, step) ? here[String(step)] : undefined;
  }, value);
}

/** The nearest field name on the way to a value: `contacts` for the second line of `contacts`. */
export const fieldName = (path: Path): string => String(path.findLast((step) => typeof step === 'string') ?? '');

/** Which of many, to follow a field's name: " i ring-nu" for what has that name, " i outcomes nr. 3", or nothing. */
export function where(path: Path, value: unknown): string {
  const lengths = path.map((_, index) => path.length - index);
  const name = lengths
    .map((length) => nameOf(valueAt(value, path.slice(0, length))))
    .find((found) => found !== undefined);
  return name === undefined ? numbered(path) : ` i ${name}`;
}

function nameOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const name = value['id'] ?? value['key'] ?? value['section'];
  return typeof name === 'string' ? name : undefined;
}

function numbered(path: Path): string {
  const index = path.findLastIndex((step) => typeof step === 'number');
  if (index >= 0) return ` i ${fieldName(path.slice(0, index))} nr. ${Number(path[index]) + 1}`;
  return path.length > 0 ? ` i ${fieldName(path)}` : '';
}

/** What kind of thing was written, in Danish. */
export function kindOfValue(value: unknown): string {
  if (value === null) return 'ingenting';
  if (Array.isArray(value)) return 'en liste';
  if (typeof value === 'number' && !Number.isInteger(value)) return `tallet ${value}`;
  return kinds[typeof value] ?? 'noget andet';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'en tekst',
  number: 'et tal',
  boolean: 'true eller false',
  object: 'felter',
};

/** What was written, short enough to stand in a sentence. */
export function shown(value: unknown): string {
  return isPlain(value) ? `"${String(value).slice(0, 60)}"` : `Det, der står her (${kindOfValue(value)}),`;
}

/** Written on one line: a text, a number, true or false. */
export const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

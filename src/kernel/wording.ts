import type { z } from 'zod';
import type { Path, Place, Problem } from './file.ts';
import { nearest } from './nearest.ts';
import { bare, choicesOf, fieldsOf, mayBeMissing, sentenceOf, shapeAt } from './shape.ts';
import type { Shape } from './shape.ts';
import { fieldName, isPlain, isRecord, kindOfValue, shown, valueAt, where } from './value.ts';

type Issue = z.core.$ZodIssue;

/** What the schema's complaints are told with: the schema, the values, and the way back to the lines. */
export interface Reader {
  readonly shape: Shape;
  readonly value: unknown;
  readonly placeOf: (path: Path) => Place;
  /** The place of a field's name, for a field that should not be there. */
  readonly nameOf: (path: Path) => Place;
}

interface Words {
  readonly rule: string;
  readonly wrong: string;
  readonly write: string;
  readonly didYouMean?: string | undefined;
}

/** What a complaint is about: the value, its schema, its field's name and which of many it stands in. */
interface Spot {
  readonly value: unknown;
  readonly shape: Shape | undefined;
  readonly name: string;
  readonly here: string;
}

/** One complaint of the schema as problems in words an author can use. */
export function schemaProblems(issue: Issue, reader: Reader): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownField(issue.path, name, reader));
  const deeper = issue.code === 'invalid_union' ? inBestBranch(issue, reader) : [];
  if (deeper.length > 0) return deeper.flatMap((inner) => schemaProblems(inner, reader));
  return [{ severity: 'error', place: reader.placeOf(issue.path), ...wordsFor(issue, reader) }];
}

/** Where fields were written and the schema has a branch with fields, that branch is the one the author meant. */
function inBestBranch(issue: z.core.$ZodIssueInvalidUnion, reader: Reader): Issue[] {
  if (!isRecord(valueAt(reader.value, issue.path))) return [];
  const branch = issue.errors.find((errors) =>
    errors.some((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
  );
  return (branch ?? []).map((error) => ({ ...error, path: [...issue.path, ...error.path] }));
}

function unknownField(path: Path, name: string, reader: Reader): Problem {
  const shape = shapeAt(reader.shape, path);
  const known = Object.keys((shape && fieldsOf(shape)) ?? {});
  return {
    rule: 'ukendt-felt',
    severity: 'error',
    place: reader.nameOf([...path, name]),
    wrong: `Feltet "${name}" findes ikke${where(path, reader.value)}.`,
    write: `Brug et af felterne: ${known.join(', ')}.`,
    didYouMean: nearest(name, known),
  };
}

function wordsFor(issue: Issue, reader: Reader): Words {
  const value = valueAt(reader.value, issue.path);
  const shape = shapeAt(reader.shape, issue.path);
  const spot: Spot = { value, shape, name: fieldName(issue.path), here: where(issue.path.slice(0, -1), reader.value) };
  if (issue.path.length === 0) return wholeFile(spot);
  if (value === undefined) return missingField(spot);
  if (shape && choicesOf(shape).length > 0) return notAChoice(spot, shape);
  return issue.code === 'invalid_type' ? wrongType(issue.expected, spot) : formed(issue, spot);
}

const wholeFile = ({ value, shape }: Spot): Words => ({
  rule: 'forkert-type',
  wrong: `Filen skal bestå af felter, ikke ${kindOfValue(value)}.`,
  write: `Begynd med et felt, et kolon og et mellemrum. Der skal stå: ${required(shape)}.`,
});

const missingField = ({ name, here, shape }: Spot): Words => ({
  rule: 'mangler-felt',
  wrong: `Feltet "${name}" mangler${here}.`,
  write: `Tilføj "${name}:" og ${kindOf(shape)}.${meaning(shape)}`,
});

function notAChoice({ value, name, here }: Spot, shape: Shape): Words {
  const choices = choicesOf(shape);
  const orFields = fieldsOf(shape) ? `, eller felterne ${required(shape)}` : '';
  return {
    rule: 'ukendt-vaerdi',
    wrong: `${shown(value)} kan ikke stå i feltet "${name}"${here}.`,
    write: `Vælg: ${choices.join(', ')}${orFields}.`,
    didYouMean: yesOrNo(value, choices) ?? (typeof value === 'string' ? nearest(value, choices) : undefined),
  };
}

/** What `ja`, `nej`, `on`, `off`, `true` or `false` was meant as, where there is such a choice. */
function yesOrNo(value: unknown, choices: readonly string[]): string | undefined {
  const meant = truthOf(value);
  const words = meant === undefined ? [] : meant ? ['yes', 'true'] : ['no', 'false'];
  return words.find((word) => choices.includes(word));
}

function truthOf(value: unknown): boolean | undefined {
  const word = isPlain(value) ? String(value).toLowerCase() : '';
  if (['ja', 'yes', 'y', 'on', 'sand', 'true'].includes(word)) return true;
  return ['nej', 'no', 'n', 'off', 'falsk', 'false'].includes(word) ? false : undefined;
}

function wrongType(expected: string, spot: Spot): Words {
  const { value, shape, name, here } = spot;
  if (expected === 'string' && isPlain(value)) return unquoted(value, here);
  const wrong = `Feltet "${name}"${here} skal være ${kindOf(shape)}, ikke ${kindOfValue(value)}.`;
  if (Array.isArray(value))
    return { rule: 'liste', wrong, write: `Behold den ene, og skriv den lige efter "${name}:" uden streg.` };
  return { wrong, ...(typeWords[expected]?.(value) ?? otherType(spot)) };
}

const otherType = ({ name, shape }: Spot): Omit<Words, 'wrong'> => ({
  rule: 'forkert-type',
  write: `Skriv ${kindOf(shape)} efter "${name}:".${meaning(shape)}`,
});

const typeWords: Readonly<Record<string, (value: unknown) => Omit<Words, 'wrong'>>> = {
  boolean: (value) => ({
    rule: 'ja-nej',
    write: 'Skriv true for ja eller false for nej, uden anførselstegn.',
    didYouMean: yesOrNo(value, ['true', 'false']),
  }),
  array: (value) => ({
    rule: 'liste',
    write: `Skriv hver på sin egen linje med en streg foran: - ${isPlain(value) ? String(value).slice(0, 40) : '...'}`,
  }),
};

const unquoted = (value: string | number | boolean, here: string): Words => ({
  rule: 'uden-anfoerselstegn',
  wrong: `${String(value)} står uden anførselstegn${here} og læses ikke som en tekst.`,
  write: `Sæt anførselstegn om: "${String(value)}"${typeof value === 'number' ? ' (det gælder også korte numre).' : '.'}`,
});

/** It is the right kind of thing, but not formed as it must be. */
function formed(issue: Issue, spot: Spot): Words {
  const { value, name, here } = spot;
  const wrong = `${shown(value)} kan ikke stå i feltet "${name}"${here}.`;
  if (issue.code === 'custom') return { rule: 'dato', wrong: dateFault(spot), write: `${issue.message}.` };
  if (issue.code === 'too_small')
    return { rule: 'for-faa', wrong: `Der er for lidt i feltet "${name}"${here}.`, write: least(issue) };
  if (issue.code === 'too_big')
    return {
      rule: 'for-mange',
      wrong: `Der er for meget i feltet "${name}"${here}.`,
      write: `Skriv højst ${String(issue.maximum)}.`,
    };
  if (issue.code === 'invalid_format')
    return { rule: 'form', wrong: wrong + digits(value), write: formats[issue.format] ?? `${issue.message}.` };
  return { rule: 'felt', wrong, write: 'Se feltets forklaring i docs/content.md.' };
}

const formats: Readonly<Record<string, string>> = {
  email: 'Skriv en mailadresse, fx navn@kommune.dk.',
  url: 'Skriv hele adressen med https:// foran.',
};

const dateFault = ({ value, name, here }: Spot): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(value))
    ? `Datoen ${String(value)} i feltet "${name}"${here} findes ikke.`
    : `${shown(value)} i feltet "${name}"${here} er ikke en dato.`;

function least(issue: z.core.$ZodIssueTooSmall): string {
  const unit =
    issue.origin === 'array'
      ? ' i listen, hver på sin egen linje med en streg foran'
      : issue.origin === 'string'
        ? ' bogstaver'
        : '';
  return `Skriv mindst ${String(issue.minimum)}${unit}.`;
}

/** A telephone number with too few or too many digits is counted for the author. */
function digits(value: unknown): string {
  const text = String(value);
  if (!/^[+\d ]{6,}$/.test(text)) return '';
  return ` Det har ${text.replace(/^\+45/, '').replaceAll(/\D/g, '').length} cifre, og et dansk nummer har 8.`;
}

/** What belongs in a field, in Danish. */
function kindOf(shape: Shape | undefined): string {
  if (!shape) return 'en værdi';
  const choices = choicesOf(shape);
  if (choices.length > 0) return `en af: ${choices.join(', ')}`;
  return fieldsOf(shape)
    ? `felter på linjerne under (${required(shape)})`
    : (kinds[bare(shape)._zod.def.type] ?? 'en værdi');
}

const kinds: Readonly<Record<string, string>> = {
  string: 'en tekst',
  number: 'et helt tal',
  boolean: 'true eller false',
  array: 'en liste',
  record: 'felter på linjerne under',
};

/** The fields that must be there, as a list in words. */
function required(shape: Shape | undefined): string {
  const names = Object.entries((shape && fieldsOf(shape)) ?? {}).flatMap(([name, field]) =>
    mayBeMissing(field) ? [] : name,
  );
  return new Intl.ListFormat('da').format(names);
}

const meaning = (shape: Shape | undefined): string => {
  const sentence = shape && sentenceOf(shape);
  return sentence === undefined ? '' : ` ${sentence}`;
};

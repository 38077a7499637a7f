import { isAlias, isPair, isScalar, visit } from 'yaml';
import type { Document, Node, Pair, Scalar } from 'yaml';
import type { Problem } from './file.ts';
import { placeIn } from './syntax.ts';
import type { Sheet } from './syntax.ts';

interface Words {
  readonly rule: string;
  readonly wrong: string;
  readonly write: string;
  readonly why?: string;
  readonly severity?: Problem['severity'];
}

/** What YAML allows and an author did not mean: short cuts that hide what a file says, numbers that lose digits, fields left blank. */
export function trapsIn(sheet: Sheet, document: Document): Problem[] {
  const problems: Problem[] = [];
  const tell = (position: number, { severity = 'error', ...words }: Words): void =>
    void problems.push({ severity, place: placeIn(sheet, position), ...words });
  if (/^(?:#.*\n|[ \t\r]*\n)*%/.test(sheet.text)) tell(Math.max(0, sheet.text.search(/^%/m)), directive);
  visit(document, (_key, node) => {
    if (isPair(node)) pairTraps(sheet.text, node, tell);
    else if (isNode(node)) nodeTraps(sheet.text, node, tell);
  });
  return problems;
}

type Tell = (position: number, words: Words) => void;

const isNode = (node: unknown): node is Node =>
  typeof node === 'object' && node !== null && 'range' in node && !('directives' in node);
const startOf = (node: Node): number => node.range?.[0] ?? 0;
const endOf = (node: Node): number => node.range?.[1] ?? 0;

/** Traps that make the values behind them untrustworthy, so that the schema is not asked. */
export const blinding: ReadonlySet<string> = new Set(['anker', 'direktiv']);

const directive: Words = {
  rule: 'direktiv',
  wrong: 'Linjer, der begynder med %, kan ikke bruges.',
  write: 'Slet linjen og den med --- under den.',
};

function nodeTraps(text: string, node: Node, tell: Tell): void {
  const start = startOf(node);
  if (isAlias(node)) return tell(start, alias);
  if (node.anchor !== undefined) tell(text.lastIndexOf('&', start), anchor);
  if (node.tag !== undefined) tell(Math.max(0, text.slice(0, start).search(/!\S*\s*$/)), tag);
  if (isScalar(node)) scalarTraps(text, node, tell);
}

const tag: Words = {
  rule: 'maerkat',
  wrong: 'Et mærkat med ! foran kan ikke bruges.',
  write: 'Slet det, eller sæt teksten i anførselstegn, hvis ! hører til den.',
};
const anchor: Words = {
  rule: 'anker',
  wrong: 'Et navn med & foran (et anker) kan ikke bruges.',
  write: 'Skriv teksten helt ud, eller sæt den i anførselstegn, hvis & hører til den.',
  why: 'Den, der læser filen igennem, skal kunne se hele teksten det sted, den gælder.',
};
const alias: Words = {
  ...anchor,
  wrong: 'En henvisning med * foran (et alias) kan ikke bruges.',
  write: 'Skriv teksten helt ud, eller sæt den i anførselstegn, hvis * hører til den.',
};

function scalarTraps(text: string, node: Scalar, tell: Tell): void {
  const start = startOf(node);
  if (typeof node.value === 'string' && node.value.trim() === '') tell(start, emptyText);
  else if (node.type === 'PLAIN') plainTraps(text, node, tell);
}

const emptyText: Words = {
  rule: 'tom-tekst',
  wrong: 'Teksten er tom.',
  write: 'Skriv teksten, eller slet hele feltet.',
};

function plainTraps(text: string, node: Scalar, tell: Tell): void {
  const { source: written = '' } = node;
  const end = endOf(node);
  if (number.test(written)) tell(startOf(node), quote(written, telephone(written)));
  if (written.includes(' ') && /^[ \t]+#./.test(text.slice(end, end + 9))) tell(end, hidden);
}

/** A telephone number (eight digits or a country code) or a clock time, as YAML must not be left to read it. */
const number = /^(?:\+\d{2} ?)?\d{2}(?: ?\d{2}){3}$|^(?:\+\d{2} ?)?\d{4} \d{4}$|^\d{1,2}[.]\d{2}$/;

/** A telephone number as it is written in the content: pairs of digits. */
const telephone = (written: string): string => {
  const digits = written.replace(/^\+45/, '').replaceAll(' ', '');
  return /^\d{8}$/.test(digits) ? digits.replaceAll(/(\d{2})(?=\d)/g, '$1 ') : written;
};

const quote = (written: string, better: string): Words => ({
  rule: 'uden-anfoerselstegn',
  wrong: `${written} står uden anførselstegn.`,
  write: `Sæt anførselstegn om nummeret eller klokkeslættet: "${better}"`,
  why: 'Uden dem læses det som et tal, og så går nuller og mellemrum tabt.',
});

const hidden: Words = {
  rule: 'kommentar',
  severity: 'warning',
  wrong: 'Alt efter # på linjen er en note til jer selv og vises ikke.',
  write: 'Sæt hele teksten i anførselstegn, hvis det hører med.',
};

function pairTraps(text: string, { key, value }: Pair, tell: Tell): void {
  if (!isScalar(key)) return;
  if (key.value === '<<') tell(startOf(key), merged);
  if (isBlank(value)) tell(startOf(isScalar(value) ? value : key), noValue(text, key));
}

const merged: Words = {
  rule: 'flettenoegle',
  wrong: 'Feltet << (fletning) kan ikke bruges.',
  write: 'Skriv felterne helt ud her.',
};

/** Without a colon the "field" is the rest of a text that a comma cut in two. */
const noValue = (text: string, key: Scalar): Words =>
  (/^\s*:/.test(text.slice(endOf(key), endOf(key) + 99)) ? blank : comma)(String(key.value));

const blank = (name: string): Words => ({
  rule: 'tomt-felt',
  wrong: `Feltet "${name}" er tomt.`,
  write: 'Skriv noget efter kolon, eller slet feltet.',
});

const comma = (name: string): Words => ({
  rule: 'komma',
  wrong: `Kommaet foran "${name}" deler teksten i to, når den står mellem { og }.`,
  write: 'Sæt hele teksten i anførselstegn: "..."',
});

/** Nothing was written after the colon. (`null` in letters is a choice, and the schema says where.) */
const isBlank = (value: unknown): boolean =>
  value === null ||
  (isScalar(value) && value.value === null && (value.source ?? '') === '' && value.anchor === undefined);

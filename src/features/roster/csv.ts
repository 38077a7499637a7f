import { roleNamed } from '#features/people';
import type { Municipality } from '#features/plan';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Row } from '#kernel/rows';
import { newSieve } from './found.ts';
import type { Found, NotUnderstood, Sieve } from './found.ts';
import type { RosterPerson, ToldPost } from './roster.file.ts';

const columns = ['navn', 'mail', 'brugernavn', 'afdeling', 'arbejdsplads', 'rolle', 'fra', 'til'] as const;
type Column = (typeof columns)[number];

const otherNames: Readonly<Record<string, Column>> = { 'e-mail': 'mail', email: 'mail' };

/** One line, by the names of its columns: what is not there, or was dropped, is undefined. */
type Line = Readonly<Partial<Record<Column, string>>>;

/** What a table with Danish column names says; undefined when its first line names no column of ours. */
export function rosterInTable(rows: readonly Row[], municipality: Municipality): Found | undefined {
  const [head, ...lines] = rows;
  const names = head?.cells.map((cell) => cell.toLocaleLowerCase('da')) ?? [];
  if (!names.some((name) => columnOf(name) === 'navn')) return undefined;
  const sieve = newSieve();
  const people = new Map<string, RosterPerson>();
  const notUnderstood = lines.flatMap((row) => {
    const why = readInto(people, lineOf(row, names, sieve), row.line, municipality);
    return why === undefined ? [] : [{ line: row.line, why } satisfies NotUnderstood];
  });
  return { roster: { people: [...people.values()], places: [] }, notUnderstood, cprDropped: sieve.dropped() };
}

const columnOf = (name: string): Column | undefined => otherNames[name] ?? columns.find((column) => column === name);

function lineOf({ cells }: Row, names: readonly string[], sieve: Sieve): Line {
  const line: Partial<Record<Column, string>> = {};
  for (const [index, name] of names.entries()) {
    const column = columnOf(name);
    const clean = column === undefined ? passOver(name, cells[index], sieve) : sieve.clean(cells[index]);
    if (column !== undefined && clean !== undefined) line[column] = clean;
  }
  return line;
}

function passOver(name: string, cell: string | undefined, sieve: Sieve): undefined {
  if (/cpr|personn/.test(name) && cell !== undefined && cell !== '') sieve.drop();
}

/** Puts one line among the people, together with the lines of the same person before it; or says why it cannot. */
function readInto(
  people: Map<string, RosterPerson>,
  told: Line,
  line: number,
  municipality: Municipality,
): string | undefined {
  const key = told.brugernavn ?? told.mail;
  if (told.navn === undefined) return 'Der er intet navn.';
  if (key === undefined) return 'Der er hverken brugernavn eller mail, så personen kan ikke kendes igen.';
  const post = postIn(told, municipality);
  if (typeof post === 'string') return post;
  const person = { line, name: told.navn, mail: told.mail, subject: told.brugernavn, disabled: false, posts: [post] };
  addTo(people, key.toLocaleLowerCase('da'), person);
  return undefined;
}

function addTo(people: Map<string, RosterPerson>, key: string, person: RosterPerson): void {
  const before = people.get(key);
  people.set(key, before ? together(before, person) : person);
}

const together = (before: RosterPerson, person: RosterPerson): RosterPerson => ({
  ...person,
  line: before.line,
  mail: person.mail ?? before.mail,
  posts: [...before.posts, ...person.posts],
});

function postIn(told: Line, { departments }: Municipality): ToldPost | string {
  const role = told.rolle === undefined ? 'employee' : roleNamed(told.rolle);
  if (role === undefined) return 'Rollen kendes ikke.';
  const department = told.afdeling === undefined ? undefined : departmentNamed(told.afdeling, departments);
  if (department === 'unknown') return 'Afdelingen kendes ikke.';
  const days = daysIn(told);
  return typeof days === 'string' ? days : { role, department, place: told.arbejdsplads, ...days };
}

function departmentNamed(written: string, departments: Municipality['departments']): string {
  const asked = written.toLocaleLowerCase('da');
  const found = departments.find(({ key, name, aliases }) =>
    [key, name.text, ...aliases].some((one) => one.toLocaleLowerCase('da') === asked),
  );
  return found?.key ?? 'unknown';
}

function daysIn({ fra, til }: Line): Pick<ToldPost, 'from' | 'to'> | string {
  const [from, to] = [dayIn(fra), dayIn(til)];
  if (from === 'unread' || to === 'unread') return 'En dato kan ikke læses. Skriv den som 2026-12-01 eller 01-12-2026.';
  return (from ?? '') > (to ?? '9') ? 'Slutdagen ligger før startdagen.' : { from, to };
}

const dayIn = (text: string | undefined): Day | 'unread' | undefined =>
  text === undefined ? undefined : (dayWritten(text) ?? 'unread');

/** A date as it is written in Denmark, 1.12.2026 or 01-12-2026, or as in the standard. */
function dayWritten(text: string): Day | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text) ?? [];
  return day(year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

import { noRoleMap, rolesFile } from '#features/access';
import type { RoleMap } from '#features/access';
import { problemsAsText } from '#features/pack';
import { installPerson, roleNamed, roleWords } from '#features/people';
import type { Municipality } from '#features/plan';
import { importRoster, previewRoster, readRoster, reportOf } from '#features/roster';
import type { Found } from '#features/roster';
import type { Refusal } from '#kernel/action';
import { operator } from '#kernel/person';
import type { Role } from '#kernel/person';
import { readYaml } from '#kernel/read';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { told } from './command.ts';
import type { Command, Terminal } from './command.ts';
import { goodPack } from './opened.ts';

const usage = [
  'people import FIL [--dry-run] [--end-missing]',
  'people appoint NAVN BRUGERNAVN ROLLE [AFDELING]     fx people appoint "Asta Holm" ahol administrator',
];

/** `people import FILE`: reads in who works here. `people appoint`: gives somebody a post, so that the first administrator can come in. */
export const people: Command = async (terminal) => {
  const [verb, ...rest] = terminal.args;
  const wish = verb === 'import' || verb === 'appoint' ? verbs[verb](rest) : undefined;
  if (!wish) return told(terminal, `Skriv:\n${usage.map((line) => `  ${line}`).join('\n')}`, 2);
  const pack = goodPack(terminal);
  return pack ? wish({ terminal, municipality: pack.municipality }) : 1;
};

interface At {
  readonly terminal: Terminal;
  readonly municipality: Municipality;
}

/** What was asked for, once its words are understood: it answers with the exit code. */
type Wish = (at: At) => Promise<number> | number;

function importing(args: readonly string[]): Wish | undefined {
  const options = args.filter((arg) => arg.startsWith('--'));
  const [path, ...more] = args.filter((arg) => !arg.startsWith('--'));
  const isKnown = options.every((option) => option === '--dry-run' || option === '--end-missing');
  if (path === undefined || more.length > 0 || !isKnown) return undefined;
  return (at) =>
    readFile(at, path, { dryRun: options.includes('--dry-run'), endMissing: options.includes('--end-missing') });
}

interface Options {
  readonly dryRun: boolean;
  readonly endMissing: boolean;
}

function readFile(at: At, path: string, options: Options): Promise<number> | number {
  const { terminal, municipality } = at;
  const bytes = terminal.readBytes(path);
  if (!bytes) return told(terminal, `Filen ${path} kan ikke læses.`, 2);
  const found = readRoster(bytes, { municipality, units: roleMapIn(terminal).units });
  return typeof found === 'string' ? told(terminal, found, 1) : follow(at, found, options);
}

async function follow({ terminal, municipality }: At, found: Found, { dryRun, endMissing }: Options): Promise<number> {
  const deed = dryRun ? previewRoster({ municipality }) : importRoster({ municipality });
  const given = { roster: found.roster, endMissing: endMissing && found.notUnderstood.length === 0 };
  const done = await inHouse(terminal, (house) => perform(house, operator, deed, given));
  if (!done.ok) return told(terminal, refusalInWords(done.refusal), 1);
  terminal.out(reportOf({ ...found, ...done.value, endMissing, dryRun, municipality }));
  return found.notUnderstood.length + done.value.changes.notUnderstood.length > 0 ? 1 : 0;
}

async function inHouse<Value>(terminal: Terminal, work: (house: House) => Promise<Value>): Promise<Value> {
  const house = await terminal.house();
  try {
    return await work(house);
  } finally {
    await house.database.close();
  }
}

function appointing([name, subject, written, place, ...more]: readonly string[]): Wish | undefined {
  if (name === undefined || subject === undefined || written === undefined || more.length > 0) return undefined;
  return (at) => {
    const role = roleNamed(written);
    if (!role) return told(at.terminal, `Skriv en af rollerne: ${Object.values(roleWords).join(', ')}.`, 2);
    return appoint(at, { name, subject, role, department: place === undefined ? '' : keyOf(place, at.municipality) });
  };
}

interface Appointed {
  readonly name: string;
  readonly subject: string;
  readonly role: Role;
  readonly department: string;
}

async function appoint({ terminal, municipality }: At, wanted: Appointed): Promise<number> {
  const done = await inHouse(terminal, (house) => perform(house, operator, installPerson({ municipality }), wanted));
  if (!done.ok) return told(terminal, refusalInWords(done.refusal), 1);
  const { name, subject, role } = wanted;
  const words = `${roleWords[role]}: ${name}, som logger ind med brugernavnet ${subject}.`;
  terminal.out(`${words}${done.value.isNew ? '' : ' Sådan var det allerede.'}\n`);
  return 0;
}

const verbs = { import: importing, appoint: appointing } as const;

const keyOf = (written: string, { departments }: Municipality): string =>
  departments.find(({ key, name, aliases }) => [key, name.text, ...aliases].includes(written))?.key ?? written;

/** What the units of the organisation mean. A file that cannot be understood means nothing. */
function roleMapIn(terminal: Terminal): RoleMap {
  const text = terminal.readText(terminal.rolesFile);
  if (text === undefined) return noRoleMap;
  const { written, problems } = readYaml({ path: terminal.rolesFile, text }, rolesFile);
  if (problems.length > 0) terminal.err(`${problemsAsText(problems)}\n`);
  return written?.value ?? noRoleMap;
}

function refusalInWords(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'invalid':
      return refusal.mistakes.map(({ message }) => message).join('\n');
    case 'conflict':
    case 'not-found':
    case 'not-allowed':
      return 'Det kunne ikke lade sig gøre, og intet er ændret. Prøv igen.';
  }
}

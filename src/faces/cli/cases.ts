import { countingAsText, importCases, previewImport, problemOf, problemsAsText, readLines } from '#features/marking';
import type { Read } from '#features/marking';
import type { Municipality } from '#features/plan';
import { operator } from '#kernel/person';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { told } from './command.ts';
import type { Command, Terminal } from './command.ts';
import { goodPack } from './opened.ts';

interface Wish {
  readonly path: string;
  readonly isTried: boolean;
  readonly again: boolean;
}

/** `cases import FILE`: counts the cases of a file, all of them or none. `--dry-run` says what it would count. */
export const cases: Command = async (terminal) => {
  const wish = wishIn(terminal.args);
  if (!wish) return told(terminal, 'Skriv: cases import FIL [--dry-run] [--again]', 2);
  const pack = goodPack(terminal);
  if (!pack) return 1;
  const bytes = terminal.readBytes(wish.path);
  if (!bytes) return told(terminal, `Filen ${wish.path} kan ikke læses.`, 2);
  const read = readLines(bytes, pack);
  return typeof read === 'string' ? told(terminal, read, 1) : follow(terminal, pack.municipality, read, wish);
};

function wishIn([verb, ...rest]: readonly string[]): Wish | undefined {
  const options = rest.filter((arg) => arg.startsWith('--'));
  const [path, ...more] = rest.filter((arg) => !arg.startsWith('--'));
  const isKnown = options.every((option) => option === '--dry-run' || option === '--again');
  if (verb !== 'import' || path === undefined || more.length > 0 || !isKnown) return undefined;
  return { path, isTried: options.includes('--dry-run'), again: options.includes('--again') };
}

async function follow(terminal: Terminal, municipality: Municipality, read: Read, wish: Wish): Promise<number> {
  const house = await terminal.house();
  try {
    return await count(terminal, { house, municipality }, read, wish);
  } finally {
    await house.database.close();
  }
}

interface Here {
  readonly house: House;
  readonly municipality: Municipality;
}

// Looked at first, so that what the register refuses is told together with what could not be read.
async function count(terminal: Terminal, { house, municipality }: Here, read: Read, wish: Wish): Promise<number> {
  const given = { lines: read.lines, again: wish.again };
  const looked = await perform(house, operator, previewImport({ municipality }), given);
  if (!looked.ok) return told(terminal, failed, 1);
  const problems = [...read.problems, ...looked.value.mistakes.map(problemOf)];
  if (problems.length > 0) return told(terminal, problemsAsText(problems).trimEnd(), 1);
  if (!wish.isTried) {
    const done = await perform(house, operator, importCases({ municipality }), given);
    if (!done.ok) return told(terminal, refusalOf(done.refusal), 1);
  }
  terminal.out(countingAsText(looked.value, wish.isTried));
  return 0;
}

const failed = 'Det kunne ikke lade sig gøre, og intet er talt. Prøv igen.';

const refusalOf = (refusal: { readonly reason: string; readonly mistakes?: readonly { readonly message: string }[] }) =>
  refusal.mistakes?.map(({ message }) => message).join('\n') ?? failed;

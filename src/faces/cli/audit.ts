import { headLine, readHead, readHeads, readVerdict, verify } from '#features/audit';
import type { KeptHead, Trail } from '#features/audit';
import type { Command, Terminal } from './command.ts';

/** `audit head`: how far the trail has come, as the file of heads writes it. `audit verify [--heads FILE]`: walks the whole trail; exit 1 when it is broken. */
export const audit: Command = async (terminal) => {
  const [verb, ...rest] = terminal.args;
  const command = verb === 'head' || verb === 'verify' ? verbs[verb] : undefined;
  if (!command) return misspelt(terminal);
  const trail = await terminal.trail();
  if (!trail) return noDatabase(terminal);
  try {
    return await command(terminal, trail, rest);
  } finally {
    await trail.database.close();
  }
};

type Verb = (terminal: Terminal, trail: Trail, args: readonly string[]) => Promise<number>;

const head: Verb = async (terminal, trail) => {
  const now = await readHead(trail);
  if (now) terminal.out(headLine({ ...now, municipality: trail.municipality, day: terminal.today }));
  else terminal.err('Sporet er tomt.\n');
  return 0;
};

const check: Verb = async (terminal, trail, args) => {
  const kept = headsAsked(terminal, trail, args);
  if (typeof kept === 'string') {
    terminal.err(`${kept}\n`);
    return 2;
  }
  const verdict = await verify(trail, kept ?? []);
  terminal.out(`${readVerdict(verdict, kept)}\n`);
  return verdict.count > 0 ? 1 : 0;
};

const verbs = { head, verify: check } as const;

/** The heads of the file that was named, otherwise of the file Værn itself writes, if there is one; or what is wrong with it. */
function headsAsked(
  terminal: Terminal,
  trail: Trail,
  args: readonly string[],
): readonly KeptHead[] | string | undefined {
  const [option, named, ...more] = args;
  if (option === undefined) return headsIn(terminal, trail, terminal.headsFile, undefined);
  if (option !== '--heads' || named === undefined || more.length > 0) return usage;
  return headsIn(terminal, trail, named, `Filen ${named} kan ikke læses.`);
}

function headsIn<Missing>(
  terminal: Terminal,
  trail: Trail,
  file: string,
  missing: Missing,
): readonly KeptHead[] | string | Missing {
  const text = terminal.readText(file);
  if (text === undefined) return missing;
  const { heads, unreadable } = readHeads(text, trail.municipality);
  return unreadable.length === 0
    ? heads
    : `Linje ${unreadable.join(', ')} i ${file} er ikke et hoved. Er filen ændret, så brug en kopi fra et andet sted.`;
}

const usage = 'Skriv: audit head eller audit verify [--heads FIL]';

function misspelt(terminal: Terminal): number {
  terminal.err(`${usage}\n`);
  return 2;
}

function noDatabase(terminal: Terminal): number {
  terminal.err(
    'Der er ingen database endnu, så der er intet spor. Ligger den et andet sted, så skriv det i VAERN_DATA.\n',
  );
  return 2;
}

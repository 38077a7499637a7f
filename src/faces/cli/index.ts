/** The command line: a table of commands, each a thin translation to a room. */
import { audit } from './audit.ts';
import { backup, restore } from './backup.ts';
import { cases } from './cases.ts';
import { check } from './check.ts';
import type { Command, Terminal } from './command.ts';
import { content } from './content.ts';
import { guard } from './guard.ts';
import { guide } from './guide.ts';
import { people } from './people.ts';
import { routes } from './routes.ts';
import { sbsys } from './sbsys.ts';
import { search } from './search.ts';
import { statistics } from './statistics.ts';

export type { Terminal } from './command.ts';

const commands: Readonly<Record<string, { readonly run: Command; readonly usage: string }>> = {
  audit: {
    run: audit,
    usage: 'audit head | audit verify [--heads FIL]       viser, hvor langt sporet er, eller om nogen har rørt det',
  },
  backup: {
    run: backup,
    usage: 'backup FIL                                    tager kopi af alt, der er gemt, også mens Værn kører',
  },
  cases: {
    run: cases,
    usage: 'cases import FIL [--dry-run] [--again]        tæller sager fra en fil i registret',
  },
  check: { run: check, usage: 'check [PAKKE] [--json]                        holder indholdet op mod reglerne' },
  content: {
    run: content,
    usage:
      'content citations [NØGLE]                     viser hvert sted, der bygger på en lov, et nummer eller et afsnit',
  },
  guard: {
    run: guard,
    usage: 'guard --json                                  viser, hvad i en tekst der fortæller, hvem nogen er',
  },
  guide: {
    run: guide,
    usage:
      'guide paths --json | guide approve [PAKKE]    viser alle veje gennem guiden, eller skriver dem til godkendelse',
  },
  people: {
    run: people,
    usage: 'people import FIL | people appoint NAVN ...   læser ind, hvem der arbejder her, eller giver nogen en rolle',
  },
  restore: {
    run: restore,
    usage: 'restore FIL [--replace]                       lægger en kopi ind igen, mens Værn er stoppet',
  },
  routes: {
    run: routes,
    usage: 'routes [--json]                               viser hver adresse, og hvad den kræver',
  },
  statistics: {
    run: statistics,
    usage: 'statistics publish --cases FIL --json         laver de tabeller, der må forlade teamet',
  },
  sbsys: {
    run: sbsys,
    usage:
      'sbsys check | sbsys fake [--port N]           holder SBSYS op mod det, Værn bruger, eller starter en til prøve',
  },
  search: { run: search, usage: 'search TEKST | search --passages FIL --json   søger som på skærmen' },
};

/** Runs one command by its name; an unknown one gets the list. */
export async function runCommand(name: string | undefined, terminal: Terminal): Promise<number> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command.run(terminal);
  terminal.err(`${name === undefined ? 'Skriv en kommando.' : `Kommandoen ${name} findes ikke.`}\n\n`);
  terminal.err(
    ['serve                                         starter Værn', ...Object.values(commands).map(({ usage }) => usage)]
      .map((line) => `  ${line}\n`)
      .join(''),
  );
  return 2;
}

import type { Inspection } from '#ports/case-system';
import { sbsysNames } from '#kernel/setting-sbsys';
import { told } from './command.ts';
import type { Command, Terminal } from './command.ts';

const usage = 'Skriv: sbsys check eller sbsys fake [--port N]';

/**
 * `sbsys check`: holds the live SBSYS up against what we use; exit 1 when they differ, 2 when it has not been set.
 * `sbsys fake`: one on this machine alone, to try Værn with.
 */
export const sbsys: Command = (terminal) => {
  const [verb, ...rest] = terminal.args;
  if (verb === 'check' && rest.length === 0) return check(terminal);
  const port = verb === 'fake' ? portIn(rest) : undefined;
  return port === undefined ? told(terminal, usage, 2) : pretend(terminal, port);
};

async function check(terminal: Terminal): Promise<number> {
  const caseSystem = terminal.caseSystem();
  if (caseSystem === undefined)
    return told(terminal, `Værn er ikke forbundet med SBSYS. Sæt ${sbsysNames.join(', ')}: se docs/operations.md.`, 2);
  if (typeof caseSystem === 'string') return told(terminal, caseSystem, 2);
  return report(terminal, await caseSystem.inspect());
}

function report(terminal: Terminal, { told: good, differences }: Inspection): number {
  const end = differences.length === 0 ? 'SBSYS er, som Værn bruger det.' : 'Ret det, før der bliver journaliseret.';
  for (const line of [...good, ...differences.map((words) => `FORSKEL: ${words}`), end]) terminal.out(`${line}\n`);
  return differences.length === 0 ? 0 : 1;
}

const usual = 8543;

function portIn(args: readonly string[]): number | undefined {
  if (args.length === 0) return usual;
  const written = /^--port (\d{1,5})$/.exec(args.join(' '))?.[1];
  return written !== undefined && Number(written) <= 65_535 ? Number(written) : undefined;
}

async function pretend(terminal: Terminal, port: number): Promise<number> {
  const fake = await terminal.pretendCaseSystem(port);
  terminal.out(`${settingsFor(fake.url, fake.tokenUrl)}
Et SBSYS til prøve kører på ${fake.url} (stop med Ctrl-C). Det husker intet, når det stopper.
Lad det næste kald gå galt: curl -d cut-after-write ${fake.url}/fejl
`);
  await terminal.untilStopped();
  await fake.stop();
  return 0;
}

const settingsFor = (url: string, tokenUrl: string): string =>
  [
    `SBSYS_URL=${url}`,
    `SBSYS_TOKEN_URL=${tokenUrl}`,
    'SBSYS_CLIENT_ID=vaern',
    'SBSYS_CLIENT_SECRET=vaern',
    'SBSYS_USER=vaern',
    'SBSYS_PASSWORD=vaern',
    'SBSYS_TEMPLATE=Beredskabsplan',
  ]
    .map((line) => `${line}\n`)
    .join('');

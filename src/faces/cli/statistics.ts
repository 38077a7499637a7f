import { held, publishEditions, readRegister, rules } from '#features/publishing';
import type { EditionTable, RegisterFile } from '#features/publishing';
import { told } from './command.ts';
import type { Command, Terminal } from './command.ts';

const usage = 'Skriv: statistics publish --cases FIL --json';

/** `statistics publish --cases FILE --json`: the tables of every edition in the file, as they may leave the team. */
export const statistics: Command = (terminal) => {
  const path = fileIn(terminal.args);
  if (path === undefined) return told(terminal, usage, 2);
  const text = terminal.readText(path);
  if (text === undefined) return told(terminal, `Filen ${path} kan ikke læses.`, 2);
  const file = readRegister(text);
  if (file.ok) return publishing(terminal, file.value);
  const faults = file.refusal.map(({ where, what }) => `\n  ${where}: ${what}`).join('');
  return told(terminal, `Filen kan ikke bruges, og intet er udgivet.${faults}`, 1);
};

/** The file that is named, when the words are those the command knows. */
function fileIn([verb, ...words]: readonly string[]): string | undefined {
  const at = words.indexOf('--cases');
  const path = words[at + 1];
  const rest = words.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  const isKnown = verb === 'publish' && at >= 0 && path !== undefined && !path.startsWith('--');
  return isKnown && rest.every((word) => word === '--json') ? path : undefined;
}

async function publishing(terminal: Terminal, file: RegisterFile): Promise<number> {
  const tables = await publishEditions(file, terminal.drawingSecret());
  terminal.out(terminal.args.includes('--json') ? `${JSON.stringify(asJson(file, tables))}\n` : inWords(tables));
  return 0;
}

const asJson = ({ dimensions, snapshots }: RegisterFile, tables: readonly EditionTable[]) => ({
  format: 'tables/1',
  dimensions,
  snapshots,
  rules,
  tables: tables.map(({ spec: { id, dims, where, codes }, asOf, cells }) => ({
    id,
    asOf,
    dims,
    where,
    codes,
    cells: cells.map(({ codes: k, told: v }) => (v === undefined ? { k, s: held } : { k, v })),
  })),
});

const inWords = (tables: readonly EditionTable[]): string =>
  tables
    .map(({ spec, asOf, cells }) => {
      const rows = cells.map(({ codes, told: figure }) => `  ${codes.join(', ')}: ${figureWord(figure)}\n`);
      return `${spec.id} (${asOf})\n${rows.join('')}`;
    })
    .join('\n');

function figureWord(figure: number | undefined): string {
  if (figure === undefined) return 'holdt tilbage';
  return figure === 0 ? 'ingen eller få' : String(figure);
}

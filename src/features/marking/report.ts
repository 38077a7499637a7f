import type { Quarter } from '#kernel/quarter';
import { columns } from './columns.ts';
import type { Problem } from './reading.ts';

/** What a file counts, as far as it is told on the terminal. */
interface Told {
  readonly cases: number;
  readonly alike: number;
  readonly quarters: ReadonlyMap<Quarter, number>;
}

const mostShown = 100;

/** Everything that is wrong with a file, line by line: where, and what to write instead. */
export function problemsAsText(problems: readonly Problem[]): string {
  const sorted = problems.toSorted((one, other) => one.line - other.line);
  const shown = sorted
    .slice(0, mostShown)
    .map(({ line, column, why }) => `  linje ${line}${column === undefined ? '' : `, ${column}`}: ${why}\n`);
  const rest = sorted.length - shown.length;
  return `${[...shown, ...(rest > 0 ? [`  og ${rest} til.\n`] : [])].join('')}Intet er talt. Ret linjerne, og læs filen ind igen.\n`;
}

const isColumn = (name: string): name is keyof typeof columns => Object.hasOwn(columns, name);

/** A refusal of the register as a problem of the file: `12.quarter` stands on line 12, in its column. */
export function problemOf({ field, message }: { readonly field: string; readonly message: string }): Problem {
  const [line = '', name = ''] = field.split('.');
  return { line: Number(line), ...(isColumn(name) ? { column: columns[name] } : {}), why: message };
}

/** What was counted, or would be, quarter by quarter. */
export function countingAsText({ cases, alike, quarters }: Told, isTried: boolean): string {
  const said = [...quarters]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([quarter, count]) => `  ${quarter}: ${count}\n`);
  const like = alike > 0 ? `${alike} ligner nogen, der allerede er talt i samme kvartal.\n` : '';
  const end = isTried ? 'Det var en prøve: intet er talt.' : 'Talt med i registret.';
  return `Sager: ${cases}\n${said.join('')}${like}${end}\n`;
}

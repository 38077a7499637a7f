// bench:tables: what the published figures lose, how long they take, and whether they are counted right.
import { dashboardOf } from './tables-dashboard.ts';
import { lossOf } from './tables-loss.ts';
import type { Loss } from './tables-loss.ts';
import { nationalSum } from './tables-national.ts';
import { checkCounts, checkQuarters } from './tables-right.ts';
import { adjusted } from './publishers.ts';
import type { Publication } from './publishers.ts';
import { localRegister, nationalRegister, usual } from './registers.ts';
import type { Register } from './registers.ts';

interface Bar {
  readonly mean: number;
  readonly exact: number;
  readonly seconds: number;
}

/** Prints the loss of small and large registers beside its bars; `--quick` for a few registers, `--seed` for others than the usual, `--only national` (or one year, two editions, right, dashboard) for one part. */
export async function run(args: readonly string[] = []): Promise<void> {
  const isQuick = args.includes('--quick');
  const count = Number(valueOf(args, 'registers') ?? (isQuick ? 20 : 100));
  const seed = valueOf(args, 'seed') ?? 'bench';
  const local = (what: Partial<typeof usual>, many = count): readonly Register[] =>
    Array.from({ length: many }, (_, at) => localRegister(`${seed} ${at}`, { ...usual, ...what }));
  const only = valueOf(args, 'only');
  const printLoss = (what: string, registers: readonly Register[], bar: Bar): void => {
    if (only === undefined || what.startsWith(only)) printLossOf(what, registers, bar);
  };
  printLoss('one year', local({ years: 1 }), { mean: 0.7, exact: 0.5, seconds: 1 });
  printLoss('two editions', local({}), { mean: 0.85, exact: 0.42, seconds: 1 });
  printLoss('two editions, 20 filters', local({ filters: 20 }), { mean: 0.85, exact: 0.42, seconds: 1 });
  printLoss('two editions, few cases', local({ mean: 5 }), { mean: 0.85, exact: 0.42, seconds: 1 });
  const nations = Array.from({ length: isQuick ? 1 : 3 }, (_, at) => nationalRegister(`${seed} ${at}`));
  printLoss('national', nations, { mean: 0.64, exact: 0.6, seconds: 10 });
  const others: Readonly<Record<string, () => unknown>> = {
    right: () => printRight(isQuick ? 500 : 10_000),
    sum: printSum,
    dashboard: () => printDashboard(isQuick ? 100_000 : 1_000_000),
  };
  for (const [name, print] of Object.entries(others)) if (only === undefined || only === name) await print();
}

function printRight(registers: number): void {
  const { figures, differences, unevenSums } = checkCounts(registers);
  const clock = checkQuarters(2020, 2040);
  console.log(
    `right: ${registers} registers, ${figures} figures counted in two ways, ${differences} differences, ${unevenSums} totals that are not the sum of their parts; ${clock.moments} moments around quarters' ends and changes of the clock, ${clock.differences} in another quarter`,
  );
}

function printSum(): void {
  const { middle, ratio } = nationalSum();
  console.log(
    `national sum: 98 municipalities over ten years added up in ${middle.toFixed(1)} ms (bar 1000); eight times as many take ${ratio.toFixed(1)} times as long`,
  );
}

async function printDashboard(most: number): Promise<void> {
  const few = await dashboardOf(10_000);
  const many = await dashboardOf(most);
  console.log(
    `dashboard: ${many.lines} lines in ${many.cells} cells read in ${many.middle.toFixed(1)} ms, slowest ${many.slowest.toFixed(1)} ms (bar 100); ${few.lines} lines in ${few.cells} cells ${few.middle.toFixed(1)} ms, ratio ${(many.middle / few.middle).toFixed(2)}; counted anew in ${(many.rebuilding / 1000).toFixed(1)} s`,
  );
}

/** The value that follows `--name`. */
export const valueOf = (args: readonly string[], name: string): string | undefined =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined;

function printLossOf(what: string, registers: readonly Register[], bar: Bar): void {
  const told = registers.map((register) => timed(register));
  const losses = told.flatMap(({ loss }) => (loss ? [loss] : []));
  const refused = told.length - losses.length;
  const mean = (of: (loss: Loss) => number): number => losses.reduce((sum, loss) => sum + of(loss), 0) / losses.length;
  const most = (of: (loss: Loss) => number): number => Math.max(...losses.map(of));
  console.log(
    `${what}: ${registers.length} registers, ${Math.round(mean(({ cells }) => cells))} cells each; mean deviation ${mean((loss) => loss.mean).toFixed(3)} (bar ${bar.mean}), where there are cases ${mean((loss) => loss.meanOfFilled).toFixed(2)}; exact ${percent(mean(({ exact }) => exact))} (bar ${percent(bar.exact)}); largest ${most(({ largest }) => largest)} (bar 4); a year's total off by ${most(({ years }) => years)} (bar 1); 1 and 2, sums and contradictions: ${most(({ broken }) => broken)}; held back ${percent(mean(({ held }) => held))} of the figures, in ${losses.filter(({ held }) => held > 0).length} registers; could not be told: ${refused}; slowest ${Math.max(...told.map(({ seconds }) => seconds)).toFixed(2)} s of processor time, mean ${(told.reduce((sum, { seconds }) => sum + seconds, 0) / told.length).toFixed(2)} s (bar ${bar.seconds})`,
  );
  printGuesses(losses);
}

/** What a guess is worth: of the cells told as 0 and as 3, how many truly hold how many. */
function printGuesses(losses: readonly Loss[]): void {
  for (const [at, told] of [0, 3].entries()) {
    const counts = Array.from({ length: 8 }, (_, count) =>
      losses.reduce((sum, { guesses }) => sum + (guesses[at]?.[count] ?? 0), 0),
    );
    const whole = counts.reduce((sum, count) => sum + count, 0);
    const shares = counts.flatMap((count, truly) => (count > 0 ? [`${truly}: ${percent(count / whole)}`] : []));
    console.log(`  told as ${told}, truly ${shares.join(', ')}`);
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function timed(register: Register): { readonly loss: Loss | undefined; readonly seconds: number } {
  const began = process.cpuUsage();
  const publication = attempt(register);
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  return { seconds, loss: publication && lossOf(register, publication) };
}

function attempt(register: Register): Publication | undefined {
  try {
    return adjusted(register, `bench ${register.name}`);
  } catch (fault) {
    console.log(`  ${register.name}: ${fault instanceof Error ? fault.message : String(fault)}`);
    return undefined;
  }
}

// bench:attack: what somebody can conclude who has every published table of every edition, knows the method and may know the years' true totals.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '#adapters/files';
import { believe } from './attack-bayes.ts';
import { byCommand } from './attack-command.ts';
import { attacked, benchRegister, reprintsOf } from './attack-one.ts';
import type { Attacked } from './attack-one.ts';
import { hiding, repeating, roundingToFive } from './publishers.ts';
import { localRegister, usual } from './registers.ts';
import { valueOf } from './tables.ts';

/** Prints what the attacker got out of us, and out of those that he must be seen to break. `--registers 20` for fewer, `--seed` for others. */
export async function run(args: readonly string[] = []): Promise<void> {
  const count = Number(valueOf(args, 'registers') ?? 200);
  const seed = valueOf(args, 'seed') ?? 'held apart';
  const began = performance.now();
  const found = await inProcesses(seed, count);
  printOurs(found);
  console.log(`  ${Math.round((performance.now() - began) / 1000)} s for ${count} registers`);
  const differing = Array.from({ length: Math.min(3, count) }, (_, at) => reprintsOf(benchRegister(seed, at)));
  console.log(
    `printed eight times: ${differing.filter((one) => one > 0).length} of ${differing.length} registers differ`,
  );
  console.log('through the command, a file in and tables out:');
  printWays([attacked(benchRegister(seed, count), byCommand)].filter(({ isTold }) => isTold));
  printOthers();
  printBelief();
}

// Two at once, for a machine with two cores.
async function inProcesses(seed: string, count: number): Promise<readonly Attacked[]> {
  const half = Math.ceil(count / 2);
  return (await Promise.all([inProcess(seed, 0, half), inProcess(seed, half, count)])).flat();
}

async function inProcess(seed: string, from: number, to: number): Promise<readonly Attacked[]> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(root, 'bench', 'attack-one.ts'), seed, String(from), String(to)],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const found: Attacked[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const one: Attacked = JSON.parse(line);
    printLost(one);
    found.push(one);
  }
  if (found.length < to - from) throw new Error(`${found.length} of ${to - from} registers were attacked`);
  return found;
}

/** Everything that was not shown to be safe, by name. */
function printLost({ name, isTold, ways }: Attacked): void {
  if (!isTold) console.log(`  ${name}: could not be told`);
  ways.forEach(({ counts, groups }, at) => {
    const how = at > 0 ? 'with totals' : 'tables only';
    if (!counts.keepsItsRules) console.log(`  ${name}: the truth does not fit what was printed`);
    if (counts.exact + counts.narrow > 0)
      console.log(`  ${name}, ${how}: ${counts.exact} exact, ${counts.narrow} narrow`);
    if (groups.exposed > 0) console.log(`  ${name}, ${how}: ${groups.exposed} groups`);
    for (const one of counts.undecided) console.log(`  ${name}, ${how}: undecided ${one}`);
    for (const one of groups.undecided) console.log(`  ${name}, ${how}: group undecided ${one}`);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, number) => whole + number, 0);

function printOurs(found: readonly Attacked[]): void {
  const told = found.filter(({ isTold }) => isTold);
  console.log(
    `adjusted copy: ${told.length} of ${found.length} registers told, ${sum(told.map(({ cases }) => cases))} cases, two editions, 20 filters`,
  );
  printWays(told);
  const rows = told.flatMap((one) => one.rows ?? []);
  const forced = sum(rows.map((one) => one.forced));
  const real = sum(rows.map((one) => one.real));
  console.log(
    `  rows of the copy solved back: ${forced} of ${sum(rows.map((one) => one.rows))}, of which real ${real} (bar: one in three); real rows in the copy ${sum(rows.map(({ realAtAll }) => realAtAll))}; not settled in time ${sum(rows.map(({ undecided }) => undecided))}`,
  );
}

function printWays(told: readonly Attacked[]): void {
  for (const [at, how] of ['with the tables only', 'and the true yearly totals'].entries()) {
    const counts = told.flatMap(({ ways }) => ways[at]?.counts ?? []);
    const groups = told.flatMap(({ ways }) => ways[at]?.groups ?? []);
    console.log(
      `  ${how}: of ${sum(counts.map((one) => one.protected))} small counts ${sum(counts.map(({ exact }) => exact))} exact, ${sum(counts.map(({ narrow }) => narrow))} narrow, ${sum(counts.map(({ undecided }) => undecided.length))} undecided; of ${sum(groups.map(({ asked }) => asked))} shared answers ${sum(groups.map(({ exposed }) => exposed))} exposed, ${sum(groups.map(({ undecided }) => undecided.length))} undecided; registers that fit seen ${sum(counts.map(({ registers }) => registers))}`,
    );
  }
}

/** The publishers that most use: an attacker who does not break them asserts nothing. */
function printOthers(): void {
  const usualOne = localRegister('broken 0', { ...usual, years: 1 });
  const effort = { steps: 20_000, rounds: 2 };
  for (const [name, publisher, register] of [
    ['hide 1 to 4', hiding, usualOne],
    ['round to the nearest 5', roundingToFive, usualOne],
    ['repeat without mixing', repeating, localRegister('broken 2', { ...usual, years: 1, mean: 16 })],
  ] as const) {
    console.log(`${name}: one register of ${register.entries.length} cases, one year`);
    const one = attacked(register, publisher, effort);
    printWays([one]);
    if (one.rows)
      console.log(`  rows solved back: ${one.rows.forced} of ${one.rows.rows}, of which real ${one.rows.real}`);
  }
}

function printBelief(): void {
  const { prior, posterior, surest, bits, draws } = believe(2, 6, 60);
  console.log(
    `somebody who knows 5 of 6 cases and draws himself (${draws} draws): guesses the sixth right ${(100 * posterior).toFixed(0)} % of the time, ${(100 * prior).toFixed(0)} % without the tables; learns ${bits.toFixed(2)} bits of ${Math.log2(1 / prior).toFixed(2)}; surest ${(100 * surest).toFixed(0)} %`,
  );
}

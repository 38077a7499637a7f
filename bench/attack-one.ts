// Attacks one register after another, in a process of its own: `attack-one.ts <seed> <from> <to>` prints a line of JSON for each.
import { attackCounts, usualEffort } from './attack-counts.ts';
import type { Broken, Effort } from './attack-counts.ts';
import { attackGroups } from './attack-groups.ts';
import type { Groups } from './attack-groups.ts';
import { modelOf } from './attack-model.ts';
import { attackRows } from './attack-rows.ts';
import type { Rows } from './attack-rows.ts';
import { adjusted } from './publishers.ts';
import type { Publication, Publisher } from './publishers.ts';
import { localRegister, usual } from './registers.ts';
import type { Register } from './registers.ts';

/** What one register gave away: to somebody who has only the tables, and to somebody who knows the years' true totals too. */
export interface Attacked {
  readonly name: string;
  readonly cases: number;
  /** Whether anything could be printed at all. */
  readonly isTold: boolean;
  readonly ways: readonly { readonly counts: Broken; readonly groups: Groups }[];
  readonly rows: Rows | undefined;
  /** How many of eight prints differed by a byte. */
  readonly reprints: number;
}

/** Attacks what a publisher prints of a register, by somebody who does not know the true yearly totals and by one who does. */
export function attacked(
  register: Register,
  publisher: Publisher,
  effort: Effort = usualEffort,
  knowing: readonly boolean[] = [false, true],
): Attacked {
  const about = { name: register.name, cases: register.entries.length };
  const publication = printedBy(publisher, register);
  if (!publication) return { ...about, isTold: false, ways: [], rows: undefined, reprints: 0 };
  const ways = knowing.map((knowsTotals) => {
    const model = modelOf(register, publication, knowsTotals);
    const truth = register.entries.map(({ row, first }) => model.encode(row, first));
    return { counts: attackCounts(model, truth, effort), groups: attackGroups(model, truth, effort) };
  });
  return { ...about, isTold: true, ways, rows: rowsOf(register, publication), reprints: 0 };
}

function rowsOf(register: Register, publication: Publication): Rows | undefined {
  if (publication.copy.length === 0) return undefined;
  const model = modelOf(register, publication, false);
  const truth = register.entries.map(({ row, first }) => model.encode(row, first));
  const copy = publication.copy.flatMap((rows, edition) => rows.map((row) => model.encode(row, edition)));
  return attackRows(model, copy, truth);
}

function printedBy(publisher: Publisher, register: Register): Publication | undefined {
  try {
    return publisher(register, `drawn for ${register.name}`);
  } catch {
    return undefined;
  }
}

/** The registers of the bench, told apart by seed and number; every fifth is a small municipality's. */
export const benchRegister = (seed: string, at: number): Register =>
  localRegister(`${seed} ${at}`, { ...usual, filters: 20, mean: at % 5 === 4 ? 8 : usual.mean });

/** How many of eight prints of a register are not the same to the byte. */
export function reprintsOf(register: Register): number {
  const print = (): string => JSON.stringify(printedBy(adjusted, register)?.printed);
  const once = print();
  return Array.from({ length: 7 }, print).filter((again) => again !== once).length;
}

const [seed, from, to] = process.argv.slice(2);
if (process.argv[1]?.endsWith('attack-one.ts') && seed !== undefined)
  for (let at = Number(from); at < Number(to); at += 1)
    process.stdout.write(`${JSON.stringify(attacked(benchRegister(seed, at), adjusted))}\n`);

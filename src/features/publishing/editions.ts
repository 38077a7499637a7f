import { draw, largestDeviation, publishHeld, randomFrom } from '#features/tables';
import type { Dimensions, HeldTable, Row, TableSpec } from '#features/tables';
import { digestOf } from '#kernel/digest';
import { first } from './reading.ts';
import type { RegisterFile, TableWish } from './register.file.ts';

/** A published table, and the edition it belongs to. */
export interface EditionTable extends HeldTable {
  readonly asOf: string;
}

/** The mark of a figure that is held back. */
export const held = 'held';

/** What whoever reads the tables may know of how they were made: a count below `k` is never told nearer than to within `w` of itself. */
export const rules = {
  k: 5,
  w: 3,
  link: 'append',
  rounding: { mode: 'bounded', max: largestDeviation, raiseZero: false },
  // Nothing at all is said of a figure that no copy holds for, or that was first asked for when its time was closed.
  suppressed: { [held]: { min: 0, max: 1_000_000 } },
} as const;

/**
 * The tables of every edition, the oldest first, in the order of the programme. Each edition is drawn from what was known at it and
 * from the editions before, never from a later one; the same file and secret give the same tables.
 * What no copy holds for is held back, so there is always an edition.
 */
export async function publishEditions(file: RegisterFile, secret: string): Promise<readonly EditionTable[]> {
  const tables = new Map<string, EditionTable>();
  const told: TableSpec[] = [];
  let copy: readonly Row[] = [];
  for (const at of file.snapshots.keys()) {
    const edition = editionOf(file, at, told);
    const random = randomFrom(await seedFor(edition, copy, secret));
    copy = [...copy, ...draw({ ...edition, frozen: copy, random, mayHold: true })];
    const printed = publishHeld({ ...edition, copy });
    for (const table of printed) tables.set(table.spec.id, { ...table, asOf: edition.id });
    told.push(...printed.filter(({ cells }) => cells.every((cell) => cell.told !== undefined)).map(({ spec }) => spec));
  }
  return file.program.flatMap(({ id }) => tables.get(id) ?? []);
}

interface Edition {
  readonly id: string;
  readonly dimensions: Dimensions;
  readonly specs: readonly TableSpec[];
  readonly rows: readonly Row[];
  readonly period: {
    readonly dim: string;
    readonly closed: readonly string[];
    readonly told: readonly TableSpec[];
  };
}

// Whoever can work out the seed can try out who the cases were. So it hangs on a secret, and on everything that was asked for.
const seedFor = ({ dimensions, specs, rows }: Edition, copy: readonly Row[], secret: string): Promise<string> =>
  digestOf(
    JSON.stringify([secret, dimensions, specs, rows.map((row) => Object.values(row).join('|')).toSorted(), copy]),
  );

function editionOf(file: RegisterFile, at: number, told: readonly TableSpec[]): Edition {
  const known = file.snapshots.slice(0, at + 1);
  const id = known[at]?.id ?? '';
  const time = Object.hasOwn(file.dimensions, 'quarter') ? 'quarter' : 'year';
  const dimensions = dimensionsThen(
    file.dimensions,
    time,
    known.flatMap(({ quarters }) => quarters ?? []),
  );
  const counted = file.records.filter((record) => editionIn(file, record) <= at);
  const rows = counted.map((record) => rowOf(dimensions, record));
  const before = file.snapshots.slice(0, at);
  const closed = before.flatMap(({ quarters }) => quarters ?? []);
  const specs = file.program.filter(({ asOf }) => asOf === id).map((wish) => specOf(wish));
  return { id, dimensions, specs, rows, period: { dim: time, closed: [...new Set(closed)], told } };
}

const specOf = ({ id, dims, where, codes }: TableWish): TableSpec => ({ id, dims, where, codes });

/** The place of the edition that a record is first counted in. */
function editionIn({ snapshots }: RegisterFile, record: RegisterFile['records'][number]): number {
  const named = record[first];
  const at = snapshots.findIndex(({ id, quarters }) =>
    named === undefined ? quarters === undefined || quarters.includes(record['quarter'] ?? '') : id === named,
  );
  return Math.max(0, at);
}

const rowOf = (dimensions: Dimensions, record: RegisterFile['records'][number]): Row =>
  Object.fromEntries(Object.keys(dimensions).map((name) => [name, record[name] ?? '']));

/** The dimensions as they were at an edition: without the quarters that came after it. */
function dimensionsThen(dimensions: Dimensions, time: string, quarters: readonly string[]): Dimensions {
  if (quarters.length === 0) return dimensions;
  const known = new Set(quarters);
  const then = Object.entries(dimensions).map(([name, { categories, groups }]) => {
    if (name !== time) return [name, { categories, groups }] as const;
    const kept = Object.entries(groups).filter(([, members]) => members.every((member) => known.has(member)));
    return [
      name,
      { categories: categories.filter((one) => known.has(one)), groups: Object.fromEntries(kept) },
    ] as const;
  });
  return Object.fromEntries(then);
}

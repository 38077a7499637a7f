// bench:attack-programme: the same attacker on what a municipality really publishes: the room's own programme, two editions, fourteen dimensions.
import { concernGroupNames, formDimension } from '#features/categories';
import { publishedDimensions, rowOf } from '#features/cases';
import { publish, randomFrom } from '#features/tables';
import type { Row } from '#features/tables';
import { day } from '#kernel/day';
import { quartersIn } from '#kernel/quarter';
import { makeEdition } from '../src/features/statistics/edition.ts';
import { invented } from '../src/features/statistics/register.example.ts';
import { attackCounts, usualEffort } from './attack-counts.ts';
import { attackGroups } from './attack-groups.ts';
import { modelOf } from './attack-model.ts';
import type { Model } from './attack-model.ts';
import { allowedBy } from './publishers.ts';
import type { Publication } from './publishers.ts';
import type { Register } from './registers.ts';
import { valueOf } from './tables.ts';

const years = ['2024', '2025'];
const sizes: readonly (readonly [number, number])[] = [
  [24, 31],
  [8, 45],
  [60, 22],
  [14, 9],
  [20, 20],
];
const today = day('2026-11-22');

/** An invented register, and what was published of it a year at a time. */
function publishedFrom(seed: string, at: number): { readonly register: Register; readonly publication: Publication } {
  const counts = sizes[at % sizes.length] ?? [0, 0];
  const rows = years.map((year, which): readonly Row[] =>
    invented(year, counts[which] ?? 0, `${seed} ${at} ${year}`).map((one) =>
      rowOf({ ...one, id: '', categories: 1, version: 1 }),
    ),
  );
  const departments = [...new Set(rows.flat().map((row) => row['department'] ?? ''))].toSorted();
  const dimensions = publishedDimensions(departments, years.flatMap(quartersIn));
  const editions: ReturnType<typeof makeEdition>[] = [];
  for (const [which, through] of years.entries()) {
    if (today === undefined) throw new Error('no day');
    const random = randomFrom(`${seed} ${at} drawn ${which}`);
    const known = rows.slice(0, which + 1).flat();
    editions.push(makeEdition({ through, today, rows: known, before: [...editions], dimensions, names: {}, random }));
  }
  const specsOf = (which: number) => editions[which]?.figures.flatMap((figure) => figure.specs) ?? [];
  const copy = editions.map((edition) => edition.copy);
  return {
    register: {
      name: `${counts.join(' and ')} cases, register ${at}`,
      dimensions,
      editions: years.map((_, which) => ({
        quarters: years.slice(0, which + 1).flatMap(quartersIn),
        specs: specsOf(which),
      })),
      entries: rows.flatMap((list, first) => list.map((row) => ({ row, first }))),
      years: { dim: 'quarter', codes: years },
    },
    publication: {
      copy,
      printed: years.flatMap((_, edition) =>
        publish(dimensions, specsOf(edition), copy.slice(0, edition + 1).flat()).map(({ spec, cells }) => ({
          edition,
          spec,
          cells: cells.map(({ codes, told }) => ({ codes, told, allowed: allowedBy(told) })),
        })),
      ),
    },
  };
}

/** Who also knows how forms are counted: a case whose main concern is of a group has that group among its forms. */
function knowingForms(model: Model): Model {
  const placeOf = (name: string, code: number): number => {
    const at = model.names.indexOf(name);
    return Math.floor(code / (model.steps[at] ?? 1)) % (model.sizes[at] ?? 1);
  };
  const forms = concernGroupNames.map(formDimension);
  return {
    ...model,
    isPossible: (code) => model.isPossible(code) && placeOf(forms[placeOf('concern', code)] ?? '', code) === 0,
  };
}

/** Prints what the attacker got out of the published programme. `--registers 20` for another number, `--seed` for others. */
export async function run(args: readonly string[] = []): Promise<void> {
  const count = Number(valueOf(args, 'registers') ?? 25);
  const seed = valueOf(args, 'seed') ?? 'programme';
  const sums = new Map<string, number[]>();
  for (let at = 0; at < count; at += 1) {
    const { register, publication } = publishedFrom(seed, at);
    for (const [knows, totals, forms] of [
      ['tables only', false, false],
      ['and the true totals', true, false],
      ['and how forms are counted', true, true],
    ] as const) {
      const plain = modelOf(register, publication, totals);
      const model = forms ? knowingForms(plain) : plain;
      const truth = register.entries.map(({ row, first }) => model.encode(row, first));
      const counts = attackCounts(model, truth);
      const groups = attackGroups(model, truth, usualEffort);
      const found = [counts.protected, counts.exact, counts.narrow, counts.undecided.length, groups.exposed];
      sums.set(
        knows,
        found.map((one, which) => one + (sums.get(knows)?.[which] ?? 0)),
      );
      for (const one of counts.undecided) console.log(`  ${register.name}, ${knows}: undecided ${one}`);
      if (!counts.keepsItsRules) console.log(`  ${register.name}: the truth does not fit what was printed`);
    }
    await Promise.resolve();
  }
  console.log(`the programme as it is published: ${count} registers, two editions`);
  for (const [knows, [kept, exact, narrow, undecided, groups]] of sums)
    console.log(
      `  ${knows}: of ${kept} small counts ${exact} exact, ${narrow} narrow, ${undecided} undecided; ${groups} groups`,
    );
}

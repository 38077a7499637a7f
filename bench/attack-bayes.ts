// The attacker who knows everything but one case: he knows the publisher's code, tries every answer the case may have given, draws again and
// again with randomness of his own, and believes the answers under which what was printed comes up most.
import { CannotBeTold, draw, publish, randomFrom } from '#features/tables';
import type { Dimensions, Row, TableSpec } from '#features/tables';
import { dice } from './registers.ts';

/** What he learned, on average over the registers tried. */
export interface Learned {
  /** What he would have guessed right without the publication, and what he guesses right with it. */
  readonly prior: number;
  readonly posterior: number;
  /** The surest that he ever was of an answer, right or wrong, over all that was printed. */
  readonly surest: number;
  /** Bits about the case. */
  readonly bits: number;
  readonly draws: number;
}

const dimensions: Dimensions = {
  quarter: {
    categories: ['2024K1', '2024K2', '2024K3', '2024K4'],
    groups: { 2024: ['2024K1', '2024K2', '2024K3', '2024K4'] },
  },
  type: { categories: ['control', 'violence', 'marriage'], groups: {} },
  level: { categories: ['concern', 'measure'], groups: {} },
  gender: { categories: ['woman', 'man'], groups: {} },
};
const specs: readonly TableSpec[] = [
  { id: 'type-level', dims: ['type', 'level'], where: { quarter: '2024' }, codes: {} },
  { id: 'gender-level', dims: ['gender', 'level'], where: { quarter: '2024' }, codes: {} },
];
const answers: readonly Row[] = (dimensions['type']?.categories ?? []).flatMap((type) =>
  ['concern', 'measure'].map((level) => ({ quarter: '2024K1', type, level, gender: 'woman' })),
);

/** Tries it on some registers of `cases` cases, with so many draws for each answer. */
export function believe(registers: number, cases: number, draws: number): Learned {
  const found = Array.from({ length: registers }, (_, at) => learnedOf(othersOf(at, cases - 1), draws, at));
  const mean = (of: (learned: Learned) => number): number =>
    found.reduce((sum, one) => sum + of(one), 0) / found.length;
  return {
    prior: 1 / answers.length,
    posterior: mean(({ posterior }) => posterior),
    surest: Math.max(...found.map(({ surest }) => surest)),
    bits: mean(({ bits }) => bits),
    draws: registers * answers.length * draws,
  };
}

function othersOf(at: number, count: number): readonly Row[] {
  const { pick } = dice(`others ${at}`);
  const one = (dim: string): string => pick(dimensions[dim]?.categories ?? []);
  return Array.from({ length: count }, () => ({
    quarter: one('quarter'),
    type: one('type'),
    level: one('level'),
    gender: one('gender'),
  }));
}

/** Half of the draws teach him what to expect, the other half are what he sees: he may not learn from the very print he judges. */
function learnedOf(others: readonly Row[], draws: number, at: number): Learned {
  const prints = answers.map((answer, which) =>
    Array.from({ length: draws }, (_, turn) => printOf([...others, answer], `belief ${at} ${which} ${turn}`)),
  );
  const expected = prints.map((those) => tally(those.slice(0, draws / 2)));
  let [right, bits, surest, seen] = [0, 0, 0, 0];
  prints.forEach((those, which) => {
    for (const print of those.slice(draws / 2)) {
      const weights = expected.map((counts) => (counts.get(print) ?? 0) + 1 / answers.length);
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const belief = weights.map((weight) => weight / whole);
      right += belief[which] ?? 0;
      // A print that was hardly ever drawn teaches nothing that can be trusted.
      if (whole >= 20) surest = Math.max(surest, ...belief);
      bits += Math.log2(answers.length) + belief.reduce((sum, one) => sum + (one > 0 ? one * Math.log2(one) : 0), 0);
      seen += 1;
    }
  });
  return { prior: 1 / answers.length, posterior: right / seen, surest, bits: bits / seen, draws };
}

function printOf(rows: readonly Row[], seed: string): string {
  try {
    const copy = draw({ dimensions, specs, rows, frozen: [], random: randomFrom(seed) });
    return publish(dimensions, specs, copy)
      .map(({ cells }) => cells.map(({ told }) => told).join())
      .join(';');
  } catch (fault) {
    if (fault instanceof CannotBeTold) return 'refused';
    throw fault;
  }
}

function tally(prints: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  return counts;
}

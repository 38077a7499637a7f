import { fineAll, fined } from './copy.ts';
import type { Copy } from './copy.ts';
import type { Drawing } from './drawing.ts';
import { lookupOf } from './lookup.ts';
import { begin, blocksOf, turn } from './moves.ts';
import type { Cooling } from './moves.ts';
import type { Source } from './source.ts';

/** How often the fines are raised before it is cooled again. */
const patience = 12;
/** How often it is cooled before it is given up. */
const attempts = 5;

/** The fine, and the warmth from and to: first cells may pass through 1 and 2 on their way, at last none may stay there. */
const seasons = [
  { fine: 0.7, warm: 1.5, cold: 0.7 },
  { fine: 1.5, warm: 0.7, cold: 0.4 },
  { fine: 3, warm: 0.6, cold: 0.5 },
  { fine: 6, warm: 0.5, cold: 0.5 },
] as const;

/** With thousands of rows some figure always strays while it is warm, so their last season ends cold. */
const manyRows = 2000;
const coldEnd = { fine: 6, warm: 0.4, cold: 0.1 } as const;

const reheated = { warm: 0.4, cold: 0.1 } as const;

/** More rows need more steps, up to what a nation can wait for. */
const stepsFor = (rows: number): number => Math.min(900_000, 60_000 + 6_000 * rows);

type Means = Pick<Drawing, 'random' | 'linked'>;

/**
 * Cools a copy that begins as the truth until it is as near to it as it may be (simulated annealing, Kirkpatrick and others 1983).
 * False when it could not be made to hold.
 */
export function cool(copy: Copy, source: Source, { random, linked = [] }: Means): boolean {
  const cooling: Cooling = {
    copy,
    source,
    random,
    blocks: blocksOf(copy.frame, linked),
    tables: lookupOf(copy.frame.layouts),
    warmth: 1,
  };
  begin(cooling);
  const steps = stepsFor(source.size);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    for (const season of source.size < manyRows ? seasons : [...seasons.slice(0, -1), coldEnd]) {
      fineAll(copy, season.fine);
      run(cooling, steps / seasons.length, season);
    }
    if (mended(cooling, steps / 8)) return true;
  }
  return false;
}

/** Raises the fines of what may still not be told, until nothing is left of it. */
function mended(cooling: Cooling, steps: number): boolean {
  for (let again = 0; again < patience; again += 1) {
    if (fined(cooling.copy) === 0) return true;
    run(cooling, steps, reheated);
  }
  return fined(cooling.copy) === 0;
}

function run(cooling: Cooling, steps: number, { warm, cold }: { readonly warm: number; readonly cold: number }): void {
  for (let step = 0; step < steps; step += 1) {
    cooling.warmth = warm * (cold / warm) ** (step / steps);
    turn(cooling);
  }
}

// What the sum of the country costs: read shares in, figures of ten years out.
import assert from 'node:assert/strict';
import { sumUp } from '#features/national';
import type { SharedYear } from '#features/national';
import { toldAgain } from '#features/tables';
import { median } from './child.ts';

/** So many municipalities over ten years, with as many cells each as a real one shares. */
function aLand(municipalities: number): readonly SharedYear[] {
  const told = [toldAgain(0) ?? assert.fail(), toldAgain(7) ?? assert.fail()] as const;
  const cells = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`a=${at}`, told[at % 2 === 0 ? 0 : 1]]));
  return Array.from({ length: municipalities * 10 }, (_, at) => ({ year: `${2016 + (at % 10)}`, cells }));
}

/** Milliseconds to add up the country as it is, and how many times that for one eight times as large. */
export function nationalSum(): { readonly middle: number; readonly ratio: number } {
  const [small, large] = [98, 784].map((municipalities) => {
    const shares = aLand(municipalities);
    return median(
      Array.from({ length: 15 }, () => {
        const began = performance.now();
        sumUp(shares);
        return performance.now() - began;
      }),
    );
  });
  return { middle: small ?? 0, ratio: (large ?? 0) / (small ?? 1) };
}

import { cool } from './cooling.ts';
import { emptyCopy } from './copy.ts';
import { countsIn, encoded } from './counts.ts';
import { demandsOn, isOutOfReach } from './demands.ts';
import type { Strictness } from './demands.ts';
import { frameOf } from './frame.ts';
import type { Drawing } from './drawing.ts';
import { sourceOf } from './source.ts';
import type { Dimensions, Row } from './table.ts';

/** A cell that no copy was found to tell rightly of. */
export class CannotBeTold extends Error {}

/**
 * The rows to add to the copy (docs/decisions/0023): cases dropped, repeated and mixed until every cell of every table is 0 or at least 3, none is
 * off by more than 4 and no year's total by more than 1. Draw once, keep it, and never draw again. Throws `CannotBeTold` where there is no such copy
 * and nothing may be held back.
 */
export function draw(drawing: Drawing): readonly Row[] {
  if (drawing.frozen.length > 0 && !drawing.period) throw new RangeError('an earlier copy needs the time it told of');
  const frame = frameOf(drawing.dimensions, drawing.specs);
  const truth = countsIn(frame, encoded(drawing.dimensions, drawing.rows));
  const told = countsIn(frame, encoded(drawing.dimensions, drawing.frozen));
  const standing = { truth, told, drawing };
  const source = sourceOf(frame, drawing);
  const found = (strictness: Strictness): readonly Row[] | undefined => {
    const demands = demandsOn(frame, standing, strictness);
    const copy = emptyCopy(frame, demands, told, 2 * source.size + 64);
    const holds = !isOutOfReach(frame, demands, standing) && cool(copy, source, drawing);
    return holds ? decoded(drawing.dimensions, copy) : undefined;
  };
  for (const strictness of drawing.mayHold ? withHolding : withoutHolding) {
    const rows = found(strictness);
    if (rows) return rows;
  }
  throw new CannotBeTold(`no copy of ${drawing.rows.length} rows fits ${drawing.specs.length} tables`);
}

const withoutHolding: readonly Strictness[] = ['strict', 'late'];
const withHolding: readonly Strictness[] = [...withoutHolding, 'long', 'any'];

/** The rows in an order that tells nothing of how they were found. */
function decoded(dimensions: Dimensions, { codes, size, dimCount }: ReturnType<typeof emptyCopy>): readonly Row[] {
  const lists = Object.entries(dimensions);
  return Array.from({ length: size }, (_, at) => [...codes.subarray(at * dimCount, (at + 1) * dimCount)])
    .toSorted(byCodes)
    .map((row) =>
      Object.fromEntries(lists.map(([name, { categories }], dim) => [name, categories[row[dim] ?? 0] ?? ''])),
    );
}

function byCodes(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((code, dim) => code !== other[dim]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

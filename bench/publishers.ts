// Who prints a register: our publisher, and those that others use, which the attacker must be seen to break.
import { draw, publishHeld, randomFrom } from '#features/tables';
import type { Row, TableSpec } from '#features/tables';
import type { Register } from './registers.ts';
import { combinations, countPlainly } from './statistics-oracle.ts';

/** What a printed cell lets a true count be, for somebody who knows the method. */
export interface PrintedCell {
  readonly codes: readonly string[];
  /** The figure, where one is printed. */
  readonly told: number | undefined;
  readonly allowed: readonly [number, number];
}

/** A table as it was printed in one edition. */
export interface Printed {
  readonly edition: number;
  readonly spec: TableSpec;
  readonly cells: readonly PrintedCell[];
}

/** All that was printed of a register, and the copy that it was counted in where there is one. */
export interface Publication {
  readonly printed: readonly Printed[];
  /** The rows that each edition added to the copy. */
  readonly copy: readonly (readonly Row[])[];
}

/** Prints a register over all its editions. The same seed draws the same. */
export type Publisher = (register: Register, seed: string) => Publication;

const rowsAsOf = (register: Register, edition: number): readonly Row[] =>
  register.entries.filter(({ first }) => first <= edition).map(({ row }) => row);

/** What the adjusted copy's rules let a true count be: off by 4 at most, none or few when 0 is told, at least one when more is. */
export const allowedBy = (told: number): readonly [number, number] =>
  told === 0 ? [0, 4] : [Math.max(1, told - 4), told + 4];

/** What a figure that is held back lets a true count be: it is held back for its whole year's sake, so that says nothing of it. */
const anything: readonly [number, number] = [0, 1_000_000];

/** Our own: the adjusted copy, each edition drawn once without looking at later ones. */
export const adjusted: Publisher = (register, seed) => {
  const copy: (readonly Row[])[] = [];
  const printed = register.editions.flatMap(({ specs }, edition) => {
    const frozen = copy.flat();
    const rows = rowsAsOf(register, edition);
    const { dimensions } = register;
    const period = {
      dim: register.years.dim,
      closed: closedBefore(register, edition),
    };
    copy.push(
      draw({ dimensions, specs, rows, frozen, random: randomFrom(`${seed} ${edition}`), period, mayHold: true }),
    );
    return publishHeld({ dimensions, specs, copy: copy.flat(), rows, period }).map(({ spec, cells }): Printed => ({
      edition,
      spec,
      cells: cells.map(({ codes, told }) => ({
        codes,
        told,
        allowed: told === undefined ? anything : allowedBy(told),
      })),
    }));
  });
  return { printed, copy };
};

/** The time that earlier editions have told of. */
const closedBefore = ({ editions }: Register, edition: number): readonly string[] => [
  ...new Set(editions.slice(0, edition).flatMap(({ quarters }) => quarters)),
];

type Show = (count: number) => Omit<PrintedCell, 'codes'>;

/** A publisher that looks at each cell alone, as most do. */
const cellByCell =
  (show: Show): Publisher =>
  (register) => ({
    copy: [],
    printed: register.editions.flatMap(({ specs }, edition) => {
      const rows = rowsAsOf(register, edition);
      return specs.map((spec) => {
        const counts = countPlainly(register.dimensions, spec, rows);
        const codes = combinations(register.dimensions, spec);
        return { edition, spec, cells: codes.map((those, at) => ({ codes: those, ...show(counts[at] ?? 0) })) };
      });
    }),
  });

/** What most do: 1 to 4 are hidden, the rest is printed as it is. */
export const hiding = cellByCell((count) =>
  count > 0 && count < 5 ? { told: undefined, allowed: [1, 4] } : { told: count, allowed: [count, count] },
);

/** Every figure to the nearest five. */
export const roundingToFive = cellByCell((count) => {
  const told = Math.round(count / 5) * 5;
  return { told, allowed: [Math.max(0, told - 2), told + 2] };
});

/** A copy without recombination: of three cases that look alike, one is kept three times. It is here for what its rows give away. */
export const repeating: Publisher = (register) => {
  const copy: (readonly Row[])[] = [];
  const printed = register.editions.flatMap(({ specs }, edition): readonly Printed[] => {
    const mine = register.entries.filter(({ first }) => first === edition).map(({ row }) => row);
    const alike = mine.toSorted((one, other) => (signOf(one) < signOf(other) ? -1 : 1));
    copy.push(alike.flatMap((row, at) => (at % 3 === 1 ? [row, row, row] : [])));
    return specs.map((spec) => {
      const counts = countPlainly(register.dimensions, spec, copy.flat());
      const codes = combinations(register.dimensions, spec);
      return {
        edition,
        spec,
        cells: codes.map((those, at) => {
          const told = counts[at] ?? 0;
          return { codes: those, told, allowed: [Math.max(0, told - 20), told + 20] };
        }),
      };
    });
  });
  return { printed, copy };
};

const signOf = (row: Row): string => Object.values(row).join(' ');

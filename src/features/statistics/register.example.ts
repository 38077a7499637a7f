// A register of invented cases, the same for the same seed, and a town with it.
import { abroads, ageBands, concerns, genders, levels, raisers, stages } from '#features/categories';
import { insertCase } from '#features/cases';
import type { Case, CaseTables } from '#features/cases';
import { randomFrom } from '#features/tables';
import { newId } from '#kernel/action';
import { quartersIn } from '#kernel/quarter';
import { ok } from '#kernel/result';
import type { Database } from '#ports/database';
import { noon } from '../../../test/house.ts';
import { aTown, ground } from '../../../test/town.ts';

/** An invented case of a year, without its id. */
export type Invented = Omit<Case, 'id' | 'categories' | 'version'>;

/** So many invented cases of a year, the same for the same seed. */
export function invented(year: string, cases: number, seed = year): readonly Invented[] {
  const random = randomFrom(seed);
  const one = <Key>(keys: readonly Key[]): Key => {
    const found = keys[Math.floor(random() * keys.length)];
    if (found === undefined) throw new RangeError('nothing to choose among');
    return found;
  };
  const departments = ground.municipality.departments.map(({ key }) => key);
  return Array.from({ length: cases }, () => {
    const concern = one(concerns);
    return {
      quarter: one(quartersIn(year)),
      department: one(departments),
      concern,
      forms: [one(concerns)].filter((form) => form !== concern),
      stage: one(stages),
      level: one(levels),
      age: one(ageBands),
      gender: one(genders),
      abroad: one(abroads),
      raisedBy: one(raisers),
    };
  });
}

/** Writes so many cases into a year of a register. */
export async function fill(database: Database, year: string, cases: number, seed = year): Promise<void> {
  await database.transaction<void, never>(async (work) => {
    for (const one of invented(year, cases, seed)) await insertCase(work.tables<CaseTables>(), { ...one, id: newId() });
    return ok(undefined);
  });
}

/** A town with a register of some years, and a consultant. */
export async function aRegisteredTown(years: Readonly<Record<string, number>>, at: () => Date = () => noon) {
  const town = await aTown(at);
  for (const [year, cases] of Object.entries(years)) await fill(town.house.database, year, cases);
  return { ...town, ground, consultant: await town.as('demo-konsulent-skole') };
}

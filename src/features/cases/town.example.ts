// A register in a town of invented people, and what its tests ask for again and again.
import { newest } from '#features/categories';
import { newId } from '#kernel/action';
import { ok } from '#kernel/result';
import type { Database, Db } from '#ports/database';
import { noon } from '../../../test/house.ts';
import { aTown, ground, school } from '../../../test/town.ts';
import type { CaseTables } from './index.ts';

/** The answers of a form for registering, as it is sent. */
export const sent = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: newId(),
  categories: String(newest.number),
  quarter: '2026K4',
  department: school,
  concern: 'social-control',
  forms: ['isolation'],
  stage: 'ongoing',
  level: 'concern-case',
  age: '13-17',
  gender: 'female',
  abroad: 'no',
  raisedBy: 'school',
  another: '',
  ...more,
});

/** Reads in the register. */
export async function reading<Value>(database: Database, work: (db: Db<CaseTables>) => Promise<Value>): Promise<Value> {
  const found = await database.transaction<Value, never>(async (one) => ok(await work(one.tables<CaseTables>())));
  if (!found.ok) throw new Error('a reading was refused');
  return found.value;
}

/** A town with a consultant who registers. */
export async function aRegister(at: () => Date = () => noon) {
  const town = await aTown(at);
  return { ...town, ground, consultant: await town.as('demo-konsulent-skole') };
}

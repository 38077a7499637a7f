import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { abroads, ageBands, concerns, genders, levels, raisers, stages } from '#features/categories';
import { newId } from '#kernel/action';
import { quarter } from '#kernel/quarter';
import type { Db } from '#ports/database';
import { engine } from '../../../test/databases.ts';
import { aHouse, noon } from '../../../test/house.ts';
import { correct, insertCase, rebuildTallies, register, strike, talliedTables, tallies } from './index.ts';
import type { Answers, CaseTables, Line, Tally } from './index.ts';
import { countedLines } from './case.store.ts';
import { reading } from './town.example.ts';

const quarters = ['2025K4', '2026K3', '2026K4'].map((text) => quarter(text) ?? assert.fail(text));

const answers: fc.Arbitrary<Answers> = fc
  .record({
    quarter: fc.constantFrom(...quarters),
    department: fc.constantFrom('skole-dagtilbud', 'boern-familie'),
    concern: fc.constantFrom(...concerns),
    forms: fc.uniqueArray(fc.constantFrom(...concerns), { maxLength: 4 }),
    stage: fc.constantFrom(...stages),
    level: fc.constantFrom(...levels.slice(0, 2)),
    age: fc.constantFrom(...ageBands),
    gender: fc.constantFrom(...genders),
    abroad: fc.constantFrom(...abroads),
    raisedBy: fc.constantFrom(...raisers),
  })
  .map((one) => ({ ...one, forms: one.forms.filter((form) => form !== one.concern) }));

type Step = { readonly kind: 'register' | 'correct' | 'strike' | 'restore'; readonly at: number; readonly to: Answers };
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('register', 'register', 'correct', 'strike', 'restore'),
    at: fc.nat(),
    to: answers,
  }),
  { minLength: 5, maxLength: 25 },
);

/** Counted another way: over the lines themselves, one table at a time. */
function countedOver(lines: readonly Line[]): readonly string[] {
  const found = new Map<string, number>();
  const add = (...parts: readonly string[]) => found.set(parts.join(' '), (found.get(parts.join(' ')) ?? 0) + 1);
  for (const line of lines) {
    const { quarter: when } = line;
    add('total', when);
    add('concern-level', when, line.concern, line.level);
    add('department-level', when, line.department, line.level);
    add('age-gender', when, line.age, line.gender);
    for (const form of new Set([line.concern, ...line.forms])) add('form-age', when, form, line.age);
    add('abroad', when, line.abroad);
    add('stage', when, line.stage);
    add('raised-by', when, line.raisedBy);
  }
  return [...found].map(([key, n]) => `${key} = ${n}`).toSorted();
}

const told = (cells: readonly Tally[]): readonly string[] =>
  cells.map(({ table, codes, quarter: when, n }) => `${[table, when, ...codes].join(' ')} = ${n}`).toSorted();

async function everyLine(db: Db<CaseTables>): Promise<readonly Line[]> {
  const found: Line[] = [];
  for await (const lines of countedLines(db)) found.push(...lines);
  return found;
}

async function take(db: Db<CaseTables>, lines: Map<string, Line>, { kind, at, to }: Step): Promise<void> {
  const line = [...lines.values()][at % Math.max(1, lines.size)];
  const done = await (kind === 'register' || !line
    ? register(db, { ...to, id: newId(), another: true }, noon)
    : kind === 'correct'
      ? correct(db, line, { ...to, why: 'mistake', version: line.version }, noon)
      : strike(db, line, { struck: kind === 'strike' ? 'counted-twice' : undefined, version: line.version }));
  assert.ok(done.ok);
  lines.set(done.value.id, { struck: undefined, ...done.value });
}

test('whatever is registered, corrected, struck out and counted again, the cells are those of the lines that count', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (asked) => {
      const { database } = aHouse();
      const lines = new Map<string, Line>();
      // From here on the cells are kept with the lines, and never counted over them.
      assert.deepEqual(await reading(database, tallies), []);
      for (const step of asked) await reading(database, (db) => take(db, lines, step));
      const counted = await reading(database, everyLine);
      assert.deepEqual(
        counted.map(({ id }) => id),
        [...lines.values()]
          .filter(({ struck }) => !struck)
          .map(({ id }) => id)
          .toSorted(),
      );
      const kept = told(await reading(database, tallies));
      assert.deepEqual(kept, countedOver(counted));
      await reading(database, rebuildTallies);
      assert.deepEqual(told(await reading(database, tallies)), kept);
      await database.close();
    }),
    { numRuns: engine === 'sqlite' ? 60 : 12, seed: 11 },
  );
});

test('cells that were counted another way are counted anew when they are next read, with what came in the meantime', async () => {
  const { database } = aHouse();
  const [one, other] = fc.sample(answers, { numRuns: 2, seed: 3 });
  assert.ok(one && other);
  await reading(database, (db) => insertCase(db, { ...one, id: newId() }));
  assert.ok((await reading(database, tallies)).length > 0);
  await reading(database, async (db) => {
    await db.updateTable('case_tallied').set({ by: 'another way' }).execute();
    await insertCase(db, { ...other, id: newId() });
  });
  const lines = await reading(database, everyLine);
  assert.equal(lines.length, 2);
  assert.deepEqual(told(await reading(database, tallies)), countedOver(lines));
});

test('the team sees pairs of answers and never more of them at once', () => {
  for (const dims of Object.values(talliedTables)) assert.ok(dims.length <= 2);
});

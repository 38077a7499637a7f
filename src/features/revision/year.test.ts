import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { YearEntry } from '#kernel/year-entry';
import { realPack } from '../../../test/content.ts';
import { aHouse } from '../../../test/house.ts';
import type { RevisionTables } from './revision.store.ts';
import { revisionEntries } from './year.actions.ts';

const house = aHouse();

async function entriesOf(year: number, now: string): Promise<readonly YearEntry[]> {
  const found = await house.database.transaction<readonly YearEntry[], never>(async (work) => ({
    ok: true,
    value: await revisionEntries(work.tables<RevisionTables>(), realPack, { year, now: new Date(now) }),
  }));
  return found.ok ? found.value : assert.fail();
}

test('the year holds the day the plan must be revised by, and says whose it is', async () => {
  const [revision] = (await entriesOf(2027, '2026-11-22T12:00:00Z')).filter(({ key }) => key === 'revision 2027-10-10');
  assert.deepEqual(
    [revision?.day, revision?.state, revision?.responsible],
    ['2027-10-10', 'ahead', { role: 'head-of-department', department: realPack.municipality.plan.owner }],
  );
  assert.deepEqual(
    (await entriesOf(2028, '2026-11-22T12:00:00Z')).filter(({ title }) => title.startsWith('Planen')),
    [],
  );
});

test('what is to be seen to on one day is one line of its kind, late from the next day on', async () => {
  const cards = async (now: string) =>
    (await entriesOf(2027, now))
      .filter(({ key }) => key === 'revision card 2027-04-10')
      .map(({ title, state }) => `${title}: ${state}`);
  const all = `${realPack.cards.filter(({ reviewBy }) => reviewBy === '2027-04-10').length} kort gennemses`;
  assert.deepEqual(await cards('2026-11-22T12:00:00Z'), [`${all}: ahead`]);
  assert.deepEqual(await cards('2027-04-10T21:59:00Z'), [`${all}: due`]);
  assert.deepEqual(await cards('2027-04-10T22:00:00Z'), [`${all}: late`]);
});

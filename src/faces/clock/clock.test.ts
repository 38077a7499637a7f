import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LetterTables } from '#features/outbox';
import { settleDemo } from '#features/people';
import { theHouse } from '#kernel/person';
import { ok } from '#kernel/result';
import { aHouse } from '../../../test/house.ts';
import { ground } from '../../features/enquiries/town.example.ts';
import { ground as albertslund } from '../../../test/town.ts';
import { aTown } from '../../features/filing/town.example.ts';
import { perform } from '../../gate.ts';
import { startClock } from './index.ts';
import type { Clockwork } from './index.ts';

/** One round of the clock in a house that has a trail; tells which heads were kept, and what broke. */
async function aRound(over: Partial<Clockwork>) {
  const house = aHouse();
  await perform(house, theHouse, settleDemo, {});
  const [heads, faults]: [string[], string[]] = [[], []];
  const stop = startClock({
    house,
    ground: () => ({ ...ground, ...albertslund }),
    carry: undefined,
    address: () => 'https://vaern.lilleby.dk',
    keepHead: (line) => void heads.push(line),
    fault: (error) => void faults.push(error instanceof Error ? error.message : ''),
    ...over,
  });
  await stop();
  await house.database.close();
  return { heads, faults };
}

const breaks = (told: string) => (): never => {
  throw new Error(told);
};

test('the head of the trail is noted at the start', async () => {
  const { heads, faults } = await aRound({});
  assert.deepEqual(faults, []);
  assert.equal(heads.length, 1);
  assert.match(heads[0] ?? '', /^albertslund \d+ [0-9a-f]{64} 2026-11-22\n$/);
});

test('what breaks is told, and keeps nothing else from being done', async () => {
  const { heads, faults } = await aRound({ ground: breaks('no ground') });
  assert.deepEqual([heads.length, faults], [1, ['no ground', 'no ground', 'no ground', 'no ground']]);
  const unkept = await aRound({ keepHead: breaks('no room') });
  assert.deepEqual(unkept.faults, ['no room']);
});

test('registrars are reminded at the first round after the hour, and not again when Værn is started anew', async () => {
  const house = aHouse();
  await perform(house, theHouse, settleDemo, {});
  const lasting = { ...house, database: { ...house.database, close: () => Promise.resolve() } };
  for (const _ of ['a start', 'another start']) await aRound({ house: lasting });
  const found = await house.database.transaction<readonly { kind: string }[], never>(async (work) =>
    ok(await work.tables<LetterTables>().selectFrom('letter').select('kind').execute()),
  );
  const kinds = found.ok ? found.value.map(({ kind }) => kind) : [];
  assert.deepEqual(
    kinds.filter((kind) => kind === 'marking'),
    ['marking'],
  );
  await house.database.close();
});

test('a case system that takes its time keeps nothing else from being done, and what was pressed for is filed', async () => {
  const town = await aTown();
  await perform(town.house, theHouse, settleDemo, {});
  await town.press('2025');
  const heads: string[] = [];
  let answer = (): void => undefined;
  const slowly = new Promise<void>((resolve) => (answer = resolve));
  const stop = startClock({
    house: town.house,
    ground: () => ground,
    carry: undefined,
    journal: { ...town.sbsys, findCase: async (key) => (await slowly, town.sbsys.findCase(key)) },
    address: () => 'https://vaern.lilleby.dk',
    keepHead: (line) => void heads.push(line),
    fault: (error) => assert.fail(String(error)),
  });
  for (let wait = 0; heads.length === 0 && wait < 500; wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.deepEqual([heads.length, town.fake.archive.cases().length], [1, 0]);
  answer();
  await stop();
  assert.equal(town.fake.archive.cases()[0]?.documents.length, 3);
  await town.close();
});

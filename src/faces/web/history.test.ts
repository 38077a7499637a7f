import assert from 'node:assert/strict';
import { test } from 'node:test';
import { squeeze } from '#adapters/http';
import { readHistory } from '#features/revision';
import { dayOf } from '#kernel/day';
import { realPack, withNumber } from '../../../test/content.ts';
import { aHouse, noon, trailOf } from '../../../test/house.ts';
import { composeWorkshop } from '../../compose.ts';
import type { House } from '../../gate.ts';
import { openHistory } from './history.ts';
import { publish } from './publication.ts';
import type { Publication } from './publication.ts';

const workshop = await composeWorkshop({ data: 'none' });
const older = publish(realPack, workshop, dayOf(noon), noon);
const newer = publish(withNumber(realPack, 'familieafsnittet', '43 00 00 00'), workshop, dayOf(noon), noon);
const editions = async (house: House) => (await readHistory(house.database)).editions.length;

/** A server of its own over a house, and what puts another publication on its air. */
async function aServer(house: House, first: Publication) {
  let current = first;
  const history = await openHistory({ house, workshop, squeeze, current: () => current });
  return {
    show: async (next: Publication) => {
      current = { ...next, pack: { ...next.pack } };
      await history.lookAgain();
    },
    page: (path: string) => history.make(path, ''),
    lookAgain: history.lookAgain,
  };
}

test('what goes on the air is kept once, by however many servers, and an older server takes nothing back', async () => {
  const house = aHouse();
  const [one, other] = [await aServer(house, older), await aServer(house, older)];
  assert.equal(await editions(house), 1);
  await one.show(newer);
  assert.equal(await editions(house), 2);
  await other.lookAgain();
  await other.show(older);
  assert.equal(await editions(house), 2, 'another day, the same content: nothing new');
  await other.show(newer);
  await one.show(newer);
  assert.equal(await editions(house), 2);
  await one.show(older);
  assert.equal(await editions(house), 3, 'back to what it was is something new to whoever reads');
  const kept = (await trailOf(house.database)).filter(({ what }) => what === 'revision.keep');
  assert.equal(kept.length, 3);
});

test('each server shows what another has kept, in bytes that a browser need not fetch twice', async () => {
  const house = aHouse();
  const [one, other] = [await aServer(house, older), await aServer(house, older)];
  await one.show(newer);
  assert.equal(await other.page('/planen/udgaver/2'), undefined);
  await other.lookAgain();
  const [first, again] = [await other.page('/planen/udgaver/2'), await other.page('/planen/udgaver/2')];
  assert.ok(first && first.tag !== '' && first === again);
  assert.match(String(first.headers['content-security-policy']), /default-src/);
});

test('reading the history leaves no trace', async () => {
  const house = aHouse();
  const server = await aServer(house, older);
  const before = (await trailOf(house.database)).length;
  const paths = [
    '/planen/udgaver',
    '/planen/udgaver/1',
    '/planen/dengang/2026-11-22',
    '/planen/udgaver/kort/akut-voksen',
  ];
  for (const path of paths) assert.equal((await server.page(path))?.status, 200, path);
  assert.equal((await trailOf(house.database)).length, before);
});

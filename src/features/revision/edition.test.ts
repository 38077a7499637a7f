import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day';
import { theHouse } from '#kernel/person';
import { realPack, withNumber } from '../../../test/content.ts';
import { aHouse, aStore, trailOf } from '../../../test/house.ts';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { audit } from '#features/audit';
import { difference, editionsOn, turnsOf } from './edition.ts';
import { sentenceOf } from './edition.words.ts';
import { keepEdition, readHistory, snapshotOf } from './keep.actions.ts';
import type { RevisionContent } from './parts.ts';

const on = (text: string) => day(text) ?? assert.fail(text);

const keep = async (house: House, content: RevisionContent, at: string): Promise<boolean> => {
  const kept = await perform(
    { ...house, clock: { now: () => new Date(at) } },
    theHouse,
    keepEdition(await snapshotOf(content)),
    {},
  );
  return kept.ok && kept.value.kept;
};

const first = realPack;
const second = withNumber(first, 'familieafsnittet', '43 00 00 00');
const third = { ...second, cards: second.cards.filter(({ id }) => id !== 'dke-voksen') };

test('a pack that changes twice is kept three times, and never when nothing changed', async () => {
  const house = aHouse();
  assert.equal(await keep(house, first, '2026-11-22T12:00:00Z'), true);
  assert.equal(await keep(house, first, '2026-11-23T12:00:00Z'), false);
  assert.equal(await keep(house, second, '2026-11-24T12:00:00Z'), true);
  assert.equal(await keep(house, third, '2026-11-25T12:00:00Z'), true);
  assert.equal(await keep(house, first, '2026-11-26T12:00:00Z'), true, 'back to what it was is an edition too');
  const { editions, parts } = await readHistory(house.database);
  assert.deepEqual(
    editions.map(({ number, firstOn }) => `${number} ${firstOn}`),
    ['1 2026-11-22', '2 2026-11-24', '3 2026-11-25', '4 2026-11-26'],
  );
  for (const { parts: named } of editions) for (const { digest } of named) assert.ok(parts.has(digest));
  assert.ok(parts.size < first.cards.length * 3 + 200, 'a part that did not change is kept once');
});

test('servers that start at the same time keep an edition once', async () => {
  const store = await aStore();
  const house: House = { ...aHouse(), database: store.of('albertslund'), audit };
  const kept = await Promise.all([1, 2, 3].map(() => keep(house, first, '2026-11-22T12:00:00Z')));
  assert.deepEqual(kept.filter(Boolean).length, 1);
  const { editions } = await readHistory(house.database);
  assert.equal(editions.length, 1);
  await store.close();
});

test('the plan and every card are there as they stood, from the first day of an edition to the day before the next', async () => {
  const house = aHouse();
  await keep(house, first, '2026-11-22T12:00:00Z');
  await keep(house, second, '2026-11-24T22:59:00Z');
  await keep(house, third, '2026-11-24T23:01:00Z');
  const { editions, parts } = await readHistory(house.database);
  const numbers = (text: string) => editionsOn(editions, on(text)).map(({ number }) => number);
  assert.deepEqual(numbers('2026-11-21'), []);
  assert.deepEqual(numbers('2026-11-22'), [1]);
  assert.deepEqual(numbers('2026-11-23'), [1]);
  assert.deepEqual(numbers('2026-11-24'), [1, 2], 'the day it changed, both');
  assert.deepEqual(numbers('2026-11-25'), [2, 3], 'a minute past midnight in Denmark is the next day');
  assert.deepEqual(numbers('2030-02-28'), [3]);
  const phoneIn = (number: number): string | undefined => {
    const contact = editions[number - 1]?.parts.find(
      ({ kind, key }) => kind === 'contact' && key === 'familieafsnittet',
    );
    return parts.get(contact?.digest ?? '')?.lines.find(({ label }) => label === 'Telefon')?.text;
  };
  assert.deepEqual([phoneIn(1), phoneIn(2)], ['43 68 64 86', '43 00 00 00']);
});

test('a number that changes changes its contact and every card that shows it, and a sentence says so', async () => {
  const [one, two] = [await snapshotOf(first), await snapshotOf(third)];
  const edition = (number: number, snapshot: typeof one) => ({
    number,
    firstOn: on('2026-11-22'),
    reason: '',
    reasonVersion: 0,
    parts: snapshot.parts.map(({ part, digest }) => ({ kind: part.kind, key: part.key, title: part.title, digest })),
  });
  const [before, after] = [edition(1, one), edition(2, two)];
  const found = difference(before, after);
  const changed = found.changed.map(({ after: { kind, key } }) => `${kind} ${key}`);
  assert.ok(changed.includes('contact familieafsnittet'));
  assert.ok(changed.includes('card akut-under-18'));
  assert.ok(!changed.includes('card dke-voksen'));
  assert.deepEqual(
    found.removed.map(({ key }) => key),
    ['dke-voksen'],
  );
  assert.match(sentenceOf(found), /^Planens oplysninger.* 1 kontakt er ændret\. 1 Action Card er fjernet\.$/);
  assert.equal(sentenceOf(difference(before, before)), 'Intet er ændret.');
  assert.deepEqual(
    turnsOf([before, after], 'card', 'dke-voksen').map((turn) => [turn.edition.number, turn.after === undefined]),
    [
      [2, true],
      [1, false],
    ],
  );
});

test('what was kept cannot be changed or taken away afterwards', async () => {
  const house = aHouse();
  await keep(house, first, '2026-11-22T12:00:00Z');
  const attempt = (table: 'revision_edition' | 'revision_part') =>
    house.database.transaction(async (work) => {
      await work.tables<{ [name in typeof table]: { digest: string } }>().deleteFrom(table).execute();
      return { ok: true, value: undefined };
    });
  await assert.rejects(attempt('revision_edition'));
  await assert.rejects(attempt('revision_part'));
});

test('the trail holds that an edition was kept, and nothing else', async () => {
  const house = aHouse();
  await keep(house, first, '2026-11-22T12:00:00Z');
  assert.deepEqual(
    (await trailOf(house.database)).map(({ who, what, which }) => `${who} ${what} ${which}`),
    ['house revision.keep none'],
  );
});

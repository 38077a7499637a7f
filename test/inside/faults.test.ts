// A database that cannot be written: a sentence in Danish, nothing lost, and it goes on when the disk does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aStore } from '../house.ts';
import { aTown, asks, filledIn, hiddenOf, markOf } from './town.ts';
import type { Database, Store } from '#ports/database';

/** A store whose transactions all fail while `full` is set, as they do when the disk has no room. */
function fillable(store: Store): Store & { full: boolean } {
  const wrapped = {
    ...store,
    full: false,
    of: (municipality: string): Database => {
      const database = store.of(municipality);
      return {
        close: () => database.close(),
        transaction: (work) =>
          database.transaction(async (inside) => {
            const done = await work(inside);
            if (wrapped.full) throw new Error('database or disk is full');
            return done;
          }),
      };
    },
  };
  return wrapped;
}

test('a full disk: the words come back, nothing is half done, reading what is public goes on, and the next send is kept', async () => {
  const store = fillable(await aStore());
  const town = await aTown('albertslund', store);
  const asker = await town.signIn('demo-laerer');
  const page = await town.get(asker, '/henvendelser/ny');
  const form = filledIn(page.text, 'Eleven er holdt op med at komme i klubben.');
  const mark = await markOf(town.house);
  store.full = true;
  const broken = await town.post(asker, '/henvendelser/ny', form);
  assert.equal(broken.status, 500);
  assert.match(broken.text, /Det gik galt hos os/);
  assert.match(broken.text, /Intet er gemt/);
  assert.ok(broken.text.includes('Eleven er holdt op med at komme i klubben.'), 'the words are still there');
  assert.doesNotMatch(broken.text, /disk is full|at .*\.ts/);
  assert.equal((await town.get(undefined, '/sundhed')).status, 200);
  assert.equal((await town.get(asker, '/henvendelser')).status, 500);
  store.full = false;
  assert.equal(await markOf(town.house), mark);
  const again = await town.post(asker, '/henvendelser/ny', hiddenOf(broken.text, '/henvendelser/ny'));
  assert.equal(again.status, 303, 'the page itself can be sent again');
  assert.ok((await town.get(asker, again.to ?? '')).text.includes('holdt op med at komme'));
  assert.ok(town.told.length > 0 && !town.told.join('\n').includes('klubben'), 'the fault is told without the words');
  await asks(town, asker, 'Endnu en.');
});

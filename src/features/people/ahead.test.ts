import assert from 'node:assert/strict';
import { test } from 'node:test';
import { within } from '#kernel/within';
import { organisation } from '../../../bench/coverage-made.ts';
import { knownOn } from '../../../bench/coverage-oracle.ts';
import { aheadOf, dayAt, moveIn } from '../../../bench/coverage-world.ts';
import { aHouse } from '../../../test/house.ts';
import { aheadFrom, guidingRoles, onDay, standInFor, todayIn } from './index.ts';
import type { PeopleTables, Today } from './index.ts';

/** Every guiding post of a day with whoever carries it. */
const carried = (today: Today): readonly string[] =>
  today.posts.map((post) => `${post.id} ${standInFor(post.person, today) ?? 'nobody'}`).toSorted();

test('what is said of a day ahead is what is said on the day itself, of every post and whoever carries it', async () => {
  const house = aHouse();
  let posts = 0;
  for (let seed = 0; seed < 5; seed += 1) {
    const made = organisation(seed, 200);
    await within(house.database, (work) => moveIn(work.tables<PeopleTables>(), aheadOf(made, knownOn(made, 60))));
    const closing = made.places.map(({ closedOn }) => closedOn).filter((at) => at > 60 && at < 400);
    for (const day of [60, 61, 75, 120, 200, 400, ...closing].map(dayAt))
      await within(house.database, async (work) => {
        const db = work.tables<PeopleTables>();
        const foretold = carried(onDay(await aheadFrom(db, dayAt(60)), day));
        posts += foretold.length;
        assert.deepEqual(foretold, carried(await todayIn(db, day, { roles: guidingRoles })), `${seed} ${day}`);
      });
  }
  assert.ok(posts > 100, String(posts));
  await house.database.close();
});

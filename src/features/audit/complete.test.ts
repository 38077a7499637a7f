import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { reader } from '#kernel/person';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { aHouse, trailOf } from '../../../test/house.ts';
import { perform } from '../../gate.ts';
import { verify } from './chain.actions.ts';
import { draws } from './tamper.example.ts';

interface Tables {
  readonly note: { readonly id: string; readonly words: string };
}
interface Asked {
  readonly id: string;
  readonly words: string;
}
type Run = Deed<Db<Tables>, Asked, string>['run'];

const auditor: Person = {
  kind: 'signed-in',
  id: 'k-17',
  municipality: 'albertslund',
  name: 'Kaj',
  posts: [{ role: 'auditor', department: undefined, workplace: undefined }],
};

const deed = (name: string, run: Run): Deed<Db<Tables>, Asked, string> => ({
  name: `notes.${name}`,
  needs: 'read-audit',
  input: z.strictObject({ id: z.string(), words: z.string().min(1) }),
  remember: remembers('To try the trail.', () => 'none'),
  run,
});

const keep: Run = async ({ db, input }) => {
  await db.insertInto('note').values(input).execute();
  return ok('kept');
};
const after =
  (end: () => ReturnType<Run>): Run =>
  async (desk) => {
    await keep(desk);
    return end();
  };

/** Each way a request can end, and the lines it must leave: one for itself, and one more where it did one thing more. */
const ways = [
  { deed: deed('keep', keep), who: auditor, words: 'a', leaves: ['done'] },
  {
    deed: deed('keep-two', async (desk) => {
      await desk.also({ what: 'notes.also', which: 'none', purpose: 'To try one more.' });
      return keep(desk);
    }),
    who: auditor,
    words: 'a',
    leaves: ['done', 'done'],
  },
  { deed: deed('look', () => Promise.resolve(ok('seen'))), who: auditor, words: 'a', leaves: ['done'] },
  { deed: deed('keep', keep), who: reader, words: 'a', leaves: ['not-allowed'] },
  { deed: deed('keep', keep), who: auditor, words: '', leaves: ['invalid'] },
  {
    deed: deed(
      'miss',
      after(() => Promise.resolve(refuse({ reason: 'not-found' }))),
    ),
    who: auditor,
    words: 'a',
    leaves: ['not-found'],
  },
  {
    deed: deed(
      'late',
      after(() => Promise.resolve(refuse({ reason: 'conflict' }))),
    ),
    who: auditor,
    words: 'a',
    leaves: ['conflict'],
  },
  {
    deed: deed('two-then-late', async (desk) => {
      await desk.also({ what: 'notes.also', which: 'none', purpose: 'To try one more.' });
      return refuse({ reason: 'conflict' });
    }),
    who: auditor,
    words: 'a',
    leaves: ['conflict'],
  },
  {
    deed: deed(
      'break',
      after(() => Promise.reject(new RangeError('broken'))),
    ),
    who: auditor,
    words: 'a',
    leaves: ['failed'],
  },
  // The same id twice: the table itself says no.
  {
    deed: deed('clash', async (desk) => {
      await keep(desk);
      return keep(desk);
    }),
    who: auditor,
    words: 'a',
    leaves: ['failed'],
  },
] as const;

test('a thousand requests at random leave exactly the lines they should, in one whole chain', async () => {
  const house = aHouse(
    'create table note (municipality text not null, id text primary key, words text not null) strict;',
  );
  const draw = draws(11);
  const expected: string[] = [];
  const kept: number[] = [];
  for (let batch = 0; batch < 50; batch++) {
    const together = Array.from({ length: 20 }, (_, at) => {
      const way = ways[draw(ways.length)] ?? ways[0];
      expected.push(...way.leaves);
      if (way.deed.name.startsWith('notes.keep') && way.leaves[0] === 'done') kept.push(at);
      return perform(house, way.who, way.deed, { id: `${batch}-${at}`, words: way.words });
    });
    await Promise.allSettled(together);
  }
  const trail = await trailOf(house.database);
  assert.deepEqual(trail.map(({ outcome }) => outcome).toSorted(), expected.toSorted());
  const { count, lines } = await verify(house, []);
  assert.deepEqual([count, lines], [0, expected.length]);
  const notes = await house.database.transaction<number, never>(async (work) =>
    ok((await work.tables<Tables>().selectFrom('note').select('id').execute()).length),
  );
  assert.deepEqual(notes, ok(kept.length));
});

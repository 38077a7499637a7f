import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { forgets, id, remembers } from '#kernel/action';
import type { Deed, Id, PublicReading, Refusal } from '#kernel/action';
import { reader } from '#kernel/person';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Audit } from '#ports/audit';
import type { Db } from '#ports/database';
import { aHouse, trailOf } from '../test/house.ts';
import { perform, UnrememberedFault } from './gate.ts';
import type { House } from './gate.ts';

interface NoteTables {
  readonly note: { readonly id: string; readonly words: string };
}
type Input = { readonly id: Id; readonly words: string };

const which = '6f2a1d58-8b1e-4c55-9d1a-0d8f4a4c3b21';
const secret = 'what somebody wrote';
const auditor: Person = {
  kind: 'signed-in',
  id: 'k-17',
  municipality: 'albertslund',
  name: 'Kaj',
  posts: [{ role: 'auditor', department: undefined, workplace: undefined }],
};

const input = z.strictObject({
  id: z.string().transform((text, context) => {
    const found = id(text);
    if (found) return found;
    context.addIssue({ code: 'custom', message: 'not an id' });
    return z.NEVER;
  }),
  words: z.string().min(1),
});

type Run = (db: Db<NoteTables>, given: Input) => Promise<Result<string, Refusal>>;

const insert: Run = async (db, given) => {
  await db.insertInto('note').values(given).execute();
  return ok('written');
};

const writing = (run: Run): Deed<Db<NoteTables>, Input, string> => ({
  name: 'notes.write',
  needs: 'read-audit',
  input,
  remember: remembers('To try the gate.', (given) => given.id),
  run: ({ db, input: given }) => run(db, given),
});

const house = (): House =>
  aHouse('create table note (id text primary key, municipality text not null, words text not null) strict;');

async function notesOf({ database }: House): Promise<number> {
  const count = await database.transaction<number, never>(async (work) =>
    ok((await work.tables<NoteTables>().selectFrom('note').select('id').execute()).length),
  );
  return count.ok ? count.value : Number.NaN;
}

const outcomes = async ({ database }: House) => (await trailOf(database)).map(({ outcome }) => outcome);

test('what is done is remembered: who, what, which, when, why, and never the answers', async () => {
  const here = house();
  const result = await perform(here, auditor, writing(insert), { id: which, words: secret });
  assert.deepEqual(result, ok('written'));
  assert.equal(await notesOf(here), 1);
  const trail = await trailOf(here.database);
  const [first] = trail;
  assert.deepEqual(first, {
    municipality: 'albertslund',
    who: 'k-17',
    what: 'notes.write',
    which,
    at: '2026-11-22T12:00:00.000Z',
    purpose: 'To try the gate.',
    outcome: 'done',
  });
  assert.equal(trail.length, 1);
  assert.ok(!JSON.stringify(trail).includes(secret));
});

test('who may not is refused before being told how to ask, and that is remembered', async () => {
  const here = house();
  const result = await perform(here, reader, writing(insert), { nonsense: true });
  assert.deepEqual(result, refuse({ reason: 'not-allowed' }));
  assert.equal(await notesOf(here), 0);
  const [row] = await trailOf(here.database);
  assert.deepEqual([row?.who, row?.which, row?.outcome], ['reader', 'unknown', 'not-allowed']);
});

test('a role held in another municipality opens nothing', async () => {
  const here = house();
  const stranger: Person = { ...auditor, municipality: 'lilleby' };
  assert.deepEqual(
    await perform(here, stranger, writing(insert), { id: which, words: 'a' }),
    refuse({ reason: 'not-allowed' }),
  );
});

test('what is not well-formed is refused with each field named, and nothing is done', async () => {
  const here = house();
  const result = await perform(here, auditor, writing(insert), { id: '010190-1234', words: '', more: 1 });
  assert.ok(!result.ok && result.refusal.reason === 'invalid');
  assert.deepEqual(result.refusal.mistakes.map(({ field }) => field).toSorted(), ['', 'id', 'words']);
  assert.deepEqual([await notesOf(here), await outcomes(here)], [0, ['invalid']]);
});

for (const reason of ['not-found', 'conflict', 'not-allowed'] as const) {
  test(`an action that answers ${reason} is undone, and the refusal is remembered`, async () => {
    const here = house();
    const half: Run = async (db, given) => {
      await insert(db, given);
      return refuse({ reason });
    };
    const result = await perform(here, auditor, writing(half), { id: which, words: 'a' });
    assert.deepEqual(result, refuse({ reason }));
    assert.deepEqual([await notesOf(here), await outcomes(here)], [0, [reason]]);
  });
}

test('an action that breaks is undone, remembered as failed, and the fault goes on to the face', async () => {
  const here = house();
  const breaks: Run = async (db, given) => {
    await insert(db, given);
    throw new RangeError('broken');
  };
  await assert.rejects(perform(here, auditor, writing(breaks), { id: which, words: 'a' }), RangeError);
  assert.deepEqual([await notesOf(here), await outcomes(here)], [0, ['failed']]);
  const [row] = await trailOf(here.database);
  assert.equal(row?.which, which);
});

test('what cannot be remembered is not done', async () => {
  const here = house();
  const full: Audit = { remember: () => Promise.reject(new Error('disk full')) };
  const attempt = perform({ ...here, audit: full }, auditor, writing(insert), { id: which, words: 'a' });
  await assert.rejects(attempt, UnrememberedFault);
  assert.deepEqual([await notesOf(here), await outcomes(here)], [0, []]);
});

test('an audit write that fails once undoes the change, and the failure is remembered', async () => {
  const here = house();
  let calls = 0;
  const stumbles: Audit = {
    remember: (work, memo) => (calls++ === 0 ? Promise.reject(new Error('stumbled')) : here.audit.remember(work, memo)),
  };
  await assert.rejects(
    perform({ ...here, audit: stumbles }, auditor, writing(insert), { id: which, words: 'a' }),
    /stumbled/,
  );
  assert.deepEqual([await notesOf(here), await outcomes(here)], [0, ['failed']]);
});

test('a denial that cannot be remembered is a fault, never a quiet refusal', async () => {
  const full: Audit = { remember: () => Promise.reject(new Error('disk full')) };
  await assert.rejects(perform({ ...house(), audit: full }, reader, writing(insert), {}), /disk full/);
});

const searching: PublicReading<{ readonly words: string }, number> = {
  name: 'search.find',
  needs: 'read-public',
  input: z.strictObject({ words: z.string() }),
  remember: forgets('The plan is public, and what people search for is never remembered.'),
  run: ({ input: { words } }) =>
    words === 'break' ? Promise.reject(new Error('broken')) : Promise.resolve(ok(words.length)),
};

test('a public reading leaves no trace, whether it is answered, refused or broken', async () => {
  const here = house();
  assert.deepEqual(await perform(here, reader, searching, { words: 'abc' }), ok(3));
  assert.equal((await perform(here, auditor, searching, {})).ok, false);
  await assert.rejects(perform(here, reader, searching, { words: 'break' }));
  assert.deepEqual(await trailOf(here.database), []);
});

test('two at once do not see each other half done', async () => {
  const here = house();
  const slow: Run = async (db, given) => {
    await insert(db, given);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return refuse({ reason: 'conflict' });
  };
  const [refused, done] = await Promise.all([
    perform(here, auditor, writing(slow), { id: which, words: 'a' }),
    perform(here, auditor, writing(insert), { id: which, words: 'b' }),
  ]);
  assert.deepEqual([refused.ok, done.ok, await notesOf(here)], [false, true, 1]);
  assert.deepEqual((await outcomes(here)).toSorted(), ['conflict', 'done']);
});

// One wish in any of the ways it can end, and what must then stand in the trail.
const endings = {
  done: { person: auditor, run: insert, words: 'a' },
  invalid: { person: auditor, run: insert, words: '' },
  'not-allowed': { person: reader, run: insert, words: 'a' },
  conflict: {
    person: auditor,
    run: async (db, given) => {
      await insert(db, given);
      return refuse({ reason: 'conflict' });
    },
    words: 'a',
  },
  failed: {
    person: auditor,
    run: async (db, given) => {
      await insert(db, given);
      throw new RangeError('broken');
    },
    words: 'a',
  },
} as const satisfies Record<string, { person: Person; run: Run; words: string }>;
type Ending = keyof typeof endings;

const uuid = (number: number) => `6f2a1d58-8b1e-4c55-9d1a-${String(number).padStart(12, '0')}`;

test('whatever is asked, in whatever order and however many at once: a line for each wish, and a note for each that was done', async () => {
  const wishes = fc.array(fc.constantFrom(...(Object.keys(endings) as Ending[])), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(wishes, async (asked) => {
      const here = house();
      const all = asked.map((ending, number) => {
        const { person, run, words } = endings[ending];
        return perform(here, person, writing(run), { id: uuid(number), words });
      });
      await Promise.allSettled(all);
      assert.deepEqual((await outcomes(here)).toSorted(), asked.toSorted());
      assert.equal(await notesOf(here), asked.filter((ending) => ending === 'done').length);
    }),
    { numRuns: 40 },
  );
});

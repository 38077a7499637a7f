import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, refuse } from '#kernel/result';
import type { Database, Work } from '#ports/database';
import { aHouse, noon } from '../../../test/house.ts';
import { remember } from './audit.store.ts';
import type { AuditTables, Memo } from './audit.store.ts';
import { noteHead, readHead, verify } from './chain.actions.ts';
import type { Line } from './chain.ts';
import { readHeads } from './heads.ts';

const memo: Memo = {
  municipality: 'albertslund',
  who: 'k-17',
  what: 'notes.write',
  which: 'none',
  when: noon,
  purpose: 'To try the trail.',
  outcome: 'done',
};

const write = (database: Database, job: (work: Work) => Promise<unknown>) =>
  database.transaction<unknown, never>(async (work) => ok(await job(work)));

async function linesOf(database: Database): Promise<readonly Line[]> {
  const read = await database.transaction<readonly Line[], never>(async (work) =>
    ok(await work.tables<AuditTables>().selectFrom('audit').selectAll().orderBy('number').execute()),
  );
  return read.ok ? read.value : [];
}

const trailIn = ({ database, municipality }: { readonly database: Database; readonly municipality: string }) => ({
  database,
  municipality,
});

test('lines are numbered from 1 without a hole, and each carries the hash of the one before it', async () => {
  const { database } = aHouse();
  for (const who of ['a', 'b', 'c']) await write(database, (work) => remember(work, { ...memo, who }));
  const lines = await linesOf(database);
  assert.deepEqual(
    lines.map(({ number, who }) => [number, who]),
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  );
  assert.equal(lines[0]?.previous, '0'.repeat(64));
  assert.deepEqual([lines[1]?.previous, lines[2]?.previous], [lines[0]?.hash, lines[1]?.hash]);
});

test('several lines in one transaction stand or fall together, and leave no hole', async () => {
  const house = aHouse();
  const { database } = house;
  await write(database, async (work) => {
    await remember(work, memo);
    await remember(work, { ...memo, what: 'notes.also' });
  });
  await database.transaction(async (work) => {
    await remember(work, memo);
    return refuse('no');
  });
  await assert.rejects(
    write(database, async (work) => {
      await remember(work, memo);
      throw new RangeError('broken');
    }),
    RangeError,
  );
  await write(database, (work) => remember(work, memo));
  assert.deepEqual(
    (await linesOf(database)).map(({ number }) => number),
    [1, 2, 3],
  );
  assert.equal((await verify(trailIn(house), [])).count, 0);
});

test('many at once make one chain', async () => {
  const house = aHouse();
  const all = Array.from({ length: 200 }, (_, at) =>
    write(house.database, (work) => remember(work, { ...memo, who: `k-${at}` })),
  );
  await Promise.all(all);
  const { count, lines } = await verify(trailIn(house), []);
  assert.deepEqual([count, lines], [0, 200]);
});

test('nothing but a new line can be written: not an edit, not a removal, not a head put back', async () => {
  const { database } = aHouse();
  await write(database, (work) => remember(work, memo));
  const attempts: readonly ((work: Work) => Promise<unknown>)[] = [
    (work) => work.tables<AuditTables>().updateTable('audit').set({ who: 'x' }).execute(),
    (work) => work.tables<AuditTables>().deleteFrom('audit').execute(),
    (work) => work.tables<AuditTables>().deleteFrom('audit_head').execute(),
    (work) => work.tables<AuditTables>().updateTable('audit_head').set({ number: 0 }).execute(),
    (work) => work.tables<AuditTables>().updateTable('audit_head').set({ number: 3 }).execute(),
  ];
  for (const attempt of attempts) await assert.rejects(write(database, attempt), /only grows|permission denied/);
  assert.equal((await linesOf(database)).length, 1);
});

test('a trail may be walked while lines are written, and nobody is accused', async () => {
  const house = aHouse();
  const many = Array.from({ length: 40 }, async () => write(house.database, (work) => remember(work, memo)));
  const verdicts = await Promise.all(Array.from({ length: 10 }, () => verify(trailIn(house), [])));
  await Promise.all(many);
  assert.deepEqual(
    verdicts.map(({ count }) => count),
    Array.from({ length: 10 }, () => 0),
  );
});

test('a head that was kept elsewhere is held up against the trail', async () => {
  const house = aHouse();
  const kept: string[] = [];
  const day = readHeads('albertslund 1 '.concat('0'.repeat(64), ' 2026-11-22'), 'albertslund').heads[0]?.day;
  assert.ok(day);
  await noteHead(trailIn(house), day, (line) => kept.push(line));
  assert.deepEqual([kept, await readHead(trailIn(house))], [[], undefined]);
  await write(house.database, (work) => remember(work, memo));
  await noteHead(trailIn(house), day, (line) => kept.push(line));
  await write(house.database, (work) => remember(work, memo));
  const { heads } = readHeads(kept.join(''), 'albertslund');
  assert.deepEqual([heads.length, (await verify(trailIn(house), heads)).count], [1, 0]);
  const other = aHouse();
  await write(other.database, (work) => remember(work, { ...memo, who: 'k-18' }));
  const { faults } = await verify(trailIn(other), heads);
  assert.deepEqual(faults, [{ kind: 'not-as-kept', from: 1, to: 1, kept: heads[0] }]);
});

// What `npm run bench:kill` does 200 times, done 10.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyAgain, killAgain, postgresPlace, sqlitePlace } from '../bench/kill.ts';
import { engine, freshDatabase } from './databases.ts';
import { writerMigrations } from './writing.ts';

const migrations = writerMigrations();
const aPlace = async () =>
  engine === 'sqlite' ? sqlitePlace(migrations) : postgresPlace(await freshDatabase(migrations), migrations);
const nothing = { lost: 0, halves: 0, unremembered: 0 };

test('killed ten times while it writes: nothing acknowledged is lost, nothing is half, and the trail knows all of it', async () => {
  const { lost, halves, unremembered, acknowledged } = await killAgain(await aPlace(), 10);
  assert.ok(acknowledged >= 10);
  assert.deepEqual({ lost, halves, unremembered }, nothing);
});

test('five backups while another process writes: each is whole and holds all that was acknowledged before it began', async () => {
  const { lost, halves, unremembered, rows } = await copyAgain(await aPlace(), await aPlace(), 5);
  assert.ok(rows > 0);
  assert.deepEqual({ lost, halves, unremembered }, nothing);
});

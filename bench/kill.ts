// kill -9 while it writes, and backups while it writes, on both databases.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { keeperOf as keeperAt, openDatabase as openPostgres } from '#adapters/postgres';
import { keeperOf as keeperIn, openDatabase as openSqlite } from '#adapters/sqlite';
import type { Store } from '#ports/database';
import type { Keeper } from '#ports/keeper';
import { startPostgres } from '../test/postgres.ts';
import { damageIn, startWriter, writerMigrations } from '../test/writing.ts';
import type { Damage } from '../test/writing.ts';

/** Where one engine keeps things, for a run. */
export interface Place {
  readonly address: string;
  readonly migrations: string;
  readonly open: () => Promise<Store>;
  readonly keeper: () => Keeper;
}

/** What a run of kills came to. */
export interface Killed extends Damage {
  readonly kills: number;
  readonly acknowledged: number;
  readonly slowestStart: number;
}

/** A data folder as a place. */
export function sqlitePlace(migrations = writerMigrations()): Place {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const opening = () => ({ migrations, now: new Date() });
  return {
    address: folder,
    migrations,
    open: () => openSqlite({ ...opening(), kept: { folder } }),
    keeper: () => keeperIn(folder, opening()),
  };
}

/** A PostgreSQL address as a place. */
export function postgresPlace(url: string, migrations = writerMigrations()): Place {
  const beside = mkdtempSync(join(tmpdir(), 'beside-'));
  const opening = () => ({ migrations, now: new Date() });
  return {
    address: url,
    migrations,
    open: () => openPostgres({ ...opening(), url }),
    keeper: () => keeperAt(url, beside, opening()),
  };
}

/** Kills a writer again and again, each time somewhere else in its work, and looks at what is left after each. */
export async function killAgain(place: Place, kills: number): Promise<Killed> {
  const acknowledged: string[] = [];
  const sum = { lost: 0, halves: 0, unremembered: 0 };
  let slowestStart = 0;
  for (let round = 0; round < kills; round += 1) {
    const writer = startWriter(place.address, place.migrations);
    slowestStart = Math.max(slowestStart, await writer.firstAfter);
    await new Promise((resolve) => setTimeout(resolve, 60 + ((round * 37) % 680)));
    await writer.kill();
    acknowledged.push(...writer.acknowledged);
    const store = await place.open();
    const { lost, halves, unremembered } = await damageIn(store, acknowledged);
    await store.close();
    sum.lost += lost;
    sum.halves += halves;
    sum.unremembered += unremembered;
  }
  return { kills, acknowledged: acknowledged.length, slowestStart, ...sum };
}

/** What backups under load came to. */
export interface Copied extends Damage {
  readonly backups: number;
  readonly slowest: number;
  readonly rows: number;
}

/** Copies a place while a writer is at work, puts each copy in an empty place, and looks for what was acknowledged before it began. */
export async function copyAgain(from: Place, to: Place, backups: number): Promise<Copied> {
  const writer = startWriter(from.address, from.migrations);
  const sum = { lost: 0, halves: 0, unremembered: 0, slowest: 0, rows: 0 };
  const file = join(mkdtempSync(join(tmpdir(), 'copies-')), 'kopi.vaern');
  try {
    await writer.firstAfter;
    for (let round = 0; round < backups; round += 1) {
      const before = [...writer.acknowledged];
      const began = performance.now();
      const copied = await from.keeper().backup(file);
      sum.slowest = Math.max(sum.slowest, performance.now() - began);
      if (!copied.ok) throw new Error(copied.refusal);
      sum.rows = copied.value.rows;
      const restored = await to.keeper().restore(file, { replace: true });
      if (!restored.ok) throw new Error(restored.refusal);
      const store = await to.open();
      const { lost, halves, unremembered } = await damageIn(store, before);
      await store.close();
      sum.lost += lost;
      sum.halves += halves;
      sum.unremembered += unremembered;
    }
  } finally {
    await writer.kill();
  }
  return { backups, ...sum };
}

const told = (name: string, outcome: object): void => {
  const words = Object.entries(outcome).map(
    ([key, value]) => `${key} ${Math.round(Number(value)).toLocaleString('da-DK')}`,
  );
  process.stdout.write(`${name.padEnd(28)} ${words.join(' · ')}\n`);
};

async function both(place: () => Promise<Place>, name: string, { kills, backups }: { kills: number; backups: number }) {
  told(`${name}, kill -9`, await killAgain(await place(), kills));
  told(`${name}, backup under load`, await copyAgain(await place(), await place(), backups));
}

/** 200 kills and 100 backups on each, or as many as VAERN_KILLS and VAERN_BACKUPS say, or on VAERN_ENGINE alone. */
export async function run(): Promise<void> {
  const much = { kills: Number(process.env.VAERN_KILLS ?? 200), backups: Number(process.env.VAERN_BACKUPS ?? 100) };
  const only = process.env.VAERN_ENGINE;
  if (only !== 'postgres') await both(() => Promise.resolve(sqlitePlace()), 'SQLite', much);
  if (only === 'sqlite') return;
  const server = await startPostgres({ durable: true });
  if (typeof server === 'string') return void process.stdout.write(`PostgreSQL: ${server}\n`);
  const client = new Client({ connectionString: server.admin });
  await client.connect();
  let made = 0;
  const fresh = async (): Promise<Place> => {
    made += 1;
    await client.query(`create database place_${made} owner vaern`);
    return postgresPlace(server.urlOf(`place_${made}`));
  };
  try {
    await both(fresh, 'PostgreSQL', much);
  } finally {
    await client.end();
    await server.stop();
  }
}

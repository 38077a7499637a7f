// The engine that this run is about, and on PostgreSQL a new database in some ten milliseconds.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Client, escapeIdentifier } from 'pg';
import { openDatabase } from '#adapters/postgres';

/** Set by test/run.ts for the run on PostgreSQL: the address that makes databases. */
const server = process.env.VAERN_TEST_POSTGRES;

/** Which engine the houses of this run are kept on. */
export const engine: 'sqlite' | 'postgres' = server === undefined ? 'sqlite' : 'postgres';

interface Maker {
  readonly client: Client;
  /** The way of copying that is quickest here; servers before 15 know only that one. */
  readonly way: string;
  readonly made: string[];
}
let starting: Promise<Maker> | undefined;

/** The address of a new database with everything in a folder of migrations done, dropped when the test file has ended. */
export async function freshDatabase(migrations: string): Promise<string> {
  const maker = await (starting ??= startMaker());
  const template = await templateOf(maker.client, migrations);
  const name = `house_${process.pid}_${maker.made.length}`;
  maker.made.push(name);
  await maker.client.query(`create database ${name} template ${template} owner vaern ${maker.way}`);
  return addressOf(name);
}

async function startMaker(): Promise<Maker> {
  const client = new Client({ connectionString: addressOf('postgres', 'postgres') });
  await client.connect();
  const { rowCount } = await client.query(`select 1 where current_setting('server_version_num')::int >= 150000`);
  return { client, way: rowCount === 1 ? 'strategy file_copy' : '', made: [] };
}

// Said here, while the file is read: a hook that is hung up inside a test belongs to that test alone.
if (server !== undefined) after(() => starting?.then(dropAll));

async function dropAll({ client, made }: Maker): Promise<void> {
  for (const name of made) await client.query(`drop database if exists ${name} with (force)`);
  await client.end();
}

/** The database that others are copied from, made by whichever process comes first. */
async function templateOf(client: Client, folder: string): Promise<string> {
  const name = `template_${fingerprint(folder)}`;
  await client.query(`select pg_advisory_lock(1)`);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(client, name, folder);
  } finally {
    await client.query(`select pg_advisory_unlock(1)`);
  }
  return name;
}

async function makeTemplate(client: Client, name: string, folder: string): Promise<void> {
  const draft = `draft_${process.pid}`;
  await client.query(`drop database if exists ${draft}`);
  await client.query(`create database ${draft} owner vaern`);
  const store = await openDatabase({
    url: addressOf(draft),
    migrations: folder,
    now: new Date('2026-11-22T12:00:00Z'),
  });
  await store.close();
  await client.query(`alter database ${draft} rename to ${escapeIdentifier(name)}`);
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).toSorted())
    hash.update(`${file}\n${readFileSync(join(folder, file), 'utf8')}\n`);
  return hash.digest('hex').slice(0, 16);
}

function addressOf(database: string, user = 'vaern'): string {
  const url = new URL(server ?? '');
  url.username = user;
  url.pathname = `/${database}`;
  return url.href;
}

import { escapeIdentifier } from 'pg';
import type { PoolClient } from 'pg';
import { CannotKeep, InUse, NotEmpty, strayAmong } from '#adapters/relational';
import type { Copier, Filling, Part } from '#adapters/relational';
import { asCannotKeep, inTransaction, keeping, lend, poolOf, programName } from './connect.ts';
import { secureTables, tablesOf } from './row-security.ts';
import type { Table } from './row-security.ts';
import { alone, apply, prepare } from './migrate.ts';

/** Copies the database at an address while others use it, and fills it in one transaction. */
export const copierOf = (url: string): Copier => ({
  engine: 'postgres',
  snapshot: (use) =>
    onceAt(url, (client) =>
      inTransaction(client, `set transaction isolation level repeatable read, read only; ${keeping}`, async () => {
        const { rows } = await client.query<{ there: boolean }>(
          `select to_regclass('migrations') is not null as there`,
        );
        if (!rows[0]?.there) return undefined;
        const done = await client.query<{ name: string }>('select name from migrations order by number');
        return use(
          done.rows.map(({ name }) => name),
          rowsIn(client),
        );
      }),
    ),
  fill: (filling) =>
    onceAt(url, async (client) => {
      await demandIdle(client);
      await alone(client, () => inTransaction(client, keeping, () => fill(client, filling)));
    }),
});

async function onceAt<Value>(url: string, job: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const pool = poolOf(url);
  try {
    return await lend(pool, async (client) => {
      // A large copy takes the time it takes.
      await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
      return job(client);
    });
  } catch (fault) {
    throw asCannotKeep(fault);
  } finally {
    await pool.end();
  }
}

/** The milliseconds for which a connection that was just closed may still stand in the server's list. */
const lingering = 2_000;

async function demandIdle(client: PoolClient): Promise<void> {
  const end = performance.now() + lingering;
  while (await isInUse(client)) {
    if (performance.now() > end) throw new InUse('The database is in use by another process');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function isInUse(client: PoolClient): Promise<boolean> {
  const { rowCount } = await client.query(
    'select 1 from pg_stat_activity where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()',
    [programName],
  );
  return rowCount !== 0;
}

const several = 1000;

async function* rowsIn(client: PoolClient): AsyncGenerator<Part> {
  for (const { name, owned } of await tablesOf(client)) if (owned) yield* rowsOf(client, name);
}

async function* rowsOf(client: PoolClient, name: string): AsyncGenerator<Part> {
  // Not in the order the rows were written, which for some of them is nobody's business. Every table has two columns at least.
  await client.query(`declare copied no scroll cursor for select * from ${escapeIdentifier(name)} order by 1, 2`);
  const { fields } = await client.query('fetch 0 from copied');
  yield { table: name, columns: fields.map((field) => field.name) };
  for (;;) {
    const { rows } = await client.query<unknown[]>({ text: `fetch ${several} from copied`, rowMode: 'array' });
    for (const row of rows) yield { row };
    if (rows.length < several) break;
  }
  await client.query('close copied');
}

async function fill(client: PoolClient, { had, since, now, replace, rows }: Filling): Promise<void> {
  const tables = await tablesOf(client);
  // A copy takes the place of what is ours: an address by mistake must not cost somebody else everything.
  const stray = strayAmong(tables);
  if (stray !== undefined) throw new CannotKeep(`The table ${stray} is not one of ours`);
  if (!replace && (await holdsRows(client, tables))) throw new NotEmpty('There is something in the database already');
  await clear(client);
  await prepare(client);
  for (const migration of had) await apply(client, migration, now);
  await withoutRules(client, () => load(client, rows));
  for (const migration of since) await apply(client, migration, now);
  await secureTables(client);
}

async function holdsRows(client: PoolClient, tables: readonly Table[]): Promise<boolean> {
  for (const { name } of tables.filter(({ owned }) => owned)) {
    const { rowCount } = await client.query(`select 1 from ${escapeIdentifier(name)} limit 1`);
    if (rowCount) return true;
  }
  return false;
}

const statements = async (client: PoolClient, query: string): Promise<readonly string[]> =>
  (await client.query<{ line: string }>(query)).rows.map(({ line }) => line);

async function clear(client: PoolClient): Promise<void> {
  const tables = `select format('drop table %s cascade', oid::regclass) as line from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')`;
  const functions = `select format('drop function %s cascade', oid::regprocedure) as line from pg_proc p
    where pronamespace = current_schema()::regnamespace and proowner = current_user::regrole
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;
  for (const query of [tables, functions]) for (const line of await statements(client, query)) await client.query(line);
}

// A trigger guards what people do; what it once did has its own rows. What leads from row to row is held again when all are there.
async function withoutRules(client: PoolClient, job: () => Promise<void>): Promise<void> {
  const tables = `from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')`;
  const links = `from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`;
  const after = [
    ...(await statements(
      client,
      `select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line ${links}`,
    )),
    ...(await statements(
      client,
      `select format('alter table %s enable trigger user', oid::regclass) as line ${tables}`,
    )),
  ];
  const before = [
    ...(await statements(
      client,
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as line ${links}`,
    )),
    ...(await statements(
      client,
      `select format('alter table %s disable trigger user', oid::regclass) as line ${tables}`,
    )),
  ];
  for (const line of before) await client.query(line);
  await job();
  for (const line of after) await client.query(line);
}

interface Heading {
  readonly table: string;
  readonly columns: readonly string[];
}

async function load(client: PoolClient, parts: Filling['rows']): Promise<void> {
  let heading: Heading | undefined;
  let waiting: (readonly unknown[])[] = [];
  const send = async (): Promise<void> => {
    if (heading && waiting.length > 0) await insert(client, heading, waiting);
    waiting = [];
  };
  for await (const part of parts) {
    if ('row' in part) waiting.push(part.row);
    if (waiting.length === 200 || 'table' in part) await send();
    if ('table' in part) heading = part;
  }
  await send();
}

async function insert(
  client: PoolClient,
  { table, columns }: Heading,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const width = columns.length;
  const places = rows.map((row, at) => `(${row.map((_, column) => `$${at * width + column + 1}`).join(', ')})`);
  const names = columns.map(escapeIdentifier).join(', ');
  await client.query(`insert into ${escapeIdentifier(table)} (${names}) values ${places.join(', ')}`, rows.flat());
}

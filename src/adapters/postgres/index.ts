/** PostgreSQL: what happens, kept on a server of the municipality's own or a shared one, where each sees its own rows. */
import { DatabaseError } from 'pg';
import type { Pool, PoolClient } from 'pg';
import { CannotKeep, keeperOver, ownedTables, readMigrations, storeOver } from '#adapters/relational';
import type { Answer, Engine, Opening } from '#adapters/relational';
import type { Store } from '#ports/database';
import type { Keeper } from '#ports/keeper';
import { asCannotKeep, inTransaction, lend, poolOf, scopeOf } from './connect.ts';
import { copierOf } from './copy.ts';
import { secureTables, tablesOf } from './row-security.ts';
import { alone, migrate } from './migrate.ts';

/** Opens the database at an address, at the newest structure and with row-level security in force on every table. */
export async function openDatabase({ url, migrations, now }: Opening & { readonly url: string }): Promise<Store> {
  const steps = readMigrations(migrations, 'postgres');
  const pool = poolOf(url);
  try {
    const tables = await lend(pool, async (client) => {
      await demandDurable((sql) => client.query(sql));
      await alone(client, async () => {
        await migrate(client, steps, now);
        await inTransaction(client, '', () => secureTables(client));
      });
      return ownedTables(await tablesOf(client));
    });
    return storeOver(engineOver(pool, tables));
  } catch (fault) {
    await pool.end();
    throw asCannotKeep(fault);
  }
}

/** Copies what is kept at an address, and beside it in a data folder, to a file, and back. */
export const keeperOf = (url: string, folder: string, opening: Opening): Keeper =>
  keeperOver(copierOf(url), readMigrations(opening.migrations, 'postgres'), folder, opening);

// A server that answers before the disk has it would lose what we said was kept.
async function demandDurable(ask: (sql: string) => Promise<{ readonly rows: readonly unknown[] }>): Promise<void> {
  const { rows } = await ask(`select 1 where current_setting('synchronous_commit') = 'off'`);
  if (rows.length > 0) throw new CannotKeep('synchronous_commit is off on the PostgreSQL server');
}

const engineOver = (pool: Pool, tables: ReadonlySet<string>): Engine => ({
  name: 'postgres',
  alone: false,
  tables,
  within: (municipality, job) =>
    lend(pool, (client) =>
      inTransaction(client, scopeOf(municipality), () =>
        job({
          query: (sql, parameters) => ask(client, sql, parameters),
        }),
      ),
    ),
  close: () => pool.end(),
});

async function ask(client: PoolClient, sql: string, parameters: readonly unknown[]): Promise<Answer> {
  try {
    const { rows, rowCount } = await client.query(sql, [...parameters]);
    return { rows, changed: rowCount ?? 0 };
  } catch (fault) {
    throw fault instanceof DatabaseError ? new QueryFault(fault) : fault;
  }
}

/** A query that the server refused, told without the values that were sent: its own words and details repeat them. */
class QueryFault extends Error {
  readonly code: string | undefined;

  constructor({ code, message }: DatabaseError) {
    // Class 22 is about a value, and quotes it (postgresql.org/docs, appendix A).
    super(code?.startsWith('22') ? 'A value could not be used' : message);
    this.code = code;
  }
}

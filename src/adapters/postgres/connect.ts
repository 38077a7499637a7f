import { Pool, escapeIdentifier, escapeLiteral, types } from 'pg';
import type { PoolClient, PoolConfig } from 'pg';
import { CannotKeep } from '#adapters/relational';

/** The role that rooms' queries run as. It owns nothing and can sign in nowhere. */
export const roomRole = 'vaern_app';

/** How this program is called in the server's own lists. */
export const programName = 'vaern';

// Sums and counts come as texts otherwise, since they could be too large for a number; ours are not.
const numbers: ReadonlySet<number> = new Set([types.builtins.INT8, types.builtins.NUMERIC]);
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  numbers.has(oid) ? Number : types.getTypeParser(oid, format as 'text');

const settingsOf = (url: string): PoolConfig => ({
  connectionString: url,
  application_name: programName,
  max: 10,
  // One stays, so that whoever would restore sees that the database is in use.
  min: 1,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 10_000,
  allowExitOnIdle: true,
  keepAlive: true,
  statement_timeout: 60_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 60_000,
  types: { getTypeParser },
});

/** The connections to one database. One that breaks while nobody uses it is only replaced. */
export function poolOf(url: string): Pool {
  const pool = new Pool(settingsOf(url));
  const ignore = (): void => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

// Connections that did not even hear that their work was to be undone.
const broken = new WeakSet<PoolClient>();

/** Lends a connection for a job. One that broke on the way is thrown away. */
export async function lend<Value>(pool: Pool, job: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    return await job(client);
  } finally {
    client.release(broken.has(client));
  }
}

/** Does a job between `begin` and `commit`, as the words that open it say. */
export async function inTransaction<Value>(
  client: PoolClient,
  opening: string,
  job: () => Promise<Value>,
): Promise<Value> {
  try {
    await client.query(`begin; ${opening}`);
    const value = await job();
    const { command } = await client.query('commit');
    // PostgreSQL answers the commit of a broken transaction by undoing it, politely.
    if (command !== 'COMMIT') throw new Error('The transaction could not be kept');
    return value;
  } catch (fault) {
    await client.query('rollback').catch(() => broken.add(client));
    throw fault;
  }
}

/** Opens the rows of every municipality to the owner of the tables: for migrations, backup and restore. */
export const keeping = `select set_config('vaern.keeper', 'on', true)`;

/** Opens one municipality's rows to the rooms, one transaction at a time for each. */
export const scopeOf = (municipality: string): string =>
  `set local role ${escapeIdentifier(roomRole)};
   select set_config('vaern.municipality', ${escapeLiteral(municipality)}, true);
   select pg_advisory_xact_lock(hashtextextended(${escapeLiteral(`vaern ${municipality}`)}, 0))`;

/** The same fault, told as a place that cannot keep anything when the server cannot be reached or will not let us in. */
export const asCannotKeep = (fault: unknown): unknown =>
  isConnection(fault) ? new CannotKeep('The PostgreSQL server cannot be used', { cause: fault }) : fault;

// Classes 08 (connection), 28 (sign-in), 3D (no such database), 57 (the server is going down or coming up): docs, appendix A.
const isConnection = (fault: unknown): boolean => {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault ? String(fault.code) : '';
  return /^(08|28|3D|57)|^E[A-Z]+$/.test(code) || /timeout|terminated/i.test(fault.message);
};

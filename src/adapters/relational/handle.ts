import { Kysely, PostgresAdapter, PostgresQueryCompiler, SqliteAdapter, SqliteQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryCompiler } from 'kysely';
import type { EngineName } from './migration.ts';
import { scoped } from './scope.ts';
import type { Scope } from './scope.ts';

/** Work that has ended must not write: its words would land in somebody else's transaction. */
export class WorkIsOver extends Error {}

/** Work asked for a transaction of its own, and would wait for itself for ever. */
export class WorkWithinWork extends Error {}

/** What a query gave back. */
export interface Answer {
  readonly rows: readonly unknown[];
  readonly changed: number | bigint;
}

/** One connection of an engine, lent to one transaction. */
export interface Line {
  readonly query: (sql: string, parameters: readonly unknown[]) => Promise<Answer>;
}

/** A handle on a lent line, what broke on it, and the way to take it back. */
export interface Handle {
  readonly kysely: Kysely<unknown>;
  /** The first query that failed: PostgreSQL has given the transaction up by then, so on SQLite it is given up too. */
  readonly broken: () => unknown;
  readonly end: () => void;
}

/** A handle that sends nothing but queries it has itself kept to the scope, and nothing after its end. */
export function handleOn(line: Line, engine: EngineName, scope: Scope): Handle {
  const state: { isOver: boolean; broken?: unknown } = { isOver: false };
  const stamped = new WeakSet<CompiledQuery>();
  const send = async <Row>(query: CompiledQuery): Promise<{ rows: Row[]; numAffectedRows: bigint }> => {
    if (state.isOver) throw new WorkIsOver('A query was sent after its transaction had ended');
    if (!stamped.has(query)) throw new TypeError('A query was sent that the query builder has not made');
    try {
      const { rows, changed } = await line.query(query.sql, query.parameters);
      return { rows: rows as Row[], numAffectedRows: BigInt(changed) };
    } catch (fault) {
      state.broken ??= fault;
      throw fault;
    }
  };
  const compiler = compilers[engine]();
  return {
    kysely: new Kysely<unknown>({ dialect: dialectOf(engine, lent(send), stamping(compiler, scope, stamped)) }),
    broken: () => state.broken,
    end: () => {
      state.isOver = true;
    },
  };
}

const compilers = {
  sqlite: () => new SqliteQueryCompiler(),
  postgres: () => new PostgresQueryCompiler(),
} as const;

// The scope stands where the SQL is written, not in a plugin, which a handle can be asked to leave out.
const stamping = (compiler: QueryCompiler, scope: Scope, stamped: WeakSet<CompiledQuery>): QueryCompiler => ({
  compileQuery: (node, queryId) => {
    const query = compiler.compileQuery(scoped(node, scope, queryId) as typeof node, queryId);
    stamped.add(query);
    return query;
  },
});

// One query at a time on the one line.
class OneLineSqlite extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return false;
  }
}
class OneLinePostgres extends PostgresAdapter {
  override get supportsMultipleConnections(): boolean {
    return false;
  }
}

const dialectOf = (engine: EngineName, driver: Driver, compiler: QueryCompiler): Dialect => ({
  createAdapter: () => (engine === 'sqlite' ? new OneLineSqlite() : new OneLinePostgres()),
  createDriver: () => driver,
  createQueryCompiler: () => compiler,
  createIntrospector: () => {
    throw new TypeError('A room knows its own tables');
  },
});

const within = (): Promise<never> => Promise.reject(new WorkWithinWork('A transaction was asked for inside another'));
const nothing = (): Promise<void> => Promise.resolve();

function lent(send: DatabaseConnection['executeQuery']): Driver {
  const connection: DatabaseConnection = {
    executeQuery: send,
    streamQuery: () => {
      throw new TypeError('A query is answered whole');
    },
  };
  return {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: within,
    commitTransaction: within,
    rollbackTransaction: within,
    releaseConnection: nothing,
    destroy: nothing,
  };
}

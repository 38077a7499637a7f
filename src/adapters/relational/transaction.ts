import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'kysely';
import type { Result } from '#kernel/result';
import type { Database, Store, Work } from '#ports/database';
import { WorkWithinWork, handleOn } from './handle.ts';
import type { Line } from './handle.ts';
import type { EngineName } from './migration.ts';

/** What an engine must be able to do, to keep what happens. */
export interface Engine {
  readonly name: EngineName;
  /** The tables that rooms may use, in small letters. */
  readonly tables: ReadonlySet<string>;
  /** Whether one municipality's transaction must wait for another's. */
  readonly alone: boolean;
  /** Does the job in a transaction of the municipality's: kept when it resolves, undone when it throws. */
  readonly within: <Value>(municipality: string, job: (line: Line) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}

// Carries a refusal out through the engine, which undoes a transaction only when something is thrown.
class Undo<Refusal> extends Error {
  readonly refused: { readonly ok: false; readonly refusal: Refusal };
  constructor(refused: { readonly ok: false; readonly refusal: Refusal }) {
    super('undone');
    this.refused = refused;
  }
}

/** The port over one engine: one transaction at a time for each municipality, in the order they were asked for. */
export function storeOver(engine: Engine): Store {
  const inside = new AsyncLocalStorage<true>();
  const queues = new Map<string, ReturnType<typeof oneAtATime>>();
  const queueOf = (municipality: string): ReturnType<typeof oneAtATime> => {
    const key = engine.alone ? '' : municipality;
    const queue = queues.get(key) ?? oneAtATime(inside);
    queues.set(key, queue);
    return queue;
  };
  const close = async (): Promise<void> => {
    await Promise.all([...queues.values()].map((queue) => queue(() => Promise.resolve())));
    await engine.close();
  };
  return {
    close,
    of: (municipality) => {
      if (!named.test(municipality)) throw new TypeError(`${municipality}: no name of a municipality`);
      const queue = queueOf(municipality);
      return { transaction: (work) => queue(() => inTransaction(engine, municipality, work)), close };
    },
  };
}

const named = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

async function inTransaction<Value, Refusal>(
  engine: Engine,
  municipality: string,
  work: Parameters<Database['transaction']>[0],
): Promise<Result<Value, Refusal>> {
  try {
    return await engine.within(municipality, async (line) => {
      const result = (await whileOpen(engine, municipality, line, work)) as Result<Value, Refusal>;
      if (!result.ok) throw new Undo(result);
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof Undo) return (thrown as Undo<Refusal>).refused;
    throw thrown;
  }
}

async function whileOpen<Value>(
  { name, tables }: Engine,
  municipality: string,
  line: Line,
  work: (work: Work) => Promise<Value>,
): Promise<Value> {
  const handle = handleOn(line, name, { municipality, tables });
  try {
    const value = await work({ tables: <Tables>() => handle.kysely as unknown as Transaction<Tables> });
    const broken = handle.broken();
    if (broken !== undefined) throw broken;
    return value;
  } finally {
    handle.end();
  }
}

function oneAtATime(inside: AsyncLocalStorage<true>) {
  let last: Promise<unknown> = Promise.resolve();
  return async <Value>(job: () => Promise<Value>): Promise<Value> => {
    if (inside.getStore()) throw new WorkWithinWork('A transaction was asked for inside another');
    const mine = last.then(() => inside.run(true, job));
    last = mine.catch(() => undefined);
    return mine;
  };
}

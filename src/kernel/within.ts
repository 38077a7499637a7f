import { ok } from './result.ts';
import type { Result } from './result.ts';

/** The database, as far as work in it needs one. */
interface Transacting<Work> {
  readonly transaction: <Value, Refusal>(
    work: (work: Work) => Promise<Result<Value, Refusal>>,
  ) => Promise<Result<Value, Refusal>>;
}

/** Does in one transaction what no deed asks for, and what nothing can refuse. It leaves no trace, so it is for what must leave none. */
export async function within<Work, Value>(
  database: Transacting<Work>,
  work: (work: Work) => Promise<Value>,
): Promise<Value> {
  const done = await database.transaction<Value, never>(async (desk) => ok(await work(desk)));
  return done.ok ? done.value : done.refusal;
}

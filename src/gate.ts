import { may, nameOf } from '#kernel/person';
import type { Action, Also, Deed, Enter, Mistake, Outcome, PublicReading, Refusal } from '#kernel/action';
import type { About, Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Audit, Memo } from '#ports/audit';
import type { Clock } from '#ports/clock';
import type { Database, Db } from '#ports/database';
import type { ZodType } from 'zod';

/** One municipality's house, as the gate sees it. */
export interface House {
  readonly municipality: string;
  readonly database: Database;
  /** What municipalities of one installation have together: nobody's in particular, and without a word of whom it came from. */
  readonly national: Database;
  readonly audit: Audit;
  readonly clock: Clock;
}

/** A deed that was undone because it broke, when not even that could be remembered. */
export class UnrememberedFault extends AggregateError {}

/**
 * The one gate: allowed? well-formed? then done and remembered, both or neither.
 * Refusals are values and are remembered too; a fault is remembered as failed, undone and thrown on to the face.
 */
export function perform<Tables, Input, Value>(
  house: House,
  person: Person,
  action: Action<Db<Tables>, Input, Value>,
  given: unknown,
): Promise<Result<Value, Refusal>> {
  return isPublicReading(action) ? read(house, person, action, given) : deed(house, person, action, given);
}

/** The gate for one person: what a face hands to the routes it shows. */
export const entrance =
  (house: House, person: Person): Enter =>
  <Handle, Input, Value>(action: Deed<Handle, Input, Value>, given: unknown) =>
    // A room can name no handle but the database port's, so every deed there is takes a Db.
    perform(house, person, action as unknown as Deed<Db<unknown>, Input, Value>, given);

const isPublicReading = <Handle, Input, Value>(
  action: Action<Handle, Input, Value>,
): action is PublicReading<Input, Value> => action.remember.kind === 'forgets';

// What people read and search leaves no trace: neither the reading, nor a refusal, nor a fault is written down here.
async function read<Input, Value>(
  house: House,
  person: Person,
  action: PublicReading<Input, Value>,
  given: unknown,
): Promise<Result<Value, Refusal>> {
  const input = admit(person, action, aboutOf(house), given);
  return input.ok ? action.run({ input: input.value, now: house.clock.now() }) : input;
}

async function deed<Tables, Input, Value>(
  house: House,
  person: Person,
  action: Deed<Db<Tables>, Input, Value>,
  given: unknown,
): Promise<Result<Value, Refusal>> {
  const now = house.clock.now();
  const memo = (outcome: Outcome, which: Memo['which']): Memo => ({
    municipality: house.municipality,
    who: nameOf(person),
    what: action.name,
    which,
    when: now,
    purpose: action.remember.purpose,
    outcome,
  });
  const input = admit(person, action, aboutOf(house), given);
  if (!input.ok) return rememberRefusal(house, memo(input.refusal.reason, 'unknown'), input.refusal);
  const which = action.remember.which(input.value);
  const result = await attempt(house, person, action, input.value, {
    now,
    done: memo('done', which),
    failed: memo('failed', which),
  });
  return result.ok ? result : rememberRefusal(house, memo(result.refusal.reason, which), result.refusal);
}

interface Attempt {
  readonly now: Date;
  readonly done: Memo;
  readonly failed: Memo;
}

async function attempt<Tables, Input, Value>(
  house: House,
  person: Person,
  action: Deed<Db<Tables>, Input, Value>,
  input: Input,
  { now, done, failed }: Attempt,
): Promise<Result<Value, Refusal>> {
  try {
    return await house.database.transaction<Value, Refusal>(async (work) => {
      const more: Also[] = [];
      const also = (line: Also) => Promise.resolve(void more.push(line));
      const result = await action.run({ db: work.tables<Tables>(), input, person, now, also });
      // Last of all: the trail's head is one row for everybody, and whoever holds it must not wait for another.
      for (const { who = done.who, ...line } of result.ok ? more : [])
        await house.audit.remember(work, { ...done, ...line, who });
      if (result.ok) await house.audit.remember(work, done);
      return result;
    });
  } catch (fault) {
    await rememberFault(house, failed, fault);
    throw fault;
  }
}

interface Asked<Input> {
  readonly needs: Deed<never, Input, unknown>['needs'];
  readonly input: ZodType<Input>;
}

// Allowed comes first: whoever may not do a thing is not told how it should have been asked for.
function admit<Input>(person: Person, action: Asked<Input>, about: About, given: unknown): Result<Input, Refusal> {
  if (!may(person, action.needs, about)) return refuse({ reason: 'not-allowed' });
  const parsed = action.input.safeParse(given);
  if (parsed.success) return ok(parsed.data);
  const mistakes: Mistake[] = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  return refuse({ reason: 'invalid', mistakes });
}

const aboutOf = (house: House): About => ({ municipality: house.municipality });

// In a transaction of its own, so that it survives what was undone.
async function write(house: House, memo: Memo): Promise<void> {
  await house.database.transaction(async (work) => ok(await house.audit.remember(work, memo)));
}

async function rememberRefusal(house: House, memo: Memo, refusal: Refusal): Promise<Result<never, Refusal>> {
  await write(house, memo);
  return refuse(refusal);
}

async function rememberFault(house: House, memo: Memo, fault: unknown): Promise<void> {
  try {
    await write(house, memo);
  } catch (lost) {
    throw new UnrememberedFault([fault, lost], `${memo.what} failed, and the audit trail could not be written`);
  }
}

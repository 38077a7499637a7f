import type { ZodType } from 'zod';
import type { Permission, Person } from './person.ts';
import type { Result } from './result.ts';

/** One field that was not as asked, told so that the person can mend it. */
export interface Mistake {
  readonly field: string;
  readonly message: string;
}

/** Why a wish was refused. Every face must say something for each. */
export type Refusal =
  | { readonly reason: 'not-allowed' }
  | { readonly reason: 'invalid'; readonly mistakes: readonly Mistake[] }
  | { readonly reason: 'not-found' }
  | { readonly reason: 'conflict' };

/** How an action ended, as the trail holds it. */
export type Outcome = 'done' | 'failed' | Refusal['reason'];

/** The name of one thing: a UUID, and never anything that a person typed. */
export type Id = string & { readonly kind: 'id' };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A new id, that nobody can guess. */
export const newId = (): Id => crypto.randomUUID() as Id;

/** The id, or undefined when the text is not a UUID (RFC 9562 § 4). */
export const id = (text: string): Id | undefined => (uuid.test(text) ? (text as Id) : undefined);

/** An id that we stored ourselves; throws where it is none, for then the row is not ours. */
export function storedId(text: string): Id {
  const found = id(text);
  if (found === undefined) throw new RangeError('a stored id is none');
  return found;
}

/** What the audit trail holds of an action besides who, what and when: which thing, and for what purpose. Never the answers. */
export interface Remembers<Input> {
  readonly kind: 'remembers';
  readonly which: (input: Input) => Id | 'none';
  readonly purpose: string;
}

/** Nothing is remembered, and `reason` says why that is right. */
export interface Forgets {
  readonly kind: 'forgets';
  readonly reason: string;
}

/** A memory of the thing the action is about. `purpose` is one sentence for the data protection officer. */
export const remembers = <Input>(purpose: string, which: (input: Input) => Id | 'none'): Remembers<Input> => ({
  kind: 'remembers',
  which,
  purpose,
});

/** No memory at all: only for what everybody may read. */
export const forgets = (reason: string): Forgets => ({ kind: 'forgets', reason });

/** `cases.register`: the room, then the verb. */
export type ActionName = `${string}.${string}`;

/** One more line of the trail beside the action's own: what else was done, to which thing and why. `who` only where the gate cannot know it yet. */
export interface Also {
  readonly what: ActionName;
  readonly which: Id | 'none';
  readonly purpose: string;
  readonly who?: Id;
}

/** What an action works with: a handle to its room's tables, what was asked, by whom, and the hour. */
export interface Desk<Handle, Input> {
  readonly db: Handle;
  readonly input: Input;
  readonly person: Person;
  readonly now: Date;
  /** Remembers one more thing, in the same transaction: it stands or falls with the change. */
  readonly also: (line: Also) => Promise<void>;
}

/** What a public reading works with: nothing that can be written to, and nobody it could name. */
export interface ReadingDesk<Input> {
  readonly input: Input;
  readonly now: Date;
}

/** Something a person can ask for that is remembered. Nothing is optional: without permission or memory it does not compile. */
export interface Deed<Handle, Input, Value> {
  readonly name: ActionName;
  readonly needs: Permission;
  readonly input: ZodType<Input>;
  readonly remember: Remembers<Input>;
  readonly run: (desk: Desk<Handle, Input>) => Promise<Result<Value, Refusal>>;
}

/** A reading of what is public by law: it needs no more than every reader holds, has no database, and leaves no trace. */
export interface PublicReading<Input, Value> {
  readonly name: ActionName;
  readonly needs: 'read-public';
  readonly input: ZodType<Input>;
  readonly remember: Forgets;
  readonly run: (desk: ReadingDesk<Input>) => Promise<Result<Value, Refusal>>;
}

/** The two kinds of action that the gate opens for. */
export type Action<Handle, Input, Value> = Deed<Handle, Input, Value> | PublicReading<Input, Value>;

/** Asks the gate for a deed, as one person. */
export type Enter = <Handle, Input, Value>(
  action: Deed<Handle, Input, Value>,
  given: unknown,
) => Promise<Result<Value, Refusal>>;

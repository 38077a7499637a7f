import type { LetterKind } from '#features/outbox';
import type { Id } from '#kernel/action';

/** Something that somebody is to be told, now that its day has come. */
export interface Reminder {
  /** The thing and the step, for instance `revision 2027-10-10 12`: what has been sent under it is never sent again. No person stands in it. */
  readonly key: string;
  /** Whom. With nobody it waits until there is somebody. */
  readonly to: readonly Id[];
  readonly kind: LetterKind;
  readonly about: Id | 'none';
  /** A calendar file that goes along. */
  readonly calendar?: string;
}

/** Those that somebody can be told and that have not been sent, each key once. */
export function unsent(found: readonly Reminder[], sent: ReadonlySet<string>): readonly Reminder[] {
  const first = new Map<string, Reminder>();
  for (const one of found) if (one.to.length > 0 && !sent.has(one.key) && !first.has(one.key)) first.set(one.key, one);
  return [...first.values()];
}

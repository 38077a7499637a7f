const minute = 60_000;
const hour = 60 * minute;

/** A session as it is kept. */
export interface Session {
  readonly person: string;
  /** The person's rights when they signed in: others today mean that the session is over. */
  readonly rights: number;
  readonly started: Date;
  readonly seen: Date;
}

/** How long nobody need be seen: a telephone left on a table in a staff room is not an open door after lunch. */
const idleEnd = 30 * minute;

/** How long a session lasts at most: one working day, a long one. */
export const absoluteEnd = 10 * hour;

/** How long somebody may take at the provider. */
export const signInEnd = 10 * minute;

/** How often it is written down that somebody was seen: not each click is worth a write. */
const seenEvery = minute;

// Neither slept too long nor lasted too long.
const isLive = ({ started, seen }: Session, now: Date): boolean => {
  const at = now.getTime();
  return at - seen.getTime() < idleEnd && at - started.getTime() < absoluteEnd;
};

/** Whether somebody may go on by a session: it lives, they are not disabled, and their rights are what they were. */
export const isOpen = (
  session: Session,
  { disabled, rights }: { readonly disabled: boolean; readonly rights: number },
  now: Date,
): boolean => !disabled && rights === session.rights && isLive(session, now);

/** Whether it is time to write down that they were seen. */
export const isToBeSeen = ({ seen }: Session, now: Date): boolean => now.getTime() - seen.getTime() >= seenEvery;

/** Whether a sign-in has taken too long. */
export const isTooLate = (started: Date, now: Date): boolean => now.getTime() - started.getTime() >= signInEnd;

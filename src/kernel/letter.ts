/** A letter that leaves the house: to one address, and never with anything of what it leads to but an hour and a place to keep. */
export interface Sealed {
  /** Lasts from one try to the next, so that a letter that came twice is known as one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A calendar file that goes along (`calendarFile`), for what somebody is invited to. */
  readonly calendar?: string;
}

/** What became of a letter: taken over, or not now, or never to that address. */
export type Carried = 'sent' | 'unreachable' | 'refused';

/** Hands a letter over to whoever carries it. What goes wrong is told, never thrown. */
export type Carry = (letter: Sealed) => Promise<Carried>;

import type { Standing } from './play.ts';
import type { Session, Story, ToTrain } from './session.ts';

/** One training as it is listed: never its code. */
export interface Listed extends Pick<Session, 'id' | 'heldOn'> {
  readonly isOpen: boolean;
  readonly shown: number;
}

/** One story as whoever leads sees it: the answers only once they are shown. */
export interface Led {
  readonly story: Story;
  readonly players: number;
  /** Pages that have joined and not answered it yet. */
  readonly waiting: number;
}

/** A training as it stands. */
export interface Training {
  readonly session: Session;
  readonly isOpen: boolean;
  readonly leads: boolean;
  readonly stories: readonly Led[];
}

/** All trainings, and what they say should be trained. */
export interface Trainings {
  readonly listed: readonly Listed[];
  readonly toTrain: readonly ToTrain[];
  /** Whether whoever looks may start one. */
  readonly leads: boolean;
}

/** What a page of somebody who plays carries with it: all that is known of how far they are, and nobody's name. */
export interface Hand {
  readonly code: string;
  readonly seat: string;
  readonly department: string;
  readonly scenario: string;
  readonly answers: readonly string[];
}

/** What came of a page that was sent: a story to answer, a card with what became of the answer, or what to mend. */
export type Turn =
  | { readonly kind: 'mend'; readonly field: 'code' | 'department'; readonly message: string }
  | {
      readonly kind: 'play';
      readonly hand: Hand;
      readonly number: number;
      readonly of: number;
      readonly standing: Standing;
    }
  | {
      readonly kind: 'card';
      readonly hand: Hand;
      readonly standing: Extract<Standing, { at: 'card' }>;
      readonly became: 'counted' | 'counted-before' | 'too-late';
      /** The story that comes after it, while the training is open. */
      readonly next: string | undefined;
    };

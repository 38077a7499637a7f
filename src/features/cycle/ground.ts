import type { Municipality } from '#features/plan';

/** What the room stands on. */
export interface CycleGround {
  readonly municipality: Municipality;
  /** Whether an address inside is answered: a door that leads nowhere is not shown. */
  readonly isAnswered: (path: string) => boolean;
}

import type { GuardOnSite } from '#features/guard';
import type { Body } from './liaison.ts';

/** What the room stands on: the guard that reads what is written, and the bodies to choose among. */
export interface LiaisonGround {
  readonly guard: GuardOnSite;
  readonly bodies: readonly Body[];
}

import type { GuardOnSite } from '#features/guard';
import type { Gap, Municipality } from '#features/plan';

/** What the room stands on: the municipality, the guard that reads what is written, and what the plan leaves open. */
export interface MeetingGround {
  readonly municipality: Municipality;
  readonly guard: GuardOnSite;
  readonly gaps: readonly Gap[];
}

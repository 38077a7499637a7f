import type { GuardOnSite } from '#features/guard';
import type { Gap, Municipality } from '#features/plan';
import type { TrainingGround } from '#features/training';

/** What the room stands on: the municipality, the guard that reads what is written, what the plan leaves open, and the stories that are trained. */
export interface MeetingGround {
  readonly municipality: Municipality;
  readonly guard: GuardOnSite;
  readonly gaps: readonly Gap[];
  readonly scenarios: TrainingGround['scenarios'];
}

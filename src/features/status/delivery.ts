import type { Mistake } from '#kernel/action';
import { addMonths } from '#kernel/day';
import type { Day } from '#kernel/day';
import { mistakeWords as wrong } from './status.words.ts';
import { isPolitical } from './status.ts';
import type { Decision, Delivery } from './status.ts';

/** What the head wants kept of a delivery, over the version they saw. */
export interface Wish<Kept> {
  readonly version: number;
  readonly kept: Kept;
}

const mistake = (field: string, message: string): Mistake => ({ field, message });

/** What is wrong with a decision, if anything. */
export function decisionFault(decision: Decision, delivery: Delivery): Mistake | undefined {
  return dayFault(decision, delivery) ?? politicalFault(decision);
}

function politicalFault({ forum, political }: Decision): Mistake | undefined {
  if (isPolitical(forum) && !political) return mistake('political', wrong.isPolitical);
  return forum === 'none' && political ? mistake('political', wrong.isNowhere) : undefined;
}

function dayFault({ forum, on }: Decision, { deliveredOn }: Delivery): Mistake | undefined {
  if (on === undefined) return forum === 'none' ? undefined : mistake('on', wrong.when);
  if (forum === 'none') return mistake('on', wrong.noDay);
  if (on > addMonths(deliveredOn, latest)) return mistake('on', wrong.tooLate);
  return on < deliveredOn ? mistake('on', wrong.tooEarly) : undefined;
}

/** Within how many months it is presented: a day after them is a slip of the pen. */
const latest = 24;

/** What came of it where it was presented. */
export type Outcome = NonNullable<Delivery['outcome']>;

/** What is wrong with an outcome, if anything. */
export function outcomeFault({ on }: Outcome, { deliveredOn, decision }: Delivery, today: Day): Mistake | undefined {
  if (!decision || decision.forum === 'none') return mistake('came', wrong.noForum);
  if (on < deliveredOn) return mistake('came', wrong.tooEarly);
  return on > today ? mistake('came', wrong.notYet) : undefined;
}

/** The delivery with a decision on it; as it was where it says the same already. */
export function withDecision(delivery: Delivery, { version, kept }: Wish<Decision>, today: Day): Delivery {
  if (isSame(kept, delivery.decision)) return delivery;
  const confirmedOn = delivery.confirmedOn ?? today;
  return { ...delivery, version, confirmedOn, decision: kept, decidedOn: today };
}

/** The delivery with what came of it; as it was where it says the same already. */
export const withOutcome = (delivery: Delivery, { version, kept }: Wish<Outcome>): Delivery =>
  isSame(kept, delivery.outcome) ? delivery : { ...delivery, version, outcome: kept };

const isSame = (one: Decision | Outcome, other: Decision | Outcome | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

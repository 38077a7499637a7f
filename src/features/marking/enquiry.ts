import type { Answers, Begun } from '#features/cases';
import type { Countable } from '#features/enquiries';
import { quarterOf } from '#kernel/quarter';

/** A form for counting a closed enquiry: what it begins with, and what the enquiry answers already. */
export interface CountBegun extends Begun {
  readonly enquiry: string;
  readonly told: Countable;
}

const abroad = { yes: 'at-risk', no: 'no', unknown: 'unknown' } as const;

/** What a closed enquiry answers already, to be looked through. The age is a band in the register, so it must still be chosen. */
export function answersOf({ department, forms, travel, askedAt }: Countable): Partial<Answers> {
  const [only, ...more] = forms;
  return {
    quarter: quarterOf(askedAt),
    department,
    level: 'concern-case',
    abroad: abroad[travel],
    // Which of several weighs most is for somebody to say: they are all ticked, and the one that is chosen is left out of the others.
    ...(only !== undefined && more.length === 0 ? { concern: only, forms: [] } : { forms }),
  };
}

import type { GuardOnSite } from '#features/guard';
import type { Municipality } from '#features/plan';
import type { Day } from '#kernel/day';
import type { Print } from '#kernel/paper';
import type { Drafted, SectionKey } from './status.ts';

/** What writing a status stands on. */
export interface StatusGround {
  readonly municipality: Municipality;
  readonly guard: GuardOnSite;
  /** Sets what is frozen as PDF. */
  readonly print: Print;
  /** Sets what is frozen as a Word file. */
  readonly word: Print;
}

/** Of which year something is asked, and on which day. */
export interface Asked {
  readonly year: string;
  readonly today: Day;
}

/** Where a section comes from: another room, read in the year it is about. It must not write. */
export interface StatusSource<Handle> {
  readonly key: SectionKey;
  readonly draft: (db: Handle, ground: Pick<StatusGround, 'municipality'>, asked: Asked) => Promise<Drafted>;
}

/** What the department that owns the plan is called. */
export const ownerName = ({ municipality: { plan, departments } }: Pick<StatusGround, 'municipality'>): string =>
  departments.find(({ key }) => key === plan.owner)?.name.text ?? plan.owner;

/** The last day that a year can be told of: its own, or today while it runs. */
export const lastDayOf = ({ year, today }: Asked): string => (`${year}-12-31` < today ? `${year}-12-31` : today);

import type { Abroad, AgeBand, Concern, Gender, Level, RaisedBy, Stage } from '#features/categories';
import type { Quarter } from '#kernel/quarter';

/** One line of the register: closed answers and nothing else. No text, no identifier, no hour, and no way back to an enquiry. */
export interface Case {
  /** Random, so that lines lie in no order that tells when they came. */
  readonly id: string;
  /** The edition of the category lists that the answers are chosen from. */
  readonly categories: number;
  readonly version: number;
  /** The quarter it is counted in. */
  readonly quarter: Quarter;
  readonly department: string;
  readonly concern: Concern;
  /** What else it is about; never the main concern again. */
  readonly forms: readonly Concern[];
  readonly stage: Stage;
  readonly level: Level;
  readonly age: AgeBand;
  readonly gender: Gender;
  readonly abroad: Abroad;
  readonly raisedBy: RaisedBy;
}

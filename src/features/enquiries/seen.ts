import type { Colleague, Workplace } from '#features/people';
import type { Enquiry, Line } from './enquiry.ts';
import type { Part } from './sight.ts';
import type { Step } from './steps.ts';

/** An enquiry in a list, with what the one who looks is to it. */
export interface Listed {
  readonly enquiry: Enquiry;
  readonly part: Part;
}

/** What somebody meets on the page of enquiries. */
export interface Overview {
  readonly enquiries: readonly Listed[];
  /** The departments of theirs, as head, where something waits. */
  readonly waitingIn: readonly string[];
}

/** An enquiry as one person sees it, with what they can do now. */
export interface Seen {
  readonly enquiry: Enquiry;
  readonly part: Part;
  readonly steps: readonly Step[];
  readonly lines: readonly Line[];
  /** Names by id, of everybody the page names. */
  readonly names: ReadonlyMap<string, string>;
  readonly workplace: string | undefined;
  readonly authorities: readonly Colleague[];
  readonly receivers: readonly string[];
}

/** Where somebody can say that they work: where their posts say, else anywhere. */
export interface Standings {
  readonly departments: readonly string[];
  readonly workplaces: readonly Workplace[];
  /** The workplace their posts tell of, when they tell of one only. */
  readonly own: string | undefined;
}

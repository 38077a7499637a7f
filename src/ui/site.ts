import type { Day } from '#kernel/day';
import type { Phrase } from '#kernel/text';
import type { Script, Section } from './page.ts';

/** A number that stands on every page where somebody may be in danger. */
export interface AcuteContact {
  readonly id: string;
  readonly name: Phrase;
  readonly phone: string;
  /** `all`: danger to life; `child`: somebody under 18; `adult`: crime or threat, whatever the age. */
  readonly whom: 'all' | 'child' | 'adult';
  /** Whether the number stands in the municipality's plan; if not, the page says so. */
  readonly fromPlan: boolean;
}

/** What every page knows about the place it stands in. The same in all languages, so that a page is a pure function of it. */
export interface Site {
  /** The municipality's full name: "Albertslund Kommune". */
  readonly name: Phrase;
  /** The name in the page's top: "Albertslund". */
  readonly short: string;
  readonly adopted: Day;
  readonly adoptedBy: Phrase;
  readonly reviseBy: Day;
  /** A neutral page on the net that "Leave this page" goes to. */
  readonly leaveTo: string;
  /** The department that owns the plan, and whom to tell about an error in it. */
  readonly owner: Phrase;
  readonly version: string;
  readonly builtAt: string;
  readonly acute: readonly AcuteContact[];
  /** Addresses of the browser's scripts. `frame` (leave at once, offline) is on every page. */
  readonly scripts: Readonly<Partial<Record<Script | 'frame', string>>>;
  /** The style sheet of each section of the site, inlined in its pages. */
  readonly style: Readonly<Record<Section, string>>;
}

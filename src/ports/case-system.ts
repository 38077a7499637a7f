import type { Journal, Looked } from '#kernel/journal';

/** What a look at the case system's own description of itself tells. */
export interface Inspection {
  /** What we stand as there, and whether the template can be used. */
  readonly told: readonly string[];
  /** Each place where it is not as we use it, in one Danish sentence. */
  readonly differences: readonly string[];
}

/** The municipality's case system. */
export interface CaseSystem extends Journal {
  /** The name of whoever we are signed in as. */
  readonly whoAmI: () => Promise<Looked<string>>;
  /** Holds the live description up against what we use, and changes nothing. */
  readonly inspect: () => Promise<Inspection>;
}

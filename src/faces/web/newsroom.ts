import { openPack } from '#features/pack';
import type { Pack, PackSources } from '#features/pack';
import type { Day } from '#kernel/day';
import type { Problem } from '#kernel/file';
import type { LastGood } from '#ports/last-good';

/** A pack that may be published, and what there is to say about it. */
export interface Edition {
  readonly pack: Pack;
  readonly problems: readonly Problem[];
  /** `newest`: as it stands in the content folder. `last-good`: the newest has errors, told in `problems`. */
  readonly from: 'newest' | 'last-good';
}

/** What choosing an edition gives: one to publish, or only the reasons why there is none. */
export type Choice =
  | { readonly edition: Edition }
  | { readonly edition: undefined; readonly problems: readonly Problem[] };

/** The newest pack if it is without errors, otherwise the last good one. A good pack is kept for that day. */
export function chooseEdition(name: string, newest: PackSources, lastGood: LastGood, today: Day): Choice {
  const opened = openPack(newest, today);
  if (opened.pack) {
    lastGood.keep(name, newest);
    return { edition: { pack: opened.pack, problems: opened.problems, from: 'newest' } };
  }
  const kept = lastGood.read(name);
  const before = kept && openPack(kept, today);
  if (!before?.pack) return { edition: undefined, problems: opened.problems };
  return { edition: { pack: before.pack, problems: opened.problems, from: 'last-good' } };
}

import { cleaned, spotsIn, unsettled } from './guarded.ts';
import type { Looking, Sent, Spot } from './guarded.ts';
import { changed, neutralFor } from './neutral.ts';
import type { Change } from './neutral.ts';
import { choiceOf, placeKey } from './overruled.ts';

/** A text as it stands in its field, with the reasons that were given for it. */
export interface Standing {
  readonly text: string;
  readonly choices: readonly string[];
}

/** The text with the neutral words that were asked for; a reason given for another word follows that word to its new place. */
export function mended(guard: Looking, sent: Sent): Standing {
  const text = cleaned(sent.text);
  const spots = sent.neutral === undefined ? [] : spotsIn(guard, text, sent.choices);
  const keys = sent.neutral?.split(',') ?? [];
  const wanted = unsettled(spots).filter(({ key }) => sent.neutral === 'all' || keys.includes(key));
  return wanted.length === 0 ? { text, choices: sent.choices } : putIn(text, spots, wanted);
}

/** The text with neutral words for some of its places. */
export function putIn(text: string, spots: readonly Spot[], wanted: readonly Spot[]): Standing {
  const every = neutralFor(text, spots);
  const changes = every.filter((_, nth) => wanted.some(({ key }) => key === spots[nth]?.key));
  const now = changed(text, changes);
  const choices = spots.flatMap(({ start, end, reason }) => {
    const place = { start: moved(start, changes), end: moved(end, changes) };
    return reason ? [choiceOf(placeKey(now, place), reason)] : [];
  });
  return { text: now, choices };
}

/** Where a place of the old text stands in the new one. */
const moved = (at: number, changes: readonly Change[]): number =>
  changes
    .filter(({ end }) => end <= at)
    .reduce((place, { start, end, word }) => place + word.length - (end - start), at);

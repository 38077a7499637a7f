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

/** A text and the places in it that point at persons. */
export interface Marked {
  readonly text: string;
  readonly spots: readonly Spot[];
}

/** A word for the nth time: what a place is known by while somebody writes on around it. */
export function sameWord({ text, spots }: Marked, { start, end }: Spot): string {
  const word = text.slice(start, end);
  const nth = spots.filter((one) => one.start < start && text.slice(one.start, one.end) === word).length;
  return `${nth} ${word}`;
}

/** Where the wanted places of a text stand now that somebody has written on in it. A word that is gone, or is no longer seen the same way, is left out; where the same word was put in before it, that one is meant. */
export function foundAgain(before: Marked, now: Marked, wanted: readonly Spot[]): readonly Spot[] {
  const known = new Set(wanted.map((spot) => `${spot.label} ${sameWord(before, spot)}`));
  return now.spots.filter((spot) => known.has(`${spot.label} ${sameWord(now, spot)}`));
}

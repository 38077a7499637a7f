import type { Finding, Label } from './finding.ts';
import { mayOverrule, placeKey, reasonFor } from './overruled.ts';
import type { Reason } from './overruled.ts';

/** What can look through a text. */
export interface Looking {
  readonly look: (text: string) => readonly Finding[];
}

/** A text that a guard has let through: as it is kept, and why each doubtful word in it may stand. */
export interface Guarded {
  readonly text: string;
  readonly overruled: readonly Reason[];
}

/** A place that points at a person, and what may be done about it. */
export interface Spot extends Finding {
  readonly key: string;
  readonly mayOverrule: boolean;
  /** Why it may stand all the same; undefined while it may not. */
  readonly reason: Reason | undefined;
}

/** What a form sends of one guarded field. */
export interface Sent {
  readonly text: string;
  readonly choices: readonly string[];
  /** Where neutral words are wanted: `all`, or the keys of some places with commas between. */
  readonly neutral?: string | undefined;
}

// A copy from a PDF often has U+FFFE where a word was divided: it is no sign, and no file of XML may hold it.
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The text as it is looked at, shown again and kept: line ends as one sign, nothing that takes no place on the screen, no space around. */
export const cleaned = (typed: string): string => typed.replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '').trim();

/** Every place in a cleaned text that points at a person, with the reasons that were given for this very text. */
export const spotsIn = (guard: Looking, text: string, choices: readonly string[]): readonly Spot[] =>
  guard.look(text).map((finding) => {
    const key = placeKey(text, finding);
    const open = mayOverrule(finding);
    return { ...finding, key, mayOverrule: open, reason: open ? reasonFor(key, choices) : undefined };
  });

/** The places that must be mended before the text can be sent. */
export const unsettled = (spots: readonly Spot[]): readonly Spot[] =>
  spots.filter(({ reason }) => reason === undefined);

/** The form's field for reasons, beside the field for the text. */
export const reasonField = (field: string): string => `${field}-grund`;

/** What a form sent of a guarded field, picked out by name. */
export function guardedOf(form: Readonly<Record<string, string | readonly string[]>>, field: string): Sent {
  const [wanted = '', key] = textIn(form['neutral']).split(':');
  return {
    text: textIn(form[field]),
    choices: [form[reasonField(field)] ?? []].flat().filter((choice) => choice !== ''),
    neutral: wanted === field ? (key ?? 'all') : undefined,
  };
}

const textIn = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value : '');

/** A text in pieces, from first to last: what stands free, and what a finding covers. */
export function piecesOf(
  text: string,
  spots: readonly Spot[],
): readonly { readonly text: string; readonly spot?: Spot }[] {
  const edges = [0, ...spots.flatMap(({ start, end }) => [start, end])];
  return [
    ...spots.flatMap((spot, nth) => [
      { text: text.slice(edges[nth * 2], spot.start) },
      { text: text.slice(spot.start, spot.end), spot },
    ]),
    { text: text.slice(edges.at(-1)) },
  ].filter((piece) => piece.text !== '');
}

/** One row of what was found: a word, and every place it stands. */
export interface Row {
  readonly word: string;
  readonly spots: readonly Spot[];
  /** Which of all the places the first one is. */
  readonly nth: number;
}

/** What was found, kind by kind. A sure word has one row however often it stands; a doubtful one has a row each time, since each may stand for a reason of its own. */
export function rowsOf(text: string, spots: readonly Spot[]): ReadonlyMap<Label, readonly Row[]> {
  const kinds = new Map<Label, Map<string, Row>>();
  for (const [nth, spot] of spots.entries()) {
    const word = text.slice(spot.start, spot.end);
    const rows = kinds.get(spot.label) ?? new Map<string, Row>();
    const key = spot.mayOverrule ? spot.key : word;
    const before = rows.get(key) ?? { word, spots: [], nth };
    kinds.set(spot.label, rows.set(key, { ...before, spots: [...before.spots, spot] }));
  }
  return new Map([...kinds].map(([label, rows]) => [label, [...rows.values()]]));
}

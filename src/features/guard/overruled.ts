import type { ActionName, Id } from '#kernel/action';
import type { Finding } from './finding.ts';

/** Why a word that looks like a name may stand. Chosen, never typed, so that no name can hide in the reason. */
export const reasons = {
  'not-a-name': 'Det er ikke et navn',
  'ordinary-word': 'Det er et almindeligt ord',
  place: 'Det er et sted eller et land',
  people: 'Det er et folk, et sprog eller en religion',
  body: 'Det er en myndighed, en lov eller en indsats',
  title: 'Det er en stilling eller en rolle',
} as const;
export type Reason = keyof typeof reasons;

/** Every reason, in the order it is offered. */
export const reasonKeys: readonly Reason[] = ['not-a-name', 'ordinary-word', 'place', 'people', 'body', 'title'];

/** Only a name with one hint may be let through by a person: everything else is what it looks like, whoever says otherwise. */
export const mayOverrule = ({ label, certainty }: Finding): boolean => label === 'PER' && certainty === 'doubtful';

/** Which place in which text: another text, or the same word elsewhere, is another place. Holds nothing of what was written. */
export const placeKey = (text: string, { start, end }: Pick<Finding, 'start' | 'end'>): string =>
  `${start}-${end}-${printOf(text)}`;

// FNV-1a, 32 bits: only to tell whether the text is still the one the reason was given for.
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}

/** A reason as a form sends it: the place, and why. */
export const choiceOf = (key: string, reason: Reason): string => `${key}:${reason}`;

/** The reason given for a place, among all that a form sent. */
export function reasonFor(key: string, choices: readonly string[]): Reason | undefined {
  const found = choices.find((choice) => choice.startsWith(`${key}:`));
  return reasonKeys.find((reason) => found === choiceOf(key, reason));
}

/** One line of the audit trail for each word that somebody let through: which thing and why, never the word. */
export const overruleLines = (
  which: Id,
  ...written: readonly { readonly overruled: readonly Reason[] }[]
): readonly { readonly what: ActionName; readonly which: Id; readonly purpose: string }[] =>
  written
    .flatMap(({ overruled }) => overruled)
    .map((reason) => ({
      what: 'guard.overrule',
      which,
      purpose: `A word that looks like a name was let through: ${reasons[reason]}`,
    }));

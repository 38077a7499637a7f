import { openAllowed } from './allowed.ts';
import type { OwnWords } from './allowed.ts';
import type { Allowed, Finding, Label } from './finding.ts';
import { findIdentifiers } from './identifiers.ts';
import { findMails } from './identifiers-mail.ts';
import { openLexicon } from './names.lexicon.ts';
import type { GuardWords } from './names.lexicon.ts';
import { tokensOf } from './names.tokens.ts';
import { findNames } from './names.ts';
import { normalise } from './normalise.ts';
import { findPlaces } from './places.ts';

/** Looks through a text for whatever tells who somebody is. */
export interface Guard {
  /** The places found, in order and without overlap, in the text as it was written. Nothing is kept of the text. */
  readonly look: (text: string) => readonly Finding[];
}

/** Opens the guard once; the same words and the same text give the same places in Node and in a browser. */
export function openGuard(words: GuardWords, allowed: Allowed): Guard {
  const lexicon = openLexicon(words);
  const own = openAllowed(allowed);
  return {
    look: (text) => {
      const { text: seen, span } = normalise(text);
      const tokens = tokensOf(seen, lexicon);
      const found = [
        ...findIdentifiers(seen, own),
        ...withoutBodies([...findNames(tokens, lexicon), ...findPlaces(tokens)], seen, own),
      ];
      return apart(found.map((finding) => ({ ...finding, ...span(finding.start, finding.end) })));
    },
  };
}

// Danish law has addresses of the European kind, and their "eli" is a first name too.
const lawAddress = /\bretsinformation\.dk\/eli\/(?:lta|ltb|ltc|retsinfo|mt|ft|fob|accn)(?:\/[a-z]{0,2}\d{1,14})+/gi;

const lawsIn = (text: string) =>
  [...text.matchAll(lawAddress)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** A name or a workplace inside the name of one of the plan's own bodies, its mail address, or the address of a law, is that body or that law. */
function withoutBodies(found: readonly Finding[], text: string, own: OwnWords): readonly Finding[] {
  if (found.length === 0) return found;
  const mails = findMails(text).filter(({ start, end }) => own.hasMail(text.slice(start, end)));
  const bodies = [...own.bodiesIn(text), ...mails, ...lawsIn(text)];
  return found.filter(({ start, end }) => !bodies.some((body) => body.start <= start && end <= body.end));
}

/** What explains most comes first when two findings cover the same. */
const rank: readonly Label[] = [
  'EMAIL',
  'URL_PROFILE',
  'CASE_NO',
  'IP',
  'CPR',
  'DOB',
  'PLATE',
  'PHONE',
  'ADDRESS',
  'CLASS_SCHOOL',
  'WORKPLACE',
  'PER',
];

/** Findings that overlap made one, under the name of the longer; nothing that was covered is uncovered. */
function apart(found: readonly Finding[]): readonly Finding[] {
  const inOrder = found.filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start);
  const result: Finding[] = [];
  let covered: Finding | undefined;
  for (const finding of inOrder) {
    covered = covered && finding.start < covered.end ? joined(covered, finding) : finding;
    if (covered === finding) result.push(finding);
    else result[result.length - 1] = covered;
  }
  return result;
}

function joined(one: Finding, other: Finding): Finding {
  const name = isStronger(other, one) ? other : one;
  return {
    start: one.start,
    end: Math.max(one.end, other.end),
    label: name.label,
    certainty: one.certainty === 'sure' || other.certainty === 'sure' ? 'sure' : 'doubtful',
  };
}

function isStronger(one: Finding, other: Finding): boolean {
  const longer = one.end - one.start - (other.end - other.start);
  return longer > 0 || (longer === 0 && rank.indexOf(one.label) < rank.indexOf(other.label));
}

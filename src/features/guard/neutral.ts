import type { Finding, Label } from './finding.ts';
import { anybody, definiteOf, determiners, possessed, settings } from './relations.ts';

/** A part of a text, and what may stand there instead. It may begin before the finding: "min elev Amina" is one part. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const instead: Readonly<Record<Exclude<Label, 'PER'>, string>> = {
  ADDRESS: 'en adresse',
  CPR: '(udeladt)',
  PHONE: 'et telefonnummer',
  EMAIL: 'en mailadresse',
  DOB: '(udeladt)',
  CLASS_SCHOOL: 'en skole',
  WORKPLACE: 'en arbejdsplads',
  PLATE: '(udeladt)',
  IP: '(udeladt)',
  URL_PROFILE: 'en profil',
  CASE_NO: '(udeladt)',
};

/** A neutral word for each finding, in their order: the same name is the same person all through the text, and two names are two. */
export function neutralFor(text: string, findings: readonly Finding[]): readonly Change[] {
  const cast = castOf(text);
  return findings.map((finding) =>
    finding.label === 'PER' ? forPerson(text, finding, cast) : forThing(text, finding, finding.label),
  );
}

/** The text with changes put in; where two reach for the same words, the later one leaves them to the earlier. */
export function changed(text: string, changes: readonly Change[]): string {
  let made = '';
  let done = 0;
  for (const { start, end, word } of changes) {
    made += text.slice(done, start) + word;
    done = Math.max(end, done);
  }
  return made + text.slice(done);
}

function forThing(text: string, finding: Finding, label: Exclude<Label, 'PER'>): Change {
  const found = text.slice(finding.start, finding.end);
  const word = label === 'CLASS_SCHOOL' && isClassOnly(found) ? 'en klasse' : instead[label];
  return { start: finding.start, end: finding.end, word: asHere(text, finding.start, word) };
}

const isClassOnly = (found: string): boolean => found.length <= 10 && !/skole|gymnasi|hus|friskole/iu.test(found);

interface Cast {
  /** The person a name stands for, in every sentence of this text. */
  readonly roleOf: (name: Name) => string;
  readonly meet: (name: Name, role: string) => void;
  /** Whether somebody was called exactly this, so that the same with an s is likely to be theirs. */
  readonly knows: (name: string) => boolean;
}

function castOf(text: string): Cast {
  const persons = settingOf(text);
  const roles = new Map<string, string>();
  const bare = new Set<string>();
  const meet = ({ keys, end }: Name, role: string): void => {
    for (const key of keys) roles.set(key, role);
    if (end === '' && keys[0] !== undefined) bare.add(keys[0]);
  };
  return {
    knows: (name) => bare.has(name),
    meet,
    roleOf: (name) => {
      const known = name.keys.map((key) => roles.get(key)).find((role) => role !== undefined);
      const taken = new Set(roles.values());
      const role = known ?? persons.find((one) => !taken.has(one)) ?? persons.at(-1) ?? '';
      meet(name, role);
      return role;
    },
  };
}

function settingOf(text: string): readonly string[] {
  const counted = settings.map(({ words, persons }) => ({ persons, count: [...text.matchAll(words)].length }));
  const [most] = counted.toSorted((one, other) => other.count - one.count);
  return most && most.count > 0 ? most.persons : anybody;
}

function forPerson(text: string, finding: Finding, cast: Cast): Change {
  const name = nameOf(text, finding, cast);
  const noun = nounBefore(text, finding.start);
  if (noun === undefined) return alone(text, finding, name, cast);
  cast.meet(name, noun.definite);
  if (noun.comma) return afterComma(text, finding);
  if (noun.owned || beginsSentence(text, noun.start))
    return { start: noun.start, end: finding.end, word: asHere(text, noun.start, noun.definite) + name.end };
  return { start: finding.start - 1, end: finding.end, word: name.end };
}

/** The word for who somebody is that a name follows: "min elev Amina". */
interface Noun {
  /** Where it begins, with the word for whose. */
  readonly start: number;
  readonly definite: string;
  readonly owned: boolean;
  readonly comma: boolean;
}

const wordsBefore = /(?<owner>\p{L}{1,12} )?(?<noun>\p{L}{2,24})(?<gap>,? )$/u;

function nounBefore(text: string, at: number): Noun | undefined {
  const said = wordsBefore.exec(text.slice(Math.max(0, at - 48), at))?.groups;
  return said && asNoun(at, said);
}

function asNoun(at: number, { owner = '', noun = '', gap = '' }: Readonly<Record<string, string>>): Noun | undefined {
  const definite = definiteOf.get(noun.toLowerCase());
  if (definite === undefined) return undefined;
  const owned = determiners.has(owner.trim().toLowerCase());
  return { start: at - `${owned ? owner : ''}${noun}${gap}`.length, definite, owned, comma: gap !== ' ' };
}

/** "broren, Ali, siger" is "broren siger"; where the name ends what is put in, a word must stand there. */
const afterComma = (text: string, { start, end }: Finding): Change =>
  text[end] === ',' ? { start: start - 2, end: end + 1, word: '' } : { start, end, word: '(udeladt)' };

const naming = /(?:hedder|hed|navnet|navn er|kaldes|kaldet|kalder sig|ved navn|fornavn|efternavn|navn):? $/iu;

function alone(text: string, { start, end }: Finding, name: Name, cast: Cast): Change {
  const isNaming = naming.test(text.slice(Math.max(0, start - 20), start));
  const word = isNaming ? '(udeladt)' : asHere(text, start, cast.roleOf(name)) + name.end;
  return { start, end, word };
}

interface Name {
  /** The first name, folded; in the genitive without its s too, since nobody can tell which of the two is the name. */
  readonly keys: readonly string[];
  /** `s` where the name stands in the genitive. */
  readonly end: '' | 's';
}

function nameOf(text: string, { start, end }: Finding, cast: Cast): Name {
  const found = text.slice(start, end);
  const first = (/^[\p{L}\p{M}]+/u.exec(found)?.[0] ?? found).toLowerCase();
  const stem = first.replace(/s$/u, '');
  if (!/(?:s|['’]s?)$/iu.test(found) || !standsInGenitive(text, end, cast.knows(stem)))
    return { keys: [first], end: '' };
  return { keys: cast.knows(stem) ? [stem] : [first, stem], end: 's' };
}

function standsInGenitive(text: string, end: number, isKnown: boolean): boolean {
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1];
  return next !== undefined && (isKnown || possessed.has(next));
}

function beginsSentence(text: string, start: number): boolean {
  const from = Math.max(0, start - 8);
  const before = (from > 0 ? '…' : '') + text.slice(from, start);
  return /(?:^|[.!?]\s+|\n\s*)["“”»(]?$/u.test(before);
}

const asHere = (text: string, start: number, word: string): string =>
  beginsSentence(text, start) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

import { isMistake, isSamePost, overlap, postWanted } from '#features/people';
import type { HeldPost, Someone, Workplace } from '#features/people';
import { newId } from '#kernel/action';
import type { Day } from '#kernel/day';
import type { NotUnderstood } from './found.ts';
import type { Roster, RosterPerson, ToldPost } from './roster.file.ts';

/** What there is before a file is read in. */
export interface Before {
  readonly people: readonly Someone[];
  readonly posts: readonly HeldPost[];
  readonly workplaces: readonly Workplace[];
  readonly departments: readonly string[];
  readonly today: Day;
}

/** What reading a file in would do; the same file again does nothing. */
export interface Changes {
  readonly newPlaces: readonly Workplace[];
  readonly changedPlaces: readonly Workplace[];
  readonly newPeople: readonly Someone[];
  readonly changedPeople: readonly Someone[];
  readonly keptOut: readonly Someone[];
  readonly given: readonly HeldPost[];
  readonly ended: readonly (HeldPost & { readonly to: Day })[];
  /** Posts that an earlier file gave and this one says nothing of. */
  readonly missing: readonly HeldPost[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** What people and workplaces are called, by their ids, also those that are only thought of. */
export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

/** The names a report of changes is written with. */
export const namesIn = ({ newPeople, newPlaces }: Changes, { people, workplaces }: Before): Names => ({
  people: new Map([...newPeople, ...people].map(({ id, name }) => [id, name])),
  places: new Map([...newPlaces, ...workplaces].map(({ id, name }) => [id, name])),
});

type Draft = { -readonly [Part in keyof Changes]: Changes[Part] extends readonly (infer One)[] ? One[] : never };

/** What a file would change. A post that somebody gave by hand is never changed by it. */
export function changesIn(roster: Roster, before: Before): Changes {
  const draft: Draft = {
    newPlaces: [],
    changedPlaces: [],
    newPeople: [],
    changedPeople: [],
    keptOut: [],
    given: [],
    ended: [],
    missing: [],
    notUnderstood: [],
  };
  for (const place of roster.places) followPlace(place, before, draft);
  const told = new Set<HeldPost>();
  for (const person of roster.people) {
    const someone = whoIs(person, before, draft);
    if (someone) for (const post of person.posts) followPost(someone, person.line, post, { before, draft, told });
  }
  const roles = new Set(roster.people.flatMap(({ posts }) => posts.map(({ role }) => role)));
  draft.missing = before.posts.filter(
    (post) => post.source === 'import' && isRunning(post, before.today) && roles.has(post.role) && !told.has(post),
  );
  return draft;
}

const isRunning = ({ to }: HeldPost, today: Day): boolean => to === undefined || to >= today;

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLocaleLowerCase('da') === other?.toLocaleLowerCase('da');

function followPlace({ unit, name, department }: Roster['places'][number], before: Before, draft: Draft): void {
  const workplaces = placesNow(before.workplaces, draft);
  const found =
    workplaces.find((one) => one.unit === unit) ??
    workplaces.find((one) => one.unit === undefined && one.department === department && isSame(one.name, name));
  if (!found) draft.newPlaces.push({ id: newId(), department, name, unit, closedOn: undefined, version: 1 });
  else if (found.unit !== unit || found.name !== name) draft.changedPlaces.push({ ...found, unit, name });
}

/** Somebody the file tells of: known by the user name, else by the mail; new when nobody is. */
function whoIs(person: RosterPerson, before: Before, draft: Draft): Someone | undefined {
  const people = peopleNow(person, before, draft);
  const known = people.find(({ subject }) => subject !== undefined && subject === person.subject);
  if (known) return newest(known, person, draft);
  const byMail = people.filter(({ mail }) => isSame(mail, person.mail));
  const [only] = byMail;
  if (!only) return newcomer(person, draft);
  if (byMail.length === 1 && mayBe(only, person)) return newest(only, person, draft);
  draft.notUnderstood.push({ line: person.line, why: 'Mailen bruges allerede af en anden i Værn.' });
  return undefined;
}

// Whoever an earlier line told of is known too, as that line left them; two accounts that are both new may share a mail.
const peopleNow = (
  person: RosterPerson,
  { people }: Before,
  { changedPeople, newPeople }: Draft,
): readonly Someone[] => [
  ...without(people, changedPeople),
  ...changedPeople,
  ...newPeople.filter((one) => one.subject === person.subject || mayBe(one, person)),
];

// Two user names with one mail are two accounts, and nobody here knows which is whose.
const mayBe = (someone: Someone, { subject }: RosterPerson): boolean =>
  subject === undefined || someone.subject === undefined;

function newest(found: Someone, { name, mail, subject, disabled }: RosterPerson, draft: Draft): Someone | undefined {
  const told = { ...found, name, mail: mail ?? found.mail, subject: subject ?? found.subject };
  const differs = (['name', 'mail', 'subject'] as const).some((part) => told[part] !== found[part]);
  if (differs) change(told, draft);
  if (!disabled) return told;
  if (!found.disabled) draft.keptOut.push(told);
  return undefined;
}

function change(told: Someone, draft: Draft): void {
  const isNew = draft.newPeople.some(({ id }) => id === told.id);
  const part = isNew ? 'newPeople' : 'changedPeople';
  draft[part] = [...without(draft[part], [told]), told];
}

function newcomer({ name, mail, subject, disabled }: RosterPerson, draft: Draft): Someone | undefined {
  // Whoever has left before they came is not written down.
  if (disabled) return undefined;
  const someone: Someone = { id: newId(), name, mail, subject, disabled: false, version: 1 };
  draft.newPeople.push(someone);
  return someone;
}

interface Following {
  readonly before: Before;
  readonly draft: Draft;
  readonly told: Set<HeldPost>;
}

function followPost(someone: Someone, line: number, post: ToldPost, { before, draft, told }: Following): void {
  const place = placeFor(post, before, draft);
  const places = openPlaces(before.workplaces, draft);
  const wanted = postWanted(
    { role: post.role, department: post.department, workplace: place },
    { departments: before.departments, workplaces: places },
  );
  if (isMistake(wanted)) {
    draft.notUnderstood.push({ line, why: wanted.message });
    return;
  }
  const days = { from: post.from ?? before.today, to: post.to };
  const all = [...before.posts, ...draft.given].filter((one) => one.person === someone.id && isSamePost(one, wanted));
  const held = all.find((one) => overlap(one, days));
  if (held) keep(held, post, { before, draft, told });
  else if (days.to === undefined || days.to >= before.today)
    draft.given.push({ ...wanted, ...days, id: newId(), person: someone.id, source: 'import' });
}

function keep(held: HeldPost, { to }: ToldPost, { draft, told }: Following): void {
  told.add(held);
  if (held.source === 'import' && to !== undefined && (held.to === undefined || to < held.to))
    draft.ended.push({ ...held, to });
}

/** The workplace a post names: by its unit, or by its name in the department. One that is not there yet is made. */
function placeFor(post: ToldPost, { workplaces }: Before, draft: Draft): string | undefined {
  if (post.unit === undefined && post.place === undefined) return undefined;
  const [only, ...more] = openPlaces(workplaces, draft).filter((one) => isNamed(post, one));
  if (only) return more.length === 0 ? only.id : unknown;
  return newPlace(post, draft);
}

// No workplace has such an id, so whoever asks for it is told to choose one.
const unknown = 'unknown';

const openPlaces = (workplaces: readonly Workplace[], draft: Draft): readonly Workplace[] =>
  placesNow(workplaces, draft).filter(({ closedOn }) => closedOn === undefined);

const placesNow = (workplaces: readonly Workplace[], { changedPlaces, newPlaces }: Draft): readonly Workplace[] => [
  ...without(workplaces, changedPlaces),
  ...changedPlaces,
  ...newPlaces,
];

function without<One extends { readonly id: string }>(all: readonly One[], some: readonly One[]): readonly One[] {
  const ids = new Set(some.map(({ id }) => id));
  return all.filter(({ id }) => !ids.has(id));
}

const isNamed = ({ unit, place, department }: ToldPost, one: Workplace): boolean =>
  unit === undefined
    ? isSame(one.name, place) && (department === undefined || one.department === department)
    : one.unit === unit;

function newPlace({ place, department }: ToldPost, draft: Draft): string {
  if (place === undefined || department === undefined) return unknown;
  const made: Workplace = { id: newId(), department, name: place, unit: undefined, closedOn: undefined, version: 1 };
  draft.newPlaces.push(made);
  return made.id;
}

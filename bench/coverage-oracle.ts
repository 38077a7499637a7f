// Says slowly and plainly who is missing where, day by day, and what is to be told of it: no code of the product's is used.
import { never } from './coverage-made.ts';
import type { Made, MadeAbsence, MadePost } from './coverage-made.ts';

/** What is known of an organisation on a day. */
export interface Known {
  readonly posts: readonly MadePost[];
  readonly absences: readonly MadeAbsence[];
  readonly shut: readonly number[];
  /** The workplaces, with the day from which each is no more. */
  readonly places: readonly { readonly id: number; readonly department: number; readonly closedOn: number }[];
}

/** What somebody must hold: a department's place in the team, or the knowledge of a workplace. */
export interface Place {
  readonly department: number;
  readonly workplace: number | undefined;
}

/** What is known of an organisation on a day; the ends of posts as they are expected on it. */
export const knownOn = (made: Made, today: number): Known => ({
  posts: made.posts.filter(({ knownFrom }) => knownFrom <= today).map((post) => ({ ...post, to: endOf(post, today) })),
  absences: made.absences.filter(({ knownFrom, knownTo }) => knownFrom <= today && today < knownTo),
  shut: made.shut.filter(({ from, to }) => from <= today && today <= to).map(({ person }) => person),
  places: made.places.map(({ knownFrom, closedOn, ...place }) => ({
    ...place,
    closedOn: knownFrom <= today ? closedOn : never,
  })),
});

function endOf({ signIns, endKnownFrom, to }: MadePost, today: number): number {
  if (signIns.length > 0) return Math.max(...signIns.filter((day) => day <= today)) + 90;
  return endKnownFrom <= today ? to : never;
}

/** The places of an organisation on a day. */
export function placesOn(made: Made, known: Known, today: number): readonly Place[] {
  const teams = Array.from({ length: made.departments }, (_, department) => ({ department, workplace: undefined }));
  const works = known.places
    .filter(({ department, closedOn }) => made.byWorkplace.includes(department) && today < closedOn)
    .map(({ department, id }) => ({ department, workplace: id }));
  return [...teams, ...works];
}

/** Whether nobody is there for a place on a day, by what is known on another. */
export function isEmptyOn(known: Known, place: Place, day: number, today: number): boolean {
  if (place.workplace !== undefined && closingOf(known, place.workplace) <= day) return false;
  const holders = known.posts.filter((post) => isFor(post, place) && holds(known, post, day, today));
  return !holders.some(({ person }) => actorFor(known, person, { day, today, asked: [] }) !== undefined);
}

const closingOf = (known: Known, workplace: number): number =>
  known.places.find(({ id }) => id === workplace)?.closedOn ?? never;

const isFor = (post: MadePost, place: Place): boolean =>
  place.workplace === undefined
    ? post.role === 'consultant' && post.department === place.department
    : post.role === 'knowledge-person' && post.workplace === place.workplace;

function holds(known: Known, post: MadePost, day: number, today: number): boolean {
  // Whoever comes by the provider is expected to sign in again, until there is a month left.
  const to = post.signIns.length > 0 && post.to >= today + 30 ? never : post.to;
  if (day < post.from || to < day) return false;
  return post.workplace === undefined || day < closingOf(known, post.workplace);
}

interface Asking {
  readonly day: number;
  readonly today: number;
  readonly asked: readonly number[];
}

/** Who is there for somebody: they themselves, or whoever stands in for them. */
function actorFor(known: Known, person: number, asking: Asking): number | undefined {
  if (asking.asked.includes(person) || known.shut.includes(person)) return undefined;
  const away = known.absences.filter((one) => one.person === person && one.from <= asking.day && asking.day <= one.to);
  if (away.length === 0) return person;
  const next = away.find(
    ({ substitute }) => substitute !== undefined && isGuide(known, substitute, asking),
  )?.substitute;
  return next === undefined ? undefined : actorFor(known, next, { ...asking, asked: [...asking.asked, person] });
}

const isGuide = (known: Known, person: number, { day, today }: Asking): boolean =>
  known.posts.some((post) => post.person === person && holds(known, post, day, today));

/** What is to be told: of which place, from which day, so many days before. */
export interface Expected extends Place {
  readonly from: number;
  readonly step: number;
}

/** Whether somebody is there again on the day that something was told of: should it be empty once more, that is to be told anew. */
export const isMended = (known: Known, { from, ...place }: Expected, today: number): boolean =>
  from >= today && !isEmptyOn(known, place, from, today);

/** One word for a place. */
export const wordOf = ({ department, workplace }: Place): string => `${department} ${workplace ?? 'team'}`;

/** What is expected to be told at each look, for an organisation that is looked at again and again. */
export function expecting(made: Made): (today: number, known: Known) => readonly Expected[] {
  const since = new Map<string, { readonly from: number; readonly seen: number }>();
  return (today, known) => {
    const places = placesOn(made, known, today);
    const words = places.map(wordOf);
    for (const word of since.keys()) if (!words.includes(word)) since.delete(word);
    return places.flatMap((place) => {
      const before = since.get(wordOf(place));
      // An hour back over midnight: what has been seen to begin tomorrow has begun.
      if (before !== undefined && before.from > today) {
        const others = comingAt(place, today, known).filter(({ from }) => from > before.from);
        return [{ ...place, from: before.from, step: 0 }, ...others];
      }
      return [...begunAt(place, today, known, since), ...comingAt(place, today, known)];
    });
  };
}

function begunAt(
  place: Place,
  today: number,
  known: Known,
  since: Map<string, { readonly from: number; readonly seen: number }>,
): readonly Expected[] {
  const word = wordOf(place);
  const before = since.get(word);
  since.delete(word);
  if (!isEmptyOn(known, place, today, today)) return [];
  const from = before !== undefined && wasEmptyAll(known, place, before.seen + 1, today) ? before.from : today;
  since.set(word, { from, seen: today });
  return [{ ...place, from, step: 0 }];
}

function wasEmptyAll(known: Known, place: Place, from: number, today: number): boolean {
  for (let day = from; day <= today; day += 1) if (!isEmptyOn(known, place, day, today)) return false;
  return true;
}

function comingAt(place: Place, today: number, known: Known): readonly Expected[] {
  const found: Expected[] = [];
  let wasEmpty = isEmptyOn(known, place, today, today);
  for (let ahead = 1; ahead <= 30; ahead += 1) {
    const isEmpty = isEmptyOn(known, place, today + ahead, today);
    if (isEmpty && !wasEmpty) found.push({ ...place, from: today + ahead, step: ahead <= 7 ? 7 : 30 });
    wasEmpty = isEmpty;
  }
  return found;
}

/** Who is told of a place today: a workplace's consultants, or the department's heads, or the heads of the department that owns the plan. */
export function toldOf(
  known: Known,
  { department, workplace }: Place,
  owner: number,
  today: number,
): readonly number[] {
  const who = (role: MadePost['role'], at: number): readonly number[] => {
    const holders = known.posts.filter(
      // Who holds today is a matter of what is written, not of what may be expected.
      (post) => post.role === role && post.department === at && post.from <= today && today <= post.to,
    );
    const found = holders.flatMap(({ person }) => actorFor(known, person, { day: today, today, asked: [] }) ?? []);
    return [...new Set(found)];
  };
  const asked = [
    ...(workplace === undefined ? [] : [who('consultant', department)]),
    who('head-of-department', department),
    who('head-of-department', owner),
  ];
  return asked.find((people) => people.length > 0) ?? [];
}

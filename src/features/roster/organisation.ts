import type { Role } from '#kernel/person';
import type { Found, NotUnderstood, Sieve } from './found.ts';
import type { RosterPerson, ToldPost } from './roster.file.ts';

/** An organisation as another system tells it. */
export interface Organisation {
  readonly units: readonly Unit[];
  readonly people: readonly Employed[];
}

/** A unit of it, the one above it, and whoever leads it, by uuid. */
export interface Unit {
  readonly uuid: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly managers: readonly string[];
}

/** Somebody employed in some units. */
export interface Employed {
  readonly uuid: string;
  readonly subject: string | undefined;
  readonly name: string | undefined;
  readonly mail: string | undefined;
  readonly disabled: boolean;
  readonly units: readonly string[];
}

/** What a unit means here: the department it belongs to, whether those right under it are workplaces, and whether its leader is head. */
export interface UnitMeaning {
  readonly uuid: string;
  readonly department: string;
  readonly workplaces: boolean;
  readonly head: boolean;
}

/** What an organisation says of who works here. Units that mean nothing here are passed over, and whoever works in them alone. */
export function rosterIn({ units, people }: Organisation, meanings: readonly UnitMeaning[], sieve: Sieve): Found {
  const known = new Map(units.map((unit) => [unit.uuid, unit]));
  const placed = new Map(units.map(({ uuid }) => [uuid, placeOf(uuid, known, meanings)]));
  const notUnderstood: NotUnderstood[] = [];
  const found = people.flatMap((one, index): RosterPerson[] => {
    const posts = [...employments(one, placed), ...leaderships(one, units, meanings)];
    if (posts.length === 0) return [];
    const { name, mail, subject, disabled } = one;
    if (name !== undefined && (subject ?? mail) !== undefined)
      return [{ line: index + 1, name, mail, subject, disabled, posts }];
    notUnderstood.push({ line: index + 1, why: 'Der mangler navn, eller både brugernavn og mail.' });
    return [];
  });
  const places = [...placed.values()].flatMap((place) => (place?.workplace ? [place.workplace] : []));
  const unique = places.filter(({ unit }, index) => places.findIndex((other) => other.unit === unit) === index);
  return { roster: { people: found, places: unique }, notUnderstood, cprDropped: sieve.dropped() };
}

interface Placed {
  readonly department: string;
  readonly workplace: { readonly unit: string; readonly name: string; readonly department: string } | undefined;
}

/** The department that a unit lies in, and the workplace: the unit right under the department's own. */
function placeOf(uuid: string, known: ReadonlyMap<string, Unit>, meanings: readonly UnitMeaning[]): Placed | undefined {
  const way: Unit[] = [];
  for (let at = known.get(uuid); at !== undefined && !way.includes(at); at = known.get(at.parent ?? '')) {
    const here = at;
    const meaning = meanings.find((one) => one.uuid.toLowerCase() === here.uuid);
    if (meaning) return placed(meaning, way.at(-1));
    way.push(at);
  }
  return undefined;
}

const placed = ({ department, workplaces }: UnitMeaning, below: Unit | undefined): Placed => ({
  department,
  workplace: workplaces && below ? { unit: below.uuid, name: below.name, department } : undefined,
});

const employments = (one: Employed, places: ReadonlyMap<string, Placed | undefined>): readonly ToldPost[] =>
  one.units.flatMap((unit) => {
    const place = places.get(unit);
    return place ? [post('employee', place.department, place.workplace?.unit)] : [];
  });

const leaderships = (
  { uuid }: Employed,
  units: readonly Unit[],
  meanings: readonly UnitMeaning[],
): readonly ToldPost[] =>
  meanings
    .filter(
      (meaning) =>
        meaning.head && units.some((unit) => unit.uuid === meaning.uuid.toLowerCase() && unit.managers.includes(uuid)),
    )
    .map(({ department }) => post('head-of-department', department, undefined));

const post = (role: Role, department: string, unit: string | undefined): ToldPost => ({ role, department, unit });

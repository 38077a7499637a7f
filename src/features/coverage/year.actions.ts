import type { PeopleGround, PeopleTables } from '#features/people';
import { dayOf } from '#kernel/day';
import { isHeadOf } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import { stateOn } from '#kernel/year-entry';
import type { YearAsked, YearEntry } from '#kernel/year-entry';
import type { Db } from '#ports/database';
import { steps } from './alerts.ts';
import { headsFor } from './alert.actions.ts';
import { seenAhead } from './board.actions.ts';
import { toldHole } from './board.ts';
import type { ToldHole } from './board.ts';
import { emptySaid, entryTitle, everyDaySaid, holeSaid } from './board.words.ts';
import { gapsIn } from './gap.store.ts';
import type { GapTables } from './gap.store.ts';
import { emptyDays } from './gaps.ts';
import { lookAhead } from './holes.ts';
import type { Days } from './holes.ts';

type Tables = Db<GapTables & PeopleTables>;

/** The holes in the team from today and some days on, the nearest first. */
async function teamHoles(db: Tables, ground: PeopleGround, now: Date, days: number): Promise<readonly ToldHole[]> {
  const seen = await seenAhead(db, ground, dayOf(now), days);
  return seen.holes
    .filter(({ seat }) => seat.workplace === undefined)
    .map((hole) => toldHole(hole, ground, seen))
    .toSorted((one, other) => one.from.localeCompare(other.from));
}

/** The holes within a month that wait for somebody as a head, in words: of the own department, and for the plan's owner of those without a head. */
export async function holesWaitingFor(
  db: Tables,
  ground: PeopleGround,
  person: SignedIn,
  now: Date,
): Promise<readonly string[]> {
  if (!ground.municipality.departments.some(({ key }) => isHeadOf(person, key))) return [];
  const today = dayOf(now);
  const found: string[] = [];
  for (const hole of await teamHoles(db, ground, now, steps[0])) {
    const heads = await headsFor(db, ground, hole.seat.department, today);
    if (heads.some(({ id }) => id === person.id)) found.push(holeSaid(hole, today));
  }
  return found;
}

/** How the team was held in some days, and how it stands ahead: sentences without a name. */
export interface CoverageTold {
  /** On how many of the days each department had no consultant, as it was seen on the day. */
  readonly departments: readonly { readonly key: string; readonly name: string; readonly emptyDays: number }[];
  /** One sentence for each department that stood empty, or one that none did. */
  readonly past: readonly string[];
  /** One sentence for each hole from now and on. */
  readonly ahead: readonly string[];
}

/** What the annual status and the agenda can say of coverage in some days; a day that has not come yet counts for nothing. */
export async function coverageOfYear(db: Tables, ground: PeopleGround, days: Days, now: Date): Promise<CoverageTold> {
  const today = dayOf(now);
  const gone = { from: days.from, to: days.to < today ? days.to : today };
  const gaps = (await gapsIn(db, gone)).filter(({ seat }) => seat.workplace === undefined);
  const departments = ground.municipality.departments.map(({ key, name }) => ({
    key,
    name: name.text,
    emptyDays: emptyDays(
      gaps.filter(({ seat }) => seat.department === key),
      gone,
    ),
  }));
  const empty = departments.filter((one) => one.emptyDays > 0);
  return {
    departments,
    past:
      empty.length === 0 ? [everyDaySaid(departments.length)] : empty.map((one) => emptySaid(one.name, one.emptyDays)),
    ahead: (await teamHoles(db, ground, now, lookAhead)).map((hole) => holeSaid(hole, today)),
  };
}

/** The holes in the team that begin in a year, for the annual cycle: each is the head's to fill. */
export async function coverageYear(
  db: Tables,
  ground: PeopleGround,
  { year, now }: YearAsked,
): Promise<readonly YearEntry[]> {
  const today = dayOf(now);
  return (await teamHoles(db, ground, now, lookAhead))
    .map((hole) => ({ ...hole, from: hole.since ?? hole.from }))
    .filter(({ from }) => from.startsWith(`${year}-`))
    .map(({ seat, name, from, to }) => ({
      key: `coverage ${seat.department} ${from}`,
      day: from,
      until: to,
      title: entryTitle(name),
      responsible: { role: 'head-of-department', department: seat.department },
      state: stateOn(from, today, false),
      link: '/aaret/bemanding',
      needs: 'see-coverage',
    }));
}

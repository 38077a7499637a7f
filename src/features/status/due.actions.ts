import type { LetterTables } from '#features/outbox';
import { headsOf, team, todayIn } from '#features/people';
import type { PeopleTables } from '#features/people';
import type { Reminder } from '#features/reminders';
import type { Evidence } from '#kernel/evidence';
import { day, dayOf, yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import { isHeadOf, may } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import type { YearAsked, YearEntry } from '#kernel/year-entry';
import type { Db } from '#ports/database';
import { deliveries } from './delivery.store.ts';
import { askedOn, dueOn, isNear, remindedAfter } from './due.ts';
import type { StatusGround } from './ground.ts';
import type { Delivery, EditionHead, YearSoFar } from './status.ts';
import { entriesOf, evidenceOf } from './year.ts';
import type { Standing } from './year.ts';
import { begunYears, editionHeads } from './status.store.ts';
import type { StatusTables } from './status.store.ts';

/** The handle that asks how far the years have come. */
export type DueDb = Db<StatusTables & PeopleTables>;
type Ground = Pick<StatusGround, 'municipality'>;

/** How far every year has come that has been begun, the oldest first. */
export async function yearsSoFar(db: Db<StatusTables>): Promise<readonly YearSoFar[]> {
  const [begun, heads, delivered] = [await begunYears(db), await editionHeads(db), await deliveries(db)];
  const years = [...new Set([...begun, ...heads.map(({ year }) => year)])].toSorted();
  return years.map((year) => ({
    year,
    isBegun: begun.includes(year),
    editions: heads.filter((head: EditionHead) => head.year === year),
    deliveries: delivered.filter((one: Delivery) => one.year === year),
  }));
}

/** The years that still wait to be delivered: the last one, where there was a team at the end of it, and every one that has been begun. */
async function undelivered(db: DueDb, soFar: readonly YearSoFar[], today: Day): Promise<readonly string[]> {
  const last = String(yearIn(today) - 1);
  const isDue = soFar.some(({ year }) => year === last) || (await hadTeam(db, last));
  return [...new Set([...soFar.map(({ year }) => year), ...(isDue ? [last] : [])])].filter((year) => {
    const found = soFar.find((one) => one.year === year);
    return (found?.deliveries.length ?? 0) === 0;
  });
}

async function hadTeam(db: DueDb, year: string): Promise<boolean> {
  const on = day(`${year}-12-31`);
  return on !== undefined && (await todayIn(db, on, { roles: ['consultant'] })).posts.length > 0;
}

/**
 * What the status has to remind of: the team, and from the second time the head too, of a status that has not been delivered; the head, of one
 * whose forum has not been chosen.
 */
export const statusReminders =
  (ground: Ground) =>
  async (db: Db<StatusTables & PeopleTables & LetterTables>, now: Date): Promise<readonly Reminder[]> => {
    const today = dayOf(now);
    const { plan, status } = ground.municipality;
    const heads = (await headsOf(db, plan.owner, today)).map(({ id }) => id);
    const consultants = (await team(db, today)).map(({ id }) => id);
    const soFar = await yearsSoFar(db);
    const late = (await undelivered(db, soFar, today)).flatMap((year) =>
      askedOn(dueOn(year, status.deliverBy), today).map((on, nth): Reminder => ({
        key: `status ${year} undelivered ${on}`,
        to: nth === 0 ? consultants : [...new Set([...consultants, ...heads])],
        kind: 'status',
        about: 'none',
      })),
    );
    return [...late, ...undecided(soFar, heads, today)];
  };

const undecided = (soFar: readonly YearSoFar[], to: Reminder['to'], today: Day): readonly Reminder[] =>
  waiting(soFar).flatMap(({ year, number, deliveredOn }) =>
    remindedAfter(deliveredOn, today).map((after): Reminder => ({
      key: `status ${year}-${number} undecided ${after}`,
      to,
      kind: 'status',
      about: 'none',
    })),
  );

/** The newest delivery of each year, while nothing has been decided on it. */
const waiting = (soFar: readonly YearSoFar[]): readonly Delivery[] =>
  soFar.flatMap(({ deliveries: all }) => all.slice(-1)).filter(({ decision }) => decision === undefined);

/** What of the status waits for somebody: for the head who owns the plan a decision, for the team a year that is soon due. */
export interface StatusWaits {
  readonly toDecide: readonly Pick<Delivery, 'year' | 'number'>[];
  readonly toDeliver: readonly { readonly year: string; readonly due: Day }[];
}

/** What of the status waits for one person. */
export async function statusWaitsFor(db: DueDb, ground: Ground, person: SignedIn, now: Date): Promise<StatusWaits> {
  const today = dayOf(now);
  const soFar = await yearsSoFar(db);
  const years = may(person, 'keep-year', person) ? await undelivered(db, soFar, today) : [];
  return {
    toDecide: isHeadOf(person, ground.municipality.plan.owner) ? waiting(soFar) : [],
    toDeliver: years
      .map((year) => ({ year, due: dueOn(year, ground.municipality.status.deliverBy) }))
      .filter(({ due }) => isNear(due, today)),
  };
}

async function standingOf(db: DueDb, { municipality: { plan, status } }: Ground, today: Day): Promise<Standing> {
  const soFar = await yearsSoFar(db);
  return {
    soFar,
    undelivered: await undelivered(db, soFar, today),
    deliverBy: status.deliverBy,
    owner: plan.owner,
    today,
  };
}

/** What a year hears of the status. */
export const statusYear = async (db: DueDb, ground: Ground, { year, now }: YearAsked): Promise<readonly YearEntry[]> =>
  entriesOf(await standingOf(db, ground, dayOf(now)), year);

/** What the status can show of what the plan asks. */
export const statusEvidence = async (db: DueDb, ground: Ground, now: Date): Promise<readonly Evidence[]> =>
  evidenceOf(await standingOf(db, ground, dayOf(now)));

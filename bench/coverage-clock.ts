// A clock that jumps over four years, on a database that is closed and opened again at every look: what is sent, to whom, and how often.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '#adapters/files';
import { openDatabase } from '#adapters/sqlite';
import { yearGround } from '#faces/web';
import { audit } from '#features/audit';
import { gapsTurn, noteGaps } from '#features/coverage';
import type { LetterTables } from '#features/outbox';
import type { PeopleTables } from '#features/people';
import { remindersWait, sendReminders } from '#features/reminders';
import type { Reminder, ReminderSource } from '#features/reminders';
import { randomFrom } from '#features/tables';
import { dayOf } from '#kernel/day';
import { theHouse } from '#kernel/person';
import { within } from '#kernel/within';
import { reminderSources } from '../src/faces/clock/sources.ts';
import type { ReminderGround } from '../src/faces/clock/sources.ts';
import { perform } from '../src/gate.ts';
import type { House } from '../src/gate.ts';
import { keyFor } from './coverage-judge.ts';
import { organisation } from './coverage-made.ts';
import type { Made } from './coverage-made.ts';
import { expecting, isMended, knownOn, toldOf } from './coverage-oracle.ts';
import type { Expected, Known } from './coverage-oracle.ts';
import { aheadOf, dayNumber, groundOf, moveIn, personAt } from './coverage-world.ts';
import { thisPack } from './search-judge.ts';

/** What came of letting the clock jump. */
export interface Jumped {
  looks: number;
  /** Looks on the same instant as the one before, and looks earlier than it. */
  same: number;
  back: number;
  /** Sendings that broke at the very end, and were to be done again. */
  broken: number;
  /** Alerts of coverage that were due, and those sent. */
  due: number;
  sent: number;
  /** Reminders of the other rooms that were sent. */
  others: number;
  /** None is the bar for each: not sent though due, sent though not due, sent again, sent to others than they should, and waiting after a look. */
  lost: number;
  untrue: number;
  twice: number;
  astray: number;
  waiting: number;
}

/** Nothing yet. */
export const nothingJumped = (): Jumped => ({
  looks: 0,
  same: 0,
  back: 0,
  broken: 0,
  due: 0,
  sent: 0,
  others: 0,
  lost: 0,
  untrue: 0,
  twice: 0,
  astray: 0,
  waiting: 0,
});

const minute = 60_000;
const days = (count: number): number => count * 1440 * minute;
const start = Date.parse('2026-11-22T11:30:00Z');
const fourYears = days(1461);

/** The instants of the looks: from a minute to four hundred days ahead, the same again, an hour back, and around the nights when the hour changes. */
function jumpsOf(seed: number, most: number): readonly Date[] {
  const random = randomFrom(`jumps ${seed}`);
  const draw = (below: number): number => Math.floor(random() * below);
  const ways: readonly (() => number)[] = [
    () => minute * (1 + draw(600)),
    () => days(1),
    () => days(1 + draw(10)),
    () => days(5 + draw(60)),
    () => (draw(4) === 0 ? days(100 + draw(300)) : days(draw(30))),
    () => 0,
    () => -60 * minute,
  ];
  const found = [start];
  while (found.length < most && (found.at(-1) ?? 0) < start + fourYears) {
    const last = found.at(-1) ?? start;
    found.push(draw(9) === 0 ? nightAfter(last, draw(2)) : last + (ways[draw(ways.length)]?.() ?? 0));
  }
  return found.map((at) => new Date(at));
}

/** Half an hour after midnight in Denmark on the next Sunday that the hour changes, or an hour later. */
function nightAfter(at: number, hour: number): number {
  for (let next = at + days(1); ; next += days(1)) {
    const [date, tomorrow] = [new Date(next), new Date(next + days(7))];
    const changes = [2, 9].includes(date.getUTCMonth()) && tomorrow.getUTCMonth() !== date.getUTCMonth();
    if (changes && date.getUTCDay() === 0)
      return Date.parse(`${date.toISOString().slice(0, 10)}T00:30:00Z`) + hour * 60 * minute;
  }
}

/** What the other rooms remind by, with the plan's own year. */
function othersOf(made: Made): readonly ReminderSource[] {
  const pack = thisPack();
  const { municipality } = groundOf(made);
  const ground = { municipality, year: yearGround({ ...pack, municipality }) } as unknown as ReminderGround;
  return reminderSources(ground);
}

/** A thing with a day of its own that is always told: nothing of it may be lost. */
const fixed: ReminderSource = (_, now) =>
  Promise.resolve(
    Array.from({ length: 48 }, (_one, at) => at * 30)
      .filter((at) => start + days(at) <= now.getTime())
      .map((at): Reminder => ({ key: `fixed ${at}`, to: [personAt(0)], kind: 'year', about: 'none' })),
  );

/** One organisation through one line of jumps, in a file of its own. */
export async function jump(seed: number, most: number, jumped: Jumped): Promise<void> {
  const made = organisation(seed, 1461);
  const sources = [fixed, ...othersOf(made)];
  const expect = expecting(made);
  const sent = new Set<string>();
  const told = new Map<string, Told>();
  const folder = mkdtempSync(join(tmpdir(), 'vaern-jumps-'));
  try {
    let before: Date | undefined;
    for (const [turn, now] of jumpsOf(seed, most).entries()) {
      countLook(jumped, before, now);
      before = now;
      const today = dayNumber(dayOf(now));
      const known = knownOn(made, today);
      const due = expect(today, known);
      const look = await lookOnce({ folder, made, known, now, sources, breaks: (turn + seed) % 7 === 3 });
      for (const [key, one] of told) if (one.on <= today && isMended(known, one, today)) forgetTold(told, sent, key);
      judgeLook(jumped, look, { due, sent, known, today });
      noteTold(told, look, due, today);
    }
    judgeFixed(jumped, sent, before ?? new Date(start));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was told, and on which day by the clock. */
interface Told extends Expected {
  readonly on: number;
}

function noteTold(told: Map<string, Told>, { reminders }: Looked, due: readonly Expected[], on: number): void {
  for (const one of due) if (reminders.some(({ key }) => key === keyFor(one))) told.set(keyFor(one), { ...one, on });
}

function forgetTold(told: Map<string, Told>, sent: Set<string>, key: string): void {
  told.delete(key);
  sent.delete(key);
}

function countLook(jumped: Jumped, before: Date | undefined, now: Date): void {
  jumped.looks += 1;
  if (before?.getTime() === now.getTime()) jumped.same += 1;
  if (before !== undefined && now < before) jumped.back += 1;
}

interface LookAsked {
  readonly folder: string;
  readonly made: Made;
  readonly known: Known;
  readonly now: Date;
  readonly sources: readonly ReminderSource[];
  /** Whether the first sending breaks when everything has been written but not yet kept. */
  readonly breaks: boolean;
}

interface Looked {
  readonly reminders: readonly Reminder[];
  /** Whose letters of each kind were written. */
  readonly letters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isWaiting: boolean;
  readonly broke: number;
}

/** Opens the file, does what the clock does, and closes it: nothing is remembered from one look to the next but what the file holds. */
async function lookOnce({ folder, made, known, now, sources, breaks }: LookAsked): Promise<Looked> {
  const store = await openDatabase({ kept: { folder }, migrations: `${root}/migrations`, now });
  try {
    const database = store.of('albertslund');
    const house: House = {
      municipality: 'albertslund',
      database,
      national: store.of('national'),
      audit,
      clock: { now: () => now },
    };
    await within(database, (work) => moveIn(work.tables<PeopleTables>(), aheadOf(made, known)));
    const ground = groundOf(made);
    if (await gapsTurn(database, ground, now)) await perform(house, theHouse, noteGaps(ground), {});
    let broke = 0;
    if (breaks) broke = await breakAtTheEnd(house, sources, now);
    const reminders: Reminder[] = [];
    if (await remindersWait(database, sources, now)) {
      const done = await perform(house, theHouse, sendReminders(sources), {});
      if (done.ok) reminders.push(...done.value);
    }
    return {
      reminders,
      broke,
      letters: await lettersOf(house),
      isWaiting: await remindersWait(database, sources, now),
    };
  } finally {
    await store.close();
  }
}

/** A sending that is written whole and then undone: the machine stopped before it was kept. */
async function breakAtTheEnd(house: House, sources: readonly ReminderSource[], now: Date): Promise<number> {
  if (!(await remindersWait(house.database, sources, now))) return 0;
  const stops = () => Promise.reject(new Error('the power went'));
  try {
    await perform({ ...house, audit: { remember: stops } }, theHouse, sendReminders(sources), {});
    return 0;
  } catch {
    return 1;
  }
}

/** The letters that were written, as if they had all been taken over. */
const lettersOf = (house: House): Promise<ReadonlyMap<string, ReadonlySet<string>>> =>
  within(house.database, async (work) => {
    const db = work.tables<LetterTables>();
    const rows = await db.selectFrom('letter').select(['person', 'kind']).execute();
    await db.deleteFrom('letter').execute();
    const kinds = new Map<string, Set<string>>();
    for (const { person, kind } of rows) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(person));
    return kinds;
  });

interface Judging {
  readonly due: readonly Expected[];
  readonly sent: Set<string>;
  readonly known: Known;
  readonly today: number;
}

/** The department that owns the plan is the second. */
const owner = 1;

function judgeLook(
  jumped: Jumped,
  { reminders, letters, isWaiting, broke }: Looked,
  { due, sent, known, today }: Judging,
): void {
  const wanted = new Map(
    due
      .map((one) => [keyFor(one), toldOf(known, one, owner, today)] as const)
      .filter(([key, people]) => people.length > 0 && !sent.has(key)),
  );
  const keys = reminders.map(({ key }) => key);
  const ours = keys.filter((key) => key.startsWith('coverage '));
  jumped.broken += broke;
  jumped.due += wanted.size;
  jumped.sent += ours.length;
  jumped.others += keys.length - ours.length;
  jumped.twice += keys.filter((key) => sent.has(key)).length + keys.length - new Set(keys).size;
  jumped.lost += [...wanted.keys()].filter((key) => !ours.includes(key)).length;
  jumped.untrue += ours.filter((key) => !wanted.has(key) && !sent.has(key)).length;
  jumped.waiting += isWaiting ? 1 : 0;
  const people = new Set([...wanted.values()].flat().map((person) => String(personAt(person))));
  const told = letters.get('coverage') ?? new Set();
  jumped.astray +=
    [...people].filter((one) => !told.has(one)).length + [...told].filter((one) => !people.has(one)).length;
  for (const key of keys) sent.add(key);
}

function judgeFixed(jumped: Jumped, sent: ReadonlySet<string>, last: Date): void {
  const latest = Math.floor((last.getTime() - start) / days(1));
  for (let at = 0; at < 48 * 30 && at <= latest; at += 30) if (!sent.has(`fixed ${at}`)) jumped.lost += 1;
}

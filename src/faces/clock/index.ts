/** The clock: what Værn does when the time has come and nobody asks. */
import { noteHead } from '#features/audit';
import { gapsTurn, noteGaps } from '#features/coverage';
import { enquiriesWait, quietSince, tendEnquiries } from '#features/enquiries';
import { filingsWait, sendFilings } from '#features/filing';
import { knowledgeWaits, tendKnowledge } from '#features/knowledge';
import { markingWaits, remindOfMarking } from '#features/marking';
import { attendanceWaits, forgetAttendance } from '#features/meeting';
import { shareWhatIsAgreed, sharesWait } from '#features/national';
import { lettersWait, sendLetters } from '#features/outbox';
import { remindersWait, sendReminders } from '#features/reminders';
import { forgetTrainings, trainingsWait } from '#features/training';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Journal } from '#kernel/journal';
import type { Carry } from '#kernel/letter';
import { theHouse } from '#kernel/person';
import { entrance, perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { reminderSources } from './sources.ts';
import type { ReminderGround } from './sources.ts';

/** What the clock has to do with. */
export interface Clockwork {
  readonly house: House;
  /** The ground of the edition on the air. */
  readonly ground: () => ReminderGround;
  /** Where letters leave the house; without it they wait. */
  readonly carry: Carry | undefined;
  /** The municipality's case system; without it what is to be filed waits. */
  readonly journal?: Journal | undefined;
  /** Where people find the site. */
  readonly address: () => string;
  /** Keeps the trail's head outside the database. */
  readonly keepHead: (line: string) => void;
  /** Told about a fault; the clock goes on. */
  readonly fault: (error: unknown) => void;
}

const often = 30_000;

/** Starts the clock; gives what stops it, which waits for the round it is in. */
export function startClock(work: Clockwork): () => Promise<void> {
  const lanes = [
    [tend, forgetLists, remind, seldomly(noteWhoIsMissing), seldomly(tellOfTheYear), forget, send, share, noteDaily()],
    [file],
  ].map(laneOf(work));
  const turn = (): void => lanes.forEach((lane) => lane.turn());
  turn();
  const timer = setInterval(turn, often);
  return async () => {
    clearInterval(timer);
    await Promise.all(lanes.map((lane) => lane.end()));
  };
}

type Task = (work: Clockwork) => Promise<void>;

/**
 * Tasks one at a time, and each by itself: a mail server that is away must not keep the trail's head from being noted. The case system
 * has a lane of its own, for it may take minutes, and somebody who waits for guidance must not wait for it.
 */
const laneOf = (work: Clockwork) => (tasks: readonly Task[]) => {
  let last = Promise.resolve();
  return {
    turn: (): void => {
      for (const task of tasks) last = last.then(() => task(work)).catch(work.fault);
    },
    end: () => last,
  };
};

// It is only remembered that the house tended when there was something to do: a line each minute would drown the trail.
async function tend({ house, ground }: Clockwork): Promise<void> {
  const now = house.clock.now();
  if (await enquiriesWait(house.database, now, quietSince(ground(), now)))
    await perform(house, theHouse, tendEnquiries(ground()), {});
}

async function forgetLists({ house }: Clockwork): Promise<void> {
  if (await knowledgeWaits(house.database, house.clock.now())) await perform(house, theHouse, tendKnowledge, {});
}

async function remind({ house, ground }: Clockwork): Promise<void> {
  if (await markingWaits(house.database, ground(), house.clock.now()))
    await perform(house, theHouse, remindOfMarking(ground()), {});
}

const seldom = 10 * 60_000;

// Looking ahead costs more than a minute's task may, and nothing of it hangs on the minute.
function seldomly(task: Task): Task {
  let looked: number | undefined;
  return async (work) => {
    const now = work.house.clock.now().getTime();
    if (looked !== undefined && Math.abs(now - looked) < seldom) return;
    await task(work);
    looked = now;
  };
}

async function noteWhoIsMissing({ house, ground }: Clockwork): Promise<void> {
  if (await gapsTurn(house.database, ground(), house.clock.now()))
    await perform(house, theHouse, noteGaps(ground()), {});
}

async function tellOfTheYear({ house, ground }: Clockwork): Promise<void> {
  const sources = reminderSources(ground());
  if (await remindersWait(house.database, sources, house.clock.now()))
    await perform(house, theHouse, sendReminders(sources), {});
}

async function forget({ house }: Clockwork): Promise<void> {
  const now = house.clock.now();
  if (await attendanceWaits(house.database, now)) await perform(house, theHouse, forgetAttendance, {});
  if (await trainingsWait(house.database, now)) await perform(house, theHouse, forgetTrainings, {});
}

async function send({ house, carry, address }: Clockwork): Promise<void> {
  if (carry && (await lettersWait(house.database, house.clock.now())))
    await sendLetters(entrance(house, theHouse), carry, address());
}

async function file({ house, journal }: Clockwork): Promise<void> {
  if (journal && (await filingsWait(house.database, house.clock.now())))
    await sendFilings(house.municipality, entrance(house, theHouse), journal);
}

async function share({ house }: Clockwork): Promise<void> {
  if (await sharesWait(house)) await shareWhatIsAgreed(entrance(house, theHouse), house);
}

function noteDaily(): (work: Clockwork) => Promise<void> {
  let noted: Day | undefined;
  return async ({ house, keepHead }) => {
    const today = dayOf(house.clock.now());
    if (today !== noted) await noteHead(house, today, keepHead);
    noted = today;
  };
}

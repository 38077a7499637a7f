import { digestOf } from '#kernel/digest';
import { newId } from '#kernel/action';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { departmentsOf } from './ground.ts';
import type { TrainingGround } from './ground.ts';
import { follow } from './play.ts';
import type { Standing } from './play.ts';
import type { Hand, Turn } from './seen.ts';
import { codeIn, isOpen, mostSeats } from './session.ts';
import type { Session } from './session.ts';
import { counted } from './tally.ts';
import { emptySeats, giveSeat, keepStory, sessionWith, stories, useSeat } from './training.store.ts';
import type { TrainingTables } from './training.store.ts';
import { forgetEnded } from './training.actions.ts';
import { wrong } from './training.words.ts';

/** Where playing happens. */
export interface PlayDesk {
  readonly database: Database;
  readonly ground: TrainingGround;
  readonly now: Date;
}

type Handle = Db<TrainingTables>;

const mend = (field: 'code' | 'department', message: string): Turn => ({ kind: 'mend', field, message });

async function openWith(db: Handle, code: string, now: Date): Promise<Session | Turn> {
  const found = await sessionWith(db, code);
  if (!found) return mend('code', wrong.code);
  if (isOpen(found, now)) return found;
  await forgetEnded(db, now);
  return mend('code', wrong.closed);
}

// Not through the gate: the trail would hold the hour of each answer, and an hour is what tells who it was.
const quietly = <Value>({ database }: PlayDesk, work: (db: Handle) => Promise<Value>): Promise<Value> =>
  within(database, (desk) => work(desk.tables<TrainingTables>()));

/** Lets a page into a training: its own place at each story that is not shown yet. */
export async function join(
  desk: PlayDesk,
  typed: { readonly code: string; readonly department: string },
): Promise<Turn> {
  const code = codeIn(typed.code);
  const { department } = typed;
  if (!departmentsOf(desk.ground).includes(department)) return mend('department', wrong.department);
  const seat = newId();
  const digest = await digestOf(seat);
  return quietly(desk, async (db) => {
    const session = await openWith(db, code, desk.now);
    if ('kind' in session) return session;
    const waiting = (await stories(db, session.id)).filter(({ isShown }) => !isShown).map(({ scenario }) => scenario);
    const seats = await emptySeats(db, session.id);
    if (Math.max(0, ...seats.values()) >= mostSeats) return mend('code', wrong.full);
    await giveSeat(db, session.id, waiting, digest);
    const [scenario] = waiting;
    if (scenario === undefined) return mend('code', wrong.closed);
    return turnAt(db, desk, session, { code, seat, department, scenario, answers: [] });
  });
}

/** Takes one answer on: the next question, or the card. What was answered is counted once, when the card is reached. */
export async function play(desk: PlayDesk, sent: Hand): Promise<Turn> {
  const hand = { ...sent, code: codeIn(sent.code) };
  if (!departmentsOf(desk.ground).includes(hand.department)) return mend('code', wrong.old);
  const digest = await digestOf(hand.seat);
  return quietly(desk, async (db) => {
    const session = await openWith(db, hand.code, desk.now);
    if ('kind' in session) return session;
    const standing = follow(desk.ground.flow, hand.answers);
    if (standing.at === 'question') return turnAt(db, desk, session, hand);
    return ended(db, session, { hand, standing, digest });
  });
}

interface Ended {
  readonly hand: Hand;
  readonly standing: Extract<Standing, { at: 'card' }>;
  readonly digest: string;
}

async function ended(db: Handle, session: Session, { hand, standing, digest }: Ended): Promise<Turn> {
  const all = await stories(db, session.id);
  const at = all.findIndex(({ scenario }) => scenario === hand.scenario);
  const story = all[at];
  if (!story) return mend('code', wrong.old);
  const next = all.slice(at + 1).find(({ isShown }) => !isShown)?.scenario;
  const card = (became: 'counted' | 'counted-before' | 'too-late'): Turn => ({
    kind: 'card',
    hand,
    standing,
    became,
    next,
  });
  if (story.isShown) return card('too-late');
  // The place is used up before anything is counted, and nothing of it stands beside the count.
  if (!(await useSeat(db, session.id, hand.scenario, digest))) return card('counted-before');
  const tallies = counted(story.tallies, hand.department, standing.steps, standing.card);
  await keepStory(db, session.id, { ...story, tallies });
  return card('counted');
}

async function turnAt(db: Handle, { ground }: PlayDesk, session: Session, hand: Hand): Promise<Turn> {
  const all = await stories(db, session.id);
  const at = all.findIndex(({ scenario }) => scenario === hand.scenario);
  if (at < 0) return mend('code', wrong.old);
  return { kind: 'play', hand, number: at + 1, of: all.length, standing: follow(ground.flow, hand.answers) };
}

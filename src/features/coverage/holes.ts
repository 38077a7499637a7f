import { onDay, standInFor } from '#features/people';
import type { Ahead, HeldPost, Today } from '#features/people';
import { addDays } from '#kernel/danish-time';
import type { Day } from '#kernel/day';
import { isHeldIn } from '#kernel/person';

/** What somebody must always hold: a department's place in the team, or a workplace's knowledge person. */
export interface Seat {
  readonly department: string;
  /** The workplace's id; without one it is the department's consultant. */
  readonly workplace: string | undefined;
}

/**
 * Why a seat is empty on a day: nobody has it, the last post has ended, the provider has not renewed it, whoever has it is away and
 * nobody stands in who may, or whoever has it is shut out.
 */
export type Why = 'vacant' | 'ended' | 'lapsed' | 'away' | 'shut-out';

/** The days in a row on which a seat is empty; without a last day it goes on as far as was looked. */
export interface Hole {
  readonly seat: Seat;
  readonly from: Day;
  readonly to: Day | undefined;
  /** Every reason there is in those days, in the order they come. */
  readonly why: readonly Why[];
}

/** The days that are looked at, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** How far ahead it is worth looking: the longest absence there is, and a month more. */
export const lookAhead = 400;

/** How soon a provider's post must run out before it is taken at its word: until then it is renewed at the next sign-in. */
const lapsesWithin = 30;

/** What is known, with the posts of a provider lasting as long as they may be expected to. */
export const expected = (ahead: Ahead, today: Day): Ahead => ({
  ...ahead,
  posts: ahead.posts.map((post) => (isRenewed(post, today) ? { ...post, to: undefined } : post)),
});

const isRenewed = ({ source, to }: HeldPost, today: Day): boolean =>
  source === 'provider' && to !== undefined && to >= addDays(today, lapsesWithin);

/** Whether a post is the one that is asked for. */
export const isOf =
  ({ department, workplace }: Seat) =>
  (post: HeldPost): boolean =>
    workplace === undefined
      ? post.role === 'consultant' && isHeldIn(post, department)
      : post.role === 'knowledge-person' && post.workplace === workplace;

/** Every hole in some seats, in the order of the seats and then of the days. */
export function holesIn(ahead: Ahead, seats: readonly Seat[], days: Days): readonly Hole[] {
  const stretches = stretchesOf(ahead, days);
  return seats.flatMap((seat) => holesOf(seat, stretches, closingOf(seat, ahead)));
}

/** Days in a row on which nothing changes, with what holds on them. */
interface Stretch extends Days {
  readonly today: Today;
  /** The posts that somebody carries. */
  readonly carried: readonly HeldPost[];
  /** The posts whose last day was the day before. */
  readonly justEnded: readonly HeldPost[];
  readonly isLast: boolean;
}

function stretchesOf(ahead: Ahead, { from, to }: Days): readonly Stretch[] {
  const starts = [...new Set([from, ...turns(ahead)])].filter((day) => from <= day && day <= to).toSorted();
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const today = onDay(ahead, start);
    return {
      from: start,
      to: next === undefined ? to : addDays(next, -1),
      today,
      carried: today.posts.filter((post) => standInFor(post.person, today) !== undefined),
      justEnded: ahead.posts.filter((post) => post.to !== undefined && addDays(post.to, 1) === start),
      isLast: next === undefined,
    };
  });
}

/** Every day on which something begins or has just ended. */
const turns = ({ posts, absences, workplaces }: Ahead): readonly Day[] => [
  ...[...posts, ...absences].flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)])),
  ...workplaces.flatMap(({ closedOn }) => closedOn ?? []),
];

const closingOf = ({ workplace }: Seat, { workplaces }: Ahead): Day | undefined =>
  workplaces.find(({ id }) => id === workplace)?.closedOn;

function holesOf(seat: Seat, stretches: readonly Stretch[], closedOn: Day | undefined): readonly Hole[] {
  const holes: Hole[] = [];
  let isOpen = false;
  for (const stretch of stretches) {
    const why = whyEmpty(seat, stretch, closedOn);
    const before = isOpen ? holes.pop() : undefined;
    if (before) holes.push(why === undefined ? before : longer(before, stretch, why));
    else if (why !== undefined) holes.push(longer({ seat, from: stretch.from, to: undefined, why: [] }, stretch, why));
    isOpen = why !== undefined;
  }
  return holes;
}

const longer = (hole: Hole, { to, isLast }: Stretch, why: Why): Hole => ({
  ...hole,
  to: isLast ? undefined : to,
  why: says(hole.why, why) ? hole.why : [...hole.why, why],
});

// That nobody has it says nothing more of a seat whose last post has just ended.
const says = (told: readonly Why[], why: Why): boolean => told.includes(why) || (why === 'vacant' && told.length > 0);

/** Why a seat is empty in a stretch; undefined when it is not, or is no more. */
function whyEmpty(
  seat: Seat,
  { from, today, carried, justEnded }: Stretch,
  closedOn: Day | undefined,
): Why | undefined {
  const fits = isOf(seat);
  if (carried.some(fits) || (closedOn !== undefined && closedOn <= from)) return undefined;
  const held = today.posts.filter(fits);
  if (held.length === 0) return whyVacant(justEnded.filter(fits));
  return held.some((post) => today.people.some(({ id }) => id === post.person)) ? 'away' : 'shut-out';
}

function whyVacant(justEnded: readonly HeldPost[]): Why {
  if (justEnded.length === 0) return 'vacant';
  return justEnded.every(({ source }) => source === 'provider') ? 'lapsed' : 'ended';
}

import { z } from 'zod';
import { guardedText, overruleLines } from '#features/guard';
import type { Guarded } from '#features/guard';
import { id as idOf, newId, remembers } from '#kernel/action';
import type { Deed, Id, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import { agendaOf, movedTo, openProposals } from './agenda.ts';
import type { Point } from './agenda.ts';
import { addPoint, placePoints, pointsOf, settlePoint } from './agenda.store.ts';
import { invalid, seen } from './calling.actions.ts';
import type { Tables } from './calling.actions.ts';
import type { MeetingGround } from './ground.ts';
import { isAhead, standingOn } from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { changeMeeting, findMeeting } from './meeting.store.ts';
import { agendaWords } from './meeting.words.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { proposalsFor } from './proposals.actions.ts';
import type { Agenda } from './seen.ts';

/** The longest point of an agenda. */
export const longestPoint = 300;

/** Looks at the agenda while it is made, with what the year proposes. */
export const lookAtAgenda = (ground: MeetingGround): Deed<Tables, { readonly id: Id }, Agenda> => ({
  name: 'meeting.look-agenda',
  needs: 'keep-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('To make the agenda from what the year has brought.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const meeting = await findMeeting(db, input.id);
    if (!meeting) return refuse({ reason: 'not-found' });
    const points = await pointsOf(db, meeting.id);
    const { since, proposals } = await proposalsFor(db, ground, meeting, now);
    return ok({
      meeting,
      standing: standingOn(meeting, dayOf(now)),
      points,
      proposals: openProposals(proposals, points),
      since,
    });
  },
});

type Seen = { readonly id: Id; readonly version: number };

/** The meeting whose agenda somebody wants to change, one edition on: whoever saw an older one is told. */
async function toArrange(db: Tables, { id, version }: Seen, now: Date): Promise<Result<Meeting, Refusal>> {
  const meeting = await findMeeting(db, id);
  if (!meeting) return refuse({ reason: 'not-found' });
  if (!isAhead(standingOn(meeting, dayOf(now)))) return invalid({ field: 'which', message: agendaWords.closed });
  if (meeting.version !== version) return refuse({ reason: 'conflict' });
  return (await changeMeeting(db, meeting)) ? ok(meeting) : refuse({ reason: 'conflict' });
}

type Added = Seen & { readonly point: Id; readonly title: Guarded };

/** Puts a point of the team's own at the end of the agenda. */
export const addOwnPoint = ({ guard }: MeetingGround): Deed<Tables, Added, Id> => ({
  name: 'meeting.add-point',
  needs: 'keep-year',
  input: z.strictObject({ ...seen(), point: theId, title: guardedText(guard, { max: longestPoint }) }),
  remember: remembers('To make the agenda.', ({ id }) => id),
  run: async ({ db, input, now, also }) => {
    const points = await pointsOf(db, input.id);
    if (points.some(({ id }) => id === input.point)) return ok(input.id);
    const found = await toArrange(db, input, now);
    if (!found.ok) return found;
    const own = { id: input.point, source: undefined, title: input.title.text, reason: '', kept: true };
    await addPoint(db, input.id, { ...own, place: agendaOf(points).length + 1 });
    for (const line of overruleLines(input.id, input.title)) await also(line);
    return ok(input.id);
  },
});

const settled = () =>
  z.strictObject({
    ...seen(),
    /** A point's id, or what proposed it. */
    which: z.string().max(100),
    kept: z.enum(['0', '1'], { error: wrong.choice }).transform((text) => text === '1'),
  });

type Settled = z.infer<ReturnType<typeof settled>>;

/** Takes what is proposed into the agenda, drops it, or takes a dropped point up again. The words are the source's own, never the form's. */
export const settleProposal = (ground: MeetingGround): Deed<Tables, Settled, Id> => ({
  name: 'meeting.settle-point',
  needs: 'keep-year',
  input: settled(),
  remember: remembers('To make the agenda.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const points = await pointsOf(db, input.id);
    const standing = points.find(({ id, source }) => id === input.which || source === input.which);
    if (standing?.kept === input.kept) return ok(input.id);
    const found = await toArrange(db, input, now);
    if (!found.ok) return found;
    const place = agendaOf(points).length + 1;
    if (standing) {
      await settlePoint(db, { ...standing, kept: input.kept, place });
      await closeRanks(db, input.id);
      return ok(input.id);
    }
    return settleNew(db, ground, { ...input, place, meeting: found.value }, now);
  },
});

async function settleNew(
  db: Tables,
  ground: MeetingGround,
  { meeting, which, kept, place }: Settled & { readonly place: number; readonly meeting: Meeting },
  now: Date,
): Promise<Result<Id, Refusal>> {
  const { proposals } = await proposalsFor(db, ground, meeting, now);
  const proposal = proposals.find(({ source }) => source === which);
  if (!proposal) return refuse({ reason: 'not-found' });
  await addPoint(db, meeting.id, { ...proposal, id: newId(), kept, place });
  return ok(meeting.id);
}

const closeRanks = async (db: Tables, meeting: Id): Promise<void> =>
  placePoints(
    db,
    agendaOf(await pointsOf(db, meeting)).map(({ id }) => id),
  );

const moved = () =>
  z.strictObject({
    ...seen(),
    point: z.string().transform((text) => idOf(text)),
    to: z
      .string()
      .regex(/^-?\d{1,3}$/, wrong.choice)
      .transform(Number),
  });

/** Moves a point to a place, counted from 1. Asked twice it is moved once. */
export const movePoint: Deed<Tables, z.infer<ReturnType<typeof moved>>, Id> = {
  name: 'meeting.move-point',
  needs: 'keep-year',
  input: moved(),
  remember: remembers('To make the agenda.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const points = agendaOf(await pointsOf(db, input.id));
    const point: Point | undefined = points.find(({ id }) => id === input.point);
    if (!point) return refuse({ reason: 'not-found' });
    if (point.place === input.to) return ok(input.id);
    const found = await toArrange(db, input, now);
    if (!found.ok) return found;
    await placePoints(db, movedTo(points, point.id, input.to));
    return ok(input.id);
  },
};

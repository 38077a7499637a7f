import { z } from 'zod';
import { colleagues } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import { byName } from '#kernel/order';
import { may } from '#kernel/person';
import type { Person, SignedIn } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import { agendaOf } from './agenda.ts';
import { materialOf, pointsOf } from './agenda.store.ts';
import { newcomersTo } from './calling.actions.ts';
import type { Tables } from './calling.actions.ts';
import { canAnswer, countsOf, hasBegun, isKnown, standingOn } from './meeting.ts';
import type { Invited, Meeting, Outcome } from './meeting.ts';
import { allMeetings, findMeeting, invitationsOf, invitedTo } from './meeting.store.ts';
import { outcomesOf } from './outcome.store.ts';
import type { Answered, Overview, Seen } from './seen.ts';

/** Whether somebody makes and keeps the meetings. */
export const keepsYear = (person: Person): boolean =>
  person.kind === 'signed-in' && may(person, 'keep-year', { municipality: person.municipality });

/** Looks at the meetings there are and were. */
export const seeMeetings: Deed<Tables, Record<string, never>, Overview> = {
  name: 'meeting.see-all',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('To see when the knowledge persons meet.', () => 'none'),
  run: async ({ db, person, now }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    const keeps = keepsYear(person);
    const mine = await invitationsOf(db, person.id);
    const all = (await allMeetings(db)).filter((meeting) => keeps || isKnown(meeting));
    return ok({
      keeps,
      meetings: all.map((meeting) => ({
        meeting,
        standing: standingOn(meeting, dayOf(now)),
        mine: mine.get(meeting.id),
      })),
    });
  },
};

/** The meeting that somebody may know of. */
export async function knownMeeting(db: Tables, id: Id, person: Person): Promise<Meeting | undefined> {
  const meeting = await findMeeting(db, id);
  return meeting && (keepsYear(person) || isKnown(meeting)) ? meeting : undefined;
}

const answeredIn = (meeting: Meeting, invited: readonly Invited[]): Answered => ({
  ...(meeting.counts ?? countsOf(invited)),
  comes: invited.filter(({ answer }) => answer === 'comes').length,
  staysAway: invited.filter(({ answer }) => answer === 'stays-away').length,
});

/** Those who are invited, in the order of their names. */
export async function namedInvited(db: Tables, invited: readonly Invited[]): Promise<Seen['invited']> {
  const names = await namesOf(
    db,
    invited.map(({ person }) => person),
  );
  return invited.map((one) => ({ ...one, name: names.get(one.person) ?? '' })).toSorted(byName);
}

/** The names of some people by their ids. */
export const namesOf = async (db: Tables, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> =>
  new Map((await colleagues(db, ids)).map(({ id, name }) => [id, name]));

/** Looks at one meeting. */
export const lookAtMeeting: Deed<Tables, { readonly id: Id }, Seen> = {
  name: 'meeting.look',
  needs: 'see-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('To see when and where the meeting is, what it is about and what came of it.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    const meeting = await knownMeeting(db, input.id, person);
    if (!meeting || person.kind !== 'signed-in') return refuse({ reason: 'not-found' });
    return ok(await seenBy(db, meeting, person, now));
  },
};

async function seenBy(db: Tables, meeting: Meeting, person: SignedIn, now: Date): Promise<Seen> {
  const keeps = keepsYear(person);
  const invited = await invitedTo(db, meeting.id);
  const said = await saidIn(db, meeting, keeps);
  return {
    ...said,
    ...(keeps ? await forTheTeam(db, meeting, invited, now) : nothingOfTheTeam),
    standing: standingOn(meeting, dayOf(now)),
    mine: invited.find((one) => one.person === person.id),
    keeps,
    today: dayOf(now),
    begun: hasBegun(meeting, now),
    open: canAnswer(meeting, now),
    points: agendaOf(await pointsOf(db, meeting.id)),
    material: await materialOf(db, meeting.id),
    answered: answeredIn(meeting, invited),
    names: await namesOf(db, responsiblesIn(said.outcomes)),
  };
}

// What the team is still writing is nobody else's.
async function saidIn(db: Tables, meeting: Meeting, keeps: boolean): Promise<Pick<Seen, 'meeting' | 'outcomes'>> {
  if (!keeps && !meeting.publishedAt) return { meeting: { ...meeting, minutes: '' }, outcomes: [] };
  return { meeting, outcomes: await outcomesOf(db, meeting.id) };
}

type OfTheTeam = Pick<Seen, 'invited' | 'newcomers'>;

const nothingOfTheTeam: OfTheTeam = { invited: [], newcomers: [] };

async function forTheTeam(db: Tables, meeting: Meeting, invited: readonly Invited[], now: Date): Promise<OfTheTeam> {
  const isOpen = standingOn(meeting, dayOf(now)) === 'called';
  return {
    invited: await namedInvited(db, invited),
    newcomers: isOpen ? await newcomersTo(db, meeting, dayOf(now)) : [],
  };
}

/** Whoever is to do something. */
export const responsiblesIn = (outcomes: readonly Outcome[]): readonly Id[] =>
  outcomes.flatMap(({ responsible }) => (responsible === undefined ? [] : [responsible]));

/** Fetches the calendar file of a meeting. */
export const takeCalendar: Deed<Tables, { readonly id: Id }, Meeting> = {
  name: 'meeting.take-calendar',
  needs: 'see-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('To have the meeting in a calendar.', ({ id }) => id),
  run: async ({ db, input, person }) => {
    const meeting = await knownMeeting(db, input.id, person);
    return meeting ? ok(meeting) : refuse({ reason: 'not-found' });
  },
};

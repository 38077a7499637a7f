import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Id, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import { may } from '#kernel/person';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import type { TrainingGround } from './ground.ts';
import type { Led, Listed, Training, Trainings } from './seen.ts';
import { forgottenStory, hours, isOpen, newCode, shownStory } from './session.ts';
import { trainings, whatToTrain } from './shown.actions.ts';
import { fewest, players } from './tally.ts';
import {
  closeSession,
  emptySeats,
  keepStory,
  openSession,
  session,
  sessions,
  stories,
  takeSeats,
} from './training.store.ts';
import type { TrainingTables } from './training.store.ts';
import { wrong } from './training.words.ts';

type Handle = Db<TrainingTables>;

const leads = (person: Person): boolean => person.kind === 'signed-in' && may(person, 'keep-year', person);

/** What was not looked at while a training was open is forgotten when it has ended. */
export async function forgetEnded(db: Handle, now: Date): Promise<void> {
  for (const one of await sessions(db)) {
    if (isOpen(one, now)) continue;
    await takeSeats(db, one.id);
    for (const story of await stories(db, one.id))
      if (!story.isShown && players(story.tallies) > 0) await keepStory(db, one.id, forgottenStory(story));
  }
}

/** Looks at the trainings there have been. */
export const seeTrainings = (ground: TrainingGround): Deed<Handle, object, Trainings> => ({
  name: 'training.list',
  needs: 'train',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who looked at what should be trained.', () => 'none'),
  run: async ({ db, person, now }) => {
    await forgetEnded(db, now);
    const all = await trainings(db);
    const listed = all.map(({ session: one, shown }): Listed => ({
      id: one.id,
      heldOn: one.heldOn,
      isOpen: isOpen(one, now),
      shown: shown.length,
    }));
    return ok({ listed, toTrain: whatToTrain(ground, all), leads: leads(person) });
  },
});

interface Starting {
  readonly id: Id;
  readonly scenarios: readonly string[];
  readonly hours: string;
}

const hourLong = 3_600_000;

/** Starts a training with some of the stories, and makes the code that is spoken in the room. */
export const startTraining = (ground: TrainingGround): Deed<Handle, Starting, Id> => ({
  name: 'training.start',
  needs: 'keep-year',
  input: z.strictObject({
    id: theId,
    scenarios: z
      .array(
        z.enum(
          ground.scenarios.map(({ key }) => key),
          { error: wrong.unknown },
        ),
      )
      .min(1, wrong.none)
      .max(10, wrong.many),
    hours: z.enum(hours, { error: wrong.hours }),
  }),
  remember: remembers('So that it can be seen who opened a training.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    await forgetEnded(db, now);
    const closesAt = new Date(now.getTime() + Number(input.hours) * hourLong);
    const fresh = { id: input.id, code: newCode(), heldOn: dayOf(now), closesAt };
    await openSession(db, fresh, [...new Set(input.scenarios)]);
    return ok(input.id);
  },
});

/** Looks at one training. Until a story is shown, nothing of what was answered leaves this deed but how many have. */
export const seeTraining: Deed<Handle, { readonly id: Id }, Training> = {
  name: 'training.see',
  needs: 'train',
  input: z.strictObject({ id: theId }),
  remember: remembers('So that it can be seen who looked at a training.', ({ id }) => id),
  run: async ({ db, input: { id }, person, now }) => {
    await forgetEnded(db, now);
    const found = await session(db, id);
    if (!found) return refuse({ reason: 'not-found' });
    const seats = await emptySeats(db, id);
    const all = (await stories(db, id)).map((story): Led => ({
      story: story.isShown ? story : { ...story, tallies: {} },
      players: players(story.tallies),
      waiting: seats.get(story.scenario) ?? 0,
    }));
    const isLeader = leads(person);
    return ok({
      session: isLeader ? found : { ...found, code: '' },
      isOpen: isOpen(found, now),
      leads: isLeader,
      stories: all.filter(({ story }) => isLeader || story.isShown),
    });
  },
};

const invalid = (message: string): Result<never, Refusal> =>
  refuse({ reason: 'invalid', mistakes: [{ field: 'scenario', message }] });

/** Shows what was answered to a story: from now on no answer is added, and departments with fewer than five are gone for good. */
export const showStory: Deed<Handle, { readonly id: Id; readonly scenario: string }, Id> = {
  name: 'training.show',
  needs: 'keep-year',
  input: z.strictObject({ id: theId, scenario: z.string().max(100) }),
  remember: remembers('So that it can be seen who had the answers shown.', ({ id }) => id),
  run: async ({ db, input: { id, scenario }, now }) => {
    await forgetEnded(db, now);
    const story = (await stories(db, id)).find((one) => one.scenario === scenario);
    if (!story) return refuse({ reason: 'not-found' });
    if (story.isShown) return ok(id);
    if (players(story.tallies) < fewest) return invalid(wrong.few);
    await keepStory(db, id, shownStory(story));
    await takeSeats(db, id, scenario);
    return ok(id);
  },
};

/** Ends a training: nobody joins any more, and what was not shown is forgotten. */
export const endTraining: Deed<Handle, { readonly id: Id }, Id> = {
  name: 'training.end',
  needs: 'keep-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('So that it can be seen who ended a training.', ({ id }) => id),
  run: async ({ db, input: { id }, now }) => {
    const found = await session(db, id);
    if (!found) return refuse({ reason: 'not-found' });
    if (isOpen(found, now)) await closeSession(db, id, now);
    await forgetEnded(db, now);
    return ok(id);
  },
};

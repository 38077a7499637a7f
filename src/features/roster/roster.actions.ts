import { z } from 'zod';
import {
  changePerson,
  changeWorkplace,
  endPost,
  everybody,
  insertPerson,
  insertPost,
  insertWorkplace,
  keepingAnAdministrator,
  person,
  posts,
  setDisabled,
  workplaces,
} from '#features/people';
import type { PeopleTables } from '#features/people';
import type { Municipality } from '#features/plan';
import { remembers } from '#kernel/action';
import type { Also, Deed, Id } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { changesIn, namesIn } from './changes.ts';
import type { Before, Changes, Names } from './changes.ts';
import { rosterFile } from './roster.file.ts';
import type { Roster } from './roster.file.ts';

/** What a reading in is given: what the file says, and whether posts that it says nothing of end. */
interface Reading {
  readonly roster: Roster;
  readonly endMissing: boolean;
}

const input = z.strictObject({ roster: rosterFile, endMissing: z.boolean() });

/** The plan's departments, which a file must name as they are. */
export interface RosterGround {
  readonly municipality: Municipality;
}

/** What a file changes, and what those it is about are called. */
export interface Outcome {
  readonly changes: Changes;
  readonly names: Names;
}

/** What reading a file in would change: nothing is written but the line of the trail. */
export const previewRoster = (ground: RosterGround): Deed<Db<PeopleTables>, Reading, Outcome> => ({
  name: 'roster.preview',
  needs: 'manage-people',
  input,
  remember: remembers('So that it can be seen who looked at what a file of people would change.', () => 'none'),
  run: async ({ db, input: { roster }, now }) => ok(outcomeOf(roster, await beforeIn(db, ground, dayOf(now)))),
});

/** Reads a file in: people, workplaces and posts become what it says, each change with a line of its own in the trail. */
export const importRoster = (ground: RosterGround): Deed<Db<PeopleTables>, Reading, Outcome> => ({
  name: 'roster.import',
  needs: 'manage-people',
  input,
  remember: remembers('So that it can be seen who read in a file of people.', () => 'none'),
  run: async ({ db, input: { roster, endMissing }, now, also }) => {
    const today = dayOf(now);
    const outcome = outcomeOf(roster, await beforeIn(db, ground, today));
    return keepingAnAdministrator(db, today, 'file', async () => {
      await follow(db, outcome.changes, also);
      // Whoever stands on a line that was not understood is not missing.
      if (endMissing && outcome.changes.notUnderstood.length === 0)
        await end(db, outcome.changes, addDays(today, -1), also);
      return ok(outcome);
    });
  },
});

const beforeIn = async (db: Db<PeopleTables>, { municipality }: RosterGround, today: Day): Promise<Before> => ({
  people: await everybody(db),
  posts: await posts(db),
  workplaces: await workplaces(db),
  departments: municipality.departments.map(({ key }) => key),
  today,
});

function outcomeOf(roster: Roster, before: Before): Outcome {
  const changes = changesIn(roster, before);
  return { changes, names: namesIn(changes, before) };
}

type Tell = (line: Also) => Promise<void>;

const changed = (which: Id, purpose: string): Also => ({ what: 'roster.change', which, purpose });

async function follow(db: Db<PeopleTables>, changes: Changes, also: Tell): Promise<void> {
  await followPlaces(db, changes, also);
  for (const one of changes.newPeople) {
    await insertPerson(db, one);
    await also(changed(one.id, 'A file of people told of somebody new.'));
  }
  for (const one of changes.changedPeople) {
    await changePerson(db, one);
    await also(changed(one.id, 'A file of people told what somebody is called.'));
  }
  for (const { id } of changes.keptOut) await keepOut(db, id, also);
  for (const post of changes.given) {
    await insertPost(db, post);
    await also(changed(post.person, 'A file of people gave somebody a post.'));
  }
  for (const post of changes.ended) {
    await endPost(db, post, post.to);
    await also(changed(post.person, 'A file of people told when a post ends.'));
  }
}

async function followPlaces(db: Db<PeopleTables>, { newPlaces, changedPlaces }: Changes, also: Tell): Promise<void> {
  for (const place of newPlaces) {
    await insertWorkplace(db, place);
    await also(changed(place.id, 'A file of people told of a new workplace.'));
  }
  for (const place of changedPlaces) {
    await changeWorkplace(db, place);
    await also(changed(place.id, 'A file of people told what a workplace is called.'));
  }
}

async function keepOut(db: Db<PeopleTables>, id: Id, also: Tell): Promise<void> {
  // Read anew: a change of the name has counted the version up.
  const someone = await person(db, id);
  if (someone) await setDisabled(db, { ...someone, disabled: true });
  await also(changed(id, 'A file of people told that somebody may no longer come in.'));
}

async function end(db: Db<PeopleTables>, { missing }: Changes, last: Day, also: Tell): Promise<void> {
  for (const post of missing) {
    await endPost(db, post, last);
    await also(changed(post.person, 'A file of people told no longer of a post that an earlier one gave.'));
  }
}

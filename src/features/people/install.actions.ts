import { z } from 'zod';
import { newId, remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Role } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { keyOrNone, personName, roleField, subjectOrNone } from './fields.file.ts';
import type { PeopleGround } from './ground.ts';
import { holdsOn, isSamePost } from './people.ts';
import { insertPerson, insertPost, personWith, posts } from './people.store.ts';
import { isMistake, postWanted } from './rules.ts';
import type { PeopleTables } from './tables.store.ts';

interface Installing {
  readonly name: string;
  readonly subject: string;
  readonly role: Role;
  readonly department: string | undefined;
}

/** What came of it: whose post it is, and whether there was anything to do. */
export interface Installed {
  readonly person: Id;
  readonly isNew: boolean;
}

/** Gives a post to somebody by their user name, who is written down when nobody has it. Only whoever runs Værn: so the first administrator comes in. */
export const installPerson = (ground: PeopleGround): Deed<Db<PeopleTables>, Installing, Installed> => ({
  name: 'people.install',
  needs: 'manage-people',
  input: z.strictObject({
    name: personName(),
    subject: subjectOrNone().pipe(z.string({ error: 'Skriv brugernavnet.' })),
    role: roleField(),
    department: keyOrNone(),
  }),
  remember: remembers('So that it can be seen whom the operator gave a post.', () => 'none'),
  run: async ({ db, input, person: actor, now, also }) => {
    if (actor.kind !== 'operator') return refuse({ reason: 'not-allowed' });
    const departments = ground.municipality.departments.map(({ key }) => key);
    const post = postWanted({ ...input, workplace: undefined }, { departments, workplaces: [] });
    if (isMistake(post)) return refuse({ reason: 'invalid', mistakes: [post] });
    const person = await withSubject(db, input);
    const today = dayOf(now);
    const held = (await posts(db, person)).some((one) => isSamePost(one, post) && holdsOn(one, today));
    if (held) return ok({ person, isNew: false });
    await insertPost(db, { ...post, id: newId(), person, from: today, to: undefined, source: 'given' });
    await also({ what: 'people.give-post', which: person, purpose: 'The operator gave somebody a post.' });
    return ok({ person, isNew: true });
  },
});

async function withSubject(db: Db<PeopleTables>, { name, subject }: Installing): Promise<Id> {
  const known = await personWith(db, subject);
  if (known) return known.id;
  const id = newId();
  await insertPerson(db, { id, name, subject, mail: undefined });
  return id;
}

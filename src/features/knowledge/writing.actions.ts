import { z } from 'zod';
import { overruleLines } from '#features/guard';
import { remembers } from '#kernel/action';
import type { Deed, Desk, Id, Mistake, Refusal } from '#kernel/action';
import { nameOf } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import { comingTo } from './coming.actions.ts';
import { faultsOf, hasMoved, postFrom } from './asked.ts';
import { postFields } from './fields.file.ts';
import type { Asked } from './fields.file.ts';
import type { KnowledgeGround } from './ground.ts';
import { mistakeWords as wrong } from './knowledge.words.ts';
import type { KeptPost } from './post.ts';
import { addPost, changePost, findPost } from './post.store.ts';
import { seated, talkIn } from './sign-up.ts';
import { tellSignedUp } from './telling.actions.ts';
import type { Tables } from './telling.actions.ts';

/** What somebody needs to begin writing a post: nothing but leave to. */
export const beginPost: Deed<Tables, Record<string, never>, true> = {
  name: 'knowledge.begin',
  needs: 'keep-year',
  input: z.strictObject({}),
  remember: remembers('To write a post.', () => 'none'),
  run: async () => ok(true),
};

const departmentsOf = ({ municipality }: KnowledgeGround): readonly string[] =>
  municipality.departments.map(({ key }) => key);

const invalid = (...mistakes: readonly Mistake[]): Result<never, Refusal> => refuse({ reason: 'invalid', mistakes });

type Writing = Desk<Tables, Asked>;

/** Writes a new post down as a draft. A form sent twice writes it once. */
export const writePost = (ground: KnowledgeGround): Deed<Tables, Asked, Id> => ({
  name: 'knowledge.write',
  needs: 'keep-year',
  input: postFields(ground),
  remember: remembers('So that it can be seen who wrote what the team tells.', ({ id }) => id),
  run: async (desk) => {
    const { db, input, now } = desk;
    if (await findPost(db, input.id)) return ok(input.id);
    const departments = departmentsOf(ground);
    const faults = faultsOf(input, departments);
    if (faults.length > 0) return invalid(...faults);
    await addPost(db, postFrom(input, undefined, { departments, now }));
    await noteOverruled(desk);
    return ok(input.id);
  },
});

async function noteOverruled({ input, also }: Writing): Promise<void> {
  for (const line of overruleLines(input.id, input.title, input.words, input.source)) await also(line);
}

/** Changes a post. Whoever has signed up for it is told when its hour or place has changed, or when there is room for them now. */
export const changeThePost = (ground: KnowledgeGround): Deed<Tables, Asked, Id> => ({
  name: 'knowledge.change',
  needs: 'keep-year',
  input: postFields(ground),
  remember: remembers('So that it can be seen who changed what the team tells.', ({ id }) => id),
  run: async (desk) => {
    const { db, input, now } = desk;
    const before = await findPost(db, input.id);
    if (!before) return refuse({ reason: 'not-found' });
    const departments = departmentsOf(ground);
    const after = postFrom(input, before, { departments, now });
    const people = await comingTo(db, input.id);
    const faults = [...faultsOf(input, departments), ...faultOfLosing(after, people)];
    if (faults.length > 0) return invalid(...faults);
    if (!(await changePost(db, after, input.version))) return refuse({ reason: 'conflict' });
    await tellOfChange(desk, ground, { before, after, people });
    await noteOverruled(desk);
    return ok(input.id);
  },
});

/** What people have signed up for cannot become something nobody comes to. */
const faultOfLosing = ({ event }: KeptPost, people: readonly Id[]): readonly Mistake[] =>
  event === undefined && people.length > 0 ? [{ field: 'kind', message: wrong.signedUp }] : [];

interface Change {
  readonly before: KeptPost;
  readonly after: KeptPost;
  readonly people: readonly Id[];
}

async function tellOfChange(
  { db, person, now }: Writing,
  ground: KnowledgeGround,
  { before, after, people }: Change,
): Promise<void> {
  const [was, is] = [talkIn(before), talkIn(after)];
  if (!was || !is) return;
  const had = new Set(seated(people, was.event));
  const told = hasMoved(was.event, is.event) ? people : seated(people, is.event).filter((one) => !had.has(one));
  await tellSignedUp(db, told, { post: is, ground, now, but: nameOf(person) });
}

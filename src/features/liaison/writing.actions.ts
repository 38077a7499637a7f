import { z } from 'zod';
import { overruleLines } from '#features/guard';
import { colleagues, team } from '#features/people';
import { id as idOf, remembers } from '#kernel/action';
import type { Deed, Desk, Id, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { seenVersion, theId } from '#kernel/input';
import { byName } from '#kernel/order';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import { entryFaults, entryFields, entryFrom } from './entry.file.ts';
import type { Around, Written } from './entry.file.ts';
import type { LiaisonGround } from './ground.ts';
import { differences, emptied, otherBody, withdrawals } from './liaison.ts';
import type { Entry, Part, Withdrawal } from './liaison.ts';
import { addChange, addEntry, changeEntry, changesOf, findEntry } from './liaison.store.ts';
import { mistakeWords as wrong } from './liaison.words.ts';
import type { Tables } from './reading.actions.ts';
import type { Writing } from './seen.ts';

const selfOf = (person: Person): Id | undefined => (person.kind === 'signed-in' ? idOf(person.id) : undefined);

/** Who of us there is to choose among: the team of today, and whoever stands in the entry already. */
async function oursFor(db: Tables, entry: Entry | undefined, now: Date): Promise<Writing['ours']> {
  const before = [...(entry?.ours ?? []), ...(entry?.responsible ? [entry.responsible] : [])];
  const all = [...(await team(db, dayOf(now))), ...(await colleagues(db, before))];
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()].toSorted(byName);
}

/** Opens the form for a new contact. */
export const beginEntry: Deed<Tables, Record<string, never>, Writing> = {
  name: 'liaison.begin',
  needs: 'keep-year',
  input: z.strictObject({}),
  remember: remembers('To write down what was told.', () => 'none'),
  run: async ({ db, person, now }) => {
    const ours = await oursFor(db, undefined, now);
    const self = ours.find(({ id }) => id === selfOf(person))?.id;
    return ok({ entry: undefined, ours, self, today: dayOf(now) });
  },
};

/** Opens the form for correcting a contact. */
export const lookToCorrect: Deed<Tables, { readonly id: Id }, Writing> = {
  name: 'liaison.look-to-correct',
  needs: 'keep-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('To correct what was written.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const entry = await findEntry(db, input.id);
    if (!entry || entry.withdrawnOn) return refuse({ reason: 'not-found' });
    return ok({ entry, ours: await oursFor(db, entry, now), self: undefined, today: dayOf(now) });
  },
};

async function aroundOf(db: Tables, ground: LiaisonGround, entry: Entry | undefined, now: Date): Promise<Around> {
  const ours = (await oursFor(db, entry, now)).map(({ id }) => id);
  // A body that has left the list since can stay where it stands.
  const stays = entry && entry.body !== otherBody ? [{ key: entry.body, name: entry.bodyName }] : [];
  return { bodies: [...ground.bodies, ...stays], ours, today: dayOf(now) };
}

async function overruled({ also }: Pick<Desk<Tables, Written>, 'also'>, { id, ownBody, words, follow }: Written) {
  for (const line of overruleLines(id, ownBody, words, follow)) await also(line);
}

/** Writes down a contact about the development in general. */
export const writeEntry = (ground: LiaisonGround): Deed<Tables, Written, Id> => ({
  name: 'liaison.write',
  needs: 'keep-year',
  input: z.strictObject(entryFields(ground)),
  remember: remembers('So that what was told reaches those who need it.', ({ id }) => id),
  run: async ({ db, input, now, also }) => {
    if (await findEntry(db, input.id)) return ok(input.id);
    const around = await aroundOf(db, ground, undefined, now);
    const mistakes = entryFaults(input, around);
    if (mistakes.length > 0) return refuse({ reason: 'invalid', mistakes });
    await addEntry(db, entryFrom(input, around, undefined));
    await overruled({ also }, input);
    return ok(input.id);
  },
});

type Seen = { readonly id: Id; readonly version: number };

/** The entry that somebody wants to change, as they saw it. */
async function toChange(db: Tables, { id, version }: Seen): Promise<Result<Entry, Refusal>> {
  const entry = await findEntry(db, id);
  if (!entry) return refuse({ reason: 'not-found' });
  return entry.version === version && !entry.withdrawnOn ? ok(entry) : refuse({ reason: 'conflict' });
}

/** Keeps a change and its trace. */
async function keep(
  { db, person, now }: Pick<Desk<Tables, unknown>, 'db' | 'person' | 'now'>,
  entry: Entry,
  parts: readonly Part[],
): Promise<Result<Id, Refusal>> {
  if (!(await changeEntry(db, entry))) return refuse({ reason: 'conflict' });
  const number = (await changesOf(db, entry.id)).length + 1;
  const who = selfOf(person);
  if (who) await addChange(db, entry.id, { number, at: now, person: who, parts });
  return ok(entry.id);
}

/** Corrects a contact. That it was corrected can be seen, what stood there before cannot. */
export const correctEntry = (ground: LiaisonGround): Deed<Tables, Written & Seen, Id> => ({
  name: 'liaison.correct',
  needs: 'keep-year',
  input: z.strictObject({ ...entryFields(ground), version: seenVersion }),
  remember: remembers('So that what stands in the log is right.', ({ id }) => id),
  run: async (desk) => {
    const { version, ...written } = desk.input;
    const standing = await findEntry(desk.db, written.id);
    const around = await aroundOf(desk.db, ground, standing, desk.now);
    // The same form once more, after it has been done.
    if (standing && !standing.withdrawnOn && differences(standing, entryFrom(written, around, standing)).length === 0)
      return ok(written.id);
    const found = await toChange(desk.db, { id: written.id, version });
    if (!found.ok) return found;
    const mistakes = entryFaults(written, around);
    if (mistakes.length > 0) return refuse({ reason: 'invalid', mistakes });
    return corrected(desk, found.value, entryFrom(written, around, found.value));
  },
});

async function corrected(desk: Desk<Tables, Written>, before: Entry, after: Entry): Promise<Result<Id, Refusal>> {
  const kept = await keep(desk, after, differences(before, after));
  if (kept.ok) await overruled(desk, desk.input);
  return kept;
}

type Withdrawn = Seen & { readonly because: Withdrawal };

/** Withdraws a contact: its words are gone, that it was there is not. */
export const withdrawEntry: Deed<Tables, Withdrawn, Id> = {
  name: 'liaison.withdraw',
  needs: 'keep-year',
  input: z.strictObject({
    id: theId,
    version: seenVersion,
    because: z.enum(withdrawals, { error: wrong.because }),
  }),
  remember: remembers('So that nothing stands in the log that should not.', ({ id }) => id),
  run: async (desk) => {
    if ((await findEntry(desk.db, desk.input.id))?.withdrawnOn) return ok(desk.input.id);
    const found = await toChange(desk.db, desk.input);
    if (!found.ok) return found;
    return keep(desk, emptied(found.value, dayOf(desk.now), desk.input.because), ['all']);
  },
};

const settled = z.strictObject({
  id: theId,
  done: z.enum(['0', '1'], { error: wrong.told }).transform((text) => text === '1'),
});

/** Says that what follows is done, or is not after all. */
export const settleFollowUp: Deed<Tables, z.infer<typeof settled>, Id> = {
  name: 'liaison.settle-follow-up',
  needs: 'keep-year',
  input: settled,
  remember: remembers('So that what follows is done.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const entry = await findEntry(db, input.id);
    if (!entry || entry.follow === '') return refuse({ reason: 'not-found' });
    if ((entry.doneOn !== undefined) === input.done) return ok(input.id);
    const after = { ...entry, doneOn: input.done ? dayOf(now) : undefined };
    return (await changeEntry(db, after)) ? ok(input.id) : refuse({ reason: 'conflict' });
  },
};

// What tests of knowledge do again and again: write a post as the form does, publish it, sign up, pass it on.
import assert from 'node:assert/strict';
import { openGuard } from '#features/guard';
import { newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import type { Person } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { ground as people } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import type { KnowledgeGround } from './ground.ts';
import { publishPost } from './publishing.actions.ts';
import { seePost } from './reading.actions.ts';
import type { SeenPost } from './seen.ts';
import type { KnowledgeTables } from './post.store.ts';
import { writePost } from './writing.actions.ts';

const guard = openGuard({ words: '', weights: '' }, { numbers: [], bodies: [], mails: [] });

/** The municipality of the town, and a guard that knows identifiers and no names. */
export const ground: KnowledgeGround = {
  ...people,
  guard: { look: (text) => guard.look(text).filter(({ label }) => label !== 'PER'), words: '/guard.json' },
};

/** A text as a form sends it. */
export const said = (text: string) => ({ text, choices: [] });

/** The form for a post, filled in. */
export const form = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: newId(),
  version: '0',
  kind: 'law',
  title: said('Ny regel om udrejseforbud'),
  words: said('Kommunen kan nu gøre mere.\n\nLæs den hele på https://example.dk/regel.'),
  source: said('Ministeriet'),
  link: 'https://example.dk/regel',
  date: '2026-11-20',
  audience: ['all'],
  expires: '',
  on: '',
  from: '',
  to: '',
  place: '',
  seats: '',
  deadline: '',
  ...more,
});

/** The form for a talk of two hours, filled in. */
export const talkForm = (more: Readonly<Record<string, unknown>> = {}) =>
  form({
    kind: 'talk',
    title: said('Oplæg om negativ social kontrol'),
    on: '2026-12-01',
    from: '13.00',
    to: '15',
    place: 'Rådhuset, lokale 2',
    ...more,
  });

/** Writes a post; gives its id. */
export async function write(house: House, who: Person, given: Readonly<Record<string, unknown>> = form()): Promise<Id> {
  const done = await perform(house, who, writePost(ground), given);
  return done.ok ? done.value : assert.fail(JSON.stringify(done.refusal));
}

/** Looks at a post as the team does. */
export async function see(house: House, who: Person, id: Id): Promise<SeenPost> {
  const found = await perform(house, who, seePost, { id });
  return found.ok ? found.value : assert.fail(found.refusal.reason);
}

/** What a step with a post is asked with, by somebody who has just looked at it. */
export const seenNow = async (house: House, who: Person, id: Id) => ({
  id,
  version: String((await see(house, who, id)).post.version),
});

/** Writes a post and publishes it; gives its id. */
export async function publish(
  house: House,
  who: Person,
  given: Readonly<Record<string, unknown>> = form(),
): Promise<Id> {
  const id = await write(house, who, given);
  const done = await perform(house, who, publishPost, await seenNow(house, who, id));
  return done.ok ? done.value : assert.fail(JSON.stringify(done.refusal));
}

type Tables = KnowledgeTables & {
  readonly letter: { person: string; kind: string; about: string; calendar: string | null };
};

/** Asks the database something. */
export async function query<Value>(house: House, read: (db: Db<Tables>) => Promise<Value>): Promise<Value> {
  const done = await house.database.transaction<Value, never>(async (work) => ok(await read(work.tables<Tables>())));
  return done.ok ? done.value : assert.fail();
}

/** The letters that wait, by kind. */
export const letters = (house: House, kind: 'knowledge' | 'talk') =>
  query(house, (db) => db.selectFrom('letter').selectAll().where('kind', '=', kind).orderBy('person').execute());

/** Throws away the letters that wait. */
export const burn = (house: House) => query(house, (db) => db.deleteFrom('letter').execute());

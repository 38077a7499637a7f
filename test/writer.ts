// A process of its own that writes through the gate as fast as it can, and says each write when it has been acknowledged.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { openDatabase as openPostgres } from '#adapters/postgres';
import { openDatabase as openSqlite } from '#adapters/sqlite';
import { audit } from '#features/audit';
import { id, remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import type { Person } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { perform } from '../src/gate.ts';
import { writerTown } from './writing.ts';
import type { WriterTables } from './writing.ts';

const [place = '', migrations = ''] = process.argv.slice(2);
const now = () => new Date();
const opening = { migrations, now: now() };
const store = place.startsWith('postgres:')
  ? await openPostgres({ ...opening, url: place })
  : await openSqlite({ ...opening, kept: { folder: place } });

const person: Person = {
  kind: 'signed-in',
  id: 'writer',
  municipality: writerTown,
  name: 'Skriver',
  posts: [{ role: 'auditor', department: undefined, workplace: undefined }],
};

const isId = (text: string): text is Id => id(text) !== undefined;

const write: Deed<Db<WriterTables>, { readonly id: Id }, string> = {
  name: 'notes.write',
  needs: 'read-audit',
  input: z.strictObject({ id: z.string().refine(isId) }),
  remember: remembers('To try what is lost.', (given) => given.id),
  run: async ({ db, input }) => {
    await db
      .insertInto('note')
      .values({ id: input.id, words: 'w'.repeat(200) })
      .execute();
    await db.insertInto('part').values({ id: randomUUID(), note: input.id }).execute();
    return ok('written');
  },
};

const house = {
  municipality: writerTown,
  database: store.of(writerTown),
  national: store.of('national'),
  audit,
  clock: { now },
};
process.stdout.write('ready\n');
for (;;) {
  const name = randomUUID();
  const done = await perform(house, person, write, { id: name });
  if (done.ok) process.stdout.write(`${name}\n`);
  // SQLite answers at once: without a rest nobody would hear of it.
  await new Promise((resolve) => setImmediate(resolve));
}

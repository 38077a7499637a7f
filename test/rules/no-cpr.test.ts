// Nowhere is there a place for a CPR number: not in a table, not in what a deed is asked with, not in what leaves the house.
import assert from 'node:assert/strict';
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { z } from 'zod';
import type { ZodType } from 'zod';
import { bodies } from '../../src/adapters/sbsys/bodies.ts';
import { mayHoldCpr } from '../../src/kernel/cpr.ts';
import { ground } from '../town.ts';

/** What a field for a person's number, birth or name of their own could be called. `person` alone is a colleague's id. */
const ofSomebody =
  /cpr|ssn|personn|person_n|personal|civil|citizen|borger|f(?:oe|ø)dsel|foedt|født|birth|surname|efternavn|fornavn|part(?:y|er|i|$)/i;

/** Every column of the tables that the migrations make. */
function columns(): readonly string[] {
  const db = new DatabaseSync(':memory:');
  for (const name of readdirSync('migrations').toSorted((a, b) => (a < b ? -1 : 1)))
    if (!name.endsWith('.postgres.sql')) db.exec(readFileSync(`migrations/${name}`, 'utf8'));
  const rows = db
    .prepare('select t.name as place, c.name as name from pragma_table_list t join pragma_table_info(t.name) c')
    .all();
  db.close();
  return rows
    .map((row) => [row['place'], row['name']].map(String).join('.'))
    .filter((name) => !name.startsWith('sqlite_'));
}

test('no table has a column for a number, a birth or a name of somebody the plan protects', () => {
  const all = columns();
  assert.ok(all.length > 150, String(all.length));
  assert.deepEqual(
    all.filter((name) => ofSomebody.test(name)),
    [],
  );
});

test('the register, what is published and what is filed keep no name, mail or telephone of anybody', () => {
  const ours = columns().filter((name) => /^(?:register|case|edition|filing|national|marking)/.test(name));
  assert.ok(ours.length > 40, String(ours.length));
  assert.deepEqual(
    ours.filter((name) => /mail|phone|telefon|address|adresse|subject|person/i.test(name.split('.')[1] ?? '')),
    [],
  );
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isSchema = (value: unknown): value is ZodType => value instanceof z.ZodType;

/** Every name of a field in a schema, however deep. */
function namesIn(schema: unknown): readonly string[] {
  if (!isRecord(schema)) return [];
  const own = isRecord(schema['properties']) ? Object.keys(schema['properties']) : [];
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}

/** The schema of a deed, or of the deed that is made on a ground. */
function inputOf(exported: unknown): ZodType | undefined {
  if (isRecord(exported) && isSchema(exported['input'])) return exported['input'];
  // Only what makes a deed is asked: it has one ground, and does not wait for anything.
  if (typeof exported !== 'function' || exported.length > 1 || exported.constructor.name === 'AsyncFunction')
    return undefined;
  try {
    const made: unknown = Reflect.apply(exported, undefined, [{ ...ground, guard: {}, isConnected: true }]);
    if (made instanceof Promise) made.catch(() => undefined);
    return isRecord(made) && isSchema(made['input']) ? made['input'] : undefined;
  } catch {
    // It is no maker of deeds.
    return undefined;
  }
}

test('nothing that the register, the marking, the figures or the filing is asked with has a place for it', async () => {
  const files = globSync('src/features/{cases,marking,statistics,national,filing}/*.actions.ts');
  const modules = await Promise.all(files.map(async (file): Promise<unknown> => import(pathToFileURL(file).href)));
  const schemas = modules
    .flatMap((one) => (isRecord(one) ? Object.values(one) : []))
    .flatMap((one) => inputOf(one) ?? []);
  assert.ok(schemas.length > 15, String(schemas.length));
  const names = new Set(
    schemas.flatMap((schema) => namesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))),
  );
  assert.ok(names.size > 15, [...names].join(' '));
  assert.deepEqual(
    [...names].filter((name) => ofSomebody.test(name)),
    [],
  );
});

test('what is sent to the case system is these fields and no other', async () => {
  const on = { id: '101', number: '27.00.00-G01-1-26' };
  const piece = { key: 'vaern-x-2025-a', title: 'Tal' };
  const sent = [
    bodies.openCase({ title: 'Tal', template: 41, caseworker: 7 }),
    bodies.searchByTitle('[vaern'),
    bodies.searchByField('vaern'),
    bodies.note(on, { kind: 'note', ...piece, paragraphs: ['Tal.'], at: new Date(0) }),
    await bodies.document(on, { kind: 'document', ...piece, name: 'a.csv', type: 'text/csv', bytes: new Uint8Array() }),
  ];
  assert.equal(sent.length, Object.keys(bodies).length, 'every body there is');
  const texts = sent.map(({ body }) => new TextDecoder().decode(body?.bytes));
  const fields = new Set(texts.flatMap((text) => [...text.matchAll(/"(\w+)":/g)].map(([, name]) => name)));
  const known = ['SagsTitel', 'SkabelonId', 'SagsBehandlerID', 'Limit', 'Skip', 'SagsFelter', 'Noegle', 'Vaerdi'];
  assert.deepEqual(fields, new Set([...known, 'SagID', 'Overskrift', 'Note', 'KontaktTidspunkt', 'DokumentNavn']));
  for (const text of texts) assert.ok(!/part|cpr/i.test(text.replace('name="json"', '')), text);
  assert.ok(!mayHoldCpr(texts.slice(0, 4).join('\n').replaceAll('1970-01-01T00:00:00.000Z', '')));
});

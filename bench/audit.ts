// bench:audit: a trail of 10,000 lines touched 1,000 times in every way we could think of: how many are found, how many whole trails are
// accused, how long a walk takes, and how long the auditor waits for a page.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { root } from '#adapters/files';
import { openDatabase, openToRead } from '#adapters/sqlite';
import { audit, verify } from '#features/audit';
import type { SignedIn } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Database } from '#ports/database';
import type { Scene } from '#ui/route.ts';
import type { AuditTables } from '../src/features/audit/audit.store.ts';
import type { Line } from '../src/features/audit/chain.ts';
import { aTrail, draws, keptFrom, tamperings, walked } from '../src/features/audit/tamper.example.ts';
import type { Trail } from '../src/features/audit/tamper.example.ts';
import { auditRoutes } from '../src/features/audit/trail.pages.tsx';
import { entrance } from '../src/gate.ts';
import { median } from './child.ts';

const long = 10_000;
const mutations = 1000;
const inTheFile = 40;
const municipality = 'albertslund';

/** Prints what was found of what was done to the trail, and the times. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vaern-trail-'));
  try {
    const trail = await written(folder);
    await touchedInMemory(trail);
    await falseAlarms(trail);
    await touchedInTheFile(folder, trail);
    await pages(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const open = (folder: string) => openDatabase({ kept: { folder }, migrations: `${root}/migrations`, now: new Date() });

/** Writes the trail as the gate does, a hundred lines a transaction, and reads it back as it stands. */
async function written(folder: string): Promise<Trail> {
  const { lines } = await aTrail(long);
  const store = await open(folder);
  const database = store.of(municipality);
  const started = performance.now();
  for (let at = 0; at < long; at += 100) {
    await database.transaction(async (work) => {
      for (const line of lines.slice(at, at + 100)) await audit.remember(work, { ...line, when: new Date(line.at) });
      return ok(true);
    });
  }
  console.log(`written: ${long} lines in ${since(started)}, 100 a transaction`);
  const walkStarted = performance.now();
  const verdict = await verify({ municipality, database }, []);
  console.log(`walked: ${verdict.lines} lines in ${since(walkStarted)}, ${verdict.count} faults`);
  const trail = await trailIn(database);
  await store.close();
  return trail;
}

async function trailIn(database: Database): Promise<Trail> {
  const found = await database.transaction<Trail, never>(async (work) => {
    const db = work.tables<AuditTables>();
    const lines = await db.selectFrom('audit').selectAll().orderBy('number').execute();
    return ok({ lines, head: await db.selectFrom('audit_head').select(['number', 'hash']).executeTakeFirst() });
  });
  if (!found.ok) throw new Error('nothing was read');
  return found.value;
}

const since = (started: number): string => `${((performance.now() - started) / 1000).toFixed(2)} s`;

const ways = Object.entries(tamperings);
const wayOf = (at: number) => {
  const [name, tamper] = ways[at % ways.length] ?? [];
  if (!name || !tamper) throw new RangeError('no way');
  return { name, tamper };
};

async function touchedInMemory(trail: Trail): Promise<void> {
  const [missed, started] = [[] as string[], performance.now()];
  const kept = [keptFrom(trail)];
  for (let at = 0; at < mutations; at++) {
    const { name, tamper } = wayOf(at);
    const { count } = await walked(await tamper(trail, draws(at + 1)), kept);
    if (count === 0) missed.push(name);
  }
  console.log(
    `touched: ${mutations - missed.length} of ${mutations} found with the newest head kept outside, ${ways.length} ways (${since(started)})${missed.map((name) => `\n  MISSED: ${name}`).join('')}`,
  );
}

/** A whole trail, held up against any of its own heads, read in pages of any length, at any length of its own. */
async function falseAlarms(trail: Trail): Promise<void> {
  let alarms = 0;
  const [draw, started] = [draws(7), performance.now()];
  for (let at = 0; at < mutations; at++) {
    const end = 1 + draw(long);
    const lines = trail.lines.slice(0, end);
    const last = lines.at(-1);
    const heads = Array.from({ length: 1 + draw(30) }, () => keptFrom(trail, draw(end)));
    const { count } = await walked(
      { lines, head: last && { number: last.number, hash: last.hash } },
      heads,
      1 + draw(2000),
    );
    if (count > 0) alarms += 1;
  }
  console.log(`whole: ${alarms} false alarms in ${mutations} whole trails (${since(started)})`);
}

/** The same through the database file, as somebody would who has it in hand. */
async function touchedInTheFile(folder: string, trail: Trail): Promise<void> {
  const [missed, started] = [[] as string[], performance.now()];
  const copy = mkdtempSync(join(tmpdir(), 'vaern-touched-'));
  for (let at = 0; at < inTheFile; at++) {
    const { name, tamper } = wayOf(at);
    copyFileSync(join(folder, 'vaern.sqlite'), join(copy, 'vaern.sqlite'));
    put(join(copy, 'vaern.sqlite'), trail, await tamper(trail, draws(at + 4711)));
    const store = openToRead(copy);
    if (!store) throw new Error('no database');
    const { count } = await verify({ municipality, database: store.of(municipality) }, [keptFrom(trail)]);
    if (count === 0) missed.push(name);
    await store.close();
  }
  rmSync(copy, { recursive: true, force: true });
  console.log(
    `touched in the file: ${inTheFile - missed.length} of ${inTheFile} found (${since(started)})${missed.map((name) => `\n  MISSED: ${name}`).join('')}`,
  );
}

const columns = [
  'number',
  'municipality',
  'previous',
  'hash',
  'who',
  'what',
  'which',
  'at',
  'purpose',
  'outcome',
] as const;

/** Only what differs is written, with every rule of the database switched off. */
function put(path: string, before: Trail, after: Trail): void {
  const file = new DatabaseSync(path);
  file.exec(`pragma ignore_check_constraints = on; pragma synchronous = off;
    drop trigger audit_is_not_changed; drop trigger audit_is_not_shortened; drop trigger audit_head_goes_forward; drop trigger audit_head_stays;
    begin`);
  const stood = new Map(before.lines.map((line) => [line.number, line]));
  const stands = new Map(after.lines.map((line) => [line.number, line]));
  const remove = file.prepare('delete from audit where municipality = ? and number = ?');
  const add = file.prepare(`insert into audit (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
  const isSame = (one: Line | undefined, other: Line) =>
    one !== undefined && columns.every((name) => one[name] === other[name]);
  for (const [number, line] of stood) if (!isSame(stands.get(number), line)) remove.run(municipality, number);
  for (const [number, line] of stands)
    if (!isSame(stood.get(number), line)) add.run(...columns.map((name) => line[name]));
  file.exec('delete from audit_head');
  if (after.head)
    file.prepare('insert into audit_head values (?, ?, ?)').run(municipality, after.head.number, after.head.hash);
  file.exec('commit');
  file.close();
}

const auditor: SignedIn = {
  kind: 'signed-in',
  id: 'k-auditor',
  municipality,
  name: 'Kaj',
  posts: [{ role: 'auditor', department: undefined, workplace: undefined }],
};

/** What the auditor waits for: the gate, its own line in the trail, the query and the page as HTML. */
async function pages(folder: string): Promise<void> {
  const store = await open(folder);
  const house = {
    municipality,
    database: store.of(municipality),
    national: store.of('national'),
    audit,
    clock: { now: () => new Date() },
  };
  const routes = auditRoutes({ namesOf: () => Promise.resolve([]), titlesOf: () => Promise.resolve([]) });
  const scene = { person: auditor, now: new Date(), typed: {}, mistakes: [], overtaken: false } as unknown as Scene;
  const show = routes.find(({ path }) => path === '/spor/udvalg/:choice');
  const choices = {
    'the newest': 'foer-999999',
    'far back': 'foer-100',
    'one person': 'hvem-k-17',
    'one deed that failed': 'hvad-coverage.appoint_udfald-failed',
    'one day': 'fra-2026-01-03_til-2026-01-03',
    'one thing': 'ting-6f2a1d58-8b1e-4c55-9d1a-000000000123',
    'nothing fits': 'hvem-k-nobody',
  };
  for (const [name, choice] of Object.entries(choices)) {
    const times: number[] = [];
    for (let at = 0; at < 60; at++) {
      const started = performance.now();
      const answer = await show?.answer(entrance(house, auditor), { params: { choice }, form: {} }, scene);
      if (answer?.kind !== 'page') throw new Error(JSON.stringify(answer));
      String(answer.page.body);
      if (at >= 10) times.push(performance.now() - started);
    }
    const sorted = times.toSorted((one, other) => one - other);
    console.log(
      `page, ${name}: ${median(times).toFixed(1)} ms, 95 % within ${(sorted[Math.floor(times.length * 0.95)] ?? 0).toFixed(1)} ms`,
    );
  }
  await store.close();
}

// Albertslund with invented people, in the process itself: real pages, real database, no network. For tests that enumerate.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { contentShelf, root } from '#adapters/files';
import { squeeze } from '#adapters/http';
import { pdfPrinter } from '#adapters/pdf';
import { choosePretend } from '#adapters/pretend';
import { printWord } from '#adapters/word';
import { noRoleMap, signIn } from '#features/access';
import { openPack } from '#features/pack';
import type { Pack } from '#features/pack';
import { demoPeople, settleDemo } from '#features/people';
import { insideRoutes, openPorch } from '#faces/web';
import type { Web, Workshop } from '#faces/web';
import { dayOf } from '#kernel/day';
import { reader, theHouse } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Store } from '#ports/database';
import { audit } from '#features/audit';
import type { Outside } from '../../src/faces/web/rooms.ts';
import { openWeb } from '../../src/faces/web/web.ts';
import { composeWorkshop } from '../../src/compose.ts';
import { perform } from '../../src/gate.ts';
import type { House } from '../../src/gate.ts';
import { aStore, noon } from '../house.ts';

/** What came of a visit. */
export interface Visit {
  readonly status: number;
  readonly to: string | null;
  readonly text: string;
  readonly headers: Headers;
}

/** A site one can visit as anybody. */
export interface Town {
  readonly house: House;
  readonly store: Store;
  readonly web: Web;
  /** Everything that was said on the terminal. */
  readonly told: string[];
  /** Signs somebody in; gives the token of their session. */
  readonly signIn: (subject: string) => Promise<string>;
  readonly get: (token: string | undefined, path: string) => Promise<Visit>;
  readonly post: (token: string | undefined, path: string, form: Readonly<Record<string, string>>) => Promise<Visit>;
  readonly clock: { now: Date };
}

const origin = 'http://localhost';
const onlyHere = { host: 'localhost', identity: { key: 'none' } };
let workshop: Promise<Workshop> | undefined;
let pack: Pack | undefined;

function readPack(): Pack {
  const shelf = contentShelf(`${root}/content`);
  const opened = openPack({ national: shelf.read('national'), own: shelf.read('albertslund') }, dayOf(noon));
  return opened.pack ?? assert.fail('the pack has errors');
}

/** Real papers, and no case system. */
const papers: Outside = { print: pdfPrinter(root), word: printWord, hasCaseSystem: false };

/** A town of its own, of one municipality, over a database that others may share. */
export async function aTown(municipality = 'albertslund', store?: Store, outside: Outside = papers): Promise<Town> {
  const shared = store ?? (await aStore());
  const clock = { now: noon };
  const house: House = {
    municipality,
    database: shared.of(municipality),
    national: shared.of('national'),
    audit,
    clock: { now: () => clock.now },
  };
  await perform(house, theHouse, settleDemo, {});
  const told: string[] = [];
  pack ??= readPack();
  workshop ??= composeWorkshop({ data: 'none' });
  const web = await openWeb(
    {
      house,
      workshop: await workshop,
      squeeze,
      fault: (fault) => told.push(String(fault instanceof Error ? fault.stack : fault)),
      porchAt: () => Promise.resolve(openPorch(house, choosePretend(onlyHere, demoPeople), noRoleMap)),
      insideOf: (publication) => insideRoutes(publication, outside),
      embedOrigins: outside.embedOrigins,
    },
    { pack, problems: [], from: 'newest' },
  );
  return { house, store: shared, web, told, clock, ...doorsOf(house, web) };
}

function doorsOf(house: House, web: Web): Pick<Town, 'signIn' | 'get' | 'post'> {
  const visit = async (path: string, init: RequestInit): Promise<Visit> => {
    const answer = await web.app.request(`${origin}${path}`, init);
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      text: await answer.text(),
      headers: answer.headers,
    };
  };
  const headersOf = (token: string | undefined): Record<string, string> => ({
    host: 'localhost',
    ...(token === undefined ? {} : { cookie: `vaern=${token}` }),
  });
  return {
    signIn: async (subject) => {
      const name = demoPeople.find((person) => person.subject === subject)?.name ?? subject;
      const claims = { subject, name, mail: undefined, roles: [], assurance: undefined, providerSession: undefined };
      const came = await perform(house, reader, signIn(noRoleMap), claims);
      return came.ok ? came.value.token : assert.fail(`${subject} cannot sign in`);
    },
    get: (token, path) => visit(path, { headers: headersOf(token) }),
    post: (token, path, form) => {
      const body = new URLSearchParams(form).toString();
      return visit(path, {
        method: 'POST',
        body,
        headers: {
          ...headersOf(token),
          origin,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(body.length),
        },
      });
    },
  };
}

/** The tables the migrations make, but for those a mere visit writes to: the trail, and when a session was last seen. */
export const tablesThatStand: readonly string[] = readdirSync('migrations')
  .filter((name) => name.endsWith('.sql'))
  .flatMap((name) =>
    [...readFileSync(`migrations/${name}`, 'utf8').matchAll(/^create table (\w+)/gm)].map(([, table]) => table ?? ''),
  )
  .filter((table) => !/^(?:audit.*|session|migrations)$/.test(table));

/** Every row of the tables that stand, as text. */
export async function everythingIn({ database }: House): Promise<string> {
  const read = await database.transaction<string, never>(async (work) => {
    const rows: unknown[] = [];
    for (const table of tablesThatStand) {
      const db = work.tables<Record<string, Record<string, unknown>>>();
      rows.push([table, await db.selectFrom(table).selectAll().execute()]);
    }
    return ok(JSON.stringify(rows));
  });
  return read.ok ? read.value : '';
}

/** A short mark that changes when anything that stands does. */
export const markOf = async (house: House): Promise<string> =>
  createHash('sha256')
    .update(await everythingIn(house))
    .digest('hex');

/** The hidden fields of the first form on a page that leads to an address. */
export function hiddenOf(html: string, to: string): Record<string, string> {
  const form = new RegExp(`<form[^>]*action="${to}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? '';
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name ?? '', value ?? '']));
}

/** The form for asking as its page has it, filled in. */
export const filledIn = (html: string, words: string): Record<string, string> => ({
  ...hiddenOf(html, '/henvendelser/ny'),
  ...firstStanding(html),
  urgency: 'today',
  age: 'under18',
  travel: 'no',
  extremism: 'no',
  forms: 'social-control',
  words,
});

/** Asks a question as somebody; gives the address of the enquiry. */
export async function asks(town: Town, token: string, words: string): Promise<string> {
  const page = await town.get(token, '/henvendelser/ny');
  const sent = await town.post(token, '/henvendelser/ny', filledIn(page.text, words));
  assert.equal(sent.status, 303, sent.text.replace(/<style>[\s\S]*?<\/style>/, '').slice(0, 4000));
  return sent.to ?? '';
}

/** Where the form says the asker works, when it asks. */
function firstStanding(html: string): Record<string, string> {
  const workplace = /<select id="workplace"(?:(?!<\/select>)[\s\S])*<option value="([0-9a-f-]{36})" selected/.exec(
    html,
  )?.[1];
  return workplace === undefined ? {} : { workplace };
}

import assert from 'node:assert/strict';
import { startFake } from '#adapters/sbsys-fake';
import { openSbsys } from '#adapters/sbsys';
import { newId } from '#kernel/action';
import type { Journal } from '#kernel/journal';
import type { Print } from '#kernel/paper';
import { theHouse } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Database, Work } from '#ports/database';
import { entrance, perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { aHouse } from '../../../test/house.ts';
import { journalise, showPackage } from './filing.actions.ts';
import type { FilingDb } from './filing.actions.ts';
import type { Filable } from './filing.ts';
import type { FilingTables } from './filing.store.ts';
import type { FilingGround } from './ground.ts';
import { filingsWait, sendFilings } from './sending.actions.ts';

/** A consultant, who may have things filed. */
export const consultant: SignedIn = {
  kind: 'signed-in',
  id: newId(),
  municipality: 'albertslund',
  name: 'Kirsten Konsulent',
  posts: [{ role: 'consultant', department: 'skole-dagtilbud', workplace: undefined }],
};

/** Figures of a year, made up. */
export const aFilable = (edition: string): Filable => ({
  edition,
  title: `Tal for ${edition}`,
  note: [`Tallene for ${edition} er udgivet.`, 'Børn & unge: "ingen eller få".'],
  paper: { title: `Tal for ${edition}`, foot: 'Værn', parts: [{ kind: 'text', text: 'Ingen eller få.' }] },
  files: [
    { name: `tal-${edition}.csv`, type: 'text/csv', text: 'år;tal\r\n2025;ingen eller få\r\n' },
    { name: `tal-${edition}.json`, type: 'application/json', text: '{"told":["ingen eller få",12]}' },
  ],
});

const plainPrint: Print = ({ title }) => Promise.resolve(new TextEncoder().encode(`PDF ${title}`));

/** What filing stands on, with made-up editions. */
export const groundWith = (editions: readonly string[], over: Partial<FilingGround<FilingDb>> = {}) => ({
  municipality: { key: 'lilleby' },
  filables: () => Promise.resolve(editions.map(aFilable)),
  print: plainPrint,
  isConnected: true,
  ...over,
});

/** Looks behind the curtain. */
export async function reading<Value>(database: Database, read: (work: Work) => Promise<Value>): Promise<Value> {
  const found = await database.transaction<Value, never>(async (work) => ok(await read(work)));
  return found.ok ? found.value : assert.fail();
}

/** A house beside an SBSYS of its own, and a clock that can be moved. */
export async function aTown(opening: Parameters<typeof startFake>[0] & { readonly wait?: number } = {}) {
  const fake = await startFake(opening);
  const clock = { now: new Date('2026-11-22T09:00:00Z') };
  const house: House = { ...aHouse(), clock: { now: () => clock.now } };
  const setting = {
    url: fake.url,
    tokenUrl: fake.tokenUrl,
    clientId: 'vaern',
    clientSecret: 'vaern',
    user: 'vaern',
    password: 'vaern',
    prefix: 'api',
    template: 'Beredskabsplan',
  };
  const opened = openSbsys(setting, { wait: opening.wait ?? 2000 });
  const sbsys: Journal = typeof opened === 'string' ? assert.fail(opened) : opened;
  const ground = groundWith(['2025', '2024']);
  const kept = async () => {
    const rows = await reading(house.database, (work) =>
      work.tables<FilingTables>().selectFrom('filing').selectAll().orderBy('edition').execute(),
    );
    return rows.map((row) => ({ ...row }));
  };
  return {
    fake,
    clock,
    house,
    sbsys,
    ground,
    kept,
    pass: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    press: async (edition: string) => {
      const shown = await perform(house, consultant, showPackage(ground), { edition });
      assert.ok(shown.ok);
      const given = { id: newId(), edition, digest: shown.value.digest };
      return perform(house, consultant, journalise(ground), given);
    },
    waits: () => filingsWait(house.database, clock.now),
    send: (journal: Journal = sbsys) => sendFilings('lilleby', entrance(house, theHouse), journal),
    close: async () => {
      await fake.stop();
      await house.database.close();
    },
  };
}
export type Town = Awaited<ReturnType<typeof aTown>>;

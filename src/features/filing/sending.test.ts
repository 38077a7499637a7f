import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { faults } from '#adapters/sbsys-fake';
import type { Fault } from '#adapters/sbsys-fake';
import type { Journal } from '#kernel/journal';
import { perform } from '../../gate.ts';
import { engine } from '../../../test/databases.ts';
import { trailOf } from '../../../test/house.ts';
import { cancelFiling, tryFilingAgain } from './filing.actions.ts';
import type { FilingTables } from './filing.store.ts';
import { aTown, consultant, reading } from './town.example.ts';
import type { Town } from './town.example.ts';

const towns: Town[] = [];
after(() => Promise.all(towns.map((town) => town.close())));
async function town(opening?: Parameters<typeof aTown>[0]): Promise<Town> {
  const made = await aTown(opening);
  towns.push(made);
  return made;
}

const whole = (edition: string) => [
  [`vaern-lilleby-${edition}-notat`],
  [`tal-${edition}.pdf`, `tal-${edition}.csv`, `tal-${edition}.json`],
];

/** What lies in SBSYS: for each case, the keys of its notes and the names of its files. */
const lying = ({ fake }: Town) =>
  fake.archive
    .cases()
    .map(({ notes, documents }) => [
      notes.map(({ title }) => /\[(.*)\]$/.exec(title)?.[1]),
      documents.map(({ file }) => file),
    ]);

test('what somebody pressed for lies on one case, file for file and word for word, and is no longer kept here', async () => {
  const here = await town();
  assert.equal(await here.waits(), false);
  assert.ok((await here.press('2025')).ok);
  assert.equal(await here.waits(), true);
  assert.equal(await here.send(), 1);
  assert.deepEqual(lying(here), [whole('2025')]);
  const [one] = here.fake.archive.cases();
  assert.equal(new TextDecoder().decode(one?.documents[1]?.bytes), 'år;tal\r\n2025;ingen eller få\r\n');
  assert.match(one?.notes[0]?.html ?? '', /^<p>Tallene for 2025 er udgivet\.<\/p><p>Børn &amp; unge: &quot;/);
  const [kept] = await here.kept();
  assert.deepEqual([kept?.filed_at, kept?.case_number], ['2026-11-22T09:00:00.000Z', '27.00.00-G01-1-26']);
  const bodies = await reading(here.house.database, (work) =>
    work.tables<FilingTables>().selectFrom('filing_piece').select('body').execute(),
  );
  assert.deepEqual(
    bodies.map(({ body }) => body),
    ['', '', '', ''],
  );
  assert.equal(await here.waits(), false);
  // The next year goes on the same case.
  assert.ok((await here.press('2024')).ok);
  await here.send();
  assert.equal(here.fake.archive.cases().length, 1);
  assert.equal(here.fake.archive.cases()[0]?.documents.length, 6);
});

test('pressed twice, and by two at once, it is filed once', async () => {
  const here = await town();
  await Promise.all([here.press('2025'), here.press('2025')]);
  await Promise.all([here.send(), here.send(), here.send()]);
  await here.press('2025');
  await here.send();
  assert.deepEqual(lying(here), [whole('2025')]);
});

test('SBSYS down for a week: tried all the while, nothing lost, nothing twice, and it can be taken back while nothing was sent', async () => {
  const here = await town();
  await here.press('2025');
  await here.press('2024');
  here.fake.setAway(true);
  let tries = 0;
  for (let minutes = 0; minutes < 7 * 24 * 60; minutes += 10) {
    if (await here.waits()) tries += await here.send();
    here.pass(10);
  }
  assert.ok(tries > 60 && tries < 120, String(tries));
  const kept = await here.kept();
  assert.deepEqual(
    kept.map(({ problem, written }) => [problem, written]),
    [
      ['unreachable', 0],
      ['unreachable', 0],
    ],
  );
  const other = kept.find(({ edition }) => edition === '2024')?.id;
  assert.ok((await perform(here.house, consultant, cancelFiling, { id: other })).ok);
  here.fake.setAway(false);
  here.pass(4 * 60);
  await here.send();
  assert.deepEqual(lying(here), [whole('2025')]);
});

test('what may lie over there cannot be taken back, and is not looked for before it has settled', async () => {
  const here = await town({ slowness: 30 });
  await here.press('2025');
  await here.send({ ...here.sbsys, filePiece: () => Promise.resolve({ kind: 'unknown' }) });
  const [kept] = await here.kept();
  assert.deepEqual([kept?.problem, kept?.written], ['unknown', 1]);
  for (const deed of [cancelFiling, tryFilingAgain]) {
    const came = await perform(here.house, consultant, deed, { id: kept?.id });
    assert.ok(!came.ok && came.refusal.reason === 'conflict', deed.name);
  }
  here.pass(9);
  assert.equal(await here.waits(), false);
  here.pass(1);
  await here.send();
  assert.deepEqual(lying(here), [whole('2025')]);
});

test('what somebody must mend waits, is told, and is tried at once when they say so', async () => {
  const here = await town();
  await here.press('2025');
  await here.send({ ...here.sbsys, openCase: () => Promise.resolve({ kind: 'refused', why: 'template' }) });
  const [kept] = await here.kept();
  assert.equal(kept?.problem, 'template');
  here.pass(60);
  assert.equal(await here.waits(), false);
  assert.ok((await perform(here.house, consultant, tryFilingAgain, { id: kept?.id })).ok);
  await here.send();
  assert.deepEqual(lying(here), [whole('2025')]);
});

test('a case that is gone in the middle is opened anew, and all of it lies on the new one', async () => {
  const here = await town();
  await here.press('2025');
  let sent = 0;
  await here.send({
    ...here.sbsys,
    filePiece: (on, piece) => {
      sent += 1;
      if (sent === 3) here.fake.archive.remove(101);
      return here.sbsys.filePiece(on, piece);
    },
  });
  const [kept] = await here.kept();
  assert.equal(kept?.problem, 'case-gone');
  assert.ok((await perform(here.house, consultant, tryFilingAgain, { id: kept?.id })).ok);
  await here.send();
  assert.deepEqual(lying(here), [whole('2025')]);
});

/** A sender that is killed at its nth word with SBSYS: before it, or after it was carried out. */
function killedAt(journal: Journal, nth: number, when: 'before' | 'after'): Journal {
  let words = 0;
  const mortal =
    <Asked extends readonly unknown[], Came>(say: (...asked: Asked) => Promise<Came>) =>
    async (...asked: Asked): Promise<Came> => {
      words += 1;
      if (words === nth && when === 'before') throw new Error('kill -9');
      const came = await say(...asked);
      if (words === nth) throw new Error('kill -9');
      return came;
    };
  return {
    findCase: mortal(journal.findCase),
    openCase: mortal(journal.openCase),
    findPiece: mortal(journal.findPiece),
    filePiece: mortal(journal.filePiece),
  };
}

for (let nth = 1; nth <= 10; nth += 1)
  for (const when of ['before', 'after'] as const)
    test(`killed ${when} word ${nth}, each piece is there once when the next sender has been`, async () => {
      const here = await town();
      await here.press('2025');
      const dying = killedAt(here.sbsys, nth, when);
      await assert.rejects(here.send(dying), /kill -9/);
      assert.equal(await here.waits(), false, 'not while the first may still be at it');
      here.pass(16);
      await here.send();
      assert.deepEqual(lying(here), [whole('2025')]);
    });

interface Round {
  readonly planned: readonly Fault[];
  readonly killed: number;
  readonly when: 'before' | 'after';
}

const schedule: fc.Arbitrary<readonly Round[]> = fc.array(
  fc.record({
    planned: fc.array(fc.constantFrom(...faults), { maxLength: 14 }),
    killed: fc.integer({ min: 0, max: 14 }),
    when: fc.constantFrom('before', 'after'),
  }),
  { minLength: 1, maxLength: 4 },
);

test('200 schedules of faults, deaths and years: every note and every file is there exactly once', async () => {
  let unlucky = 0;
  await fc.assert(
    fc.asyncProperty(schedule, async (rounds) => {
      const here = await town({ slowness: 8, wait: 300 });
      await here.press('2025');
      await here.press('2024');
      for (const { planned, killed, when } of rounds) {
        here.fake.plan(planned);
        const journal = killed === 0 ? here.sbsys : killedAt(here.sbsys, killed, when);
        await here.send(journal).catch((fault: unknown) => {
          assert.match(String(fault), /kill -9/);
          unlucky += 1;
        });
        // What is late comes in now, while nobody looks.
        await new Promise((resolve) => setTimeout(resolve, 12));
        here.pass(25 * 60);
      }
      here.fake.plan([]);
      for (let day = 0; day < 3; day += 1) {
        await here.send();
        here.pass(25 * 60);
      }
      const kept = await here.kept();
      assert.ok(kept.every(({ filed_at }) => filed_at !== null));
      const [one, ...more] = lying(here);
      assert.deepEqual(more, []);
      const [notes, files] = [one?.[0] ?? [], one?.[1] ?? []];
      const wanted = [whole('2024'), whole('2025')];
      const sorted = (names: readonly (string | undefined)[]) => names.toSorted((a = '', b = '') => (a < b ? -1 : 1));
      assert.deepEqual(sorted(notes), sorted(wanted.flatMap(([note]) => note ?? [])));
      assert.deepEqual(sorted(files), sorted(wanted.flatMap(([, names]) => names ?? [])));
      assert.equal(here.fake.cprSeen(), 0);
    }),
    { numRuns: engine === 'sqlite' ? 200 : 40, endOnFailure: true },
  );
  assert.ok(unlucky > 10, String(unlucky));
});

test('while one speaks with SBSYS no other does; from one that does not come back it is taken over, and nothing lies there twice', async () => {
  const here = await town();
  await here.press('2025');
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const stuck = here.send({ ...here.sbsys, findCase: (key) => (ask(), held.then(() => here.sbsys.findCase(key))) });
  await asked;
  here.pass(14);
  assert.equal(await here.waits(), false);
  assert.equal(await here.send(), 0);
  here.pass(2);
  assert.equal(await here.waits(), true);
  assert.equal(await here.send(), 1);
  release();
  await stuck;
  assert.deepEqual(lying(here), [whole('2025')]);
});

test('the trail tells who pressed, and nothing of what was sent', async () => {
  const here = await town();
  await here.press('2025');
  await here.send();
  const lines = await trailOf(here.house.database);
  const pressed = lines.find(({ what }) => what === 'filing.journalise');
  assert.equal(pressed?.who, consultant.id);
  assert.ok(lines.length < 25, String(lines.length));
  assert.ok(!JSON.stringify(lines).includes('27.00.00') && !JSON.stringify(lines).includes('2025'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseRows, closeThrough } from '#features/cases';
import type { CaseTables } from '#features/cases';
import { quarter } from '#kernel/quarter';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { aHouse, trailOf } from '../../../test/house.ts';
import { aTerminal } from '../../../test/terminal.ts';
import type { House } from '../../gate.ts';
import { cases } from './cases.ts';

/** A house that stands when a command has closed its own. */
const lasting = (): House => {
  const house = aHouse();
  return { ...house, database: { ...house.database, close: () => Promise.resolve() } };
};

async function run(house: House, file: string, ...options: readonly string[]) {
  const { terminal, told } = aTerminal({
    args: ['import', 'sager.csv', ...options],
    house: () => Promise.resolve(house),
    readBytes: (path) => (path === 'sager.csv' ? new TextEncoder().encode(file) : undefined),
  });
  return { code: await cases(terminal), ...told };
}

const reading = async <Value>(house: House, work: (db: Db<CaseTables>) => Promise<Value>): Promise<Value> => {
  const found = await house.database.transaction<Value, never>(async (one) => ok(await work(one.tables<CaseTables>())));
  return found.ok ? found.value : assert.fail();
};
const counted = async (house: House): Promise<number> => (await reading(house, caseRows)).length;

const head = 'kvartal;afdeling;hovedbekymring;former;stadie;niveau;alder;køn;udland;rejst af;antal;listeversion\n';
const lines = [
  '2024K1;Børn & Familie;Fysisk vold;Stalking;Foregår;Foranstaltning;13-17 år;Pige;Nej;Skole;3;1\n',
  '2024K2;Ældre, Sundhed & Social;Tvangsægteskab;;Frygtes;Krisecenter;18-24 år;Kvinde;Risiko;Selv;;\n',
];
const file = head + lines.join('');

test('a file is tried before it is read in; then its cases are counted, in one line of the trail that names none of them', async () => {
  const house = lasting();
  const tried = await run(house, file, '--dry-run');
  assert.deepEqual(
    [tried.code, tried.out, tried.err],
    [0, 'Sager: 4\n  2024K1: 3\n  2024K2: 1\nDet var en prøve: intet er talt.\n', ''],
  );
  assert.equal(await counted(house), 0);
  const done = await run(house, file);
  assert.deepEqual([done.code, done.out], [0, 'Sager: 4\n  2024K1: 3\n  2024K2: 1\nTalt med i registret.\n']);
  assert.equal(await counted(house), 4);
  const trail = await trailOf(house.database);
  assert.deepEqual(
    trail.map(({ who, what, which, outcome }) => [who, what, which, outcome]),
    [
      ['operator', 'marking.preview-import', 'none', 'done'],
      ['operator', 'marking.preview-import', 'none', 'done'],
      ['operator', 'marking.import', 'none', 'done'],
    ],
  );
});

test('the same file twice is counted once, until somebody says that they are new cases', async () => {
  const house = lasting();
  await run(house, file);
  const again = await run(house, file);
  assert.equal(again.code, 1);
  assert.match(again.err, /^4 af 4 sager ligner nogen, der allerede er talt i samme kvartal\..*--again\.\n$/);
  assert.equal(await counted(house), 4);
  assert.match((await run(house, file, '--dry-run')).out, /4 ligner nogen/);
  assert.equal((await run(house, file, '--again')).code, 0);
  assert.equal(await counted(house), 8);
});

test('one bad line of a hundred and nothing is counted; all that is wrong is told in the order of the lines', async () => {
  const house = lasting();
  await reading(house, (db) => closeThrough(db, quarter('2023K4') ?? assert.fail()));
  const bad = [
    '2027K1;Børn & Familie;Fysisk vold;;;Foranstaltning;;;;;;\n',
    '2023K4;Børn & Familie;Fysisk vold;Fysisk vold;;Krisecenter;13-17 år;;;;;\n',
    '2024K1;Ukendt;;;;;;;;;-4;\n',
  ];
  const came = await run(house, head + lines.join('').repeat(49) + bad.join(''));
  assert.equal(came.code, 1);
  assert.deepEqual(
    came.err.split('\n').map((line) => line.replace(/^(\s*linje \d+, [^:]+):.*/, '$1')),
    [
      '  linje 100, kvartal',
      '  linje 101, former',
      '  linje 101, alder',
      '  linje 101, kvartal',
      '  linje 102, afdeling',
      '  linje 102, hovedbekymring',
      '  linje 102, niveau',
      '  linje 102, antal',
      'Intet er talt. Ret linjerne, og læs filen ind igen.',
      '',
    ],
  );
  assert.match(came.err, /101, kvartal: Tallene er gjort op til og med 2023K4/);
  assert.match(came.err, /100, kvartal: Kvartalet er ikke begyndt endnu/);
  assert.equal(await counted(house), 0);
});

test('a fault in the middle leaves nothing by half', async () => {
  const house = lasting();
  const breaking: House = {
    ...house,
    audit: {
      ...house.audit,
      remember: (work, memo) =>
        memo.what === 'marking.import' && memo.outcome === 'done'
          ? Promise.reject(new Error('the disk is full'))
          : house.audit.remember(work, memo),
    },
  };
  await assert.rejects(run(breaking, file), /disk is full/);
  assert.equal(await counted(house), 0);
});

test('words that are off are told without opening the house', async () => {
  for (const args of [[], ['export'], ['import'], ['import', 'a', 'b'], ['import', 'a', '--igen']]) {
    const { terminal, told } = aTerminal({ args, house: () => assert.fail('opened') });
    assert.equal(await cases(terminal), 2, args.join(' '));
    assert.match(told.err, /cases import FIL/);
  }
  const { terminal, told } = aTerminal({ args: ['import', 'gone.csv'], house: () => assert.fail('opened') });
  assert.deepEqual([await cases(terminal), told.err], [2, 'Filen gone.csv kan ikke læses.\n']);
  const house = lasting();
  assert.match((await run(house, 'navn\nFatima\n')).err, /^Skriv kolonnernes navne/);
});

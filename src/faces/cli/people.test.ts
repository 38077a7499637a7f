import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PeopleTables } from '#features/people';
import { ok } from '#kernel/result';
import { aHouse, trailOf } from '../../../test/house.ts';
import { aTerminal } from '../../../test/terminal.ts';
import type { House } from '../../gate.ts';
import { people } from './people.ts';

/** A house that stands when a command has closed its own. */
const lasting = (): House => {
  const house = aHouse();
  return { ...house, database: { ...house.database, close: () => Promise.resolve() } };
};

async function run(house: House, args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { terminal, told } = aTerminal({
    args,
    house: () => Promise.resolve(house),
    readBytes: (path) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
    readText: (path) => files[path],
  });
  return { code: await people(terminal), ...told };
}

const rolesOf = async ({ database }: House): Promise<readonly string[]> => {
  const read = await database.transaction(async (work) =>
    ok(await work.tables<PeopleTables>().selectFrom('post').select('role').orderBy('role').execute()),
  );
  return read.ok ? read.value.map(({ role }) => role) : [];
};

const file = { 'p.csv': 'navn;brugernavn;rolle\nMia Prøve;mia;Administrator\nBo 010203-4567;bo;Redaktør\n' };

test('a file is tried before it is read in, and says what nobody understood', async () => {
  const house = lasting();
  const tried = await run(house, ['import', 'p.csv', '--dry-run'], file);
  assert.equal(tried.code, 1);
  assert.match(
    tried.out,
    /Nye personer: 1\n {2}Mia Prøve\n[^]*linje 3: Der er intet navn\.[^]*CPR-numre i filen: 1\.[^]*intet er ændret/,
  );
  assert.deepEqual(await rolesOf(house), []);
  assert.match((await run(house, ['import', 'p.csv'], file)).out, /Mia Prøve: Administrator\n[^]*Læst ind\./);
  assert.deepEqual(await rolesOf(house), ['administrator']);
  assert.doesNotMatch(tried.out + tried.err + JSON.stringify(await trailOf(house.database)), /010203/);
});

test('what the units of the organisation mean stands in roller.yaml', async () => {
  const unit = '33333333-3333-3333-3333-333333333333';
  const json = JSON.stringify({
    users: [{ uuid: 'a', userId: 'leo', name: 'Leo Prøve', positions: [{ orgUnitUuid: unit }] }],
    orgUnits: [{ uuid: unit, name: 'Skoler', manager: { uuid: 'a' } }],
  });
  const roles = `units:\n  - uuid: ${unit}\n    department: skole-dagtilbud\n    head: true\n`;
  const house = lasting();
  assert.match((await run(house, ['import', 'o.json'], { 'o.json': json })).err, /roller\.yaml/);
  assert.equal((await run(house, ['import', 'o.json'], { 'o.json': json, 'roller.yaml': roles })).code, 0);
  assert.deepEqual(await rolesOf(house), ['employee', 'head-of-department']);
});

test('the first administrator is given in one line, and the trail says that the operator did it', async () => {
  const house = lasting();
  const given = await run(house, ['appoint', 'Asta Holm', 'ahol', 'administrator']);
  assert.deepEqual([given.code, given.out], [0, 'Administrator: Asta Holm, som logger ind med brugernavnet ahol.\n']);
  assert.match((await run(house, ['appoint', 'Asta Holm', 'ahol', 'administrator'])).out, /Sådan var det allerede/);
  assert.equal((await run(house, ['appoint', 'Asta Holm', 'ahol', 'Konsulent', 'DKE'])).code, 0);
  assert.match((await run(house, ['appoint', 'Asta Holm', 'ahol', 'konsulent'])).err, /Vælg en afdeling/);
  assert.deepEqual(await rolesOf(house), ['administrator', 'consultant']);
  assert.deepEqual(new Set((await trailOf(house.database)).map(({ who }) => who)), new Set(['operator']));
});

test('words that are off are told without opening the house', async () => {
  const closed = { house: () => assert.fail('opened') };
  for (const args of [[], ['list'], ['import'], ['import', 'a', 'b'], ['import', 'a', '--now'], ['appoint', 'Asta']]) {
    const { terminal, told } = aTerminal({ args, ...closed });
    assert.equal(await people(terminal), 2, args.join(' '));
    assert.match(told.err, /people import FIL/);
  }
  const { terminal, told } = aTerminal({ args: ['import', 'gone.csv'], ...closed });
  assert.deepEqual([await people(terminal), told.err], [2, 'Filen gone.csv kan ikke læses.\n']);
});

test('nobody’s post ends because their line could not be read', async () => {
  const house = lasting();
  const head = 'navn;mail;brugernavn;rolle\nMia Prøve;mia@x.example;mia;Administrator\n';
  const whole = `${head}Bo Prøve;bo@x.example;bo;Redaktør\nEva Prøve;eva@x.example;eva;Redaktør\n`;
  const ending = (text: string) => run(house, ['import', 'p.csv', '--end-missing'], { 'p.csv': text });
  assert.equal((await ending(whole)).code, 0);
  const unread = [
    `${head};;bo;Redaktør\nEva Prøve;eva@x.example;eva;Redaktør\n`,
    `${head}Bo Prøve;mia@x.example;bo;Redaktør\nNy Prøve;mia@x.example;ny;Redaktør\n`,
  ];
  for (const text of unread) {
    const { code, out } = await ending(text);
    assert.equal(code, 1);
    assert.match(out, /De slutter først, når hver linje er forstået/);
    assert.doesNotMatch(out, /Roller, der slutter/);
  }
  assert.match(
    (await ending(`${head}Bo Prøve;bo@x.example;bo;Redaktør\n`)).out,
    /Roller, der slutter: 1\n {2}Eva Prøve/,
  );
});

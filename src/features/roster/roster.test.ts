import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installPerson } from '#features/people';
import type { PeopleTables } from '#features/people';
import { operator } from '#kernel/person';
import { ok } from '#kernel/result';
import { aHouse, trailOf } from '../../../test/house.ts';
import { ground } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import type { Changes } from './changes.ts';
import type { Found } from './found.ts';
import { importRoster, previewRoster, readRoster, reportOf } from './index.ts';

const { municipality } = ground;

const school = '11111111-1111-1111-1111-111111111111';
const class1 = '22222222-2222-2222-2222-222222222222';
const area = '33333333-3333-3333-3333-333333333333';
const park = '44444444-4444-4444-4444-444444444444';
const units = [{ uuid: area, department: 'skole-dagtilbud', workplaces: true, head: true }];
const canary = '010203-4567';

const read = (text: string | Uint8Array): Found => {
  const found = readRoster(typeof text === 'string' ? new TextEncoder().encode(text) : text, { municipality, units });
  return typeof found === 'string' ? assert.fail(found) : found;
};

async function readIn(house: House, found: Found, endMissing = false): Promise<Changes> {
  const done = await perform(house, operator, importRoster({ municipality }), { roster: found.roster, endMissing });
  assert.ok(done.ok, JSON.stringify(done));
  return done.value.changes;
}

const report = (found: Found, changes: Changes): string =>
  reportOf({
    ...found,
    changes,
    endMissing: false,
    dryRun: false,
    municipality,
    names: { people: new Map(), places: new Map() },
  });

const everything = async ({ database }: House): Promise<string> => {
  const read1 = await database.transaction(async (work) => {
    const db = work.tables<PeopleTables>();
    const tables = ['person', 'post', 'workplace', 'absence'] as const;
    const rows = [];
    for (const table of tables) rows.push(await db.selectFrom(table).selectAll().execute());
    return ok(JSON.stringify(rows));
  });
  return (read1.ok ? read1.value : '') + JSON.stringify(await trailOf(database));
};

const isNothing = (changes: Changes): boolean =>
  Object.values({ ...changes, notUnderstood: [], missing: [] }).every((part) => part.length === 0);

const table = [
  'navn;mail;brugernavn;afdeling;arbejdsplads;rolle;fra;til',
  'Mia Prøve;mia@x.example;mia;Skole & Dagtilbud;Prøveskolen;;;',
  'Mia Prøve;mia@x.example;mia;Skole & Dagtilbud;Prøveskolen;Vidensperson;01-11-2026;',
  'Bo Prøve;bo@x.example;;"Ældre, Sundhed & Social";;Konsulent;;2027-01-31',
  'Ida Prøve;ida@x.example;ida;;;Administrator;;',
].join('\n');

test('a table with Danish column names becomes people, workplaces and posts, each change in the trail', async () => {
  const house = aHouse();
  const changes = await readIn(house, read(table));
  assert.deepEqual(
    changes.newPeople.map(({ name }) => name),
    ['Mia Prøve', 'Bo Prøve', 'Ida Prøve'],
  );
  assert.deepEqual(
    changes.given.map(({ role, department, from, to }) => [role, department, from, to]),
    [
      ['employee', 'skole-dagtilbud', '2026-11-22', undefined],
      ['knowledge-person', 'skole-dagtilbud', '2026-11-01', undefined],
      ['consultant', 'aeldre-social-sundhed', '2026-11-22', '2027-01-31'],
      ['administrator', undefined, '2026-11-22', undefined],
    ],
  );
  assert.equal(changes.newPlaces.length, 1);
  const trail = await trailOf(house.database);
  assert.deepEqual(new Set(trail.map(({ who }) => who)), new Set(['operator']));
  assert.equal(trail.length, 3 + 1 + 4 + 1);
});

test('the same file again changes nothing, nor does a preview', async () => {
  const house = aHouse();
  const found = read(table);
  const before = await perform(house, operator, previewRoster({ municipality }), {
    roster: found.roster,
    endMissing: false,
  });
  assert.ok(before.ok && before.value.changes.newPeople.length === 3);
  const once = await readIn(house, found);
  assert.equal(once.newPeople.length, 3, 'the preview wrote nothing');
  assert.ok(isNothing(await readIn(house, found)));
  assert.ok(isNothing(await readIn(house, read(table.replaceAll(';', ',')))));
});

test('commas or semicolons, quotation marks, byte order mark, either line end and Windows letters all read the same', () => {
  const plain = read(table).roster;
  const commas = table.replaceAll(';', ',');
  assert.deepEqual(read(`\uFEFF${table.replaceAll('\n', '\r\n')}`).roster, plain);
  assert.deepEqual(read(commas).roster, plain);
  const windows = Uint8Array.from(table, (letter) => letter.codePointAt(0) ?? 0);
  assert.deepEqual(read(windows).roster, plain);
  const quoted = read('navn;mail\n"Mia ""Mi"" \nPrøve";mia@x.example\n\nBo;bo@x.example');
  assert.deepEqual(
    quoted.roster.people.map(({ name, line }) => [name, line]),
    [
      ['Mia "Mi" Prøve', 2],
      ['Bo', 5],
    ],
  );
});

test('a line that cannot be used is told with its number and the reason, and never with what stood there', async () => {
  const found = read(
    [
      'navn;mail;afdeling;arbejdsplads;rolle;fra;til',
      ';a@x.example;;;;;',
      'Uden Nøgle;;;;;;',
      'Uden Rolle;b@x.example;;;Trylleri;;',
      'Uden Afdeling;c@x.example;Tryllegangen;;;;',
      'Uden Dag;d@x.example;;;;31-02-2026;',
      'Omvendt;e@x.example;;;;2026-12-02;2026-12-01',
      'Uden Sted;f@x.example;;;Vidensperson;;',
      'Uden Konsulentafdeling;g@x.example;;;Konsulent;;',
    ].join('\n'),
  );
  const text = report(found, await readIn(aHouse(), found));
  assert.deepEqual(
    [...text.matchAll(/linje (\d): (.+)/g)].map(([, line, why]) => `${line} ${why}`),
    [
      '2 Der er intet navn.',
      '3 Der er hverken brugernavn eller mail, så personen kan ikke kendes igen.',
      '4 Rollen kendes ikke.',
      '5 Afdelingen kendes ikke.',
      '6 En dato kan ikke læses. Skriv den som 2026-12-01 eller 01-12-2026.',
      '7 Slutdagen ligger før startdagen.',
      '8 Vælg en arbejdsplads.',
      '9 Vælg en afdeling.',
    ],
  );
  assert.doesNotMatch(text, /Trylle|x\.example|31-02/);
});

const rollekatalog = (people = 2): string =>
  JSON.stringify({
    users: [
      {
        extUuid: 'a1',
        userId: 'mia',
        name: 'Mia Prøve',
        email: 'mia@x.example',
        cpr: '0102034567',
        disabled: false,
        nemloginUuid: 'n',
        positions: [{ name: 'Lærer', orgUnitUuid: class1 }],
      },
      {
        extUuid: 'a2',
        userId: 'leo',
        name: 'Leo Leder',
        email: 'leo@x.example',
        cpr: canary,
        disabled: false,
        positions: [{ name: 'Chef', orgUnitUuid: area.toUpperCase() }],
      },
      {
        extUuid: 'a3',
        userId: 'ude',
        name: 'Una Udenfor',
        email: null,
        cpr: null,
        disabled: false,
        positions: [{ name: 'Gartner', orgUnitUuid: 'park' }],
      },
    ].slice(0, people),
    orgUnits: [
      { uuid: area, name: 'Skoleområdet', parentOrgUnitUuid: 'top', manager: { uuid: 'a2', userId: 'leo' } },
      { uuid: school, name: 'Prøveskolen', parentOrgUnitUuid: area, manager: null },
      { uuid: class1, name: 'Indskolingen', parentOrgUnitUuid: school, manager: null },
      { uuid: 'park', name: 'Parken', parentOrgUnitUuid: 'top', manager: null },
    ],
  });

test('an answer of OS2rollekatalog gives employees at their workplace and heads of departments; other parts of the house are left out', async () => {
  const house = aHouse();
  const changes = await readIn(house, read(rollekatalog(3)));
  assert.deepEqual(
    changes.newPlaces.map(({ name, unit }) => [name, unit]),
    [['Prøveskolen', school]],
  );
  assert.deepEqual(
    changes.newPeople.map(({ name }) => name),
    ['Mia Prøve', 'Leo Leder'],
  );
  const [place] = changes.newPlaces;
  assert.deepEqual(
    changes.given.map(({ role, department, workplace }) => [role, department, workplace]),
    [
      ['employee', 'skole-dagtilbud', place?.id],
      ['employee', 'skole-dagtilbud', undefined],
      ['head-of-department', 'skole-dagtilbud', undefined],
    ],
  );
  assert.ok(isNothing(await readIn(house, read(rollekatalog(3)))));
});

test('an answer of OS2mo gives the same', async () => {
  const mo = JSON.stringify({
    data: {
      org_units: {
        objects: [
          { current: { uuid: area, name: 'Skoleområdet', parent: null, managers: [{ person: [{ uuid: 'a2' }] }] } },
          { current: { uuid: school, name: 'Prøveskolen', parent: { uuid: area }, managers: [] } },
          { current: { uuid: class1, name: 'Indskolingen', parent: { uuid: school }, managers: [] } },
        ],
      },
      employees: {
        objects: [
          {
            current: {
              uuid: 'a1',
              name: 'Mia Prøve',
              cpr_number: '0102034567',
              itusers: [{ user_key: 'mia' }],
              addresses: [{ value: 'mia@x.example' }],
              engagements: [{ org_unit: [{ uuid: class1 }] }],
            },
          },
          {
            current: {
              uuid: 'a2',
              name: 'Leo Leder',
              cpr_number: null,
              itusers: [{ user_key: 'leo' }],
              addresses: [{ value: 'leo@x.example' }],
              engagements: [{ org_unit: [{ uuid: area }] }],
            },
          },
        ],
      },
    },
  });
  assert.equal(read(mo).cprDropped, 1);
  assert.deepEqual(read(mo).roster, read(rollekatalog()).roster);
});

test('a CPR number in any column or field is dropped while reading: it is told how many, and it is nowhere', async () => {
  const house = aHouse();
  const csv = read(
    [
      'navn;cpr;mail;brugernavn;arbejdsplads;afdeling',
      `Mia Prøve;${canary};mia@x.example;mia;;`,
      `Bo ${canary};;bo@x.example;bo;;`,
      'Leo Prøve;;leo@x.example;0102034567;;',
      `Ida Prøve;;ida@x.example;ida;Skole 010203 4567;Skole & Dagtilbud`,
    ].join('\n'),
  );
  const json = read(rollekatalog());
  const reports = [csv, json].map(async (found) => report(found, await readIn(house, found)));
  const [first, second] = await Promise.all(reports);
  assert.equal(csv.cprDropped, 4);
  assert.equal(json.cprDropped, 2);
  assert.match(first ?? '', /CPR-numre i filen: 4\./);
  const nowhere = [first, second, await everything(house), JSON.stringify([csv, json])].join('\n');
  assert.doesNotMatch(nowhere, /010203[-. ]?4567/);
});

test('whoever the file no longer tells of is told about, and ended only when it is asked for', async () => {
  const house = aHouse();
  await readIn(house, read(table));
  const shorter = read(table.split('\n').toSpliced(2, 1).join('\n'));
  const none = await readIn(house, shorter);
  assert.deepEqual(none.missing, [], 'no knowledge person in the file: it is no list of them');

  const without = read(
    `${table.split('\n').toSpliced(2, 1).join('\n')}\nBo Prøve;bo@x.example;;Skole & Dagtilbud;Prøveskolen;Vidensperson;;`,
  );
  const told = await readIn(house, without);
  assert.deepEqual(
    told.missing.map(({ role, to }) => [role, to]),
    [['knowledge-person', undefined]],
  );
  assert.match(report(without, told), /--end-missing/);
  await readIn(house, without, true);
  assert.deepEqual((await readIn(house, without)).missing, []);
});

test('a file never ends a post that somebody gave by hand', async () => {
  const house = aHouse();
  const asta = { name: 'Asta Prøve', subject: 'asta', role: 'administrator', department: '' };
  assert.ok((await perform(house, operator, installPerson({ municipality }), asta)).ok);
  const changes = await readIn(house, read('navn;mail;rolle\nNy Prøve;ny@x.example;Administrator'), true);
  assert.deepEqual(changes.missing, []);
});

test('a file never takes the last administrator away, and then changes nothing at all', async () => {
  const house = aHouse();
  await readIn(house, read(table));
  const other = read('navn;mail;rolle;til\nNy Prøve;ny@x.example;Administrator;2026-12-01');
  const refused = await perform(house, operator, importRoster({ municipality }), {
    roster: other.roster,
    endMissing: true,
  });
  assert.ok(!refused.ok && refused.refusal.reason === 'invalid');
  assert.doesNotMatch(await everything(house), /Ny Prøve/);
});

test('two accounts with one mail are not taken for one person', async () => {
  const house = aHouse();
  await readIn(house, read('navn;mail;brugernavn\nMia Prøve;fælles@x.example;mia'));
  const found = read('navn;mail;brugernavn\nBo Prøve;fælles@x.example;bo');
  const changes = await readIn(house, found);
  assert.equal(changes.newPeople.length + changes.changedPeople.length, 0);
  assert.match(report(found, changes), /linje 2: Mailen bruges allerede af en anden/);
});

test('one person on several lines is one, whatever of them each line tells', async () => {
  for (const lines of [
    ['Mia Prøve;mia@x.example;mia;', 'Mia Prøve;;mia;Redaktør', 'Mia Prøve;mia@x.example;;Administrator'],
    ['Mia Prøve;mia@x.example;;Administrator', 'Mia Prøve;mia@x.example;mia;', 'Mia Prøve;;mia;Redaktør'],
  ]) {
    const house = aHouse();
    const found = read(['navn;mail;brugernavn;rolle', ...lines].join('\n'));
    const { newPeople, changedPeople, given, notUnderstood } = await readIn(house, found);
    assert.deepEqual([newPeople.length, changedPeople.length, given.length, notUnderstood.length], [1, 0, 3, 0]);
    assert.deepEqual([newPeople[0]?.subject, newPeople[0]?.mail], ['mia', 'mia@x.example']);
    assert.ok(isNothing(await readIn(house, found)));
  }
});

test('two accounts of one file with one mail are never taken for the one whom nobody has given a user name', async () => {
  const house = aHouse();
  await readIn(house, read('navn;mail\nMia Prøve;fælles@x.example'));
  const both = read(
    'navn;mail;brugernavn;rolle\nMia Prøve;fælles@x.example;mia;\nBo Prøve;fælles@x.example;bo;Redaktør',
  );
  const changes = await readIn(house, both);
  assert.deepEqual(
    changes.changedPeople.map(({ name, subject }) => [name, subject]),
    [['Mia Prøve', 'mia']],
  );
  assert.deepEqual(changes.given, []);
  assert.match(report(both, changes), /linje 3: Mailen bruges allerede af en anden/);
});

test('two units of one name are two workplaces, also when one by that name is there already', async () => {
  const house = aHouse();
  await readIn(house, read('navn;mail;afdeling;arbejdsplads\nBo Prøve;bo@x.example;Skole & Dagtilbud;Prøveskolen'));
  const twice = rollekatalog()
    .replace('"uuid":"park"', `"uuid":"${park}"`)
    .replace('"Parken","parentOrgUnitUuid":"top"', `"Prøveskolen","parentOrgUnitUuid":"${area}"`)
    .replace(area.toUpperCase(), park);
  const changes = await readIn(house, read(twice));
  assert.deepEqual(
    [changes.changedPlaces.map(({ unit }) => unit), changes.newPlaces.map(({ unit }) => unit)],
    [[school], [park]],
  );
  assert.ok(isNothing(await readIn(house, read(twice))));
});

test('a file of another kind is refused in one sentence', () => {
  const words = (text: string, known = units) =>
    readRoster(new TextEncoder().encode(text), { municipality, units: known });
  assert.match(String(words('hej;med;dig')), /^Skriv kolonnernes navne/);
  assert.match(String(words('')), /^Skriv kolonnernes navne/);
  assert.match(String(words('{"users":')), /kan ikke læses/);
  assert.match(String(words('{"users":[]}')), /hverken fra/);
  assert.match(String(words(rollekatalog(), [])), /roller\.yaml/);
});

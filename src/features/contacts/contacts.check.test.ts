import assert from 'node:assert/strict';
import { test } from 'node:test';
import { municipalityFile } from '#features/plan';
import { day } from '#kernel/day';
import type { Path, Problem, Written } from '#kernel/file';
import { contactFile } from './contact.file.ts';
import { checkContacts } from './contacts.check.ts';

type Fields = Record<string, unknown>;

const base: Fields = {
  roles: ['sparring'],
  what: { text: 'Hjælper.' },
  hours: 'ukendt',
  next: 'alarm-112',
  owner: { text: 'Teamet' },
  checked: { on: '2026-06-01', by: { text: 'Teamet' } },
};
const contact = (id: string, fields: Fields): Fields => ({ id, name: { text: id }, ...base, ...fields });
const beyond = { source: 'offentlige sider', confirmed: false };

const national = (): Fields[] => [
  contact('alarm-112', {
    roles: ['alarm'],
    phone: '112',
    hours: 'altid',
    hoursSource: 'loven',
    next: undefined,
    needs: ['akut'],
    beyondPlan: beyond,
  }),
  contact('udenrigsministeriet', {
    roles: ['udenrigsministerium'],
    phone: '33 92 11 12',
    hours: 'altid',
    hoursSource: 'ministeriet',
    needs: ['udrejse'],
  }),
  contact('viso', {
    phone: '72 42 40 00',
    needs: ['raadgivning'],
    what: { text: 'Sparring og mægling.' },
    caution: { text: 'Vent med mægling, til risikoen er vurderet.' },
  }),
  contact('red-safehouse', {
    roles: ['botilbud'],
    phone: '45 11 78 00',
    needs: ['bolig'],
    ages: { from: 16, to: 30 },
    conditions: [{ text: '16-30 år' }, { text: 'Uden børn' }, { text: 'Op til 2 år, bagefter op til 1 år' }],
  }),
];
const municipal = (): Fields[] => [
  contact('familieafsnittet', {
    roles: ['familieafsnit'],
    phone: '43 68 64 86',
    needs: ['akut', 'bekymring'],
    ages: { from: 0, to: 17 },
    cites: ['3.under18'],
  }),
  contact('politi', {
    roles: ['politi'],
    phone: '43 86 14 48',
    needs: ['akut', 'anmeldelse'],
    next: 'familieafsnittet',
  }),
  contact('dke', {
    roles: ['kriminalpraevention', 'sparring'],
    needs: ['ekstremisme', 'sparring'],
    missing: { text: 'Skriv nummeret.' },
  }),
  contact('konsulent-skole', { needs: ['sparring'], departments: ['skole'], missing: { text: 'Skriv nummeret.' } }),
];
const planNumbers = (): Fields[] => [
  { contact: 'familieafsnittet', phone: '43686486', cites: ['3.under18'] },
  { contact: 'politi', phone: '43861448', cites: ['3.under18'] },
  { contact: 'udenrigsministeriet', phone: '+45 3392 1112', cites: ['3.kontakt'] },
  { contact: 'viso', phone: '72 42 40 00', cites: ['3.kontakt'] },
  { contact: 'red-safehouse', phone: '45 11 78 00', cites: ['3.kontakt'] },
];
const municipality = (): Fields => ({
  key: 'lilleby',
  name: { text: 'Lilleby Kommune' },
  short: 'Lilleby',
  address: 'https://vaern.lilleby.dk',
  leaveTo: 'https://www.dmi.dk/',
  plan: {
    title: { text: 'Plan' },
    adopted: '2023-10-10',
    adoptedBy: { text: 'Rådet' },
    reviseBy: '2027-10-10',
    owner: 'skole',
  },
  departments: ['skole', 'dke'].map((key) => ({
    key,
    name: { text: key },
    short: { text: key },
    examples: { text: key },
  })),
  sections: [
    { key: '3.under18', part: 'Del 3', title: 'Unge' },
    { key: '3.kontakt', part: 'Del 3', title: 'Kontakt' },
  ],
  acute: { emergency: 'alarm-112', child: ['familieafsnittet', 'politi'], adult: ['politi'] },
});

interface Files {
  national: Fields[];
  municipal: Fields[];
  planNumbers: Fields[];
  municipality: Fields;
}

/** A place that tells the path itself, so that a test reads which value is blamed. */
const written = <Value>(file: string, value: Value): Written<Value> => ({
  file,
  value,
  placeOf: (path: Path) => ({ file: `${file}:${path.map(String).join('.')}`, line: 1, column: 1 }),
});

function check(change: (files: Files) => void = () => undefined): readonly Problem[] {
  const files: Files = {
    national: national(),
    municipal: municipal(),
    planNumbers: planNumbers(),
    municipality: municipality(),
  };
  change(files);
  return checkContacts({
    nationalContacts: written('national', contactFile.parse({ contacts: files.national })),
    contacts: written('own', contactFile.parse({ contacts: files.municipal, planNumbers: files.planNumbers })),
    municipality: written('municipality', municipalityFile.parse(files.municipality)),
    today: day('2026-11-22') ?? assert.fail(),
  });
}

const of = (rows: readonly Fields[], id: string): Fields => rows.find((row) => row['id'] === id) ?? assert.fail(id);
const own = (id: string, fields: Fields) => (files: Files) => void Object.assign(of(files.municipal, id), fields);
const land = (id: string, fields: Fields) => (files: Files) => void Object.assign(of(files.national, id), fields);
const week = (...weekly: Fields[]): Fields => ({ hours: { weekly, holidays: 'lukket' }, hoursSource: 'hjemmesiden' });

test('a good pair of files has nothing to tell', () => assert.deepEqual(check(), []));

/** One fault at a time: what is changed, the rule that must speak, and the value it must point at. */
const faults: readonly (readonly [string, (files: Files) => void, string, string])[] = [
  ['one digit differs from the plan', own('familieafsnittet', { phone: '43 68 64 87' }), 'P12', 'own:contacts.0.phone'],
  ['two digits change place', own('politi', { phone: '43 68 14 48' }), 'P12', 'own:contacts.1.phone'],
  [
    'the plan’s own number is miswritten',
    (files) => void Object.assign(files.planNumbers[2] ?? {}, { phone: '33 92 11 21' }),
    'P12',
    'national:contacts.1.phone',
  ],
  [
    'the plan’s number is gone from the list',
    (files) => void files.planNumbers.pop(),
    'P12',
    'national:contacts.3.phone',
  ],
  [
    'the contact of a plan number is gone',
    (files) => void Object.assign(files.planNumbers[1] ?? {}, { contact: 'politiet' }),
    'P12',
    'own:planNumbers.1.contact',
  ],
  [
    'the number of the plan is left out',
    own('politi', { phone: undefined, missing: { text: 'Skriv nummeret.' } }),
    'P12',
    'own:contacts.1.phone',
  ],
  [
    'confirmed without saying by whom',
    land('alarm-112', { beyondPlan: { ...beyond, confirmed: true } }),
    'P12',
    'national:contacts.0.beyondPlan',
  ],
  ['the alarm is not 112', land('alarm-112', { phone: '113' }), 'P12', 'national:contacts.0.phone'],
  ['the alarm does not always answer', land('alarm-112', { hours: 'ukendt' }), 'P12', 'national:contacts.0.phone'],
  ['two have the same number', own('politi', { phone: '43 68 64 86' }), 'P12', 'own:contacts.1.phone'],
  ['no number and no word of it', own('dke', { missing: undefined }), 'kontakt-nummer', 'own:contacts.2'],
  [
    'a number, and still said to be missing',
    own('politi', { missing: { text: 'Skriv nummeret.' } }),
    'kontakt-nummer',
    'own:contacts.1.missing',
  ],
  [
    'the same id twice',
    (files) => void files.municipal.push(contact('dke', { needs: ['sparring'], missing: { text: 'x' } })),
    'kontakt-id',
    'own:contacts.4.id',
  ],
  ['nobody is next', own('politi', { next: undefined }), 'kontakt-naeste', 'own:contacts.1.next'],
  ['next does not exist', own('politi', { next: 'alarm-122' }), 'kontakt-naeste', 'own:contacts.1.next'],
  ['next is itself', own('politi', { next: 'politi' }), 'kontakt-naeste', 'own:contacts.1.next'],
  ['next goes round', own('familieafsnittet', { next: 'politi' }), 'kontakt-naeste', 'own:contacts.0.next'],
  [
    'nobody in the chain always answers',
    land('udenrigsministeriet', { hours: 'ukendt', next: undefined }),
    'kontakt-naeste',
    'national:contacts.1.next',
  ],
  [
    'closes before it opens',
    own('politi', week({ days: ['man'], from: '15.00', to: '9.00' })),
    'kontakt-tider',
    'own:contacts.1.hours.weekly.0.to',
  ],
  [
    'closes when it opens',
    own('politi', week({ days: ['man'], from: '9.00', to: '9.00' })),
    'kontakt-tider',
    'own:contacts.1.hours.weekly.0.to',
  ],
  [
    'closes after midnight',
    own('politi', week({ days: ['man'], from: '9.00', to: '24.30' })),
    'kontakt-tider',
    'own:contacts.1.hours.weekly.0.to',
  ],
  [
    'two openings overlap',
    own(
      'politi',
      week({ days: ['man'], from: '9.00', to: '12.00' }, { days: ['man', 'tir'], from: '11.30', to: '15.00' }),
    ),
    'kontakt-tider',
    'own:contacts.1.hours.weekly.1.from',
  ],
  [
    'a day stands twice',
    own('politi', week({ days: ['man', 'man'], from: '9.00', to: '12.00' })),
    'kontakt-tider',
    'own:contacts.1.hours.weekly.0.days',
  ],
  ['always open, says nobody', own('familieafsnittet', { hours: 'altid' }), 'kontakt-tider', 'own:contacts.0.hours'],
  [
    'safehouse for the wrong age',
    land('red-safehouse', { ages: { from: 15, to: 30 } }),
    'P15',
    'national:contacts.3.ages',
  ],
  [
    'safehouse forgets the children',
    land('red-safehouse', { conditions: [{ text: '16-30 år' }, { text: 'Op til 2 år, bagefter op til 1 år' }] }),
    'P15',
    'national:contacts.3.conditions',
  ],
  [
    'safehouse forgets how long',
    land('red-safehouse', { conditions: [{ text: '16-30 år' }, { text: 'Uden børn' }, { text: 'Op til 2 år' }] }),
    'P15',
    'national:contacts.3.conditions',
  ],
  ['mediation without a warning', land('viso', { caution: undefined }), 'P07', 'national:contacts.2.caution'],
  [
    'a warning that does not warn',
    land('viso', { caution: { text: 'De tilbyder mægling.' } }),
    'P07',
    'national:contacts.2.caution',
  ],
  [
    'an unknown department',
    own('konsulent-skole', { departments: ['skole', 'skoler'] }),
    'kontakt-afdeling',
    'own:contacts.3.departments.1',
  ],
  [
    'a department with nobody of its own',
    own('konsulent-skole', { departments: ['dke'] }),
    'kontakt-afdeling',
    'municipality:departments.0',
  ],
  ['an unknown section', own('familieafsnittet', { cites: ['3.under81'] }), 'P11', 'own:contacts.0.cites.0'],
  [
    'an age that ends before it begins',
    own('dke', { ages: { from: 30, to: 16 } }),
    'kontakt-alder',
    'own:contacts.2.ages',
  ],
  [
    'checked tomorrow',
    own('dke', { checked: { on: '2026-11-23', by: { text: 'Teamet' } } }),
    'P18',
    'own:contacts.2.checked.on',
  ],
  [
    'acute help that does not exist',
    (files) =>
      void Object.assign(files.municipality, {
        acute: { emergency: 'alarm-112', child: ['familieafsnitet'], adult: ['politi'] },
      }),
    'kontakt-akut',
    'municipality:acute.child.0',
  ],
  [
    'acute help for a child that helps adults only',
    own('familieafsnittet', { ages: { from: 18, to: 99 } }),
    'kontakt-akut',
    'municipality:acute.child.0',
  ],
  [
    'acute help without the need',
    own('politi', { needs: ['anmeldelse'] }),
    'kontakt-akut',
    'municipality:acute.child.1',
  ],
  [
    'acute help without a number',
    (files) =>
      void Object.assign(files.municipality, { acute: { emergency: 'alarm-112', child: ['dke'], adult: ['politi'] } }),
    'kontakt-akut',
    'municipality:acute.child.0',
  ],
  [
    'an emergency number that is none',
    (files) =>
      void Object.assign(files.municipality, { acute: { emergency: 'politi', child: ['politi'], adult: ['politi'] } }),
    'kontakt-akut',
    'municipality:acute.emergency',
  ],
  [
    'travel without the Foreign Ministry',
    (files) => (
      land('udenrigsministeriet', { needs: ['raadgivning'] })(files),
      own('politi', { needs: ['akut', 'anmeldelse', 'udrejse'] })(files)
    ),
    'P06',
    'own:contacts',
  ],
  ['extremism without the crime prevention unit', own('dke', { roles: ['sparring'] }), 'P16', 'own:contacts'],
  ['a chip that leads to nobody', land('red-safehouse', { needs: ['raadgivning'] }), 'kontakt-behov', 'own:contacts'],
];

for (const [name, change, rule, file] of faults) {
  test(`refused: ${name}`, () => {
    const problems = check(change);
    const found = problems.find((problem) => problem.rule === rule && problem.place.file === file);
    assert.ok(
      found,
      `${rule} at ${file}, got ${problems.map((problem) => `${problem.rule} at ${problem.place.file}`).join(', ') || 'nothing'}`,
    );
    assert.equal(found.severity, 'error');
    assert.match(found.wrong, /\.$/);
    assert.match(found.write, /\.$/);
  });
}

test('a slip is met with the word that was meant', () => {
  const said = (change: (files: Files) => void, rule: string): string | undefined =>
    check(change).find((problem) => problem.rule === rule)?.didYouMean;
  assert.equal(said(own('politi', { next: 'alarm-122' }), 'kontakt-naeste'), 'alarm-112');
  assert.equal(said(own('konsulent-skole', { departments: ['skole', 'skoler'] }), 'kontakt-afdeling'), 'skole');
});

test('the words are those an author needs', () => {
  const [problem] = check(own('familieafsnittet', { phone: '43 68 64 87' }));
  assert.equal(problem?.wrong, 'familieafsnittet har nummeret 43 68 64 87, men i planen står 43 68 64 86.');
  assert.equal(problem?.write, 'Skriv phone: "43 68 64 86", eller ret planNumbers, hvis det er skrevet forkert af.');
});

test('a number not checked for over a year is a warning and does not stop the pack', () => {
  const problems = check(own('politi', { checked: { on: '2025-11-21', by: { text: 'Teamet' } } }));
  assert.deepEqual(
    problems.map(({ rule, severity, place }) => ({ rule, severity, file: place.file })),
    [{ rule: 'P18', severity: 'warning', file: 'own:contacts.1.checked.on' }],
  );
  assert.deepEqual(check(own('politi', { checked: { on: '2025-11-22', by: { text: 'Teamet' } } })), []);
});

test('hours the plan itself states need no other source', () => {
  const stated = (files: Files): void => {
    own('familieafsnittet', { hours: 'altid' })(files);
    Object.assign(files.planNumbers[0] ?? {}, { hours: 'altid' });
  };
  assert.deepEqual(check(stated), []);
});

test('a national contact that the municipality replaces is not held to the rules', () => {
  const replaced = (files: Files): void => {
    files.municipal.push({ ...of(files.national, 'viso') });
    land('viso', { phone: '72 42 40 01' })(files);
  };
  assert.deepEqual(check(replaced), []);
});

test('a number checked today, and two openings a day in any order, are as they should be', () => {
  assert.deepEqual(check(own('politi', { checked: { on: '2026-11-22', by: { text: 'Teamet' } } })), []);
  const afternoonFirst = week(
    { days: ['man'], from: '13.00', to: '15.00' },
    { days: ['man'], from: '9.00', to: '12.00' },
  );
  assert.deepEqual(check(own('politi', afternoonFirst)), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPlan } from './plan.check.ts';
import { sourcesAfter } from './plan.example.ts';
import type { Slip } from './plan.example.ts';

test('a plan that breaks no rule has no problem', () => {
  assert.deepEqual(checkPlan(sourcesAfter()), []);
});

interface Told {
  readonly slip: Slip;
  readonly rule: string;
  readonly at: string;
  readonly wrong: RegExp;
  readonly didYouMean?: string;
}

const faults: readonly Told[] = [
  {
    slip: ['plan/tegn.md', 'section: 3.tegn', 'section: 3.tegne'],
    rule: 'afsnit-ukendt',
    at: 'plan/tegn.md:2',
    wrong: /3\.tegne findes ikke i municipality/,
    didYouMean: '3.tegn',
  },
  {
    slip: ['municipality.yaml', 'acute:', '  - { key: 2.viden, part: Del 2, title: Viden }\nacute:'],
    rule: 'afsnit-uden-kapitel',
    at: 'municipality.yaml:20',
    wrong: /2\.viden \(Viden\) har intet kapitel/,
  },
  {
    slip: ['plan/tegn.md', 'part: handl', 'part: forstaa'],
    rule: 'kapitel-del',
    at: 'plan/tegn.md:5',
    wrong: /3\.tegn hører ikke til delen forstaa/,
  },
  {
    slip: ['plan/tegn.md', 'slug: tegn', 'slug: formaal'],
    rule: 'kapitel-to-gange',
    at: 'plan/tegn.md:3',
    wrong: /slug: formaal står også i lilleby\/plan\/formaal.md/,
  },
  {
    slip: ['plan/tegn.md', 'order: 2', 'order: 1'],
    rule: 'kapitel-to-gange',
    at: 'plan/tegn.md:4',
    wrong: /order: 1 står også/,
  },
  {
    slip: ['plan/tegn.md', 'slug: tegn', 'slug: huller'],
    rule: 'kapitel-adresse',
    at: 'plan/tegn.md:3',
    wrong: /Adressen huller/,
  },
  {
    slip: ['plan/tegn.md', 'kontrol](ord:nsk)', 'kontrol](ord:nks)'],
    rule: 'ord-ukendt',
    at: 'plan/tegn.md:13',
    wrong: /Ordet nks/,
    didYouMean: 'nsk',
  },
  {
    slip: ['plan/formaal.md', 'kort:alle', 'kort:ale'],
    rule: 'kort-ukendt',
    at: 'plan/formaal.md:15',
    wrong: /Kortet ale/,
    didYouMean: 'alle',
  },
  {
    slip: ['plan/tegn.md', 'kontakt:team', 'kontakt:taem'],
    rule: 'kontakt-ukendt',
    at: 'plan/tegn.md:17',
    wrong: /Kontakten taem/,
    didYouMean: 'team',
  },
  {
    slip: ['plan/tegn.md', 'tlf:red', 'tlf:team'],
    rule: 'kontakt-ukendt',
    at: 'plan/tegn.md:17',
    wrong: /team findes ikke eller har intet nummer/,
  },
  {
    slip: ['plan/formaal.md', 'afsnit:3.tegn', 'afsnit:3.teg'],
    rule: 'afsnit-ukendt',
    at: 'plan/formaal.md:11',
    wrong: /Afsnittet 3\.teg har/,
    didYouMean: '3.tegn',
  },
  { slip: ['plan/tegn.md', '### Mere', '#### Mere'], rule: 'kapitel-tekst', at: 'plan/tegn.md:19', wrong: /niveau 4/ },
  {
    slip: ['plan/tegn.md', '## Det kan du se', '### Det kan du se'],
    rule: 'kapitel-tekst',
    at: 'plan/tegn.md:10',
    wrong: /springer et niveau/,
  },
  {
    slip: ['plan/formaal.md', 'fulfils: [vid-det]', 'fulfils: [vid-det, vid-dte]'],
    rule: 'punkt-ukendt',
    at: 'plan/formaal.md:9',
    wrong: /vid-dte findes ikke/,
    didYouMean: 'vid-det',
  },
  {
    slip: ['plan/formaal.md', 'fulfils: [vid-det]', 'fulfils: []'],
    rule: 'P11',
    at: 'plan/points.yaml:3',
    wrong: /Intet kapitel siger det, planen beder om: Vid det/,
  },
  {
    slip: ['plan/points.yaml', 'points:', 'points:\n  - { key: ring, section: 3.tegn, says: Igen., who: medarbejder }'],
    rule: 'to-gange',
    at: 'plan/points.yaml:3',
    wrong: /ring står to gange/,
  },
  {
    slip: ['plan/points.yaml', 'section: 3.tegn', 'section: 3.tegnet'],
    rule: 'afsnit-ukendt',
    at: 'plan/points.yaml:2',
    wrong: /3\.tegnet/,
    didYouMean: '3.tegn',
  },
  {
    slip: ['definitions.yaml', 'cites: [1.formaal]', 'cites: [1.formal]'],
    rule: 'afsnit-ukendt',
    at: 'definitions.yaml:6',
    wrong: /1\.formal /,
    didYouMean: '1.formaal',
  },
  {
    slip: ['definitions.yaml', 'key: andet', 'key: nsk'],
    rule: 'to-gange',
    at: 'definitions.yaml:7',
    wrong: /nsk står to gange/,
  },
  {
    slip: ['gaps.yaml', 'nearest: [red, team]', 'nearest: [red, teamt]'],
    rule: 'kontakt-ukendt',
    at: 'gaps.yaml:5',
    wrong: /Kontakten teamt/,
    didYouMean: 'team',
  },
  {
    slip: ['gaps.yaml', 'gaps:', 'gaps:\n  - { key: pas, title: { text: Pas }, answer: { text: Nej. } }'],
    rule: 'to-gange',
    at: 'gaps.yaml:3',
    wrong: /pas står to gange/,
  },
  {
    slip: [
      'law.yaml',
      'law:',
      'law:\n  - { key: lov-1, title: { text: Lov }, substance: { text: Nej. }, source: x, confirmed: true }',
    ],
    rule: 'to-gange',
    at: 'law.yaml:3',
    wrong: /lov-1 står to gange/,
  },
  {
    slip: ['municipality.yaml', 'owner: boern', 'owner: born'],
    rule: 'afdeling-ukendt',
    at: 'municipality.yaml:11',
    wrong: /Afdelingen born/,
    didYouMean: 'boern',
  },
  {
    slip: ['municipality.yaml', 'reviseBy: "2028-02-29"', 'reviseBy: "2028-03-01"'],
    rule: 'P18',
    at: 'municipality.yaml:10',
    wrong: /mere end fire år/,
  },
  {
    slip: ['municipality.yaml', 'reviseBy: "2028-02-29"', 'reviseBy: "2024-02-29"'],
    rule: 'P18',
    at: 'municipality.yaml:10',
    wrong: /ligger før vedtagelsen/,
  },
  {
    slip: ['municipality.yaml', 'adopted: "2024-02-29"', 'adopted: "2026-12-01"'],
    rule: 'P18',
    at: 'municipality.yaml:8',
    wrong: /ikke er kommet endnu/,
  },
];

for (const { slip, rule, at, wrong, didYouMean } of faults) {
  test(`${rule} is told at ${at}: ${slip[2].split('\n').at(-1)}`, () => {
    const problems = checkPlan(sourcesAfter([slip]));
    const found = problems.find((problem) => problem.rule === rule && wrong.test(problem.wrong));
    assert.ok(found, JSON.stringify(problems, null, 1));
    assert.equal(`${found.place.file}:${found.place.line}`, `lilleby/${at}`);
    assert.equal(found.didYouMean, didYouMean);
    assert.equal(found.severity, 'error');
    assert.ok(found.write.length > 10);
  });
}

test('an author is told of all faults at once', () => {
  const slips: Slip[] = [
    ['plan/tegn.md', 'kontakt:team', 'kontakt:ingen'],
    ['gaps.yaml', 'nearest: [red, team]', 'nearest: [ingen]'],
    ['municipality.yaml', 'owner: boern', 'owner: ingen'],
  ];
  assert.deepEqual(
    checkPlan(sourcesAfter(slips))
      .map((problem) => problem.rule)
      .toSorted(),
    ['afdeling-ukendt', 'kontakt-ukendt', 'kontakt-ukendt'],
  );
});

test('a chapter past its day is a warning and still published', () => {
  assert.deepEqual(checkPlan(sourcesAfter([], '2027-01-01')), []);
  const problems = checkPlan(sourcesAfter([], '2027-01-02'));
  assert.deepEqual(
    problems.map(({ rule, severity, place }) => [rule, severity, `${place.file}:${place.line}`]),
    [
      ['P18', 'warning', 'lilleby/plan/formaal.md:8'],
      ['P18', 'warning', 'lilleby/plan/tegn.md:8'],
    ],
  );
});

test('a plan past its revision is a warning, from the day after', () => {
  assert.ok(checkPlan(sourcesAfter([], '2028-02-29')).every((each) => each.place.file !== 'lilleby/municipality.yaml'));
  const problem = checkPlan(sourcesAfter([], '2028-03-01')).find(
    (each) => each.place.file === 'lilleby/municipality.yaml',
  );
  assert.equal(problem?.severity, 'warning');
  assert.match(problem?.wrong ?? '', /29\. februar 2028/);
});

test('what the team or a head must do is told by a chapter; what an employee must do is held by the guide', () => {
  const asked = (who: string): Slip[] => [['plan/points.yaml', 'who: medarbejder', `who: ${who}`]];
  for (const who of ['team', 'chef', 'registrator', 'laeser']) {
    assert.deepEqual(
      checkPlan(sourcesAfter(asked(who))).map((problem) => problem.rule),
      ['P11'],
      who,
    );
  }
  assert.deepEqual(
    checkPlan(sourcesAfter([...asked('team'), ['plan/formaal.md', '[vid-det]', '[vid-det, ring]']])),
    [],
  );
});

test('a chapter without text is told', () => {
  const sources = sourcesAfter();
  const empty = sources.chapters.map((chapter) => ({ ...chapter, value: { ...chapter.value, body: ' \n' } }));
  assert.deepEqual(
    checkPlan({ ...sources, chapters: empty }).map(({ rule, place }) => [rule, place.line]),
    [
      ['kapitel-tomt', 11],
      ['kapitel-tomt', 10],
    ],
  );
});

test('a national word is known to the chapters', () => {
  const sources = sourcesAfter([['plan/tegn.md', 'kontrol](ord:nsk)', 'MÆRK](ord:maerk)']]);
  assert.deepEqual(
    checkPlan(sources).map((problem) => problem.rule),
    ['ord-ukendt'],
  );
  const national = {
    ...sources.definitions,
    value: { definitions: [{ key: 'maerk', term: { text: 'MÆRK' }, meaning: { text: 'Centret.' }, cites: [] }] },
  };
  assert.deepEqual(checkPlan({ ...sources, nationalDefinitions: national }), []);
});

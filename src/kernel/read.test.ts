import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { date, key, phone, phrase, sectionKey } from './content.ts';
import { distance, nearest } from './nearest.ts';
import { longest } from './raw.ts';
import { readMarkdown, readYaml } from './read.ts';

const step = z.strictObject({
  key: key(),
  kind: z.enum(['ring', 'tal', 'sparring']),
  text: z.string().min(1).describe('Begynd med udsagnsordet.'),
  at: z
    .string()
    .regex(/^\d{1,2}[.]\d{2}$/, 'Skriv et klokkeslæt i anførselstegn, fx "9.00"')
    .optional(),
  needs: z.array(key()).default([]),
  urgent: z.boolean().default(false),
});
const hours = z.union([z.literal('altid'), z.literal('ukendt'), z.strictObject({ from: z.int(), to: z.int() })]);
const schema = z.strictObject({
  id: key(),
  title: phrase().describe('Hvem og hvad.'),
  phone: phone().optional(),
  hours: hours,
  acute: z.enum(['yes', 'no', 'unknown']),
  reviewBy: date(),
  mail: z.email().optional(),
  owner: key().nullable(),
  steps: z.array(step).min(1),
});

const good = `id: skole-under-18
title: { text: "Barn under 18", en: Child }
phone: "43 68 64 86"
hours: altid
acute: yes
reviewBy: 2027-10-10
owner: null
steps:
  - key: ring-nu
    kind: ring
    text: Ring til politiet
    at: "9.00"
    needs: [politi]
  - key: tal-alene
    kind: tal
    text: |
      Tal alene med barnet.
      Vent med familien.
    urgent: true
`;

const read = (text: string) => readYaml({ path: 'by/kort.yaml', text }, schema);
const problems = (text: string): string[] =>
  read(text).problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
const change = (from: string, to: string): string => {
  assert.ok(good.includes(from), `the good file has no "${from}"`);
  return good.replace(from, to);
};

test('a good file is read, and every value knows its line', () => {
  const { written, problems: none } = read(good);
  assert.deepEqual(none, []);
  assert.equal(written?.value.steps[0]?.at, '9.00');
  assert.deepEqual(written?.placeOf(['steps', 1, 'text']), { file: 'by/kort.yaml', line: 16, column: 11 });
  assert.deepEqual(written?.placeOf(['steps', 1, 'needs']), { file: 'by/kort.yaml', line: 14, column: 5 });
});

test('line ends of Windows, a byte order mark and split letters are the same file', () => {
  const plain = change('Barn under 18', 'Født i går på Ærø');
  for (const text of [plain.replaceAll('\n', '\r\n'), `\uFEFF${plain}`, plain.normalize('NFD')]) {
    assert.equal(read(text).written?.value.title.text, 'Født i går på Ærø');
    assert.equal(read(text).written?.placeOf(['steps', 0, 'kind']).line, 10);
  }
});

/** One edit of the good file, and each problem it must give: line, column, rule. */
const edits: readonly (readonly [what: string, from: string, to: string, expected: readonly string[]])[] = [
  ['unknown field', 'hours:', 'houers:', ['1:1 mangler-felt', '4:1 ukendt-felt']],
  ['missing field', 'acute: yes\n', '', ['1:1 mangler-felt']],
  ['missing field in a list', '    kind: ring\n', '', ['9:5 mangler-felt']],
  ['unknown word', 'kind: ring', 'kind: rign', ['10:11 ukendt-vaerdi']],
  ['yes in Danish', 'acute: yes', 'acute: ja', ['5:8 ukendt-vaerdi']],
  ['true for yes', 'acute: yes', 'acute: true', ['5:8 ukendt-vaerdi']],
  ['ja for true', 'urgent: true', 'urgent: ja', ['19:13 ja-nej']],
  ['on for true', 'urgent: true', 'urgent: on', ['19:13 ja-nej']],
  ['number without quotes', '"43 68 64 86"', '43686486', ['3:8 uden-anfoerselstegn']],
  ['number with blanks, without quotes', '"43 68 64 86"', '43 68 64 86', ['3:8 uden-anfoerselstegn']],
  ['number with country code, without quotes', '"43 68 64 86"', '+4543686486', ['3:8 uden-anfoerselstegn']],
  ['short number without quotes', '"43 68 64 86"', '112', ['3:8 uden-anfoerselstegn']],
  ['number with a digit too few', '43 68 64 86', '43 68 64 8', ['3:8 form']],
  ['clock without quotes', '"9.00"', '9.00', ['12:9 uden-anfoerselstegn']],
  ['clock with a colon', '"9.00"', '"9:00"', ['12:9 form']],
  ['day that does not exist', '2027-10-10', '2027-02-30', ['6:11 dato']],
  ['day in words', '2027-10-10', '10. oktober 2027', ['6:11 dato']],
  ['empty text', '"Barn under 18"', '""', ['2:16 tom-tekst']],
  ['blank text', '"Barn under 18"', '"  "', ['2:16 tom-tekst']],
  ['blank field', 'hours: altid', 'hours:', ['4:7 tomt-felt']],
  ['blank where null is a choice', 'owner: null', 'owner:', ['7:7 tomt-felt']],
  ['text for a list', '[politi]', 'politi', ['13:12 liste']],
  ['list for a text', 'text: Ring til politiet', 'text: [Ring, Tal]', ['11:11 liste']],
  ['empty list', good.slice(good.indexOf('steps:')), 'steps: []\n', ['8:8 for-faa']],
  ['text for fields', '{ text: "Barn under 18", en: Child }', 'Barn', ['2:8 forkert-type']],
  ['word for the hours', 'hours: altid', 'hours: altd', ['4:8 ukendt-vaerdi']],
  ['half the hours', 'hours: altid', 'hours: { from: 9 }', ['4:8 mangler-felt']],
  ['unknown field in the hours', 'hours: altid', 'hours: { from: 9, till: 10, to: 12 }', ['4:19 ukendt-felt']],
  ['half a number', 'hours: altid', 'hours: { from: 9.5, to: 12 }', ['4:16 forkert-type']],
  ['capital in a key', 'id: skole-under-18', 'id: Skole', ['1:5 form']],
  ['mail without at', 'owner: null', 'owner: null\nmail: politi.dk', ['8:7 form']],
  ['duplicate field', 'hours: altid', 'hours: altid\nhours: ukendt', ['5:1 dobbelt-felt']],
  ['tab', '    kind: ring', '\tkind: ring', ['10:1 tabulator']],
  ['tab where blanks stand', '    kind: ring', '\t\tkind: ring', ['10:1 tabulator']],
  ['line too far in', '    text: Ring', '      text: Ring', ['11:7 indrykning']],
  ['line too far out', '    kind: ring', '   kind: ring', ['10:4 indrykning']],
  ['quotation mark left open', '"43 68 64 86"', '"43 68 64 86', ['3:8 anfoerselstegn']],
  [
    'quotation mark left open before another',
    '"Barn under 18", en: Child',
    '"Barn under 18, en: Child',
    ['2:16 anfoerselstegn'],
  ],
  ['text after the quotation mark', '"43 68 64 86"', '"43 68 64 86" lokal 2', ['3:22 anfoerselstegn']],
  ['backslash', '"Barn under 18"', '"Barn\\under 18"', ['2:21 anfoerselstegn']],
  ['colon in a text', 'text: Ring til politiet', 'text: Ring: politiet', ['11:11 kolon']],
  ['colon between brackets', 'en: Child', 'en: Child: under 18', ['2:37 kolon']],
  ['comma between brackets', 'en: Child', 'en: Child, under 18', ['2:44 komma']],
  ['bracket left open', 'en: Child }', 'en: Child', ['3:1 parentes']],
  ['bracket too many', 'en: Child }', 'en: Child }}', ['2:44 parentes']],
  ['no blank after the colon', 'hours: altid', 'hours:altid', ['4:1 mellemrum']],
  ['text that begins with a star', 'Ring til politiet', '**Ring** nu', ['11:11 anker']],
  ['anchor', 'Ring til politiet', '&ring Ring', ['11:11 anker']],
  ['text that begins with an at sign', 'Ring til politiet', '@politiet', ['11:11 anfoerselstegn']],
  ['tag', 'Ring til politiet', '!!str Ring', ['11:11 maerkat']],
  ['merge key', 'hours: altid', 'hours: altid\n<<: { a: 1 }', ['5:1 flettenoegle']],
  ['two documents', 'steps:', '---\nsteps:', ['8:1 flere-dokumenter']],
  ['directive', 'id:', '%YAML 1.1\n---\nid:', ['1:1 direktiv']],
  ['invisible letter in a key', 'skole-under', 'skole\u200B-under', ['1:10 usynligt-tegn']],
  ['soft hyphen in a number', '43 68', '43\u00AD 68', ['3:11 usynligt-tegn']],
  ['control character', 'Ring til', 'Ring\u0007 til', ['11:15 styretegn']],
  ['no character at all', 'Ring til', 'Ring\uFFFE til', ['11:15 styretegn']],
  ['hard space in the indentation', '    kind: ring', '\u00A0\u00A0\u00A0\u00A0kind: ring', ['10:1 haardt-mellemrum']],
  ['hard space after the colon', 'hours: altid', 'hours:\u00A0altid', ['4:7 haardt-mellemrum']],
  ['saved as something else than UTF-8', 'Ring til', 'Ring p\uFFFD', ['11:17 tegnsaet']],
  [
    'several at once',
    good,
    change('kind: ring', 'kind: rign').replace('altid', 'altd').replace('"9.00"', '9.00'),
    ['4:8 ukendt-vaerdi', '10:11 ukendt-vaerdi', '12:9 uden-anfoerselstegn'],
  ],
  [
    'several faults of form at once',
    good,
    change('Ring til politiet', '@politi').replace('altid', 'a: b').replace('"43 68 64 86"', '"43" x'),
    ['3:13 anfoerselstegn', '4:8 kolon', '11:11 anfoerselstegn'],
  ],
];

for (const [what, from, to, expected] of edits)
  test(`${what} is told at its line and column`, () => {
    const told = problems(change(from, to));
    assert.deepEqual(told, expected);
    assert.equal(read(change(from, to)).written, undefined);
  });

test('what stands after # in a text is told as a warning, and the file is used', () => {
  const reading = read(change('Ring til politiet', 'Ring til stue #3 nu'));
  assert.deepEqual(
    reading.problems.map(({ severity, rule, place }) => [severity, rule, place.line]),
    [['warning', 'kommentar', 11]],
  );
  assert.ok(reading.written);
});

const whole: readonly (readonly [what: string, text: string, rule: string])[] = [
  ['nothing', '', 'tom-fil'],
  ['blank lines', '\n  \n', 'tom-fil'],
  ['only comments', '# senere\n', 'tom-fil'],
  ['a bare text', 'hej med dig\n', 'forkert-type'],
  ['a list', '- a\n- b\n', 'forkert-type'],
  ['too much', `${good}# ${'x'.repeat(longest)}`, 'for-stor'],
];
for (const [what, text, rule] of whole)
  test(`a file with ${what} is refused`, () => {
    const reading = read(text);
    assert.deepEqual(
      reading.problems.map((problem) => `${problem.place.line}:${problem.place.column} ${problem.rule}`),
      [`1:1 ${rule}`],
    );
    assert.equal(reading.written, undefined);
  });

test('brackets in brackets without end are refused, not crashed upon', () => {
  assert.ok(problems(`id: ${'['.repeat(100_000)}`).length > 0);
});

/** The words themselves, where an author needs them most. */
const words: readonly (readonly [
  from: string,
  to: string,
  wrong: RegExp,
  write: RegExp,
  didYouMean: string | undefined,
])[] = [
  ['hours:', 'houers:', /"houers" findes ikke/, /id, title, phone, hours/, 'hours'],
  ['acute: yes', 'acute: ja', /"ja" kan ikke stå i feltet "acute"/, /^Vælg: yes, no, unknown\.$/, 'yes'],
  ['acute: yes', 'acute: false', /"false" kan ikke stå/, /^Vælg: yes/, 'no'],
  [
    'urgent: true',
    'urgent: nej',
    /"urgent" i tal-alene skal være true eller false/,
    /^Skriv true for ja eller false for nej/,
    'false',
  ],
  ['kind: ring', 'kind: sparing', /"sparing" .* "kind" i ring-nu/, /ring, tal, sparring/, 'sparring'],
  ['"43 68 64 86"', '43686486', /^43686486 står uden anførselstegn/, /"43 68 64 86"$/, undefined],
  ['"43 68 64 86"', '112', /^112 står uden anførselstegn/, /"112"/, undefined],
  ['43 68 64 86', '43 68 64 8', /Det har 7 cifre, og et dansk nummer har 8/, /anførselstegn/, undefined],
  ['2027-10-10', '2027-02-30', /2027-02-30 .*findes ikke/, /2027-10-10/, undefined],
  ['2027-10-10', 'snart', /"snart" .*er ikke en dato/, /2027-10-10/, undefined],
  ['    text: Ring til politiet\n', '', /"text" mangler i ring-nu/, /Begynd med udsagnsordet/, undefined],
  ['hours: altid', 'hours: altd', /"altd" kan ikke stå/, /altid, ukendt, eller felterne from og to/, 'altid'],
  ['hours: altid', 'hours: altid\nhours: ukendt', /"hours" står to gange/, /Behold det rigtige/, undefined],
  ['text: Ring til politiet', 'text: Ring: politiet', /"text" har et kolon/, /anførselstegn/, undefined],
  ['[politi]', 'politi', /skal være en liste, ikke en tekst/, /- politi$/, undefined],
];
for (const [from, to, wrong, write, didYouMean] of words)
  test(`${to.trim() || 'a dropped line'}: says what is wrong and what to write`, () => {
    const [problem] = read(change(from, to)).problems.filter(({ rule }) => rule !== 'mangler-felt' || to === '');
    assert.match(problem?.wrong ?? '', wrong);
    assert.match(problem?.write ?? '', write);
    assert.equal(problem?.didYouMean, didYouMean);
  });

test('a missing field is told with what belongs in it, and in which of many', () => {
  const missing = (from: string): string => {
    const [problem] = read(change(from, '')).problems;
    return `${problem?.wrong ?? ''} ${problem?.write ?? ''}`;
  };
  assert.equal(missing('reviewBy: 2027-10-10\n'), 'Feltet "reviewBy" mangler. Tilføj "reviewBy:" og en tekst.');
  assert.equal(
    missing('title: { text: "Barn under 18", en: Child }\n'),
    'Feltet "title" mangler. Tilføj "title:" og felter på linjerne under (text). Hvem og hvad.',
  );
  assert.equal(
    missing('    kind: ring\n'),
    'Feltet "kind" mangler i ring-nu. Tilføj "kind:" og en af: ring, tal, sparring.',
  );
  assert.match(
    read(change('  - key: ring-nu\n    kind: ring', '  - kind: rnig')).problems[1]?.wrong ?? '',
    /"kind" i steps nr. 1/,
  );
  const unnamed = readYaml(
    { path: 'x.yaml', text: 'list:\n  - a: 1\n  - a: x\n' },
    z.strictObject({ list: z.array(z.strictObject({ a: z.int() })) }),
  );
  assert.equal(unnamed.problems[0]?.wrong, 'Feltet "a" i list nr. 2 skal være et helt tal, ikke en tekst.');
});

const head = z.strictObject({ section: sectionKey(), title: phrase() });
const chapter = '---\nsection: 3.tegn\ntitle: { text: Tegn }\n---\n\n## Se efter\n\nProsa.\n';
const chapterProblems = (text: string): string[] =>
  readMarkdown({ path: 'by/plan/x.md', text }, head).problems.map(
    ({ rule, place }) => `${place.line}:${place.column} ${rule}`,
  );

test('a Markdown file has a head and prose, and both know their lines', () => {
  for (const text of [chapter, chapter.replaceAll('\n', '\r\n'), `\uFEFF${chapter}`]) {
    const { written } = readMarkdown({ path: 'by/plan/x.md', text }, head);
    assert.equal(written?.value.head.title.text, 'Tegn');
    assert.equal(written?.value.bodyLine, 5);
    assert.equal(
      text
        .replace('\uFEFF', '')
        .split('\n')
        .slice(written.value.bodyLine - 1)
        .join('\n'),
      written.value.body,
    );
    assert.equal(written.placeOf(['title', 'text']).line, 3);
  }
});

test('a Markdown head that is missing, open, empty or wrong is told', () => {
  assert.deepEqual(chapterProblems('Prosa uden hoved.\n'), ['1:1 hoved']);
  assert.deepEqual(chapterProblems(chapter.replace('}\n---', '}\n')), ['1:1 hoved']);
  assert.deepEqual(chapterProblems('---\n---\nProsa.\n'), ['1:1 tom-fil']);
  assert.deepEqual(chapterProblems(chapter.replace('3.tegn', 'tegn')), ['2:10 form']);
  assert.deepEqual(chapterProblems(chapter.replace('Prosa', 'Pro\u00ADsa')), ['8:4 usynligt-tegn']);
});

test('the distance counts a letter added, dropped, changed or swapped as one', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['ring', 'ring', 0],
    ['rign', 'ring', 1],
    ['rin', 'ring', 1],
    ['ringe', 'ring', 1],
    ['rang', 'ring', 1],
    ['', 'ring', 4],
    ['tal', 'ring', 4],
  ];
  for (const [one, other, far] of cases) assert.equal(distance(one, other), far, `${one} → ${other}`);
});

test('the nearest word is suggested only when it is near', () => {
  assert.equal(nearest('politti', ['politik', 'politi', 'alarm']), 'politi');
  assert.equal(nearest('faellesskab', ['fællesskab']), 'fællesskab');
  assert.equal(nearest('xyz', ['politi', 'alarm']), undefined);
  assert.equal(nearest('politi', ['politi']), undefined);
  assert.equal(nearest('hest', ['ring', 'tal']), undefined);
  assert.equal(nearest('TAL', ['ring', 'tal']), 'tal');
});

// A file of cases: read whole or not at all, with everything that is wrong told at once and nothing of it repeated.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  abroadWords,
  ageWords,
  concernWords,
  editions,
  genderWords,
  levelWords,
  listNames,
  newest,
  raisedByWords,
  stageWords,
} from '#features/categories';
import type { ListName } from '#features/categories';
import { ground } from '../../../test/town.ts';
import { plain } from './columns.ts';
import { answerWritten } from './line.ts';
import { readLines } from './reading.ts';
import type { Read } from './reading.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = 'kvartal;afdeling;hovedbekymring;former;stadie;niveau;alder;køn;udland;rejst af;antal;listeversion';
const file = (...lines: readonly string[]): Uint8Array => bytes([head, ...lines].join('\r\n'));
const good = '2024K1;Børn & Familie;Fysisk vold;Stalking|Isolation;Foregår;Foranstaltning;13-17 år;Pige;Nej;Skole;2;1';

const read = (given: Uint8Array): Read => {
  const found = readLines(given, ground);
  return typeof found === 'string' ? assert.fail(found) : found;
};
const refused = (given: Uint8Array): string => {
  const found = readLines(given, ground);
  return typeof found === 'string' ? found : assert.fail(JSON.stringify(found));
};
const told = (given: Uint8Array): readonly string[] =>
  read(given).problems.map(({ line, column, why }) => `${line} ${column ?? '-'}: ${why}`);

const answers = {
  quarter: '2024K1',
  department: 'boern-familie',
  concern: 'physical-violence',
  forms: ['stalking', 'isolation'],
  stage: 'ongoing',
  level: 'measure',
  age: '13-17',
  gender: 'female',
  abroad: 'no',
  raisedBy: 'school',
};

test('a line in Danish words, in keys, in capitals, without æøå or in another order of columns says the same', () => {
  const keys = '2024K1;boern-familie;physical-violence;stalking|isolation;ongoing;measure;13-17;female;no;school;2;1';
  const loud =
    '1. KVARTAL 2024;BOERN OG FAMILIE;FYSISK VOLD;stalking, isolation;foregaar;FORANSTALTNING;13–17 AAR;pige;NEJ;skole;2;1';
  for (const line of [good, keys, loud])
    assert.deepEqual(read(file(line)).lines, [{ line: 2, times: 2, answers }], line);
  const turned =
    'Koen;Alder;Niveau;Hovedbekymring;Afdeling;Kvartal\nkvinde;40+;krisecenter;æresdrab;Børn og Familie;2024 K4\n';
  assert.deepEqual(read(bytes(turned)).lines, [
    {
      line: 2,
      times: 1,
      answers: {
        ...answers,
        quarter: '2024K4',
        concern: 'honour-killing',
        forms: [],
        stage: 'unknown',
        level: 'crisis-centre',
        age: '40+',
        abroad: 'unknown',
        raisedBy: 'others',
      },
    },
  ]);
});

test('a byte order mark, quotation marks, commas between columns and a file from an older Windows are read alike', () => {
  const wanted = read(file(good)).lines;
  const quoted = [head, good]
    .map((row) =>
      row
        .split(';')
        .map((cell) => `"${cell}"`)
        .join(';'),
    )
    .join('\n');
  const latin = Uint8Array.from(`${head}\n${good}`, (letter) => letter.charCodeAt(0));
  for (const given of [
    bytes(`\uFEFF${head}\n${good}\n\n`),
    bytes(quoted),
    latin,
    bytes(`${head}\n${good}`.replaceAll(';', ',')),
  ])
    assert.deepEqual(read(given).lines, wanted);
});

const words: Readonly<Record<ListName, Readonly<Record<string, string>>>> = {
  concern: concernWords,
  stage: stageWords,
  level: levelWords,
  age: ageWords,
  gender: genderWords,
  abroad: abroadWords,
  raisedBy: raisedByWords,
};

test('every answer of every list is read by its key and by its word on the screen, and none is taken for another', () => {
  for (const { number, lists } of editions)
    for (const name of listNames)
      for (const key of lists[name].keys)
        for (const written of [key, key.toUpperCase(), ` ${key} `])
          assert.deepEqual(answerWritten(name, written, number), { value: key }, `${name} ${written}`);
  for (const name of listNames)
    for (const key of newest.lists[name].keys)
      assert.deepEqual(answerWritten(name, words[name][key] ?? '', newest.number), { value: key }, `${name} ${key}`);
});

test('everything that is wrong is told at once, with line and column, and what stood there is not repeated', () => {
  const canary = 'Fatima 010190-1234';
  const wrong = [
    `2024K5;Børn & Familie;Fysisk vold;;;Foranstaltning;;;;;;`,
    good,
    `2024K1;${canary};${canary};${canary};${canary};${canary};${canary};${canary};${canary};${canary};${canary};${canary}`,
    `2024K1;Børn & Familie;;;;;;;;;-1;2`,
    `2024K1;Børn & Familie;Fysisk vold;;;Foranstaltning;;;;;51;1;7`,
    `2024K1;Børn & Familie;Fysisk vold;;;Foranstaltning;;;;;1.5;0`,
  ];
  const found = told(file(...wrong));
  assert.deepEqual(
    found.map((one) => one.replace(/:.*/, '')),
    [
      '2 kvartal',
      ...[
        'listeversion',
        'afdeling',
        'hovedbekymring',
        'former',
        'stadie',
        'niveau',
        'alder',
        'køn',
        'udland',
        'rejst af',
        'antal',
      ].map((column) => `4 ${column}`),
      '5 listeversion',
      '5 hovedbekymring',
      '5 niveau',
      '5 antal',
      '6 -',
      '7 listeversion',
      '7 antal',
    ],
  );
  assert.doesNotMatch(found.join('\n'), /Fatima|010190/);
  assert.deepEqual(
    read(file(...wrong)).lines.map(({ line }) => line),
    [3],
  );
});

test('a count is a whole number from 1 to 50, and nothing is 1', () => {
  const withTimes = (times: string) => file(good.replace(/;2;1$/, `;${times};1`));
  for (const [written, times] of [
    ['', 1],
    ['1', 1],
    ['50', 50],
    [' 7 ', 7],
    ['007', 7],
  ] as const)
    assert.equal(read(withTimes(written)).lines[0]?.times, times, written);
  for (const written of ['0', '-1', '51', '1e3', '1,5', '99999999999999999999', 'to', '０１'])
    assert.match(told(withTimes(written))[0] ?? '', /^2 antal: Skriv et helt tal fra 1 til 50\.$/, written);
});

const utf16 = (text: string, first: readonly number[]): Uint8Array => {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) => [
    code % 256,
    Math.floor(code / 256),
  ]);
  return Uint8Array.from([...first, ...codes]);
};

test('a file that cannot be read at all is refused in one sentence that says what to do', () => {
  const table: readonly (readonly [Uint8Array, RegExp])[] = [
    [bytes(''), /tom/],
    [bytes('\uFEFF\n\n'), /tom/],
    [bytes(head), /ingen linjer/],
    [new Uint8Array(50_000_000).fill(0x41), /for stor/],
    [utf16(head, [0xff, 0xfe]), /UTF-16/],
    [utf16(head, []), /ikke en tekstfil/],
    [Uint8Array.from([0x50, 0x4b, 3, 4, 20]), /regneark/],
    [bytes('%PDF-1.7'), /ikke en tekstfil/],
    [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /ikke en tekstfil/],
    [bytes('navn;cpr\nFatima;010190-1234'), /^Skriv kolonnernes navne i første linje: kvartal;afdeling/],
    [bytes(`${head};navn\n${good};Fatima`), /^Kolonne 13 har et navn, som registret ikke kender/],
    [bytes(`${head};alder\n${good};13-17`), /alder står der to gange/],
    [bytes('kvartal;afdeling;alder\n2024K1;x;13-17'), /mangler en kolonne: hovedbekymring, niveau/],
    [bytes(`${head}\n${`${good.replace(/;2;1$/, ';50;1')}\n`.repeat(101)}`), /over 5000 sager/],
    [bytes(`${head}\n${';\n'.repeat(10)}${'x;x\n'.repeat(5001)}`), /over 5000 sager/],
  ];
  for (const [given, sentence] of table) {
    const said = refused(given);
    assert.match(said, sentence);
    assert.doesNotMatch(said, /Fatima|010190/);
  }
});

test('a quotation mark that is never closed is told where it stands', () => {
  const open = [`"2024K1${good.slice(6)}`, good];
  assert.deepEqual(told(file(...open)), ['2 -: Et anførselstegn (") bliver aldrig lukket. Slet det.']);
  const ends = good.replace('Pige', '"Pige');
  assert.equal(told(file(good, ends))[0], '3 -: Et anførselstegn (") bliver aldrig lukket. Slet det.');
});

test('whatever the bytes are, it is an answer and never a fault, and it comes at once', () => {
  const odd = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(fc.constantFrom('"', ';', '\n', '\r\n', ',', '2024K1', 'å', '""', head, good, '\u202e'), { maxLength: 60 })
      .map((all) => bytes(all.join(''))),
  );
  fc.assert(
    fc.property(odd, (given) => void readLines(given, ground)),
    { numRuns: 1500 },
  );
  for (const piece of ['"', '""', '"\n', '"""\n', '";"\n', 'a"b\n', '"a"b;\n', ';']) {
    const began = performance.now();
    readLines(bytes(`${head}\n${piece.repeat(990_000 / piece.length - 200)}`), ground);
    assert.ok(performance.now() - began < 3000, `${JSON.stringify(piece)} ${performance.now() - began}`);
  }
});

test('folding makes no two answers of a list the same', () => {
  for (const name of listNames) {
    const keys = newest.lists[name].keys;
    assert.equal(new Set(keys.map(plain)).size, keys.length);
    assert.equal(new Set(keys.map((key) => plain(words[name][key] ?? ''))).size, keys.length);
  }
});

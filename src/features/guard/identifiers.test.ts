import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openAllowed } from './allowed.ts';
import type { Finding } from './finding.ts';
import { forms } from './forms.example.ts';
import { findIdentifiers } from './identifiers.ts';
import { innocent } from './innocent.example.ts';
import { normalise } from './normalise.ts';

const own = openAllowed({ numbers: ['43 68 64 86'], bodies: ['Eksempel Huset'], mails: ['hjaelp@eksempel.dk'] });

/** What is found, in the text as it was written. */
function found(text: string): readonly Finding[] {
  const { text: plain, span } = normalise(text);
  return findIdentifiers(plain, own).map((finding) => ({ ...finding, ...span(finding.start, finding.end) }));
}

const marked = /\[\[([A-Z_]+):([\s\S]*?)\]\](?!\])/g;

/** A text without its marks, and where the marked parts stand in it. */
function unmarked(form: string) {
  const wanted: { readonly label: string; readonly start: number; readonly end: number }[] = [];
  let text = '';
  let from = 0;
  for (const { 0: all, 1: label = '', 2: part = '', index } of form.matchAll(marked)) {
    text += form.slice(from, index) + part;
    wanted.push({ label, start: text.length - part.length, end: text.length });
    from = index + all.length;
  }
  return { text: text + form.slice(from), wanted };
}

/** The letters and digits of a part that no finding covers. */
const bareIn = (
  text: string,
  findings: readonly Finding[],
  part: { readonly start: number; readonly end: number },
): string =>
  Array.from({ length: part.end - part.start }, (_, step) => part.start + step)
    .filter(
      (at) => /[\p{L}\p{N}]/u.test(text.charAt(at)) && !findings.some(({ start, end }) => start <= at && at < end),
    )
    .map((at) => text.charAt(at))
    .join('');

const missedIn = (form: string, change: (text: string) => string = (text) => text): readonly string[] => {
  const { text, wanted } = unmarked(form);
  return wanted.flatMap(({ start, end, label }) => {
    const lead = change(text.slice(0, start));
    const part = change(text.slice(start, end));
    const written = lead + part + change(text.slice(end));
    const bare = bareIn(written, found(written), { start: lead.length, end: lead.length + part.length });
    return bare === '' ? [] : [`${label} «${bare}» in «${written}»`];
  });
};

test('every made-up form of a number or an address is found whole', () => {
  assert.ok(forms.length >= 300, `${forms.length} forms`);
  assert.deepEqual(
    forms.flatMap((form) => missedIn(form)),
    [],
  );
});

test('nothing is found in what only looks like one: laws, amounts, dates, hours, classes, the numbers of firms and of the plan', () => {
  assert.deepEqual(
    innocent.flatMap((text) =>
      found(text).map(({ start, end, label }) => `${label} «${text.slice(start, end)}» in «${text}»`),
    ),
    [],
  );
});

const disguises: Readonly<Record<string, (text: string) => string>> = {
  'zero-width spaces': (text) => Array.from(text).join('\u200b'),
  'soft hyphens': (text) => Array.from(text).join('\u00ad'),
  'full width': (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'Arabic digits': (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  'hard spaces': (text) => text.replace(/ /g, '\u00a0').replace(/-/g, '\u2011'),
  'long dashes': (text) => text.replace(/-/g, '\u2013'),
  'look-alike letters': (text) =>
    text.replace(/[aeopcxy]/g, (letter) =>
      '\u0430\u0435\u043e\u0440\u0441\u0445\u0443'.charAt('aeopcxy'.indexOf(letter)),
    ),
  'marks on every sign': (text) => Array.from(text, (sign) => (sign === '\n' ? sign : `${sign}\u0336`)).join(''),
  'letters taken apart': (text) => text.normalize('NFD'),
};

for (const [name, disguise] of Object.entries(disguises)) {
  test(`every form is found all the same in ${name}`, () => {
    assert.deepEqual(
      forms.flatMap((form) => missedIn(form, disguise)),
      [],
    );
  });
}

/** Ways to write the day and the last four of a civil registration number. */
const spellings: readonly ((day: string, four: string) => string)[] = [
  (day, four) => `${day}-${four}`,
  (day, four) => `${day}${four}`,
  (day, four) => `${day} ${four}`,
  (day, four) => `${day} - ${four}`,
  (day, four) => `${day}\n${four}`,
  (day, four) => `${day} -\n${four}`,
  (day, four) => `${day.slice(0, 2)}.${day.slice(2, 4)}.${day.slice(4)}-${four}`,
  (day, four) => `${day.slice(0, 2)}/${day.slice(2, 4)}/${day.slice(4)} ${four}`,
  (day, four) => `${day.slice(0, 2)} ${day.slice(2, 4)} ${day.slice(4)} ${four}`,
  (day, four) => `${day.slice(0, 4)}20${day.slice(4)}-${four}`,
  (day) => `${day}-xxxx`,
];

const twoDigits = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
const number = fc
  .tuple(twoDigits(1, 31), twoDigits(1, 12), twoDigits(0, 57), fc.integer({ min: 0, max: 9999 }))
  .chain(([day, month, year, four]) =>
    fc.constantFrom(...spellings).map((spell) => spell(day + month + year, String(four).padStart(4, '0'))),
  );
const around = fc.string({ unit: 'binary', maxLength: 60 });
// What stands directly beside the number may not itself go on as a number does.
const fence = fc.constantFrom(' : ', 'cpr ', '\n\n', '", "', ' (', ') og ', 'x', 'æ');

test('a civil registration number planted anywhere in any text, in any spelling, is found', () => {
  fc.assert(
    fc.property(around, fence, number, fence, around, fc.constantFrom('', ...Object.keys(disguises)), (...parts) => {
      const [lead, fore, planted, aft, rest, disguise] = parts;
      const change = disguises[disguise] ?? ((text: string) => text);
      const written = change(planted);
      const text = `${lead}${fore}${written}${aft}${rest}`;
      const start = lead.length + fore.length;
      assert.equal(bareIn(text, found(text), { start, end: start + written.length }), '');
    }),
    { numRuns: 2000 },
  );
});

test('a finding is never outside the text, empty or upside down', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(around, number, fc.constantFrom(...forms)), { maxLength: 6 }), (pieces) => {
      const text = pieces.join(' ');
      for (const { start, end } of found(text)) assert.ok(0 <= start && start < end && end <= text.length);
    }),
    { numRuns: 500 },
  );
});

test("the plan's number is let through however it is spelt, and only as a whole", () => {
  const labels = (text: string): readonly string[] => found(text).map(({ label }) => label);
  for (const text of ['4368 6486', '+45-43-68-64-86', '(0045) 43686486', '4 3 6 8 6 4 8 6', '43\u200b68 64 8\uff16']) {
    assert.deepEqual(labels(`Ring ${text} nu`), [], text);
  }
  assert.deepEqual(labels('43 68 64 87'), ['PHONE']);
  assert.deepEqual(labels('43 68 64 86 20 30 40 50').length > 0, true);
});

test('ten thousand signs of anything cost no more than their length', () => {
  const pieces = [
    'A',
    'a',
    '1',
    '9',
    ' ',
    '.',
    '@',
    'a@',
    '-',
    ':',
    '/',
    'O',
    '1l',
    '1 ',
    '20 ',
    '1.',
    '010251-',
    'sag ',
    'f. ',
    'født ',
    '+45 ',
    'facebook.com/',
    'snap: ',
    '\u200b',
    '\u0301',
    '\ufdfa',
    '\ud800',
    'en to ',
    '3. maj ',
    'plade A',
    'S-',
    '::',
    'tlf. 1 ',
  ];
  const timeOf = (text: string): number => {
    const before = process.cpuUsage();
    found(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  for (const piece of pieces) {
    const [short = '', long = ''] = [10_000, 40_000].map((length) => piece.repeat(length).slice(0, length));
    const least = (text: string): number => Math.min(timeOf(text), timeOf(text), timeOf(text));
    const [one, four] = [least(short), least(long)];
    assert.ok(four < 8 * Math.max(one, 10), `«${piece}»: ${one} ms, then ${four} ms for four times as much`);
  }
});

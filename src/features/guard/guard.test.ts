import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText, root } from '#adapters/files';
import { forms } from './forms.example.ts';
import { openGuard } from './guard.ts';

const kept = (name: string): string => readText(`${root}/content/national/guard/${name}.txt`) ?? '';
const guard = openGuard(
  { words: kept('words'), weights: kept('weights') },
  { numbers: ['43 68 64 86'], bodies: ['Eksempel Huset', 'Rådgivningen'], mails: ['hjaelp@eksempel.dk'] },
);

/** What is found, as it was written. */
const labelled = (text: string): readonly string[] =>
  guard.look(text).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);

test('places are told in the text as it was written, with all that was hidden inside them', () => {
  assert.deepEqual(labelled('ring 2\u200b0 3\u00ad0 ４０ 50 nu'), ['PHONE 2\u200b0 3\u00ad0 ４０ 50']);
});

test('two findings over the same become one under the name of the longer, and nothing is uncovered', () => {
  assert.deepEqual(labelled('skriv til sol.20304050@example.dk'), ['EMAIL sol.20304050@example.dk']);
  assert.deepEqual(labelled('se sagsnr. 2026-010251 i dag'), ['CASE_NO sagsnr. 2026-010251']);
});

test("the plan's own number, address and body are let through", () => {
  assert.deepEqual(labelled('ring til Rådgivningen på +45 4368 6486'), []);
  assert.deepEqual(labelled('Eksempel Husets mail er HJAELP@EKSEMPEL.DK'), []);
  assert.deepEqual(labelled('se facebook.com/eksempelhuset'), []);
});

test('the address of a law is no name, and what stands beside it is looked at all the same', () => {
  const law = 'https://www.retsinformation.dk/eli/lta/2024/90';
  assert.deepEqual(labelled(`Læs loven på ${law}.`), []);
  assert.deepEqual(labelled(`Læs loven på ${law} og ring 20 30 40 50.`), ['PHONE 20 30 40 50']);
  assert.deepEqual(labelled('www.retsinformation.dk/eli/lta/2024/010190-1234'), ['CASE_NO 2024/010190-1234']);
  assert.ok(labelled('Mød eli i dag. Eli er 16 år.').length > 0, 'the name itself is still found');
});

test('an empty text has nothing in it', () => {
  assert.deepEqual(guard.look(''), []);
});

test('findings are in order, apart and inside the text, whatever is written', () => {
  const written = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...forms)), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(written, (pieces) => {
      const text = pieces.join(' ');
      let from = 0;
      for (const { start, end } of guard.look(text)) {
        assert.ok(from <= start && start < end && end <= text.length);
        from = end;
      }
    }),
    { numRuns: 300 },
  );
});

test('looking leaves no trace: the same text is seen the same the second time', () => {
  for (const form of forms) assert.deepEqual(guard.look(form), guard.look(form));
});

test('a civil registration number broken over two lines is found; a list of numbers is none', () => {
  const ends = ['\n', '\r\n', ' \n', '  \n  ', '-\n', ' -\n', ' – \r\n', '\n-', '-\n> '];
  for (const end of ends)
    for (const day of ['010190', '01011990'])
      assert.deepEqual(labelled(`nummeret er ${day}${end}1234 siger de`), [`CPR ${day}${end}1234`]);
  for (const number of ['01.01.90-\n1234', '01-01-\n90-1234', '010190-\nXXXX', '10190\n-1234'])
    assert.deepEqual(labelled(`nummeret er ${number} siger de`), [`CPR ${number}`]);
  for (const list of [
    '010190\n12\n34',
    '01\n01\n90\n1234',
    '10 12 15\n2024 11 9',
    '- 010190\n- 1200 kr',
    '010190\n\n1234',
  ])
    assert.deepEqual(labelled(`Antal:\n${list}`), [], list);
});

test('a telephone number broken over two lines is found where a plus or a word says that it is one', () => {
  for (const number of ['20 30\n40 51', '2030\n4051', '20 30 40\n51', '20-30-\n40-51', '2030 \n4051'])
    assert.deepEqual(labelled(`ring på tlf. ${number} i dag`), [`PHONE ${number}`]);
  for (const number of ['+45\n20304051', '+45 20 30\n40 51', '+45 20 30 40\n51', '+45 2030\r\n4051'])
    assert.deepEqual(labelled(`hun har ${number} i dag`), [`PHONE ${number}`]);
  for (const text of [
    'tlf. 43 68\n64 86',
    'Antal: 20 30\n40 51',
    'kontakt i 2024\n2025',
    'ring 20\n30\n40\n51',
    '+ 20\n2023, 2024',
  ])
    assert.deepEqual(labelled(text), [], text);
});

test("the plan's own number is let through after a word about CPR too, and no other is", () => {
  for (const text of ['Skriv ikke cpr, men ring 43 68 64 86', 'uden cpr: +45 43686486'])
    assert.deepEqual(labelled(text), [], text);
  assert.deepEqual(labelled('uden cpr: 20304051'), ['CPR 20304051']);
  assert.deepEqual(labelled('cpr 010190-1234'), ['CPR 010190-1234']);
});

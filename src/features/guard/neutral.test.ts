import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from './finding.ts';
import { changed, neutralFor } from './neutral.ts';

// In the sentences below a name stands in brackets, and a thing as [LABEL:words].
function neutral(marked: string): string {
  const findings: Finding[] = [];
  let text = '';
  let done = 0;
  for (const { 0: whole, 1: label, 2: found = '', index } of marked.matchAll(/\[(?:([A-Z_]+):)?([^\]]+)\]/g)) {
    text += marked.slice(done, index);
    const kind = label === undefined ? 'PER' : kinds.find((one) => one === label);
    assert.ok(kind, whole);
    findings.push({ start: text.length, end: text.length + found.length, label: kind, certainty: 'sure' });
    text += found;
    done = index + whole.length;
  }
  text += marked.slice(done);
  return changed(text, neutralFor(text, findings));
}

const kinds = ['PER', 'ADDRESS', 'CLASS_SCHOOL', 'PHONE', 'DOB', 'WORKPLACE', 'CPR'] as const;

const sentences: readonly (readonly [string, string])[] = [
  ['Min elev [Amina] er bange.', 'Eleven er bange.'],
  ['Hun er bange for hendes bror [Ali].', 'Hun er bange for broren.'],
  ['Han bor hos sin yngste bror [Ali].', 'Han bor hos sin yngste bror.'],
  ['I går kom hans storesøster [Sahra Ali] forbi.', 'I går kom storesøsteren forbi.'],
  ['Lærer [Hanne Holm] så det.', 'Læreren så det.'],
  ['Vi har talt med eleven [Amina] i dag.', 'Vi har talt med eleven i dag.'],
  ['Broren, [Ali], råber.', 'Broren råber.'],
  ['Det er hendes mor, [Fatima]', 'Det er hendes mor, (udeladt)'],
  ['En pige, der hedder [Amina], er væk.', 'En pige, der hedder (udeladt), er væk.'],
  ['Min elev [Amina] er væk. [Aminas] mor ved det.', 'Eleven er væk. Elevens mor ved det.'],
  ['[Jonas] mor græd, og [Jonas] gik.', 'Personens mor græd, og personen gik.'],
  ['[Jonas] gik, og [Jonas] mor græd.', 'Personen gik, og personens mor græd.'],
  ['[Amina] slog [Sara] på skolen.', 'Eleven slog en anden elev på skolen.'],
  ['Min elev [Amina] gik. Vi så [Sara] i går.', 'Eleven gik. Vi så en anden elev i går.'],
  ['Pædagogen så, at [Amina] slog et barn.', 'Pædagogen så, at barnet slog et barn.'],
  ['De bor på [ADDRESS:Birkelunden 4, 2. tv].', 'De bor på en adresse.'],
  ['Hun går på [CLASS_SCHOOL:Kildeskolen] i [CLASS_SCHOOL:7.b].', 'Hun går på en skole i en klasse.'],
  ['Ring på [PHONE:20 30 40 50]', 'Ring på et telefonnummer'],
  ['Født [DOB:3. maj 2009], CPR [CPR:030509-1234].', 'Født (udeladt), CPR (udeladt).'],
  ['Slut. [WORKPLACE:Bager Jensen] ved det.', 'Slut. En arbejdsplads ved det.'],
];

for (const [written, wanted] of sentences)
  test(`"${wanted}" says the same of nobody`, () => assert.equal(neutral(written), wanted));

test('nothing of what was found is left, whatever the text around it', () => {
  const word = fc.constantFrom('min', 'elev', 'bror', 'eleven', 'Hun', 'og', 'hedder', 'mor', 'skole');
  const gap = fc.constantFrom(' ', ', ', '. ', '\n', '');
  const part = fc.oneof(word, gap, fc.constantFrom('[QX]', '[QXs]', '[PHONE:QX 12]', '[CLASS_SCHOOL:QX.b]'));
  fc.assert(fc.property(fc.array(part, { maxLength: 40 }), (parts) => !neutral(parts.join('')).includes('QX')));
});

test('of two changes that reach for the same words the first has them, and nothing is left of either', () => {
  const changes = [
    { start: 0, end: 4, word: 'x' },
    { start: 2, end: 6, word: 'y' },
  ];
  assert.equal(changed('abcdefg', changes), 'xyg');
});

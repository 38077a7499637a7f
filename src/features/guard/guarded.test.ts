import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { id } from '#kernel/action';
import { guardedText } from './guarded-text.file.ts';
import { cleaned, guardedOf, piecesOf, rowsOf, spotsIn } from './guarded.ts';
import type { Sent } from './guarded.ts';
import { foundAgain, mended } from './mending.ts';
import { choiceOf, overruleLines, reasonKeys, reasons } from './overruled.ts';
import { watch } from './watch.example.ts';

const schema = guardedText(watch, { max: 2000 });
const sent = (text: string, more: Partial<Sent> = {}): Sent => ({ text, choices: [], ...more });

function refusal(given: unknown, asked = schema): readonly { readonly path: string; readonly message: string }[] {
  const parsed = asked.safeParse(given);
  return (parsed.error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message }));
}

function accepted(given: unknown): { readonly text: string; readonly overruled: readonly string[] } {
  const parsed = schema.safeParse(given);
  assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
  return parsed.data;
}

/** Every reason for every doubtful word of a text, as the form would send them. */
const letThrough = (text: string): readonly string[] =>
  spotsIn(watch, cleaned(text), []).map(({ key }) => choiceOf(key, 'ordinary-word'));

test('a text that points at nobody goes through as it was written', () => {
  assert.deepEqual(accepted(sent('En elev på 15 år er bange for ferien. 🙂')), {
    text: 'En elev på 15 år er bange for ferien. 🙂',
    overruled: [],
  });
});

test('what takes no place on the screen is not kept, and line ends are one sign', () => {
  const written = ' Hun er ban\u00adge.\r\nI\u200b d\ufffeag\u202e.\u0000\ud800\uffff ';
  assert.equal(accepted(sent(written)).text, 'Hun er bange.\nI dag.');
});

test('each finding is a mistake of its own, says what it looks like, and repeats none of it', () => {
  const found = refusal(sent('Amina og Ali bor sammen. Ring 20 30 40 51.'));
  assert.deepEqual(found, [
    { path: 'fund.0', message: 'Det ligner et navn.' },
    { path: 'fund.1', message: 'Det ligner et navn.' },
    { path: 'fund.2', message: 'Det ligner et telefonnummer.' },
  ]);
});

test('a CPR number is refused however it hides', () => {
  for (const hidden of ['010203-1234', '010203 1234', '０１０２０３-１２３４', '0102\u200b03-12\u00ad34'])
    assert.deepEqual(
      refusal(sent(`Hun har ${hidden} i mappen`)).map(({ message }) => message),
      ['Det ligner et CPR-nummer.'],
      hidden,
    );
});

test('a word is found again where it stands now: the nth of its kind, seen the same way, and nothing else', () => {
  const seen = (text: string) => ({ text, spots: spotsIn(watch, text, []) });
  const before = seen('Ring 20 30 40 51, så 20 30 40 52, så 20 30 40 51.');
  const again = (now: string, ...wanted: number[]) => {
    const spots = foundAgain(
      before,
      seen(now),
      before.spots.filter((_, nth) => wanted.includes(nth)),
    );
    return spots.map(({ start, end }) => `${start} ${now.slice(start, end)}`);
  };
  assert.deepEqual(again('Nå: 20 30 40 52, så 20 30 40 51.', 0, 1), ['4 20 30 40 52', '20 20 30 40 51']);
  assert.deepEqual(again('Nå: 20 30 40 52, så 20 30 40 51.', 2), [], 'there is one left of them, and it was another');
  assert.deepEqual(again('Ring 20 30 40 51 og 20 30 40 51.', 2), ['20 20 30 40 51']);
  const renamed = { ...before, spots: before.spots.map((spot) => ({ ...spot, label: 'CPR' as const })) };
  assert.deepEqual(foundAgain(before, renamed, before.spots), [], 'it is seen as something else now');
  assert.deepEqual(again('', 0, 1, 2), []);
});

test('the same word twice is two places, and each needs its own reason', () => {
  const text = 'Sky og Sky er bange.';
  const [first = '', second = ''] = letThrough(text);
  assert.equal(refusal(sent(text)).length, 2);
  assert.equal(refusal(sent(text, { choices: [first] })).length, 1);
  assert.deepEqual(accepted(sent(text, { choices: [first, second] })).overruled, ['ordinary-word', 'ordinary-word']);
});

test('a reason falls away when the text changes, even by a letter elsewhere', () => {
  const choices = letThrough('Sky er bange.');
  assert.equal(accepted(sent('Sky er bange.', { choices })).overruled.length, 1);
  assert.equal(refusal(sent('Sky er bange!', { choices })).length, 1);
  assert.equal(refusal(sent(' Sky er bange. Nu.', { choices })).length, 1);
});

test('what is sure cannot be let through, and a reason nobody offered is none', () => {
  const amina = letThrough('Amina er bange.');
  assert.equal(refusal(sent('Amina er bange.', { choices: amina })).length, 1);
  assert.equal(refusal(sent('010203-1234', { choices: letThrough('010203-1234') })).length, 1);
  assert.equal(refusal(sent('Kiosken ved det.', { choices: letThrough('Kiosken ved det.') })).length, 1);
  const [key = ''] = spotsIn(watch, 'Sky er bange.', []).map((spot) => spot.key);
  assert.equal(refusal(sent('Sky er bange.', { choices: [`${key}:Sky Jensen`] })).length, 1);
  assert.equal(refusal(sent('Sky er bange.', { choices: [`${key}:toString`] })).length, 1);
});

test('what a form sends of a reason holds nothing of the word', () => {
  assert.doesNotMatch(letThrough('Sky og Solvej er bange').join(' '), /sky|solvej/i);
});

test('a field may be empty only where it is said, and never too long', () => {
  assert.deepEqual(refusal(sent('  \n ')), [{ path: '', message: 'Skriv noget her.' }]);
  assert.deepEqual(refusal(sent(' '), guardedText(watch, { max: 10, min: 0 })), []);
  assert.deepEqual(refusal(sent('a'.repeat(2001))), [{ path: '', message: 'Skriv højst 2.000 tegn.' }]);
  assert.deepEqual(refusal(sent('a'.repeat(30_000))), [{ path: 'text', message: 'Skriv højst 2.000 tegn.' }]);
});

test('only the fields of the form that are asked for are picked, and more keys are refused', () => {
  const form = { worry: 'Hej', 'worry-grund': ['', 'x:place'], neutral: 'worry:12-17', role: 'administrator' };
  assert.deepEqual(guardedOf(form, 'worry'), { text: 'Hej', choices: ['x:place'], neutral: '12-17' });
  assert.deepEqual(guardedOf(form, 'role-grund'), { text: '', choices: [], neutral: undefined });
  assert.deepEqual(guardedOf({ worry: ['a', 'b'] }, 'worry').text, '');
  assert.equal(refusal({ ...sent('Hej'), role: 'administrator' }).length, 1);
});

test('asking for neutral words never sends the text, whatever it says', () => {
  const found = refusal(sent('Hun er bange.', { neutral: 'all' }));
  assert.deepEqual(found, [{ path: '', message: 'Der er sat neutrale ord ind. Læs teksten igennem, og send den så.' }]);
});

test('neutral words are put in everywhere, or in one place, and reasons follow their words', () => {
  const text = 'Sky siger, at min elev Amina er bange for Ali. Solvej så det.';
  const spots = spotsIn(watch, text, []);
  const choices = [0, 3].map((nth) => choiceOf(spots[nth]?.key ?? '', 'ordinary-word'));
  const all = mended(watch, sent(text, { choices, neutral: 'all' }));
  assert.equal(all.text, 'Sky siger, at eleven er bange for en anden elev. Solvej så det.');
  assert.deepEqual(accepted({ text: all.text, choices: all.choices }).overruled.length, 2);
  const one = mended(watch, sent(text, { neutral: spots[2]?.key ?? '' }));
  assert.equal(one.text, 'Sky siger, at min elev Amina er bange for en anden elev. Solvej så det.');
  assert.equal(mended(watch, sent(text)).text, text);
});

test('a sure word has one row however often it stands, and a doubtful one a row each time', () => {
  const text = 'Amina og Sky. Amina og Sky og Ali og 20 30 40 51.';
  const rows = [...rowsOf(text, spotsIn(watch, text, []))].map(([label, found]) => [
    label,
    found.map(({ word, spots, nth }) => `${nth} ${word} ${spots.length}`),
  ]);
  assert.deepEqual(rows, [
    ['PER', ['0 Amina 2', '1 Sky 1', '3 Sky 1', '4 Ali 1']],
    ['PHONE', ['5 20 30 40 51 1']],
  ]);
});

test('several places can be made neutral at once, and no others', () => {
  const text = 'Amina og Ali. Amina gik.';
  const keys = spotsIn(watch, text, []).map(({ key }) => key);
  assert.equal(mended(watch, sent(text, { neutral: `${keys[0]},${keys[2]}` })).text, 'Personen og Ali. Personen gik.');
});

test('the pieces of a text are the text, and never cut a sign in two', () => {
  const part = fc.constantFrom('Amina', 'Sky', '010203-1234', '👩🏽‍🚒', ' er ', 'æ', '\n', ', ', '𝔸 ');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = cleaned(parts.join(''));
      const pieces = piecesOf(text, spotsIn(watch, text, []));
      assert.equal(pieces.map((piece) => piece.text).join(''), text);
      assert.ok(pieces.every((piece) => piece.text.isWellFormed()));
    }),
  );
});

test('each word let through leaves a line with its reason, and nothing of the text', () => {
  const which = id('3f2504e0-4f89-41d3-9a0c-0305e82c3301');
  assert.ok(which);
  const lines = overruleLines(which, { overruled: ['place', 'title'] }, { overruled: [] }, { overruled: ['place'] });
  assert.equal(lines.length, 3);
  assert.ok(lines.every((line) => line.what === 'guard.overrule' && line.which === which));
  assert.match(lines[0]?.purpose ?? '', /Det er et sted eller et land/);
  assert.deepEqual([...reasonKeys].toSorted(), Object.keys(reasons).toSorted());
});

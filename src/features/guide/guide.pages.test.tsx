import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guidePages } from './guide.pages.tsx';
import { contentOf, lilleby } from './lilleby.example.ts';
import { outcomeOf, reachable, walk } from './guide.ts';

const content = contentOf(lilleby());
const pages = new Map(guidePages(content, 'da').map(({ path, body }) => [path, String(body)]));
const page = (path: string): string => pages.get(path) ?? assert.fail(path);
const idsIn = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

test('there is a page for the guide, for the list and for each base card, in both languages', () => {
  const paths = ['/guide', '/kort', ...content.cards.map(({ id }) => `/kort/${id}`)];
  for (const language of ['da', 'en'] as const)
    assert.deepEqual(
      guidePages(content, language).map(({ path }) => path),
      paths,
    );
});

test('the guide is all links to its own fragments: each leads to something, each card of each path is there once', () => {
  const ids = idsIn(page('/guide'));
  assert.equal(new Set(ids).size, ids.length);
  for (const [, target] of page('/guide').matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target ?? ''), target);
  for (const { facts } of walk(content.flow)) assert.ok(ids.includes(outcomeOf(content.flow, facts)));
});

test('nothing can be typed, sent or styled by hand (rule 14, the security policy)', () => {
  for (const html of pages.values())
    assert.doesNotMatch(html, /<(?:input|textarea|form|select|iframe|script)|contenteditable| style=| on\w+=/);
});

/** What the style sheet does to a deck when one of its marks is the target: hides `if` without its addition and `no` with it. */
function visible(deck: string, marks: readonly string[]): string {
  const hidden = (classes: string): boolean =>
    classes
      .split(' ')
      .some(
        (name) =>
          (/^if\d$/.test(name) && !marks.includes(name.slice(2))) ||
          (/^no\d$/.test(name) && marks.includes(name.slice(2))),
      );
  const lines = deck.replaceAll(/<(\/?)(li|section|p|span)( class="([^"]*)")?/g, '\n$&').split('\n');
  const open: boolean[] = [];
  return lines
    .filter((line) => {
      if (/^<\/(?:li|section|p|span)/.test(line)) return !(open.pop() ?? false) && !open.some(Boolean);
      const classes = /^<(?:li|section|p|span) class="([^"]*)"/.exec(line)?.[1] ?? '';
      if (/^<(?:li|section|p|span)/.test(line)) open.push(hidden(classes));
      return !open.some(Boolean);
    })
    .join('')
    .replaceAll(/<[^>]+>/g, ' ');
}

const count = (text: string, word: string): number => text.split(word).length - 1;

test('every mark shows exactly the composed card: its steps, its level once, its duties once (rules 19 and 20)', () => {
  const decks = page('/guide').split('<div class="deck">').slice(1);
  const all = content.additions.map(({ id }) => id);
  for (const [card, sets] of reachable(content.flow)) {
    const deck = decks.find((one) => one.includes(` id="${card}"`)) ?? assert.fail(card);
    for (const set of sets) {
      const text = visible(
        deck,
        set.map((id) => `${all.indexOf(id) + 1}`),
      );
      const hasTravel = set.includes('rejse') || set.includes('ude') || card.startsWith('akut');
      assert.equal(count(text, 'Inddrag enheden.'), set.includes('ekstremisme') ? 1 : 0);
      assert.equal(count(text, 'Orienter ministeriet.'), hasTravel ? 1 : 0, `${card} ${set.join('+')}`);
      assert.equal(count(text, 'Ministeriet skal have besked.'), hasTravel ? 1 : 0);
      assert.equal(
        count(text, 'I denne uge') + count(text, 'I dag ') + count(text, 'Akut · Ring nu'),
        1,
        `${card} ${set.join('+')}`,
      );
    }
  }
});

test('a contact stands once on a card, in its step where a step calls it', () => {
  const files = {
    ...lilleby(),
    'lilleby/cards/alle-voksen.yaml': (lilleby()['lilleby/cards/alle-voksen.yaml'] ?? '').replace(
      'contacts: [alarm]',
      'contacts: [alarm, ministerium]',
    ),
  };
  const html = String(guidePages(contentOf(files), 'da').find(({ path }) => path === '/guide')?.body);
  const deck = html.split('<div class="deck">').find((one) => one.includes(' id="alle-voksen"')) ?? assert.fail();
  for (const marks of [[], ['2'], ['3'], ['2', '4']])
    assert.equal(count(visible(deck, marks), 'Navn ministerium'), 1, marks.join());
});

test('a step carries its numbers as links that dial, the short ones as they stand', () => {
  const card = page('/kort/akut-under18');
  assert.match(card, /<li><p>Ring nu\.<\/p><a class="tel" href="tel:112">/);
  assert.match(card, /href="tel:\+4543000001"/);
  assert.match(card, /43 00 00 01/);
});

test('a card says what it is not sure of: a missing number, law unconfirmed, an open question, a review overdue', () => {
  const files = {
    ...lilleby(),
    'lilleby/contacts.yaml': (lilleby()['lilleby/contacts.yaml'] ?? '').replace(
      'phone: "43 00 00 04", ',
      'missing: { text: Skriv teamets nummer }, ',
    ),
  };
  const late = guidePages(contentOf(files, '2027-06-02'), 'da').find(({ path }) => path === '/kort/alle-under18');
  const html = String(late?.body);
  for (const words of [
    'Nummer mangler',
    'Skriv teamets nummer',
    'ikke bekræftet af kommunens jurist',
    'Hvem hjælper?',
    'Skulle være gennemset',
    'En udskrift kan være forældet',
  ])
    assert.ok(html.includes(words), words);
  assert.doesNotMatch(page('/kort/alle-under18'), /Skulle være gennemset/);
  const deck = String(guidePages(contentOf(files, '2027-06-02'), 'da').find(({ path }) => path === '/guide')?.body);
  assert.match(deck, /<p class="if\d">[^<]+: <b>Skulle være gennemset 1\. juni 2027\.<\/b>/);
});

test('a single card leads to the same card with what else may be true', () => {
  assert.match(page('/kort/alle-voksen'), /href="\/guide#alle-voksen\+rejse"/);
  assert.doesNotMatch(page('/kort/akut-voksen'), /\/guide#/);
});

test('in English the words of the screen are English, and what only stands in Danish says so', () => {
  const html = String(guidePages(content, 'en').find(({ path }) => path === '/kort/alle-voksen')?.body);
  assert.match(html, /Card alle-voksen/);
  assert.match(html, /<span lang="da">Få sparring\.<\/span>/);
  assert.match(html, /href="\/en\/guide#alle-voksen\+rejse"/);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { build } from 'esbuild';
import fc from 'fast-check';
import { root } from '#adapters/files';
import { judge, ownQueries, placesFor, thisPack } from '../../../bench/search-judge.ts';
import type * as found from './found.ts';
import { find, openIndex } from './found.ts';
import { searchPassages } from './lines.file.ts';
import { searchIndexOf } from './passages.ts';
import { search } from './ranking.ts';
import { buildIndex } from './searching.ts';
import type { Passage } from './searching.ts';
import { mergeWords, wordsFile } from './words.file.ts';

const passages: readonly Passage[] = [
  { key: 'tvang', headings: ['Tegn'], text: 'Tvangsægteskab og andre overgreb fra familien.' },
  { key: 'pligt', headings: ['Unge under 18'], text: 'Du har skærpet underretningspligt. Lav en underretning.' },
  { key: 'alene', headings: ['Voksne over 18'], text: 'Tal alene. Et familiemedlem kan udelukkes som bisidder.' },
  {
    key: 'rejse',
    headings: ['Kontakt'],
    text: 'Udenrigsministeriet orienteres ved ufrivilligt ophold. Telefon 33 92 11 12.',
  },
  { key: 'kontrol', headings: ['Ord'], text: 'Negativ social kontrol er overvågning og isolation.' },
];
const words = wordsFile.parse({
  stop: ['og', 'er', 'i', 'hun', 'min', 'jeg', 'får', 'med', 'en', 'at', 'har'],
  weak: ['unge', 'voksne', 'familie', 'tal'],
  words: [
    { say: ['pakistan', 'efterladt i'], means: ['ufrivilligt ophold'] },
    { say: ['elev', 'under 18'], means: ['unge under 18'], weak: true },
    { say: ['over 18'], means: ['voksne over 18'], weak: true },
    { say: ['mand sidder med'], means: ['familiemedlem bisidder'] },
  ],
});
const index = buildIndex(passages, words);
const first = (query: string) => search(index, query)[0]?.key;

const understood: readonly (readonly [string, string])[] = [
  ['tvangsægteskab', 'tvang'],
  ['tvangs ægteskab', 'tvang'],
  ['TVANGSAEGTESKABER', 'tvang'],
  ['tvangsaegteskabet', 'tvang'],
  ['tvangsægtskab', 'tvang'],
  ['underretninger', 'pligt'],
  ['underetning', 'pligt'],
  ['underretnings pligt', 'pligt'],
  ['skaerpet pligt', 'pligt'],
  ['bisiddere', 'alene'],
  ['bisider', 'alene'],
  ['socialkontrol', 'kontrol'],
  ['overvaaget', 'kontrol'],
  ['isoleret', 'kontrol'],
  ['min elev er i Pakistan', 'rejse'],
  ['efterladt alene i byen', 'rejse'],
  ['33921112', 'rejse'],
  ['hendes mand vil sidder med', 'alene'],
  ['17-årig', 'pligt'],
  ['pige på 15 år', 'pligt'],
  ['en 25 årig', 'alene'],
];

for (const [query, key] of understood) test(`"${query}" finds ${key}`, () => assert.equal(first(query), key));

for (const query of [
  '',
  '   ',
  'parkeringsbøde',
  'madpakke',
  'familie madpakke',
  'min elev har lus',
  '%&/()',
  'xyzzy',
]) {
  test(`"${query}" is not answered`, () => assert.deepEqual(search(index, query), []));
}

test('a word too common to tell is answered when it stands alone', () => assert.notEqual(first('familie'), undefined));

test('no text makes the search throw, and no score is not a number', () => {
  const words_ = fc.array(
    fc.constantFrom('tvang', 'ægteskab', 'under', '18', 'elev', 'xyz', 'mand', 'æøå', '43 68 64 86'),
    { maxLength: 12 },
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    words_.map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(typed, (query) => {
      const hits = search(index, query);
      assert.ok(hits.every(({ score }) => Number.isFinite(score) && score > 0));
      assert.equal(new Set(hits.map(({ key }) => key)).size, hits.length);
    }),
  );
});

test('at most ten are found, best first', () => {
  const many = Array.from({ length: 30 }, (_, nth) => ({
    key: String(nth),
    headings: [],
    text: 'pligt '.repeat(nth + 1),
  }));
  const hits = search(buildIndex(many, words), 'pligt');
  assert.equal(hits.length, 10);
  assert.deepEqual(
    hits.map(({ score }) => score),
    hits.map(({ score }) => score).toSorted((one, other) => other - one),
  );
});

test('a line is answered for each line asked, over passages of anybody', () => {
  const asked = '{"id":"a","query":"bisidder"}\n\n{"id":"b","query":"parkeringsbøde"}\n';
  const answered = searchPassages(
    JSON.stringify({ passages: passages.map((passage) => ({ ...passage, match: [] })) }),
    asked,
    words,
  );
  assert.equal(answered, '{"id":"a","hits":["alene"]}\n{"id":"b","hits":[]}\n');
});

test('a text of another shape is told with its place; a mark of the encoding, a number for an id and no headings are no faults', () => {
  const one = '{"passages":[{"key":"a","text":"bisidder"}]}';
  assert.equal(searchPassages(`\uFEFF${one}`, '{"id":7,"query":"bisidder"}\r\n', words), '{"id":7,"hits":["a"]}\n');
  assert.throws(() => searchPassages('', '', words), { place: 'passages' });
  assert.throws(() => searchPassages('{"passages":[{"key":1}]}', '', words), { place: 'passages' });
  assert.throws(() => searchPassages(one, '\n{"id":"a"}\n', words), { place: 2 });
});

test('the words of several files are one list', () => {
  const merged = mergeWords([words, wordsFile.parse({ stop: ['den'] })]);
  assert.deepEqual([merged.words.length, merged.stop.includes('og'), merged.stop.includes('den')], [4, true, true]);
});

const pack = thisPack();
const data = searchIndexOf(pack, 'da');

test('our own judged queries hold the floor', () => {
  const open = openIndex(data);
  const figures = judge(ownQueries(), (query) => placesFor(pack, open, query));
  assert.deepEqual(figures.noiseAnswered, []);
  assert.equal(figures.empty, 0);
  assert.ok(figures.success3 >= 0.95, `success@3 ${figures.success3}: ${figures.missed.join('; ')}`);
  assert.ok(figures.ndcg5 >= 0.8, `nDCG@5 ${figures.ndcg5}`);
});

test('every judged place exists', () => {
  const places = new Set([
    ...pack.chapters.map(({ head }) => head.section),
    ...pack.contacts.map(({ id }) => `kontakt:${id}`),
    ...pack.gaps.map(({ key }) => `gap:${key}`),
  ]);
  const judged = ownQueries().flatMap(({ grades }) => Object.keys(grades));
  assert.deepEqual(
    judged.filter((place) => !places.has(place)),
    [],
  );
});

test('the browser finds what the server finds, from the data as it is sent', async () => {
  const made = await build({
    absWorkingDir: root,
    entryPoints: ['src/features/search/found.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
  });
  const code = made.outputFiles[0]?.text ?? '';
  const browser: Pick<typeof found, 'find' | 'openIndex'> = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  );
  const there = browser.openIndex(JSON.parse(JSON.stringify(data)));
  const here = openIndex(data);
  const queries = ownQueries().map(({ text }) => text);
  assert.ok(queries.some((query) => find(here, query).length > 0));
  for (const query of queries)
    assert.deepEqual(
      JSON.parse(JSON.stringify(browser.find(there, query))),
      JSON.parse(JSON.stringify(find(here, query))),
    );
});

test('what is shown is the text itself, with the searched words marked', () => {
  const [chapter] = find(openIndex(data), 'bisidder').filter(({ kind }) => kind === 'chapter');
  assert.ok(chapter?.snippet.some(({ text, hit }) => hit && /bisidder/i.test(text)));
  for (const { text } of data.findables) assert.ok(!/undefined|\[object/.test(text));
});

test('every result leads to an address of this site', () => {
  for (const language of ['da', 'en'] as const) {
    for (const { path } of searchIndexOf(pack, language).findables)
      assert.match(
        path,
        language === 'da' ? /^\/(?:kort|planen|kontakter|guide)/ : /^\/en\/(?:kort|planen|kontakter|guide)/,
      );
  }
});

test('Danish words find the same contact on the English page', () => {
  const found = find(openIndex(searchIndexOf(pack, 'en')), 'udenrigsministeriet').map(({ key }) => key);
  assert.ok(found.includes('kontakt:udenrigsministeriet'), found.join(' '));
});

test('questions point to the guide and the contacts first, and to the gap that answers', () => {
  const open = openIndex(data);
  const keys = (query: string) => find(open, query).map(({ key }) => key);
  assert.equal(keys('jeg er bekymret for en elev')[0], 'vej:guide');
  assert.equal(keys('hvem ringer jeg til')[0], 'vej:kontakter');
  assert.equal(keys('tavshedspligt')[0], 'gap:tavshedspligt');
  assert.ok(!keys('tvangsægteskab').some((key) => key.startsWith('vej:')));
  for (const query of ['pas', 'tavshedspligt']) assert.equal(new Set(keys(query)).size, keys(query).length);
});

test('every gap that the words point to exists', () => {
  const gaps = new Set(pack.gaps.map(({ key }) => key));
  assert.deepEqual(
    pack.words.pointers.flatMap(({ gap }) => gap ?? []).filter((gap) => !gaps.has(gap)),
    [],
  );
});

test('a meaning counts most where its words stand together', () => {
  const far = { key: 'far', headings: [], text: `Ufrivilligt ${'og så videre '.repeat(6)} ophold.` };
  const near = { key: 'near', headings: [], text: `Ufrivilligt ophold ${'og så videre '.repeat(6)}.` };
  const found = search(buildIndex([far, near, ...passages.slice(0, 3)], words), 'pakistan');
  assert.deepEqual(
    found.map(({ key }) => key),
    ['near', 'far'],
  );
});

test('the Danish behind an English text is searched too', () => {
  const english = searchIndexOf(pack, 'en').findables.filter(({ spoken }) => spoken === 'en');
  const contacts = pack.contacts.filter(({ id }) => english.some(({ key }) => key === `kontakt:${id}`));
  assert.ok(contacts.length > 0);
  for (const { id, what } of contacts) {
    const found = english.find(({ key }) => key === `kontakt:${id}`);
    assert.ok(found?.also?.includes(what.text), id);
    assert.ok(!found?.text.includes(what.text), id);
  }
});

test('a number nobody knows does not make a question foreign', () => {
  assert.equal(first('familie 7'), first('familie'));
});

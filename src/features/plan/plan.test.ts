import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbours, chaptersOf, passagesOf, resolver } from './plan.ts';
import { aDay, published } from './plan.example.ts';
import type { Slip } from './plan.example.ts';
import { planPages } from './plan.pages.tsx';
import { frame } from '#ui/frame.tsx';
import type { Page } from '#ui/page.ts';
import type { Site } from '#ui/site.ts';
import { unstyled } from '../../../test/unstyled.ts';

const visit = (path: string, language: 'da' | 'en' = 'da', slips: readonly Slip[] = [], today?: string): string => {
  const page = planPages(published(slips), language, today === undefined ? undefined : aDay(today)).find(
    (each) => each.path === path,
  );
  assert.ok(page, `there is a page at ${path}`);
  assert.equal(page.language, language);
  assert.equal(page.section, 'plan');
  return html(page);
};

const site: Site = {
  ...published().municipality,
  ...published().municipality.plan,
  owner: { text: 'Børn' },
  version: '1',
  builtAt: '2026-11-22T12:00:00Z',
  acute: [],
  scripts: {},
  style: unstyled,
};

/** The page's own part of its document, between the frame's. */
const html = (page: Page): string => /<main[^>]*>([^]*)<\/main>/.exec(frame(page, site))?.[1] ?? '';

/** What stands on the page without its tags. */
const words = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

test('the handbook has its contents, a page for each chapter, and the whole, gaps, words and law', () => {
  assert.deepEqual(
    planPages(published(), 'da').map((page) => page.path),
    ['/planen', '/planen/formaal', '/planen/tegn', '/planen/samlet', '/planen/huller', '/planen/ord', '/planen/lov'],
  );
});

test('chapters stand in their order, whatever the files are called', () => {
  const content = published([['plan/formaal.md', 'order: 1', 'order: 9']]);
  assert.deepEqual(
    chaptersOf(content).map((chapter) => chapter.head.slug),
    ['tegn', 'formaal'],
  );
  assert.equal(neighbours(chaptersOf(content), 'tegn').previous, undefined);
  assert.equal(neighbours(chaptersOf(content), 'tegn').next?.head.slug, 'formaal');
  assert.deepEqual(neighbours(chaptersOf(content), 'ingen'), {});
});

test('a link leads to its page, its number, its word, or nowhere', () => {
  const resolve = resolver(published());
  assert.deepEqual(resolve({ kind: 'kort', key: 'alle' }), { kind: 'page', path: '/kort/alle' });
  assert.deepEqual(resolve({ kind: 'kontakt', key: 'team' }), {
    kind: 'page',
    path: '/kontakter',
    anchor: 'kontakt-team',
  });
  assert.deepEqual(resolve({ kind: 'tlf', key: 'red' }), { kind: 'call', phone: '70 27 76 66' });
  assert.deepEqual(resolve({ kind: 'afsnit', key: '3.tegn' }), { kind: 'page', path: '/planen/tegn' });
  assert.equal(resolve({ kind: 'ord', key: 'nsk' })?.kind, 'definition');
  assert.equal(resolve({ kind: 'tlf', key: 'team' }), undefined);
  for (const kind of ['kort', 'kontakt', 'tlf', 'afsnit', 'ord'] as const)
    assert.equal(resolve({ kind, key: 'ingen' }), undefined);
});

test('a number in the text can be tapped and says whom it calls', () => {
  assert.match(
    visit('/planen/tegn'),
    /RED <a class="call" href="tel:\+4570277666" aria-label="RED, 70 27 76 66">70 27 76 66<\/a>/,
  );
});

test('a word opens in place without any script, in the language of the page', () => {
  const danish = visit('/planen/formaal');
  assert.match(danish, /<details class="definition"><summary><span class="definition__word">kontrol<\/span>,/);
  assert.match(words(danish), /negativ social kontrol \(NSK\): Kontrol &amp; skade\./);
  assert.doesNotMatch(danish, /<p>[^]*?<details[^]*?<\/p>/, 'HTML ends a paragraph where details begins');
  assert.match(words(visit('/planen/formaal', 'en')), /negative social control \(NSK\): Control that harms\./);
});

test('what ends a sentence stays beside a word that opens, once', () => {
  const slips: Slip[] = [['plan/formaal.md', '[kontrol](ord:nsk), og', '[kontrol](ord:nsk)), og']];
  const page = visit('/planen/formaal', 'da', slips);
  assert.match(page, /<span class="definition__word">kontrol<\/span>\),<span/);
  assert.match(page, /<\/details> og se/);
});

test('headings can be linked to, and a long chapter has its contents', () => {
  const long = visit('/planen/tegn');
  assert.match(
    long,
    /<h2 id="ring">Ring<\/h2><a class="anchored__link no-print" href="#ring" aria-label="Link hertil: Ring">/,
  );
  assert.match(long, /<nav class="on-page[^]*href="#til-sidst"/);
  assert.doesNotMatch(visit('/planen/tegn', 'da', [['plan/tegn.md', '## Til sidst', 'Til sidst.']]), /on-page/);
});

test('every page says when the plan was adopted, by whom, and when it is revised', () => {
  for (const page of planPages(published(), 'da').filter((each) => each.path !== '/planen/samlet')) {
    assert.match(
      words(html(page)),
      /Vedtaget29\. februar 2024 af KommunalbestyrelsenRevideres senest29\. februar 2028EjerBørn/,
      page.path,
    );
  }
  assert.match(words(visit('/planen/tegn')), /Hvor i planenDel 3, Tegn/);
  assert.match(
    words(visit('/planen/tegn', 'en')),
    /Adopted29 February 2024 by The councilTo be revised by29 February 2028/,
  );
});

test('a chapter past its day says so, and not before', () => {
  assert.doesNotMatch(visit('/planen/tegn', 'da', [], '2027-01-01'), /skulle være læst/);
  assert.match(visit('/planen/tegn', 'da', [], '2027-01-02'), /Siden skulle være læst igennem/);
});

test('previous and next lead through the book and end at its ends', () => {
  assert.match(visit('/planen/formaal'), /rel="next" href="\/planen\/tegn"/);
  assert.doesNotMatch(visit('/planen/formaal'), /rel="prev"/);
  assert.match(visit('/planen/tegn', 'en'), /rel="prev" href="\/en\/planen\/formaal"/);
  assert.doesNotMatch(visit('/planen/tegn'), /rel="next"/);
});

test('an English page says honestly that the text is Danish, and marks what is', () => {
  const page = visit('/planen/formaal', 'en');
  assert.match(page, /<h1>What the plan is<\/h1>/);
  assert.match(page, /in Danish only/);
  assert.match(page, /<div class="prose" lang="da">/);
  assert.match(page, /href="\/en\/kort\/alle"/);
  assert.match(visit('/planen/tegn', 'en'), /<h1><span lang="da">Tegn<\/span><\/h1>/);
  assert.doesNotMatch(visit('/planen/formaal'), /lang="da"|in Danish only/);
});

test('the whole book has each anchor once, and its headings one step deeper', () => {
  const whole = visit('/planen/samlet');
  const ids = [...whole.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.includes('tegn-ring'));
  assert.match(whole, /<h2 id="tegn">Tegn<\/h2>[^]*<h3 id="tegn-ring">[^]*<h4 id="tegn-mere">/);
  assert.match(words(whole), /Planen hjælper dig\.[^]*Hold øje\.[^]*Vent\./);
});

test('a gap names the nearest, and says where there is no number', () => {
  const page = visit('/planen/huller');
  assert.match(page, /<h2 id="pas">Pas<\/h2>/);
  assert.match(page, /href="tel:\+4570277666"/);
  assert.match(words(page), /Teamet \(intet nummer i planen\)/);
  assert.match(words(page), /Vi spørger planens ejer: Hvem hjælper\?/);
});

test("words stand in the order of the alphabet, and one that is not the plan's says so", () => {
  const page = visit('/planen/ord');
  assert.match(
    words(page),
    /andetNoget andet\. Forklaringen er ikke fra planen\.[^]*negativ social kontrol \(NSK\)Kontrol &amp; skade\. Hvor i planen: Del 1, Formål/,
  );
});

test('law beyond the plan is marked until it is confirmed', () => {
  assert.match(words(visit('/planen/lov')), /Lov § 1[^]*Ikke bekræftet af kommunens jurist/);
  const confirmed = words(visit('/planen/lov', 'da', [['law.yaml', 'confirmed: false', 'confirmed: true']]));
  assert.match(confirmed, /Bekræftet af kommunens jurist/);
  assert.doesNotMatch(confirmed, /Ikke bekræftet/);
});

test('text of the content is never read as HTML', () => {
  const slips: Slip[] = [
    ['gaps.yaml', 'Planen siger ikke noget om pas.', '<script>x</script>'],
    ['plan/formaal.md', 'Tag [kortet]', 'Tag <b>nu</b> [kortet]'],
  ];
  assert.match(visit('/planen/huller', 'da', slips), /&lt;script&gt;/);
  assert.match(visit('/planen/formaal', 'da', slips), /Tag &lt;b&gt;nu/);
});

test('search gets a piece for each heading, with the numbers in it', () => {
  const pieces = passagesOf(published());
  assert.deepEqual(
    pieces.map(({ path, anchor, headings }) => [path, anchor, headings.join(' > ')]),
    [
      ['/planen/formaal', undefined, 'Hvad planen er'],
      ['/planen/formaal', 'brug-kortet', 'Hvad planen er > Brug kortet'],
      ['/planen/tegn', undefined, 'Tegn'],
      ['/planen/tegn', 'det-kan-du-se', 'Tegn > Det kan du se'],
      ['/planen/tegn', 'ring', 'Tegn > Ring'],
      ['/planen/tegn', 'til-sidst', 'Tegn > Til sidst'],
    ],
  );
  assert.match(pieces[4]?.text ?? '', /Ring til RED 70 27 76 66 eller spørg teamet\.\nMere\nSe SIRI\./);
  assert.match(pieces[0]?.text ?? '', /^Planen hjælper dig\.\nLæs om kontrol/);
});

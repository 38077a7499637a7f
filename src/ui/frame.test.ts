import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day';
import type { Language } from '#kernel/text';
import { address, dial } from './address.ts';
import { frame } from './frame.tsx';
import { aboutPage, faultPage, frontPage, notFoundPage } from './front.tsx';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

const style = {
  front: 'a{}',
  guide: 'b{}',
  cards: 'c{}',
  plan: 'd{}',
  contacts: 'e{}',
  search: 'f{}',
  about: 'g{}',
  figures: 'i{}',
  history: 'j{}',
  knowledge: 'k{}',
  year: 'y{}',
  inside: 'h{}',
};

const site: Site = {
  name: { text: 'Lilleby Kommune' },
  short: 'Lilleby',
  adopted: day('2023-10-10') ?? assert.fail(),
  adoptedBy: { text: 'Kommunalbestyrelsen', en: 'The municipal council' },
  reviseBy: day('2027-10-10') ?? assert.fail(),
  leaveTo: 'https://example.org/',
  owner: { text: 'Børn & Familie' },
  version: 'v1',
  builtAt: '2026-11-22',
  acute: [
    { id: 'alarm', name: { text: 'Alarm' }, phone: '112', whom: 'all', fromPlan: false },
    { id: 'familie', name: { text: 'Familieafsnittet' }, phone: '11 22 33 44', whom: 'child', fromPlan: true },
    { id: 'politi', name: { text: 'Politiet' }, phone: '55 66 77 88', whom: 'child', fromPlan: true },
    { id: 'politi', name: { text: 'Politiet' }, phone: '55 66 77 88', whom: 'adult', fromPlan: true },
  ],
  scripts: { frame: '/assets/frame.js', guide: '/assets/guide.js' },
  style,
};

const pageOf = (part: Partial<Page>): Page => ({
  path: '/x',
  language: 'da',
  title: 'En side',
  section: 'plan',
  body: 'Indhold',
  ...part,
});
const count = (html: string, part: string): number => html.split(part).length - 1;
const both: readonly Language[] = ['da', 'en'];

test('Danish stands at the root and English under /en', () => {
  assert.equal(address('/', 'en'), '/en');
  assert.equal(address('/kort/x', 'en'), '/en/kort/x');
  assert.equal(address('/kort/x', 'da'), '/kort/x');
});

test('a number is dialled with the country, a short number as it is', () => {
  assert.equal(dial('43 68 64 86'), 'tel:+4543686486');
  assert.equal(dial('+45 3392 1112'), 'tel:+4533921112');
  assert.equal(dial('112'), 'tel:112');
});

test('every page can be left at once by a plain link that tells nobody where it came from', () => {
  for (const language of both) {
    for (const page of [
      frontPage(site, language),
      aboutPage(site, language),
      notFoundPage(site, language),
      faultPage(site, language),
      pageOf({ language }),
    ]) {
      assert.match(frame(page, site), /<a class="leave" href="https:\/\/example\.org\/" rel="noreferrer" data-leave/);
    }
  }
});

test('the front page, a page not found and a fault show every acute number once, 112 first', () => {
  for (const page of [frontPage(site, 'da'), notFoundPage(site, 'en'), faultPage(site, 'da')]) {
    const html = frame(page, site);
    const order = ['tel:112', 'tel:+4511223344', 'tel:+4555667788'].map((number) => html.indexOf(`href="${number}"`));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.ok(order.every((at) => at > 0));
    assert.equal(count(html, 'href="tel:+4555667788"'), 1);
  }
});

test('a number that is not from the plan is said not to be', () => {
  assert.match(frame(frontPage(site, 'da'), site), /112 er ikke fra planen/);
  const named = { ...site, acute: site.acute.map((contact) => ({ ...contact, fromPlan: true })) };
  assert.doesNotMatch(frame(frontPage(named, 'da'), named), /ikke fra planen/);
});

test('the front page has three doors and one heading', () => {
  const html = frame(frontPage(site, 'da'), site);
  assert.equal(count(html, 'class="door"'), 3);
  assert.equal(count(html, '<h1'), 1);
  assert.deepEqual(
    ['/guide', '/kontakter', '/soeg'].map((path) => html.includes(`class="door" href="${path}"`)),
    [true, true, true],
  );
});

test('the acute numbers stay at the bottom edge of the guide, and only there', () => {
  assert.match(
    frame(pageOf({ section: 'guide' }), site),
    /class="acute-bar".*tel:112.*tel:\+4511223344.*tel:\+4555667788/s,
  );
  assert.doesNotMatch(frame(pageOf({ section: 'cards' }), site), /acute-bar/);
});

test('a page says its language, leads to itself in the other one, and marks where one is', () => {
  const html = frame(pageOf({ path: '/planen/tegn', language: 'en' }), site);
  assert.match(html, /<html lang="en"/);
  assert.match(html, /class="top__other" href="\/planen\/tegn" lang="da"/);
  assert.match(html, /href="\/en\/planen" aria-current="true"/);
  assert.match(html, /10 October 2027/);
});

test('words that are only in Danish are marked as Danish on an English page', () => {
  assert.match(frame(frontPage(site, 'en'), site), /<span lang="da">Familieafsnittet<\/span>/);
});

test('a page carries the style of its own section and asks only for its own scripts', () => {
  const html = frame(pageOf({ section: 'guide', scripts: ['guide'] }), site);
  assert.match(html, /<style>b\{\}<\/style>/);
  assert.match(html, /src="\/assets\/frame\.js".*src="\/assets\/guide\.js"/s);
  assert.doesNotMatch(frame(pageOf({}), site), /guide\.js/);
});

test('nothing on a page is styled or run from within the markup, as the security policy demands', () => {
  for (const page of [frontPage(site, 'da'), aboutPage(site, 'en'), pageOf({ section: 'guide' })]) {
    assert.doesNotMatch(frame(page, site), /\sstyle="|\son[a-z]+="|<script(?![^>]*src=)/);
  }
});

test('text from the content is escaped', () => {
  const html = frame(pageOf({ title: '<script>1</script>', body: '<b>x</b>' }), site);
  assert.match(html, /&lt;script&gt;1&lt;\/script&gt; – Værn Lilleby/);
  assert.match(html, /&lt;b&gt;x&lt;\/b&gt;/);
});

test('the title is neutral on the front page and tells what is wrong on a lost one', () => {
  assert.match(frame(frontPage(site, 'da'), site), /<title>Værn Lilleby<\/title>/);
  assert.match(frame(notFoundPage(site, 'da'), site), /<title>Siden findes ikke – Værn Lilleby<\/title>/);
});

test('the page about Værn does not promise that leaving erases anything', () => {
  assert.match(frame(aboutPage(site, 'da'), site), /Det sletter ikke din historik/);
  assert.match(frame(aboutPage(site, 'en'), site), /It does not erase your history/);
});

test('a page has a place for how old the offline copy is, empty until the browser knows', () => {
  const html = frame(frontPage(site, 'da'), site);
  assert.match(html, /<p data-copy-warning[^>]*><\/p><main /);
  assert.match(html, /<p data-fetched[^>]*><\/p>/);
});

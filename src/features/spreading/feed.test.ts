import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { Post } from '#features/knowledge';
import { atomOf } from './atom.ts';
import { feedOf } from './feed.ts';
import { jsonFeedOf } from './json-feed.ts';
import { aPost, aSource, aTalk } from './source.example.ts';

const atomNamespace = 'http://www.w3.org/2005/Atom';
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const whole = /^https:\/\/[a-z0-9.-]+\/\S*$/;

const posts: readonly Post[] = [aTalk(), aPost(), aPost({ title: 'Ældre lov', changedAt: new Date('2025-01-02') })];
const atom = async (given = posts, department?: string) => atomOf(await feedOf(aSource(...given), department));
const json = async (given = posts, department?: string) => jsonFeedOf(await feedOf(aSource(...given), department));

/** The XML, with every complaint of the parser as a fault. */
function parsed(xml: string): Element {
  const complain = (message: string): never => assert.fail(message);
  const parser = new DOMParser({ errorHandler: { warning: complain, error: complain, fatalError: complain } });
  return parser.parseFromString(xml, 'application/xml').documentElement;
}

// The parser's lists are no iterables.
const elementsIn = ({ childNodes }: { readonly childNodes: ArrayLike<Node> }): Element[] =>
  Array.from(childNodes).filter((node): node is Element => node.nodeType === 1);

const inIt = (element: Element, name: string): Element[] => elementsIn(element).filter((one) => one.nodeName === name);
const the = (element: Element, name: string): string => {
  const found = inIt(element, name);
  assert.equal(found.length, 1, `${found.length} of ${name}`);
  return found[0]?.textContent ?? '';
};

// What may stand in a feed and in an entry (RFC 4287 § 4.1.1 and 4.1.2), and how often.
const inFeed = ['id', 'title', 'subtitle', 'updated', 'author', 'link', 'generator', 'entry'];
const inEntry = ['id', 'title', 'published', 'updated', 'link', 'category', 'content'];

function assertAtom(xml: string): readonly Element[] {
  const feed = parsed(xml);
  assert.equal(feed.nodeName, 'feed');
  assert.equal(feed.namespaceURI, atomNamespace);
  assertNames(feed, inFeed);
  for (const name of ['id', 'title', 'updated', 'author']) the(feed, name);
  assert.notEqual(the(inIt(feed, 'author')[0] ?? feed, 'name'), '');
  const entries = inIt(feed, 'entry');
  for (const one of [feed, ...entries]) {
    assert.match(the(one, 'id'), /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.notEqual(the(one, 'title').trim(), '');
    assert.match(the(one, 'updated'), dateTime);
    assertLinks(one);
  }
  for (const entry of entries) assertEntry(entry, the(feed, 'updated'));
  const ids = [feed, ...entries].map((one) => the(one, 'id'));
  assert.equal(new Set(ids).size, ids.length, 'no id twice');
  return entries;
}

function assertNames(element: Element, allowed: readonly string[]): void {
  for (const { nodeName } of elementsIn(element)) assert.ok(allowed.includes(nodeName), nodeName);
}

function assertLinks(element: Element): void {
  const links = inIt(element, 'link');
  for (const link of links) assert.match(link.getAttribute('href') ?? '', whole);
  const rels = links.map((link) => link.getAttribute('rel'));
  assert.ok(rels.includes('alternate'));
  assert.equal(new Set(rels).size, rels.length, 'no rel twice');
}

function assertEntry(entry: Element, newest: string): void {
  assertNames(entry, inEntry);
  assert.match(the(entry, 'published'), dateTime);
  assert.ok(the(entry, 'published') <= the(entry, 'updated'));
  assert.ok(the(entry, 'updated') <= newest, 'the feed is as new as its newest entry');
  assert.equal(inIt(entry, 'content')[0]?.getAttribute('type'), 'html');
  assert.notEqual(inIt(entry, 'category')[0]?.getAttribute('term'), '');
}

test('the Atom feed keeps every rule of RFC 4287, with posts and without', async () => {
  assert.equal(assertAtom(await atom()).length, posts.length);
  assert.equal(assertAtom(await atom([])).length, 0);
});

test('a reader of Atom finds each post: title, address, source, day and text', async () => {
  const entries = parseAtomFeed(await atom()).entries ?? [];
  assert.equal(entries.length, posts.length);
  const told = JSON.stringify(entries[0]);
  assert.ok(told.includes(JSON.stringify(posts[0]?.title)), told);
  assert.match(told, /tirsdag den 1\. december 2026 kl\. 13\.00–15\.00/);
  const links = JSON.stringify(entries[1]?.links);
  for (const address of [`https://vaern.albertslund.dk/viden/${posts[1]?.id}`, posts[1]?.source.link])
    assert.ok(links.includes(JSON.stringify(address)), links);
  assert.match(JSON.stringify(entries[1]), /"2026-11-03T08:15:00\.000Z"/);
});

test('a reader of JSON Feed finds the same', async () => {
  const feed = parseJsonFeed(await json());
  assert.equal(feed.title, 'Viden om æresrelaterede konflikter – Værn Albertslund');
  assert.deepEqual(
    feed.items?.map(({ id, title }) => [id, title]),
    posts.map(({ id, title }) => [`urn:uuid:${id}`, title]),
  );
});

test('the JSON feed has what version 1.1 asks for, and nothing it does not know', async () => {
  const feed: Record<string, unknown> = JSON.parse(await json());
  const known = ['version', 'title', 'home_page_url', 'feed_url', 'description', 'language', 'authors', 'items'];
  assert.deepEqual(Object.keys(feed).toSorted(), known.toSorted());
  assert.equal(feed['version'], 'https://jsonfeed.org/version/1.1');
  assert.ok(Array.isArray(feed['items']));
  for (const item of feed['items']) {
    assert.ok(typeof item.id === 'string' && typeof item.content_html === 'string' && item.content_text !== '');
    assert.match(item.url, whole);
    assert.match(item.date_published, dateTime);
    assert.match(item.date_modified, dateTime);
    assert.ok(item.external_url === undefined || whole.test(item.external_url));
  }
});

test('a department gets what is for it, under a name and an id of its own', async () => {
  const [all, school, work] = await Promise.all([atom(), atom(posts, 'skole-dagtilbud'), atom(posts, 'dke')]);
  assert.deepEqual(
    [all, school, work].map((xml) => assertAtom(xml).length),
    [3, 3, 2],
  );
  assert.equal(new Set([all, school, work].map((xml) => the(parsed(xml), 'id'))).size, 3);
  assert.match(school, /href="https:\/\/vaern\.albertslund\.dk\/viden\/feed\.atom\?afdeling=skole-dagtilbud"/);
});

test('ids stay when Værn moves to another address', async () => {
  const source = aSource(...posts);
  const moved = { ...source, municipality: { ...source.municipality, address: 'https://ny.albertslund.dk/' } };
  const idsOf = async (from: typeof source) =>
    [...atomOf(await feedOf(from, undefined)).matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  assert.deepEqual(await idsOf(moved), await idsOf(source));
  assert.doesNotMatch(atomOf(await feedOf(moved, undefined)), /dk\/\//);
});

test('the same posts give the same bytes', async () => {
  assert.equal(await atom(), await atom());
  assert.equal(await json(), await json());
});

test('whatever somebody writes, the feed can be read, and says what was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      async (title, words) => {
        const feed = parsed(await atom([aPost({ title: `a${title}`, paragraphs: [words] })]));
        const entry = inIt(feed, 'entry')[0] ?? assert.fail('no entry');
        // XML turns a carriage return into a line break.
        const possible = title.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
        assert.equal(
          the(entry, 'title').replace(/\s/g, ' '),
          `a${possible}`.replace(/\r\n/g, '\n').replace(/\s/g, ' '),
        );
        assert.doesNotMatch(the(entry, 'content'), /<(?!\/?p>|a href="https:|\/a>)/);
      },
    ),
    { numRuns: 300 },
  );
});

test('an address in the text is a link, and what stands around it stays', async () => {
  const words = 'Læs den på https://example.dk/a?b=1&c=2, og "spørg".';
  const feed: { items: readonly { content_html: string }[] } = JSON.parse(await json([aPost({ paragraphs: [words] })]));
  assert.ok(
    feed.items[0]?.content_html.startsWith(
      '<p>Læs den på <a href="https://example.dk/a?b=1&amp;c=2">https://example.dk/a?b=1&amp;c=2</a>, og &quot;spørg&quot;.</p>',
    ),
    feed.items[0]?.content_html,
  );
});

test('a talk that is cancelled says so first', async () => {
  const talk = aTalk();
  const cancelled = { ...talk, event: talk.event && { ...talk.event, cancelled: true } };
  assert.match(await atom([cancelled]), /&lt;p&gt;Aflyst\./);
});

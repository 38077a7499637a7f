import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPackage, lightPage, wholePage, wholeText, writePackage } from './package.ts';

const page = (css: string, body: string): string =>
  `<!doctype html><html lang="da"><head><style>${css}</style></head><body>${body}</body></html>`;
const icon = '.a{background:url("data:image/svg+xml,<svg/>")}';
const code = (drawing: string): string =>
  `<svg class="qr" data-leads="https://x.example/kort/a"><path${drawing}></path></svg>`;

const packed = () =>
  writePackage({
    version: '1',
    pages: [
      ['/b', page(icon, 'b')],
      ['/a', page(icon, code(' d="M0 0h1"'))],
      ['/c', page('.c{}', 'c')],
    ],
    texts: [
      ['/data/x.json', { type: 'application/json; charset=utf-8', body: '{"say":["\\"ja\\""],"n":1}' }],
      ['/assets/x.js', { type: 'text/javascript', body: 'a("b")' }],
    ],
    files: ['/f2', '/f1'],
  });

test('a page comes out of the package as it went in, but for a code that a script draws', () => {
  const carried: unknown = JSON.parse(packed());
  if (!isPackage(carried)) assert.fail('not a package');
  assert.deepEqual(carried.styles.toSorted(), ['.c{}', icon].toSorted());
  assert.equal(wholePage(carried.pages['/b'] ?? '', carried.styles), page(icon, 'b'));
  assert.equal(wholePage(carried.pages['/a'] ?? '', carried.styles), page(icon, code('')));
  assert.equal(wholePage(carried.pages['/c'] ?? '', carried.styles), page('.c{}', 'c'));
});

test('a text comes out byte for byte, so that its address still names it', () => {
  const carried: unknown = JSON.parse(packed());
  if (!isPackage(carried)) assert.fail('not a package');
  const texts = Object.values(carried.texts).map(wholeText);
  assert.deepEqual(texts, ['a("b")', '{"say":["\\"ja\\""],"n":1}']);
});

test('each style sheet is carried once, and everything stands in a fixed order', () => {
  assert.equal(packed().split('data:image').length - 1, 1);
  assert.match(packed(), /"\/a".*"\/b".*"\/c".*"\/f1","\/f2"/);
});

test('a drawing that nothing can draw again stays', () => {
  const drawn = page('', '<svg class="qr"><path d="M0 0h1"></path></svg>');
  assert.equal(lightPage(drawn, []), drawn);
});

test('what is not a package is not unpacked', () => {
  for (const wrong of [
    null,
    {},
    { version: '1', pages: {}, texts: {}, files: [] },
    { version: 1, pages: {}, styles: [], texts: {}, files: [] },
  ])
    assert.equal(isPackage(wrong), false);
});

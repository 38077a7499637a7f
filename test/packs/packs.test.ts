import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentShelf, root } from '#adapters/files';
import { openPack } from '#features/pack';
import type { Opened } from '#features/pack';
import { day } from '#kernel/day';
import type { SourceFile } from '#kernel/file';
import { badCards } from './bad-cards.ts';
import { badCompliance } from './bad-compliance.ts';
import { badContacts } from './bad-contacts.ts';
import { badKnowledge } from './bad-knowledge.ts';
import type { BadPack } from './bad-pack.ts';
import { badPlan } from './bad-plan.ts';

const shelf = contentShelf(`${root}/content`);
const national = shelf.read('national');
const own = shelf.read('albertslund');
const today = day('2026-11-22') ?? assert.fail('no day');

const open = (files: readonly SourceFile[]): Opened =>
  openPack(
    {
      national: files.filter(({ path }) => path.startsWith('national/')),
      own: files.filter(({ path }) => path.startsWith('albertslund/')),
    },
    today,
  );

const badPacks = [...badContacts, ...badCards, ...badPlan, ...badCompliance, ...badKnowledge];

const full = (file: string): string => (file.startsWith('national/') ? file : `albertslund/${file}`);

/** The real pack with one edit. */
function edited({ file, from, to }: BadPack): SourceFile[] {
  const path = full(file);
  const before = [...national, ...own].find((one) => one.path === path) ?? assert.fail(`no file ${path}`);
  const text = before.text.replace(from, () => to);
  assert.notEqual(text, before.text, `${path} has no ${String(from)}`);
  return [...national, ...own].map((one) => (one === before ? { path, text } : one));
}

function lineOf(files: readonly SourceFile[], path: string, at: string): number {
  const { text } = files.find((file) => file.path === path) ?? assert.fail(`no file ${path}`);
  const index = text.indexOf(at);
  assert.ok(index >= 0, `${path} has no "${at}"`);
  return text.slice(0, index + at.length).split('\n').length;
}

test('the real pack has no errors', () => {
  const errors = open([...national, ...own]).problems.filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, []);
});

for (const bad of badPacks)
  test(`${bad.file}: ${bad.what} is told as ${bad.rule}`, () => {
    const files = edited(bad);
    const opened = open(files);
    const told = full(bad.told ?? bad.file);
    const line = lineOf(files, told, bad.at);
    const all = opened.problems.filter(({ severity }) => severity === 'error');
    const seen = all.map(({ place, rule, wrong }) => `${place.file}:${place.line} ${rule} ${wrong}`).join('\n');
    const found = all.find(
      ({ rule, place, wrong }) =>
        rule === bad.rule && place.file === told && place.line === line && bad.wrong.test(wrong),
    );
    assert.ok(found, `expected ${told}:${line} ${bad.rule} ${String(bad.wrong)}, was told:\n${seen}`);
    assert.ok(found.write.length > 5 && found.place.column >= 1);
    assert.equal(opened.pack, undefined, 'a bad pack must not be published');
  });

const without = (path: string): SourceFile[] => [...national, ...own].filter((file) => file.path !== path);
const wanted = [
  'municipality.yaml',
  'flow.yaml',
  'contacts.yaml',
  'definitions.yaml',
  'gaps.yaml',
  'plan/points.yaml',
  'scenarios.yaml',
  'words.yaml',
  'compliance.yaml',
];

for (const file of [...wanted.map(full), 'national/contacts.yaml', 'national/law.yaml', 'national/duties.yaml'])
  test(`${file} taken away is told, and nothing is published`, () => {
    const opened = open(without(file));
    assert.deepEqual(
      opened.problems.map(({ rule, place }) => `${rule} ${place.file}`),
      [`fil-mangler ${file}`],
    );
    assert.equal(opened.pack, undefined);
  });

for (const file of ['approved-paths.yaml', 'approved-content.yaml'])
  test(`${file} taken away asks for the owner's approval`, () => {
    const { problems, pack } = open(without(full(file)));
    assert.ok(problems.some(({ rule }) => rule === 'godkendt-mangler'));
    assert.equal(pack, undefined);
  });

test('a file that nobody reads is told', () => {
  const { problems } = open([...national, ...own, { path: 'albertslund/kort/nyt.yaml', text: 'id: nyt\n' }]);
  assert.ok(problems.some(({ rule, place }) => rule === 'ukendt-fil' && place.file === 'albertslund/kort/nyt.yaml'));
});

test('faults in several files are told at once', () => {
  const [one, other] = [
    badPacks.find(({ rule }) => rule === 'tabulator'),
    badPacks.find(({ rule }) => rule === 'hoved'),
  ];
  assert.ok(one && other);
  const files = edited(one).map(
    (file) => edited(other).find(({ path }) => path === file.path && path === full(other.file)) ?? file,
  );
  const rules = new Set(open(files).problems.map(({ rule }) => rule));
  assert.ok(rules.has('tabulator') && rules.has('hoved'));
});

test('there are at least sixty kinds of bad packs, and no two are the same', () => {
  assert.ok(badPacks.length >= 60);
  assert.equal(new Set(badPacks.map(({ file, what }) => `${file} ${what}`)).size, badPacks.length);
});

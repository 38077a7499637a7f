import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contentShelf, root } from '#adapters/files';
import { openPack } from '#features/pack';
import { addDays } from '#kernel/danish-time';
import { day } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import { dutiesOf, together } from './compliance.ts';
import type { Duty } from './compliance.ts';
import { placesNamed } from './compliance.words.ts';
import type { ComplianceContent } from './content.ts';
import { ruleWords } from './rules.words.ts';
import { evidenceInContent } from './written.ts';

const today = day('2026-11-22') ?? assert.fail('no day');
const shelf = contentShelf(`${root}/content`);
const opened = openPack({ national: shelf.read('national'), own: shelf.read('albertslund') }, today);
const content: ComplianceContent = opened.pack ?? assert.fail('the pack has errors');

const dutiesWith = (evidence: readonly Evidence[], of = content): readonly Duty[] => dutiesOf(of, evidence, today);

const named = (duties: readonly Duty[], key: string): Duty =>
  duties.find((duty) => duty.key === key) ?? assert.fail(key);

const told = (key: Evidence['key'], state: Evidence['state']): Evidence => ({
  key,
  state,
  sentence: 'Som prøven siger.',
});

test('every point of the plan and every duty of the law is there once, with something mapped to it', () => {
  const duties = dutiesWith([]);
  assert.equal(duties.length, content.points.length + content.duties.length);
  assert.equal(new Set(duties.map(({ key }) => key)).size, duties.length);
  assert.deepEqual(
    duties.filter(({ proofs }) => proofs.length === 0).map(({ key }) => key),
    [],
  );
  assert.deepEqual(
    content.law.map(({ key }) => key).filter((key) => !content.duties.some(({ law }) => law === key)),
    [],
  );
});

test('every section of the plan that asks for something has its duties', () => {
  const asked = new Set(content.points.map(({ section }) => section));
  assert.deepEqual(
    content.municipality.sections.map(({ key }) => key).filter((key) => !asked.has(key)),
    ['1.definition'],
  );
});

test('what somebody must do is not proved by a page that says they must', () => {
  const missing = named(dutiesWith([]), 'aarligt-moede');
  assert.ok(missing.proofs.some(({ kind, state }) => kind === 'content' && state === 'fulfilled'));
  assert.equal(missing.state, 'missing');
  assert.equal(named(dutiesWith([told('aarsmoede', 'fulfilled')]), 'aarligt-moede').state, 'fulfilled');
});

test('what is only to be known is proved by the card or the page that says it, and less when it is overdue', () => {
  assert.equal(named(dutiesWith([]), 'kend-overgreb').state, 'fulfilled');
  const chapters = content.chapters.map(({ head }) => ({
    head: { ...head, reviewBy: day('2026-11-21') ?? assert.fail() },
  }));
  assert.equal(named(dutiesWith([], { ...content, chapters }), 'kend-overgreb').state, 'partly');
});

test('a law that no lawyer has confirmed is never more than that', () => {
  const found = (isConfirmed: boolean): string => {
    const law = content.law.map((one) => ({ ...one, confirmed: isConfirmed }));
    const all = { ...content, law };
    return named(dutiesWith(evidenceInContent(all, today), all), 'offentliggjort').state;
  };
  assert.equal(found(false), 'unconfirmed');
  assert.equal(found(true), 'fulfilled');
});

test('what Værn cannot see is missing until somebody has said so, with day and post', () => {
  assert.equal(named(dutiesWith([]), 'kvittering-6-hverdage').state, 'missing');
  const fulfilled = content.fulfilled.map((one) =>
    one.duty === 'kvittering-6-hverdage' && one.byHand
      ? { ...one, byHand: { ...one.byHand, confirmed: { on: today, by: { text: 'Chefen for Børn & Familie' } } } }
      : one,
  );
  const said = named(dutiesWith([], { ...content, fulfilled }), 'kvittering-6-hverdage');
  assert.equal(said.state, 'unconfirmed', 'the law itself is not confirmed');
  assert.match(said.proofs.at(-1)?.name ?? '', /Chefen for Børn & Familie har sagt god for det/);
});

test('some of several is partly; no proof at all is missing', () => {
  assert.equal(together([]), 'missing');
  assert.equal(together(['fulfilled', 'missing']), 'partly');
  assert.equal(together(['partly', 'partly']), 'partly');
  assert.equal(together(['fulfilled', 'fulfilled']), 'fulfilled');
  assert.equal(named(dutiesWith([told('team-bemandet', 'fulfilled')]), 'team-vejleder').state, 'partly');
});

test('a plan that should have been revised says so', () => {
  const late = evidenceInContent(content, day('2027-10-11') ?? assert.fail());
  assert.deepEqual(
    late.filter(({ key }) => key === 'plan-revision').map(({ state, sentence }) => [state, sentence]),
    [['missing', 'Skulle være revideret senest 10. oktober 2027.']],
  );
});

test('on paper the day of a page that was not read in time has passed, and says so', () => {
  const late = content.chapters.map(({ head }) => ({ head: { ...head, reviewBy: addDays(today, -1) } }));
  const onPaper = (of: ComplianceContent) => {
    const { proofs } = named(dutiesWith([], of), 'kend-overgreb');
    return placesNamed(proofs.filter(({ kind }) => kind === 'content'));
  };
  assert.match(onPaper({ ...content, chapters: late }), /\(skulle være læst igennem senest 21\. november 2026\)$/);
  assert.match(onPaper(content), /\(læses igennem igen senest /);
});

test('the rules are told in the words of docs/safety-rules.md', () => {
  const doc = readFileSync(`${root}/docs/safety-rules.md`, 'utf8');
  const written = [...doc.matchAll(/^\| (P\d\d) \| (.+?) \| /gm)].map(([, rule, says]) => [rule, says]);
  assert.deepEqual(Object.entries(ruleWords), written);
});

test('the last day a card can be read through is in time', () => {
  const all = [...content.cards, ...content.additions, ...content.chapters.map(({ head }) => head)];
  const [first] = all.map(({ reviewBy }) => reviewBy).toSorted();
  assert.ok(first);
  const stateOn = (at: typeof today) => evidenceInContent(content, at).find(({ key }) => key === 'kort-laest')?.state;
  assert.equal(stateOn(first), 'fulfilled');
  assert.notEqual(stateOn(addDays(first, 1)), 'fulfilled');
});

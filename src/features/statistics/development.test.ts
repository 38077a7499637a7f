import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '#features/tables';
import { today } from '../../../test/town.ts';
import { developmentOf } from './development.ts';
import { publishedOf } from './edition.ts';
import type { Edition, PublishedFigure } from './edition.ts';
import { pictureOf } from './picture.ts';
import { programme } from './programme.ts';
import { publishedDimensions, rowOf } from '#features/cases';
import { quartersIn } from '#kernel/quarter';
import { invented } from './register.example.ts';

/** Rows as a copy has them: of each year so many, all alike but for the level. */
function copyOf(year: string, levels: Readonly<Record<string, number>>): readonly Row[] {
  const [one] = invented(year, 1, 'one');
  assert.ok(one);
  const row = rowOf({ ...one, id: '', categories: 1, version: 1 });
  return Object.entries(levels).flatMap(([level, count]) => Array.from({ length: count }, () => ({ ...row, level })));
}

/** One edition of handmade copies, with years that are not told. */
function edition(copies: Readonly<Record<string, Readonly<Record<string, number>>>>, few: readonly string[] = []) {
  const years = Object.keys(copies);
  const [one] = invented('2024', 1, 'one');
  const made: Edition = {
    number: 1,
    through: [...years, ...few].toSorted().at(-1) ?? '',
    publishedOn: today,
    programme: 1,
    smallestTold: 3,
    largestDeviation: 4,
    dimensions: publishedDimensions([one?.department ?? ''], years.flatMap(quartersIn)),
    figures: programme({ years: years.map((year) => ({ year, cases: 30 })), before: [] }).filter(
      ({ year }) => year === undefined || year === years.at(-1),
    ),
    toldYears: years,
    few,
    names: {},
    copy: Object.entries(copies).flatMap(([year, levels]) => copyOf(year, levels)),
  };
  const [published] = publishedOf([made]);
  assert.ok(published);
  const figure = (topic: PublishedFigure['topic']) =>
    published.figures.find((found) => found.topic === topic) ?? assert.fail(topic);
  return { published, figure };
}

const all = (count: number) => ({ 'concern-case': count });

const verdict = (copies: Parameters<typeof edition>[0], few: readonly string[] = []) => {
  const { published, figure } = edition(copies, few);
  return developmentOf(figure('years'), published)?.said.verdict;
};

test('the newest year is held up against all the earlier ones, a total being off by 1 at most', () => {
  assert.equal(verdict({ 2025: all(30) }), 'first');
  assert.equal(verdict({ 2024: all(20), 2025: all(60) }), 'more');
  assert.equal(verdict({ 2023: all(40), 2024: all(40), 2025: all(15) }), 'fewer');
  // 38 after twice 16: clear when each total is within 1, not when each may be off by as much as a part.
  assert.equal(verdict({ 2023: all(16), 2024: all(16), 2025: all(38) }), 'more');
  // 37 would be clear alone; of two sentences beside each other each must be surer.
  assert.equal(verdict({ 2023: all(16), 2024: all(16), 2025: all(37) }), 'too-few');
});

test('an earlier year with too few cases counts as few, and a newest year with too few says nothing', () => {
  assert.equal(verdict({ 2025: all(30) }, ['2024']), 'more');
  assert.equal(verdict({ 2024: all(30) }, ['2025']), undefined);
});

test('measures have a tendency of their own, within what a part may be off by', () => {
  const { published, figure } = edition({
    2024: { 'concern-case': 20, measure: 3 },
    2025: { 'concern-case': 20, measure: 8 },
  });
  assert.notEqual(developmentOf(figure('years-level'), published)?.said.verdict, 'more');
  assert.equal(developmentOf(figure('years-age'), published), undefined);
});

test('a picture says what surely is the most, and says so when nothing is', () => {
  const { published, figure } = edition({ 2025: all(30) });
  const picture = pictureOf(figure('concern-level'), published);
  assert.ok(picture.kind === 'bars');
  assert.match(picture.bars.title, /^Flest sager handler om: /);
  const close = edition({ 2025: all(6) });
  const unsure = pictureOf(close.figure('concern-level'), close.published);
  assert.ok(unsure.kind === 'bars');
  assert.equal(unsure.bars.title, 'Ingen af dem skiller sig sikkert ud');
});

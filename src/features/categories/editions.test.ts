import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quarter } from '#kernel/quarter';
import { choicesOf, comparable, editionIn, faultsIn, listNames, newestOf, readIn } from './edition.ts';
import type { Edition, Editions, List } from './edition.ts';
import { comparedAs, editions, isChosenToday, newest, readToday } from './editions.ts';

const q = (text: string) => quarter(text) ?? assert.fail(text);
const [first] = editions;

/** A later edition, made up: it splits one answer, puts two together, calls one by another name and drops nothing. */
const second: Edition = {
  number: 2,
  from: q('2028K1'),
  lists: {
    ...first.lists,
    concern: {
      keys: [
        'social-control',
        'psychological-violence',
        'violence-on-the-body',
        'money',
        'digital-violence',
        'stalking',
        'forced-marriage',
        'stay-abroad',
        'genital-cutting',
        'honour-killing',
        'isolation',
        'kept-at-home',
        'cast-out',
        'pressed-to-control',
        'not-clarified',
      ],
      split: { isolation: ['kept-at-home', 'cast-out'] },
      was: {
        'physical-violence': 'violence-on-the-body',
        'sexual-violence': 'violence-on-the-body',
        'economic-violence': 'money',
      },
    },
  },
};

/** And one after it, where what was split is split again, and what was renamed is renamed again. */
const third: Edition = {
  number: 3,
  from: q('2031K1'),
  lists: {
    ...second.lists,
    concern: {
      keys: [...second.lists.concern.keys.filter((key) => key !== 'money'), 'poverty', 'by-family', 'by-others'],
      split: { isolation: ['kept-at-home', 'cast-out'], 'cast-out': ['by-family', 'by-others'] },
      was: { money: 'poverty' },
    },
  },
};

const made: Editions = [first, second, third];

test('the lists as they are hang together, and so do made-up later ones', () => {
  assert.deepEqual(faultsIn(editions), []);
  assert.deepEqual(faultsIn(made), []);
});

test('every answer of every edition reads in the newest, and what it reads as can be compared there', () => {
  for (const all of [editions, [first, second] as const, made]) {
    const last = newestOf(all);
    for (const edition of all)
      for (const name of listNames)
        for (const key of edition.lists[name].keys) {
          const read = readIn(all, edition.number, name, key) ?? assert.fail(`${edition.number} ${name} ${key}`);
          assert.ok(last.lists[name].keys.includes(read), `${name} ${key} reads as ${read}`);
          assert.ok(last.lists[name].keys.includes(comparable(all, name, read)));
        }
  }
});

test('two that were put together read as one, a new name as the new, and a split as what it was split from', () => {
  const read = (key: string) => readIn(made, 1, 'concern', key);
  assert.deepEqual(
    [read('physical-violence'), read('sexual-violence'), read('economic-violence'), read('isolation')],
    ['violence-on-the-body', 'violence-on-the-body', 'poverty', 'isolation'],
  );
  assert.equal(readIn(made, 2, 'concern', 'money'), 'poverty');
  const compared = (key: string) => comparable(made, 'concern', key);
  for (const part of ['isolation', 'kept-at-home', 'cast-out', 'by-family', 'by-others'])
    assert.equal(compared(part), 'isolation', part);
  assert.equal(compared('stalking'), 'stalking');
});

test('an answer of another edition, or of none, is no answer', () => {
  assert.equal(readIn(made, 1, 'concern', 'money'), undefined);
  assert.equal(readIn(made, 2, 'concern', 'physical-violence'), undefined);
  assert.equal(readIn(made, 4, 'concern', 'stalking'), undefined);
  assert.equal(readIn(made, 0, 'concern', 'stalking'), undefined);
  for (const odd of ['toString', '__proto__', '', 'Stalking']) assert.equal(readToday(1, 'concern', odd), undefined);
});

test('what has been split is not chosen any more, and everything else is', () => {
  const offered = choicesOf(third.lists.concern);
  assert.ok(!offered.includes('isolation') && !offered.includes('cast-out'));
  assert.ok(offered.includes('by-family') && offered.includes('kept-at-home'));
  for (const name of listNames)
    for (const key of newest.lists[name].keys) assert.ok(isChosenToday(name, key) && comparedAs(name, key) === key);
});

test('an edition is in force from its quarter until the next, and none before the first', () => {
  const number = (text: string) => editionIn(made, q(text))?.number;
  assert.deepEqual(['2022K4', '2023K1', '2027K4', '2028K1', '2030K4', '2031K1', '2040K1'].map(number), [
    undefined,
    1,
    1,
    2,
    2,
    3,
    3,
  ]);
});

test('whoever makes an edition that forgets an answer, or says two things at once, is told', () => {
  const wrong = (concern: List, from = '2028K1'): readonly string[] =>
    faultsIn([first, { number: 2, from: q(from), lists: { ...first.lists, concern } }]);
  const { keys } = first.lists.concern;
  assert.deepEqual(wrong({ keys: keys.slice(1) }), ['concern: social-control can no longer be read']);
  assert.deepEqual(wrong({ keys: [...keys, 'stalking'] }), ['concern: stalking is there twice']);
  assert.deepEqual(wrong({ keys, split: { stalking: ['online'] } }), ['concern: online is not among the answers']);
  assert.deepEqual(wrong({ keys, split: { stalking: ['stalking'] } }), ['concern: stalking is split into itself']);
  const twice = { isolation: ['alone'], stalking: ['alone'] };
  assert.deepEqual(wrong({ keys: [...keys, 'alone'], split: twice }), ['concern: alone is part of two']);
  assert.deepEqual(wrong({ keys, was: { isolation: 'alone' } }), [
    'concern: alone is not among the answers',
    'concern: isolation can no longer be read',
  ]);
  assert.deepEqual(wrong({ keys }, '2023K1'), ['edition 2 begins before the one before']);
  assert.deepEqual(faultsIn([{ ...first, number: 7 }]), ['edition 7 is number 1']);
});

test('however editions are made, a set of them without faults reads everything that was ever answered', () => {
  const step = fc.record({
    renamed: fc.nat(20),
    merged: fc.tuple(fc.nat(20), fc.nat(20)),
    split: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      let all: Editions = [first];
      for (const change of steps) all = [...all, next(newestOf(all), change)];
      assert.deepEqual(faultsIn(all), []);
      for (const edition of all)
        for (const key of edition.lists.concern.keys) {
          const read = readIn(all, edition.number, 'concern', key);
          assert.ok(read !== undefined && newestOf(all).lists.concern.keys.includes(read), `${edition.number} ${key}`);
          const wide = comparable(all, 'concern', read);
          assert.equal(comparable(all, 'concern', wide), wide);
        }
    }),
    { numRuns: 500, seed: 4 },
  );
});

interface Step {
  readonly renamed: number;
  readonly merged: readonly [number, number];
  readonly split: number;
}

/** The edition after another, with one answer renamed, two put together and one split. */
function next(before: Edition, { renamed, merged, split }: Step): Edition {
  const { keys, split: splits = {} } = before.lists.concern;
  const held = [...Object.keys(splits), ...Object.values(splits).flat()];
  const free = keys.filter((key) => !held.includes(key));
  const at = (index: number) => free[index % free.length] ?? assert.fail();
  const number = before.number + 1;
  const was: Record<string, string> = { [at(renamed)]: `renamed-${number}` };
  for (const key of merged.map(at)) was[key] ??= `merged-${number}`;
  const kept = [...new Set(keys.map((key) => was[key] ?? key))];
  const parts = was[at(split)] === undefined ? [`${at(split)}-${number}a`, `${at(split)}-${number}b`] : [];
  return {
    number,
    from: q(`${2023 + number}K1`),
    lists: {
      ...before.lists,
      concern: {
        keys: [...kept, ...parts],
        was,
        split: { ...splits, ...(parts.length > 0 ? { [at(split)]: parts } : {}) },
      },
    },
  };
}

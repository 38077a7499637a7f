import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Ahead, HeldPost } from '#features/people';
import { newId } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { daily, judge, nothingJudged } from '../../../bench/coverage-judge.ts';
import { family, school, today } from '../../../test/town.ts';
import { expected, holesIn, lookAhead } from './holes.ts';
import type { Hole, Seat } from './holes.ts';

const on = (text: string): Day => day(text) ?? assert.fail(text);
const [kirsten, kim] = [newId(), newId()];
const seats: readonly Seat[] = [{ department: school, workplace: undefined }];

const someone = (id: typeof kirsten, disabled = false) => ({
  id,
  subject: undefined,
  name: 'Nogen',
  mail: undefined,
  disabled,
  version: 1,
});

const consultant = (over: Partial<HeldPost> = {}): HeldPost => ({
  id: newId(),
  person: kirsten,
  role: 'consultant',
  department: school,
  workplace: undefined,
  from: on('2026-01-01'),
  to: undefined,
  source: 'given',
  ...over,
});

const known = (over: Partial<Ahead>): Ahead => ({
  posts: [consultant(), consultant({ person: kim, department: family })],
  absences: [],
  people: [someone(kirsten), someone(kim)],
  workplaces: [],
  ...over,
});

const away = (from: string, to: string, substitute?: typeof kirsten) => ({
  id: newId(),
  person: kirsten,
  from: on(from),
  to: on(to),
  substitute,
});

const found = (over: Partial<Ahead>): readonly string[] =>
  holesIn(expected(known(over), today), seats, { from: today, to: addDays(today, lookAhead) }).map(told);

const told = ({ from, to, why }: Hole): string => `${from} ${to ?? '-'} ${why.join(' ')}`;

test('a department with a consultant has no hole; one that nobody has been appointed in has one without an end', () => {
  assert.deepEqual(found({}), []);
  assert.deepEqual(found({ posts: [] }), ['2026-11-22 - vacant']);
});

test('a post that ends leaves a hole from the day after, until the next begins', () => {
  assert.deepEqual(found({ posts: [consultant({ to: on('2027-02-28') })] }), ['2027-03-01 - ended']);
  const next = consultant({ person: kim, from: on('2027-04-01') });
  assert.deepEqual(found({ posts: [consultant({ to: on('2027-02-28') }), next] }), ['2027-03-01 2027-03-31 ended']);
  assert.deepEqual(found({ posts: [consultant({ to: on('2027-02-28') }), { ...next, from: on('2027-03-01') }] }), []);
});

test('whoever is away leaves a hole when nobody stands in who may', () => {
  assert.deepEqual(found({ absences: [away('2026-12-01', '2026-12-05')] }), ['2026-12-01 2026-12-05 away']);
  assert.deepEqual(found({ absences: [away('2026-12-01', '2026-12-05', kim)] }), []);
  const kimAway = { ...away('2026-12-03', '2026-12-03'), person: kim };
  assert.deepEqual(found({ absences: [away('2026-12-01', '2026-12-05', kim), kimAway] }), [
    '2026-12-03 2026-12-03 away',
  ]);
  const kimEnds = [consultant(), consultant({ person: kim, department: family, to: on('2026-12-02') })];
  assert.deepEqual(
    found({ posts: kimEnds, absences: [away('2026-12-01', '2026-12-05', kim)] }),
    ['2026-12-03 2026-12-05 away'],
    'who guides no more stands in for nobody',
  );
});

test('reasons that follow each other are one hole, and all of them are told', () => {
  const posts = [consultant({ to: on('2026-12-05') })];
  assert.deepEqual(found({ posts, absences: [away('2026-12-01', '2026-12-05')] }), ['2026-12-01 - away ended']);
});

test('whoever is shut out represents nobody', () => {
  assert.deepEqual(found({ people: [someone(kirsten, true), someone(kim)] }), ['2026-11-22 - shut-out']);
});

test("a provider's post is expected to be renewed until there is a month left", () => {
  const until = (days: number) => ({ posts: [consultant({ source: 'provider', to: addDays(today, days) })] });
  assert.deepEqual(found(until(30)), []);
  assert.deepEqual(found(until(29)), ['2026-12-22 - lapsed']);
});

test('a workplace that closes has no hole from then on', () => {
  const workplace = newId();
  const place = { id: workplace, department: school, name: 'Skolen', unit: undefined, version: 1 };
  const holes = (closedOn: Day | undefined) =>
    holesIn(known({ workplaces: [{ ...place, closedOn }] }), [{ department: school, workplace }], {
      from: today,
      to: addDays(today, 30),
    }).map(told);
  assert.deepEqual(holes(undefined), ['2026-11-22 - vacant']);
  assert.deepEqual(holes(on('2026-12-01')), ['2026-11-22 2026-11-30 vacant']);
});

test('every day that somebody is missing is told before it comes, and no other, as the slow oracle has it', () => {
  const judged = nothingJudged();
  for (let seed = 0; seed < 8; seed += 1) judge(seed, daily(200), judged);
  const { late, missed, untrue, differing } = judged;
  assert.deepEqual({ late, missed, untrue, differing }, { late: 0, missed: 0, untrue: 0, differing: 0 });
  assert.equal(judged.told, judged.due);
  assert.ok(judged.due > 20 && judged.empty > 1000, JSON.stringify(judged));
});

test('nothing is told falsely or forgotten when nobody has looked for days or months', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 30 }),
      (seed, jumps) => {
        const looks = jumps.map((_, at) => jumps.slice(0, at + 1).reduce((sum, jump) => sum + jump, 0));
        const judged = nothingJudged();
        judge(seed, looks, judged);
        assert.deepEqual([judged.missed, judged.untrue, judged.differing], [0, 0, 0]);
        assert.equal(judged.told, judged.due);
      },
    ),
    { numRuns: 30 },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storedDay } from '#kernel/day';
import type { Event } from './post.ts';
import { placesOf } from './reach.ts';
import { closedBecause, queued, seated } from './sign-up.ts';

const talk: Event = {
  from: new Date('2027-03-10T12:00:00Z'),
  to: new Date('2027-03-10T14:00:00Z'),
  place: 'Biblioteket',
  seats: 2,
  deadline: undefined,
  cancelled: false,
  sequence: 0,
};

test('one can sign up until it begins, or to the end of the last day, and never to what is called off', () => {
  const before = new Date('2027-03-10T11:59:59Z');
  assert.equal(closedBecause(talk, before), undefined);
  assert.notEqual(closedBecause(talk, talk.from), undefined, 'it begins now');
  assert.notEqual(closedBecause({ ...talk, cancelled: true }, before), undefined);
  const early = { ...talk, deadline: storedDay('2027-03-01') };
  assert.equal(closedBecause(early, new Date('2027-03-01T22:59:00Z')), undefined, 'a minute to midnight in Denmark');
  assert.notEqual(closedBecause(early, new Date('2027-03-01T23:00:00Z')), undefined);
});

test('a seat is a place in the row, and whoever is after the last seat waits', () => {
  const row = ['one', 'two', 'three'];
  assert.deepEqual([seated(row, talk), queued(row, talk)], [['one', 'two'], ['three']]);
  assert.deepEqual([seated(row, { seats: undefined }), queued(row, { seats: undefined })], [row, []]);
});

test('a workplace is a place until the day it closes; a department without any is a place itself', () => {
  const day = storedDay('2027-03-01');
  const school = (id: string, closedOn?: string) => ({
    id,
    department: 'skole',
    closedOn: closedOn === undefined ? undefined : storedDay(closedOn),
  });
  const places = (...all: readonly ReturnType<typeof school>[]) =>
    placesOf(['skole'], all, day).map(({ place }) => place);
  assert.deepEqual(places(school('a'), school('b', '2027-03-01'), school('c', '2027-03-02')), ['a', 'c']);
  assert.deepEqual(places(school('b', '2027-03-01')), ['skole']);
});

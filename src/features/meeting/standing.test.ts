import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/action';
import { storedDay } from '#kernel/day';
import { movedTo } from './agenda.ts';
import { canAnswer, hasMissed, isSameTime, meetingBefore, standingOn } from './meeting.ts';
import type { Invited, Meeting } from './meeting.ts';

const held = storedDay('2027-03-25');
const called: Meeting = {
  id: newId(),
  version: 1,
  day: held,
  from: 9 * 60,
  to: 11 * 60,
  place: 'Rådhuset',
  link: '',
  heads: false,
  sequence: 0,
  caller: undefined,
  calledAt: new Date('2027-02-01T08:00:00Z'),
  cancelledAt: undefined,
  changedAt: new Date('2027-02-01T08:00:00Z'),
  minutes: '',
  publishedAt: undefined,
  correctedAt: undefined,
  counts: undefined,
};
const cancelled = { ...called, cancelledAt: called.changedAt };

test('the day of the meeting is not over before the next', () => {
  assert.equal(standingOn(called, held), 'called');
  assert.equal(standingOn(called, storedDay('2027-03-26')), 'held');
  assert.equal(standingOn({ ...called, publishedAt: called.changedAt }, held), 'held', 'its minutes are out');
  assert.equal(standingOn({ ...called, calledAt: undefined }, storedDay('2027-03-26')), 'draft');
  assert.equal(standingOn(cancelled, storedDay('2027-03-26')), 'cancelled');
});

test('one can answer until it ends or its minutes are out, and not what is called off or not called yet', () => {
  assert.equal(canAnswer(called, new Date('2027-03-25T09:59:00Z')), true, 'a minute before the end, in winter time');
  assert.equal(canAnswer(called, new Date('2027-03-25T10:00:00Z')), false);
  assert.equal(canAnswer({ ...called, publishedAt: called.changedAt }, new Date('2027-03-25T09:59:00Z')), false);
  assert.equal(canAnswer(cancelled, new Date('2027-03-01T08:00:00Z')), false);
  assert.equal(canAnswer({ ...called, calledAt: undefined }, new Date('2027-03-01T08:00:00Z')), false);
});

test('whoever was marked as away has missed what was said; whose attendance was never marked has not', () => {
  const published = { ...called, publishedAt: new Date('2027-04-01T08:00:00Z') };
  const invited = (came: boolean | undefined): Invited => ({
    person: newId(),
    answer: 'none',
    came,
    readAt: undefined,
  });
  assert.equal(hasMissed(published, invited(false)), true);
  for (const came of [true, undefined]) assert.equal(hasMissed(published, invited(came)), false, String(came));
  assert.equal(hasMissed(called, invited(false)), false, 'nothing is published');
  assert.equal(hasMissed(published, { ...invited(false), readAt: published.publishedAt }), false, 'has read it');
});

test('calendars are told of another day, hour, place or link, and of nothing else', () => {
  const written: Meeting = { ...called, minutes: 'Vi talte om rejser.', version: 9 };
  assert.equal(isSameTime(called, written), true);
  for (const other of [{ day: storedDay('2027-03-26') }, { from: 600 }, { to: 720 }, { place: 'Biblioteket' }])
    assert.equal(isSameTime(called, { ...called, ...other }), false, JSON.stringify(other));
  assert.equal(isSameTime(called, { ...called, link: 'https://moede.example/1' }), false);
});

test('the meeting before is the last that was held: never one that was called off, a draft, or the same', () => {
  const on = (day: string, more: Partial<Meeting> = {}): Meeting => ({ ...called, ...more, day: storedDay(day) });
  const [older, newer] = [on('2025-03-20'), on('2026-03-20')];
  const others = [on('2026-09-01', cancelled), on('2026-10-01', { calledAt: undefined }), called];
  assert.equal(meetingBefore(held, [older, newer, ...others]), newer);
  assert.equal(meetingBefore(older.day, [older, newer]), undefined);
});

test('a point is moved to a place, and a place outside the agenda is the nearest in it', () => {
  const points = [1, 2, 3].map((place) => ({
    id: newId(),
    place,
    source: undefined,
    title: String(place),
    reason: '',
    kept: true,
  }));
  const titles = (place: number): string => {
    const [, second] = points;
    const ids = second === undefined ? [] : movedTo(points, second.id, place);
    return ids.map((id) => points.find((point) => point.id === id)?.title).join('');
  };
  assert.deepEqual([-7, 0, 1, 2, 3, 4, 99].map(titles), ['213', '213', '213', '123', '132', '132', '132']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { day as dayIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Role, SignedIn } from '#kernel/person';
import { ground } from '../../../test/town.ts';
import { seenBy } from './cycle.ts';
import type { Thing } from './cycle.ts';
import { yearFile } from './feed.ts';

const day = (text: string): Day => dayIn(text) ?? assert.fail(text);
const person = (role: Role): SignedIn => ({
  kind: 'signed-in',
  id: 'someone',
  municipality: 'albertslund',
  name: 'Somebody Named',
  posts: [{ role, department: undefined, workplace: undefined }],
});
const meeting: Thing = {
  key: 'meeting 2027',
  day: day('2027-10-01'),
  title: 'Hold årsmødet, og husk: kaffe',
  responsible: { role: 'consultant' },
  state: 'ahead',
  link: '/aaret/moede',
  how: 'Når referatet er lagt ud, krydser Værn selv af.',
  markedOn: undefined,
  isOwn: true,
  isMarkable: false,
};
const hole: Thing = {
  ...meeting,
  key: 'coverage dke 2027-05-01',
  day: day('2027-05-01'),
  until: day('2027-05-31'),
  title: 'DKE mangler en konsulent',
  responsible: { role: 'head-of-department', department: 'dke' },
  needs: 'see-coverage',
};
const done: Thing = { ...meeting, key: 'law 2027-1', title: 'Se efter ny lov', state: 'done' };

const read = (things: readonly Thing[], role: Role = 'consultant', today = '2026-11-22') => {
  const file = yearFile(things, { person: person(role), municipality: ground.municipality, today: day(today) });
  const calendar = ICAL.Component.fromString(file);
  return { file, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
};

test('each thing is whole days in a calendar, with whose it is and where it is done, and wakes only whoever it is asked of', () => {
  const { events, file } = read([hole, meeting, done]);
  assert.deepEqual(
    events.map((one) => [one.summary, String(one.startDate), String(one.endDate)]),
    [
      ['DKE mangler en konsulent', '2027-05-01', '2027-06-01'],
      ['Hold årsmødet, og husk: kaffe', '2027-10-01', '2027-10-02'],
      ['Sket: Se efter ny lov', '2027-10-01', '2027-10-02'],
    ],
  );
  assert.deepEqual(
    events.map((one) => one.component.getAllSubcomponents('valarm').length),
    [0, 1, 0],
  );
  assert.match(String(events[1]?.description), /^Ansvar: Konsulentteamet\n/);
  assert.equal(String(events[1]?.component.getFirstPropertyValue('url')), `${ground.municipality.address}/aaret/moede`);
  assert.ok(!file.includes('Somebody'), 'nobody is named');
});

test('the same day gives the same bytes, and a thing keeps its name from day to day', () => {
  assert.equal(read([meeting]).file, read([meeting]).file);
  assert.equal(read([meeting]).events[0]?.uid, read([meeting], 'editor', '2026-12-24').events[0]?.uid);
});

test('what takes more than to see the year is seen by nobody else', () => {
  assert.deepEqual(seenBy(person('auditor'), [hole, meeting]), [meeting]);
  assert.deepEqual(seenBy(person('consultant'), [hole, meeting]), [hole, meeting]);
});

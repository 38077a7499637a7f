import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarFile } from './calendar-file.ts';
import type { Appointment } from './calendar-file.ts';
import { instantOf } from './danish-time.ts';
import { day as dayIn } from './day.ts';

const day = (text: string) => dayIn(text) ?? assert.fail(text);
const talk: Appointment = {
  uid: 'urn:uuid:1',
  title: 'Vidensoplæg: tegn, tvivl; og hvad så?',
  text: 'Første linje\nAnden linje \\ med skråstreg',
  place: 'Rådhuset, lokale 2',
  link: 'https://vaern.lilleby.dk/viden/1',
  when: { from: instantOf(day('2027-03-29'), 540), to: instantOf(day('2027-03-29'), 630) },
  changedAt: new Date('2026-11-23T07:00:00Z'),
};
const linesOf = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n');

test('hours are told in UTC on both sides of a change of the clock', () => {
  const start = (text: string) =>
    linesOf(calendarFile([{ ...talk, when: { from: instantOf(day(text), 540), to: instantOf(day(text), 600) } }])).find(
      (line) => line.startsWith('DTSTART'),
    );
  assert.deepEqual(['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31'].map(start), [
    'DTSTART:20270327T080000Z',
    'DTSTART:20270328T070000Z',
    'DTSTART:20271030T070000Z',
    'DTSTART:20271031T080000Z',
  ]);
});

test('a whole day has no hours and ends where the next begins', () => {
  const lines = linesOf(calendarFile([{ ...talk, when: { day: day('2027-12-31') } }]));
  assert.ok(lines.includes('DTSTART;VALUE=DATE:20271231') && lines.includes('DTEND;VALUE=DATE:20280101'));
});

test('what is written is escaped, and no line is longer than 75 octets or broken within a letter', () => {
  const file = calendarFile([{ ...talk, title: 'æøå '.repeat(60), text: `a,b;c\\d\ne\u0007\r\nBEGIN:VEVENT` }]);
  for (const line of file.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes('\uFFFD'));
  }
  const lines = linesOf(file);
  assert.ok(lines.includes(`SUMMARY:${'æøå '.repeat(60)}`));
  assert.ok(lines.includes(String.raw`DESCRIPTION:a\,b\;c\\d\ne\nBEGIN:VEVENT`));
  assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, 1);
});

test('an address cannot begin a line of its own', () => {
  const lines = linesOf(calendarFile([{ ...talk, link: 'https://x.dk/\r\nATTENDEE:mailto:a@b.dk' }]));
  assert.ok(!lines.some((line) => line.startsWith('ATTENDEE')));
});

test('what is cancelled says so, keeps its name, and wakes nobody', () => {
  const lines = linesOf(calendarFile([{ ...talk, sequence: 3, remind: [7] }], { name: 'Værn', method: 'CANCEL' }));
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3', 'UID:urn:uuid:1'])
    assert.ok(lines.includes(line), line);
  assert.ok(!lines.includes('BEGIN:VALARM'));
});

// Calendar files, read back by a reader that is not ours (ical.js, what Thunderbird reads with), and held to RFC 5545 line by line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.ts';
import type { Appointment, Method } from './calendar-file.ts';
import { addDays, instantOf } from './danish-time.ts';
import { day as dayIn } from './day.ts';
import type { Day } from './day.ts';

const day = (text: string): Day => dayIn(text) ?? assert.fail(text);
const nine = (on: string) => ({ from: instantOf(day(on), 540), to: instantOf(day(on), 630) });
const talk: Appointment = {
  uid: 'talk.1@vaern.lilleby.dk',
  title: 'Vidensoplæg',
  when: nine('2027-03-29'),
  changedAt: new Date('2026-11-23T07:00:00Z'),
};

ICAL.design.strict = true;

/** Every event of a file, as the reader understands it. */
function eventsIn(file: string): readonly ICAL.Event[] {
  const calendar = ICAL.Component.fromString(file);
  assert.equal(calendar.name, 'vcalendar');
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

const read = (one: Appointment, method?: Method): ICAL.Event =>
  eventsIn(calendarFile([one], method ? { name: 'Værn', method } : undefined))[0] ?? assert.fail('no event');

const textOf = (event: ICAL.Event, name: string): string => String(event.component.getFirstPropertyValue(name) ?? '');

/** What RFC 5545 asks of the bytes themselves, whatever they say. */
function heldToTheBytes(file: string): void {
  const bytes = Buffer.from(file, 'utf8');
  assert.ok(bytes.subarray(0, 15).toString().startsWith('BEGIN:VCALENDAR'), 'no mark before the first line');
  assert.ok(file.endsWith('END:VCALENDAR\r\n'), 'the last line ends too');
  assert.ok(!/(?<!\r)\n|\r(?!\n)/.test(file), 'every line ends in CRLF (§ 3.1)');
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  for (const line of linesOf(file).slice(0, -1)) assert.match(line, /^[A-Z-]+(?:;[A-Z]+=(?:"[^"]*"|[^";:,]+))*:/, line);
  assert.ok(!/[^\P{Cc}\r\n\t]/u.test(file), 'no control characters');
}

const linesOf = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n');

const count = (file: string, name: string): number =>
  linesOf(file).filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)).length;

test('what every event and every file must have is there once (§ 3.6, § 3.6.1, RFC 5546 § 3.2)', () => {
  const file = calendarFile([talk], { name: 'Værn', method: 'REQUEST' });
  for (const name of [
    'VERSION',
    'PRODID',
    'METHOD',
    'UID',
    'DTSTAMP',
    'DTSTART',
    'DTEND',
    'SUMMARY',
    'SEQUENCE',
    'STATUS',
  ])
    assert.equal(count(file, name), 1, name);
  heldToTheBytes(file);
});

const letters = Array.from('aæøåÆØÅ,;:\\"\n\r\té€😀=– ');

test('text comes back as it was written, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 300 }), (title) => {
      const file = calendarFile([{ ...talk, title: `x${title}`, text: `x${title}`, place: `x${title}` }]);
      heldToTheBytes(file);
      const event = eventsIn(file)[0] ?? assert.fail();
      const wanted = `x${title}`.replaceAll(/\r\n?/g, '\n');
      assert.deepEqual([event.summary, event.description, event.location], [wanted, wanted, wanted]);
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('nothing that is written becomes a line of its own', () => {
  const evil = 'x\r\nATTENDEE:mailto:a@b.dk\nEND:VEVENT\r\nBEGIN:VEVENT';
  const file = calendarFile([
    {
      ...talk,
      uid: evil,
      title: evil,
      text: evil,
      place: evil,
      link: `https://x.dk/${evil}`,
      organizer: { name: evil, mail: `a@b.dk${evil}` },
    },
  ]);
  heldToTheBytes(file);
  assert.equal(count(file, 'ATTENDEE'), 0);
  assert.equal(eventsIn(file).length, 1);
});

test('nine in the morning is nine in the morning in Denmark, on each day around both changes of the clock', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  for (const first of ['2027-03-26', '2027-10-29', '2028-03-24', '2028-10-27'])
    for (let nth = 0; nth < 5; nth += 1) {
      const on = addDays(day(first), nth);
      const event = read({ ...talk, when: nine(on) });
      assert.equal(event.startDate.zone.tzid, 'UTC', 'no floating time, and no zone that a calendar must know');
      assert.equal(clock.format(event.startDate.toJSDate()), `${on} 09:00`);
      assert.equal(event.duration.toSeconds(), 90 * 60);
    }
});

test('a whole day is a date, takes nobody’s time, and its end is the day after, also over a change of the clock and a new year', () => {
  for (const [from, until, after] of [
    ['2027-03-28', undefined, '2027-03-29'],
    ['2027-10-30', '2027-10-31', '2027-11-01'],
    ['2027-12-31', undefined, '2028-01-01'],
    ['2028-02-28', '2028-02-29', '2028-03-01'],
  ] as const) {
    const when = until === undefined ? { day: day(from) } : { day: day(from), until: day(until) };
    const event = read({ ...talk, when });
    assert.ok(event.startDate.isDate && event.endDate.isDate);
    assert.deepEqual([event.startDate.toString(), event.endDate.toString()], [from, after]);
    assert.equal(textOf(event, 'transp'), 'TRANSPARENT');
  }
});

test('a change carries the same name and a higher number; what is cancelled says so and wakes nobody', () => {
  const [first, moved] = [read(talk), read({ ...talk, sequence: 2, when: nine('2027-04-05') })];
  assert.equal(first.uid, moved.uid);
  assert.ok(moved.sequence > first.sequence);
  const gone = read({ ...talk, sequence: 3, remind: [30, 7] }, 'CANCEL');
  assert.equal(textOf(gone, 'status'), 'CANCELLED');
  assert.equal(gone.uid, first.uid);
  assert.equal(gone.component.getAllSubcomponents('valarm').length, 0);
  assert.equal(textOf(read({ ...talk, cancelled: true, remind: [7] }), 'status'), 'CANCELLED');
});

test('a calendar says so as many days before as was asked, and on the day itself', () => {
  const alarms = read({ ...talk, remind: [30, 7, 0] }).component.getAllSubcomponents('valarm');
  const before = alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
  assert.deepEqual(
    before,
    ['-P30D', '-P7D', '-P0D'].map((one) => String(ICAL.Duration.fromString(one))),
  );
  for (const alarm of alarms)
    for (const name of ['action', 'description']) assert.ok(alarm.getFirstPropertyValue(name), name);
});

test('a calendar that subscribes knows its name, and an empty one is still a calendar', () => {
  const file = calendarFile([], { name: 'Beredskabets år, Lilleby' });
  heldToTheBytes(file);
  assert.deepEqual(eventsIn(file), []);
  assert.ok(linesOf(file).includes(String.raw`X-WR-CALNAME:Beredskabets år\, Lilleby`));
});

import { addDays } from './danish-time.ts';
import type { Day } from './day.ts';

/** Somebody a calendar knows by their mail. */
export interface Party {
  readonly name: string;
  readonly mail: string;
}

/** Something with a time, as a calendar keeps it. */
export interface Appointment {
  /** Lasts as long as the thing does: a change of it carries the same. */
  readonly uid: string;
  readonly title: string;
  readonly text?: string;
  readonly place?: string;
  readonly link?: string;
  /** From one instant to another, or whole days, the last one included. */
  readonly when: { readonly from: Date; readonly to: Date } | { readonly day: Day; readonly until?: Day };
  readonly changedAt: Date;
  /** How often it has been changed: a calendar keeps the highest. */
  readonly sequence?: number;
  readonly cancelled?: boolean;
  /** How many days before it the calendar says so. */
  readonly remind?: readonly number[];
  /** Whose meeting it is: calendars answer nobody else's invitation. */
  readonly organizer?: Party;
  /** Whom the file is written to: an invitation to nobody is none (RFC 5546 § 3.2.2). */
  readonly invited?: Party;
}

/** What a calendar is to do with a file: keep it, or answer it. */
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL';

interface Sheet {
  /** What a calendar that subscribes to it is called. */
  readonly name: string;
  readonly method?: Method;
}

/**
 * The appointments as a calendar file (RFC 5545): hours in UTC, so that no calendar has to know our zone; whole days as dates, which have none;
 * lines of at most 75 octets. The same appointments give the same bytes.
 */
export const calendarFile = (
  appointments: readonly Appointment[],
  { name, method = 'PUBLISH' }: Sheet = { name: 'Værn' },
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Værn//Værn//DA',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...appointments.flatMap((one) => eventOf(one, method)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

function eventOf(one: Appointment, method: Method): readonly string[] {
  const isCancelled = one.cancelled === true || method === 'CANCEL';
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(one.uid)}`,
    `DTSTAMP:${utc(one.changedAt)}`,
    `LAST-MODIFIED:${utc(one.changedAt)}`,
    ...hoursOf(one.when),
    `SEQUENCE:${one.sequence ?? 0}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(one.title)}`,
    ...line('DESCRIPTION:', one.text, escaped),
    ...line('LOCATION:', one.place, escaped),
    ...line('URL:', one.link, plain),
    ...line('ORGANIZER;', one.organizer, party),
    // Nobody answers by mail: answers are given in Værn.
    ...line('ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;', one.invited, party),
    ...(isCancelled ? [] : alarmsOf(one)),
    'END:VEVENT',
  ];
}

const party = ({ name, mail }: Party): string => `CN=${quoted(name)}:mailto:${plain(mail)}`;

const line = <Value>(name: string, value: Value | undefined, told: (value: Value) => string): readonly string[] =>
  value === undefined || value === '' ? [] : [`${name}${told(value)}`];

// A whole day ends where the next begins (§ 3.6.1), and takes nobody's time.
function hoursOf(when: Appointment['when']): readonly string[] {
  if ('from' in when) return [`DTSTART:${utc(when.from)}`, `DTEND:${utc(when.to)}`];
  const after = addDays(when.until ?? when.day, 1);
  return [`DTSTART;VALUE=DATE:${dated(when.day)}`, `DTEND;VALUE=DATE:${dated(after)}`, 'TRANSP:TRANSPARENT'];
}

const alarmsOf = ({ remind = [], title }: Appointment): readonly string[] =>
  remind.flatMap((days) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-P${days}D`,
    'END:VALARM',
  ]);

const utc = (instant: Date): string => instant.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

const dated = (day: Day): string => day.replaceAll('-', '');

/** Control characters have no place in a file of lines; a tab and a new line do. */
const controls = /(?![\t\n])\p{Cc}/gu;

/** Text as § 3.3.11 has it. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(controls, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** An address stands as it is (§ 3.3.13), so nothing in it may begin a new line. */
const plain = (address: string): string => address.replaceAll(/\s/g, '').replaceAll(controls, '');

const quoted = (name: string): string => `"${name.replaceAll(controls, '').replaceAll(/["\n]/g, ' ')}"`;

const octets = 75;
const encoder = new TextEncoder();

/** A line in pieces of at most 75 octets, never within a letter (§ 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, size] = ['', 0];
  for (const letter of line) {
    const width = encoder.encode(letter).length;
    if (size + width > octets) {
      pieces.push(piece);
      [piece, size] = [' ', 1];
    }
    piece += letter;
    size += width;
  }
  return [...pieces, piece].join('\r\n');
}

import type { Municipality } from '#features/plan';
import { calendarFile } from '#kernel/calendar-file';
import type { Appointment } from '#kernel/calendar-file';
import { instantOf } from '#kernel/danish-time';
import type { Day } from '#kernel/day';
import type { SignedIn } from '#kernel/person';
import { isOf } from './cycle.ts';
import type { Thing } from './cycle.ts';
import { cycleWords as words, whoseWord } from './cycle.words.ts';

/** Whose calendar it is, and when it is read. */
export interface Reading {
  readonly person: SignedIn;
  readonly municipality: Municipality;
  readonly today: Day;
}

/** The things of the year as a calendar file: what, when, whose and where, and nobody's name. The same day gives the same bytes. */
export const yearFile = (things: readonly Thing[], reading: Reading): string =>
  calendarFile(
    things.map((thing) => appointmentOf(thing, reading)),
    { name: words.calendar(reading.municipality.short) },
  );

function appointmentOf(thing: Thing, { person, municipality, today }: Reading): Appointment {
  const { key, day, until, title, responsible, state, how, link } = thing;
  const asks = state !== 'done' && isOf(person, responsible);
  return {
    uid: `${key.replaceAll(' ', '.')}@${new URL(municipality.address).host}`,
    title: state === 'done' ? words.done(title) : title,
    text: [words.whose(whoseWord(responsible, municipality)), ...(how === undefined ? [] : [how])].join('\n'),
    link: `${municipality.address}${link}`,
    when: until === undefined ? { day } : { day, until },
    changedAt: instantOf(today, 0),
    ...(asks ? { remind: [7] } : {}),
  };
}

import type { Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { stateOn } from '#kernel/year-entry';
import type { YearAsked, YearEntry } from '#kernel/year-entry';
import { toldWords as words } from './cycle.words.ts';

/** A meeting of the year, as its room tells of it. */
export interface Meeting {
  readonly id: Id;
  readonly day: Day;
  readonly cancelled: boolean;
  /** Whether what was said can be read. */
  readonly published: boolean;
}

/** What the meetings say of the year's duty to hold one: called, then held, and done when what was said can be read. */
export const meetingEntries = (meetings: readonly Meeting[], { year, now }: YearAsked): readonly YearEntry[] =>
  meetings
    .filter(({ cancelled }) => !cancelled)
    .map(({ id, day, published }) => ({
      key: `meeting ${id}`,
      instead: `meeting ${String(year)}`,
      day,
      title: day < dayOf(now) && !published ? words.minutes : words.meeting,
      responsible: { role: 'consultant' },
      state: stateOn(day, dayOf(now), published),
      link: `/aaret/moede/${id}`,
    }));

/** A talk or a course, as its room tells of it. */
export interface Talk {
  readonly id: Id;
  readonly title: string;
  readonly date: Day;
}

/** What the talks say of the year: each on its day, and done when the day is over. */
export const talkEntries = (talks: readonly Talk[], { year, now }: YearAsked): readonly YearEntry[] =>
  talks.map(({ id, title, date }) => ({
    key: `talk ${id}`,
    instead: `talks ${String(year)}`,
    day: date,
    title: words.talk(title),
    responsible: { role: 'consultant' },
    state: stateOn(date, dayOf(now), date < dayOf(now)),
    link: '/aaret/viden',
  }));

/** A contact with an authority: that there was one, and never what was said. */
export interface Contact {
  readonly id: Id;
  readonly day: Day;
}

/** What the log of contacts says of the year's duty to hear the authorities: that it was done, on which days. */
export const contactEntries = (contacts: readonly Contact[], { year }: YearAsked): readonly YearEntry[] =>
  [...new Set(contacts.map(({ day }) => day))].toSorted().map((day) => ({
    key: `liaison ${day}`,
    instead: `liaison ${String(year)}`,
    day,
    title: words.contact,
    responsible: { role: 'consultant' },
    state: 'done',
    link: '/aaret/myndigheder',
  }));

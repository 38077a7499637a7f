import { wallOf } from '#kernel/danish-time';
import type { Language } from '#kernel/text';
import { dial } from '#ui/address.ts';
import type { Hours } from './contact.file.ts';
import { nextFor } from './contacts.ts';
import type { Reachable } from './contacts.ts';
import { timeWords as words } from './contacts.words.ts';
import { stateAt } from './hours.ts';
import { clockOf, inWords, longDay } from './hours.words.ts';
import type { Seen } from './hours.words.ts';

/** What the page tells its script of a contact: no more than stands on it. */
export interface Row extends Reachable {
  readonly name: string;
  readonly shown?: string;
  readonly more: readonly Hours[];
}

/** Everything the page tells its script. */
export interface Data {
  readonly language: Language;
  readonly contacts: readonly Row[];
}

/** Rewrites every word of time on the page, and who is next, as they are at an instant. */
export function tellTimes(page: HTMLElement, data: Data, at: Date, seen: Seen): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-time]')) tellTime(place, data, at, seen);
  for (const place of page.querySelectorAll<HTMLElement>('[data-next]')) tellNext(place, data.contacts, at);
  replaceText(
    page.querySelector('[data-computed]'),
    `${words.computed[data.language]} ${dateAndClock(at, data.language)}.`,
  );
}

/** Written only when it changed, so that a screen reader is left in peace. */
export function replaceText(place: Element | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text;
}

const clockWords = (at: Date, language: Language): string => `${words.clock[language]} ${clockOf(at, language)}`;

const dateAndClock = (at: Date, language: Language): string =>
  `${longDay(wallOf(at).day, language)} ${clockWords(at, language)}`;

function tellTime(place: HTMLElement, { contacts, language }: Data, at: Date, seen: Seen): void {
  const hours = hoursOf(contacts, place.dataset['time'] ?? '');
  if (!hours) return;
  const state = stateAt(hours, at);
  place.dataset['kind'] = state.kind;
  replaceText(place.querySelector('strong'), inWords(state, at, language, seen));
  replaceText(
    place.querySelector('small'),
    seen === 'now' ? `${words.reckoned[language]} ${clockOf(at, language)}` : dateAndClock(at, language),
  );
}

function hoursOf(contacts: readonly Row[], place: string): Hours | undefined {
  const [id, more] = place.split('/');
  const row = contacts.find((contact) => contact.id === id);
  return more === undefined ? row?.hours : row?.more[Number(more)];
}

function tellNext(place: HTMLElement, contacts: readonly Row[], at: Date): void {
  const row = contacts.find((contact) => contact.id === place.dataset['next']);
  const next = row && nextFor(row, contacts, at);
  const link = place.querySelector('a');
  place.hidden = next === undefined;
  if (!next || !link) return;
  link.href = dial(next.phone ?? '');
  replaceText(link.querySelector('span'), next.name);
  replaceText(link.querySelector('b'), next.shown ?? '');
}

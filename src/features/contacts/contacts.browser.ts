import { wallOf } from '#kernel/danish-time';
import type { Language } from '#kernel/text';
import { dial } from '#ui/address.ts';
import type { Hours, Need } from './contact.file.ts';
import { find, nextFor } from './contacts.ts';
import type { Age, Reachable } from './contacts.ts';
import { contactWords as words } from './contacts.words.ts';
import { stateAt } from './hours.ts';
import { clockOf, inWords, longDay } from './hours.words.ts';
import { momentOf, momentWritten } from './moments.ts';
import type { Choice } from './moments.ts';

/** Keeps the page "Ring nu" true to the minute and combines its filters. Nothing chosen leaves the page, its address or its history. */

interface Row extends Reachable {
  readonly name: string;
  readonly shown?: string;
  readonly more: readonly Hours[];
}

interface Data {
  readonly language: Language;
  readonly contacts: readonly Row[];
}

interface Chosen {
  need?: Need | undefined;
  department?: string | undefined;
  age?: Age | undefined;
}

function start(page: HTMLElement, data: Data): void {
  const chosen: Chosen = {};
  const hour = hourOf(page);
  const show = (): void => {
    const at = hour.moment();
    tellTimes(page, data, at, hour.isNow());
    filter(page, data, chosen, hour.only() ? at : undefined);
  };
  page.dataset['scripted'] = '';
  for (const group of page.querySelectorAll<HTMLElement>('[data-filter]')) pressable(group, chosen, show);
  hour.listen(show);
  page.querySelector('[data-all]')?.addEventListener('click', () => clear(page, chosen, hour, show));
  fromAddress(page);
  addEventListener('hashchange', () => fromAddress(page));
  for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, show);
  everyMinute(show);
  show();
}

/** A link from another page, such as a card, may ask for a filter: it is pressed once. */
function fromAddress(page: HTMLElement): void {
  const [, kind, value] = /^#(behov|alder)-([a-z0-9-]+)$/.exec(location.hash) ?? [];
  const filterKind = kind === 'behov' ? 'need' : 'age';
  const button = page.querySelector<HTMLElement>(`[data-filter="${filterKind}"] [data-value="${value ?? ''}"]`);
  if (kind && button?.getAttribute('aria-pressed') === 'false') button.click();
}

function everyMinute(show: () => void): void {
  setTimeout(() => {
    show();
    everyMinute(show);
  }, 60_000 - (Date.now() % 60_000));
}

/** Links become buttons that can be pressed together with others. */
function pressable(group: HTMLElement, chosen: Chosen, show: () => void): void {
  for (const link of group.querySelectorAll<HTMLElement>('a[data-value]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chip';
    button.dataset['value'] = link.dataset['value'] ?? '';
    button.textContent = link.textContent;
    button.setAttribute('aria-pressed', 'false');
    link.replaceWith(button);
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      press(group, on ? button : undefined);
      choose(chosen, group.dataset['filter'], on ? button.dataset['value'] : undefined);
      show();
    });
  }
}

function press(group: HTMLElement, pressed: Element | undefined): void {
  for (const button of group.querySelectorAll('button[data-value]')) button.setAttribute('aria-pressed', String(button === pressed));
}

function choose(chosen: Chosen, kind: string | undefined, value: string | undefined): void {
  if (kind === 'need') chosen.need = value as Need | undefined;
  if (kind === 'age') chosen.age = value as Age | undefined;
  if (kind === 'department') chosen.department = value;
}

function clear(page: HTMLElement, chosen: Chosen, hour: Hour, show: () => void): void {
  for (const group of page.querySelectorAll<HTMLElement>('[data-filter]')) {
    press(group, undefined);
    choose(chosen, group.dataset['filter'], undefined);
  }
  hour.reset();
  show();
}

interface Hour {
  readonly moment: () => Date;
  readonly isNow: () => boolean;
  readonly only: () => boolean;
  readonly listen: (show: () => void) => void;
  readonly reset: () => void;
}

function hourOf(page: HTMLElement): Hour {
  const group = page.querySelector<HTMLElement>('[data-hour]');
  const other = page.querySelector<HTMLInputElement>('[data-other]');
  const only = page.querySelector<HTMLInputElement>('[data-only]');
  let choice: Choice = 'now';
  const typed = (): Date | undefined => momentWritten(other?.value ?? '');
  const pressed = (): void => {
    if (group) press(group, typed() ? undefined : (group.querySelector(`[data-value="${choice}"]`) ?? undefined));
  };
  const take = (next: Choice): void => {
    choice = next;
    if (other) other.value = '';
    pressed();
  };
  return {
    moment: () => typed() ?? momentOf(choice, new Date()),
    isNow: () => choice === 'now' && typed() === undefined,
    only: () => only?.checked ?? false,
    reset: () => {
      if (only) only.checked = false;
      take('now');
    },
    listen: (show) => {
      if (!group) return;
      group.hidden = false;
      group.addEventListener('click', (event) => {
        const value = event.target instanceof HTMLElement ? event.target.dataset['value'] : undefined;
        if (value === undefined) return;
        take(value as Choice);
        show();
      });
      for (const field of [other, only]) field?.addEventListener('input', () => (pressed(), show()));
    },
  };
}

function tellTimes(page: HTMLElement, { language, contacts }: Data, at: Date, now: boolean): void {
  const seen = now ? 'now' : 'then';
  const clock = `${words.clock[language]} ${clockOf(at, language)}`;
  const date = longDay(wallOf(at).day, language);
  for (const place of page.querySelectorAll<HTMLElement>('[data-time]')) {
    const hours = hoursOf(contacts, place.dataset['time'] ?? '');
    if (!hours) continue;
    const state = stateAt(hours, at);
    place.dataset['kind'] = state.kind;
    replaceText(place.querySelector('strong'), inWords(state, at, language, seen));
    replaceText(place.querySelector('small'), now ? clock : `${date} ${clock}`);
  }
  for (const place of page.querySelectorAll<HTMLElement>('[data-next]')) tellNext(place, contacts, at);
  const line = page.querySelector('[data-computed]');
  replaceText(line, `${words.computed[language]} ${date} ${clock}.`);
}

const hoursOf = (contacts: readonly Row[], place: string): Hours | undefined => {
  const [id, more] = place.split('/');
  const row = contacts.find((contact) => contact.id === id);
  return more === undefined ? row?.hours : row?.more[Number(more)];
};

function tellNext(place: HTMLElement, contacts: readonly Row[], at: Date): void {
  const row = contacts.find((contact) => contact.id === place.dataset['next']);
  const next = row && nextFor(row, contacts, at);
  place.hidden = next === undefined;
  const link = place.querySelector('a');
  if (!next || !link) return;
  link.href = dial(next.phone ?? '');
  replaceText(link.querySelector('span'), next.name);
  replaceText(link.querySelector('b'), next.shown ?? '');
}

/** Written only when it changed, so that a screen reader is left in peace. */
function replaceText(place: Element | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text;
}

function filter(page: HTMLElement, data: Data, chosen: Chosen, answering: Date | undefined): void {
  const shown = new Set(find(data.contacts, { ...chosen, answering }).map((contact) => contact.id));
  for (const article of page.querySelectorAll<HTMLElement>('[data-contact]')) article.hidden = !shown.has(article.dataset['contact'] ?? '');
  for (const group of page.querySelectorAll<HTMLElement>('[data-department], .contacts__group')) {
    group.hidden = [...group.querySelectorAll<HTMLElement>('[data-contact]')].every((article) => article.hidden);
  }
  const narrowed = answering !== undefined || Object.values(chosen).some((value) => value !== undefined);
  const found = page.querySelector<HTMLElement>('[data-found]');
  replaceText(found, narrowed ? foundWords(shown.size, data, found?.dataset['none'] ?? '') : '');
}

function foundWords(count: number, { language, contacts }: Data, none: string): string {
  if (count === 0) return none;
  return { da: `Viser ${count} af ${contacts.length} kontakter.`, en: `Showing ${count} of ${contacts.length} contacts.` }[language];
}

const root = document.querySelector<HTMLElement>('[data-contacts]');
const written = root?.querySelector('[data-contacts-data]')?.textContent;
if (root && written) start(root, JSON.parse(written) as Data);

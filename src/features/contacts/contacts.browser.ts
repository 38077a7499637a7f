import { ages, find } from './contacts.ts';
import type { Wish } from './contacts.ts';
import { hourOf, press } from './hour.browser.ts';
import { needs } from './needs.ts';
import { replaceText, tellTimes } from './times.browser.ts';
import type { Data } from './times.browser.ts';

/** Keeps the page "Ring nu" true to the minute and combines its filters. Nothing chosen leaves the page, its address or its history. */
function start(page: HTMLElement, data: Data): void {
  const show = (): void => {
    const at = hour.moment();
    tellTimes(page, data, at, hour.isNow() ? 'now' : 'then');
    filter(page, data, { ...chosenIn(page), answering: hour.only() ? at : undefined });
  };
  const hour = hourOf(page, show);
  page.dataset['scripted'] = '';
  for (const link of page.querySelectorAll<HTMLElement>('[data-filter] a[data-value]')) makeButton(link, show);
  page.querySelector('[data-all]')?.addEventListener('click', () => {
    for (const group of page.querySelectorAll('[data-filter]')) press(group, null);
    hour.reset();
    show();
  });
  fromAddress(page);
  addEventListener('hashchange', () => fromAddress(page));
  for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, show);
  everyMinute(show);
  show();
}

/** On the minute, so that the clock shown is the clock on the wall. */
function everyMinute(show: () => void): void {
  setTimeout(
    () => {
      show();
      everyMinute(show);
    },
    60_000 - (Date.now() % 60_000),
  );
}

/** Links become buttons: pressed together with others, and leaving no trace in the address. */
function makeButton(link: HTMLElement, show: () => void): void {
  const group = link.closest('[data-filter]');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.dataset['value'] = link.dataset['value'] ?? '';
  button.textContent = link.textContent;
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    press(group, isPressed(button) ? null : button);
    show();
  });
  link.replaceWith(button);
}

const isPressed = (button: Element): boolean => button.getAttribute('aria-pressed') === 'true';

/** A link from another page, such as a card, may ask for a filter: it is pressed once. */
function fromAddress(page: HTMLElement): void {
  const asked = /^#(behov|alder)-([a-z0-9-]+)$/.exec(location.hash);
  if (!asked) return;
  const kind = asked[1] === 'behov' ? 'need' : 'age';
  const button = page.querySelector<HTMLElement>(`[data-filter="${kind}"] [data-value="${asked[2]}"]`);
  if (button && !isPressed(button)) button.click();
}

/** What is pressed, read from the page itself. */
function chosenIn(page: HTMLElement): Wish {
  const value = (kind: string): string | undefined =>
    page.querySelector<HTMLElement>(`[data-filter="${kind}"] [aria-pressed="true"]`)?.dataset['value'];
  const [need, age] = [value('need'), value('age')];
  return {
    need: needs.find((known) => known === need),
    age: ages.find((known) => known === age),
    department: value('department'),
  };
}

function filter(page: HTMLElement, data: Data, wish: Wish): void {
  const shown = new Set(find(data.contacts, wish).map((contact) => contact.id));
  for (const article of contactsIn(page)) article.hidden = !shown.has(article.dataset['contact'] ?? '');
  for (const group of page.querySelectorAll<HTMLElement>('[data-department], .contacts__group')) {
    group.hidden = contactsIn(group).every((article) => article.hidden);
  }
  const found = page.querySelector<HTMLElement>('[data-found]');
  const narrowed = Object.values(wish).some((value) => value !== undefined);
  if (found) replaceText(found, narrowed ? foundWords(shown.size, data, found.dataset['none']) : '');
}

const contactsIn = (place: HTMLElement): readonly HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('[data-contact]'),
];

function foundWords(count: number, { language, contacts }: Data, none = ''): string {
  if (count === 0) return none;
  return {
    da: `Viser ${count} af ${contacts.length} kontakter.`,
    en: `Showing ${count} of ${contacts.length} contacts.`,
  }[language];
}

const root = document.querySelector<HTMLElement>('[data-contacts]');
const written = root?.querySelector('[data-contacts-data]')?.textContent;
if (root && written) {
  const data: Data = JSON.parse(written);
  start(root, data);
}

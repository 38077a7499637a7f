import { say } from '#kernel/text';
import type { Language } from '#kernel/text';
import { dial } from '#ui/address.ts';
import { isPackIndex } from './findable.ts';
import { find, openIndex } from './found.ts';
import type { Found, Open } from './found.ts';
import { answerWords as words } from './search.words.ts';

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const field = document.querySelector<HTMLInputElement>('#q');
const list = document.querySelector<HTMLOListElement>('.hits');
const pause = 120;

let opening: Promise<Open | undefined> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

if (form && field && list) start(form, field, list);

/** From here on nothing that is typed leaves this page: the form no longer posts. */
function start(around: HTMLFormElement, typed: HTMLInputElement, answers: HTMLOListElement): void {
  const language: Language = around.dataset['language'] === 'en' ? 'en' : 'da';
  const open = () => (opening ??= fetchIndex(around.dataset['search'] ?? ''));
  const answer = async (): Promise<void> => {
    const index = await open();
    if (index) show(typed.value.trim() === '' ? undefined : find(index, typed.value), answers, language);
    else sayUnreachable(language);
  };
  typed.addEventListener('focus', () => void open());
  typed.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void answer(), pause);
  });
  around.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  addEventListener('pagehide', () => {
    typed.value = '';
    show(undefined, answers, language);
  });
}

async function fetchIndex(url: string): Promise<Open | undefined> {
  const fetched = await fetch(url).catch(() => undefined);
  // An answer that is no index, such as a page of errors, is asked for again at the next letter.
  const index: unknown = await fetched?.json().catch(() => undefined);
  if (isPackIndex(index)) return openIndex(index);
  opening = undefined;
  return undefined;
}

/** Without the index there is no search: the reader sees and hears it, and the numbers stand on the page. */
const sayUnreachable = (language: Language): void => tell(say(words.unreachable, language), true);

function show(found: readonly Found[] | undefined, answers: HTMLOListElement, language: Language): void {
  answers.replaceChildren(...(found ?? []).map((one) => row(one, language)));
  hide('[data-search-answers]', !found || found.length === 0);
  hide('[data-search-nothing]', !found || found.length > 0);
  tell(found ? counted(found.length, language) : '', false);
}

/** A word for those who cannot see what changed, and for everybody where nothing else shows it. */
function tell(text: string, seen: boolean): void {
  const place = document.querySelector('[data-search-count]');
  if (!place) return;
  place.textContent = text;
  place.classList.toggle('visually-hidden', !seen);
}

function counted(many: number, language: Language): string {
  if (many === 0) return say(words.none, language);
  return many === 1 ? say(words.one, language) : `${many} ${say(words.many, language)}`;
}

function hide(selector: string, hidden: boolean): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found) found.hidden = hidden;
}

/** The same row as the server makes. */
function row(found: Found, language: Language): HTMLElement {
  const kind = element('p', 'hit__kind', say(words[found.kind], language) + (found.within ? ` · ${found.within}` : ''));
  const title = element('a', 'hit__title', found.title);
  title.setAttribute('href', found.path);
  const text = element('p', 'hit__text', '');
  text.lang = found.spoken;
  text.append(...found.snippet.map((run) => (run.hit ? element('mark', '', run.text) : run.text)));
  const hit = element('li', 'hit', '');
  hit.append(kind, title, text, ...(found.phone ? [tel(found.title, found.phone)] : []));
  return hit;
}

function tel(name: string, phone: string): HTMLElement {
  const link = element('a', 'tel', '');
  link.setAttribute('href', dial(phone));
  link.append(element('span', '', name), ' ', element('b', '', phone));
  return link;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

import { qrPath } from './qr.ts';

/** What has been answered, in this page's memory only: never in the address, the history or any store. */
const trail: { readonly at: string; readonly said: string }[] = [];
const start = 'start';
let here = start;

const guide = document.getElementById('guide');
const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

/** The section of a fragment: the question itself, or the deck whose mark it is. */
const sectionOf = (mark: Element): Element => mark.closest('.deck') ?? mark;

function show(id: string): boolean {
  const mark = document.getElementById(id);
  if (!mark || !guide?.contains(mark)) return false;
  for (const shown of all('.here')) shown.classList.remove('here');
  mark.classList.add('here');
  here = id;
  explain(sectionOf(mark));
  return true;
}

function go(id: string): void {
  if (!show(id)) return;
  const section = sectionOf(document.getElementById(id) ?? document.body);
  scrollTo(0, 0);
  const heading = section.querySelector('h1');
  if (heading) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
}

/** "Du svarede: ..." in place of the general reasons, when the answers were given here. */
function explain(section: Element): void {
  const list = section.querySelector<HTMLElement>('.why ul');
  if (!list) return;
  list.parentElement?.querySelector('p')?.remove();
  list.hidden = trail.length > 0;
  if (!list.hidden) return;
  list.after(paragraph(`${guide?.dataset.answered} ${trail.map(({ said }) => said).join(' · ')}`));
}

function paragraph(text: string): HTMLParagraphElement {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}

/** Back to the first question, with nothing left of the answers. */
function forget(): void {
  trail.length = 0;
  show(start);
}

function follow(link: HTMLAnchorElement): void {
  const to = idOf(link.hash);
  if (link.dataset.over !== undefined) forget();
  else if (link.dataset.back !== undefined) return go(trail.pop()?.at ?? to);
  else trail.push({ at: here, said: answerOf(link) });
  go(to);
}

/** The question and the answer, without the explanation under it. */
const answerOf = (link: Element): string =>
  [link.closest('.question')?.querySelector('h1'), link.firstChild].map((part) => part?.textContent).join(' ');

/** What a fragment names; one that is no address at all names nothing. */
function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** A fragment someone arrives with is shown and then taken out of the address. */
function arrive(): void {
  const id = idOf(location.hash);
  if (!id || !show(id)) return;
  history.replaceState(null, '', location.pathname + location.search);
  go(id);
}

const visible = (element: Element): boolean => element.getClientRects().length > 0;

async function copy(button: HTMLButtonElement): Promise<void> {
  const lines = [...(button.closest('section')?.querySelectorAll('li') ?? [])].filter(visible);
  const text = lines.map((line) => line.textContent.trim()).join('\n');
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    button.after(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  const word = document.querySelector<HTMLElement>('[data-copied]')?.dataset.copied;
  if (word) button.textContent = word;
}

/** On paper the code leads to this very card; it is drawn here, so the address goes nowhere else. */
function drawCode(): void {
  const code = document.querySelector('.paper svg');
  if (code) draw(code, here === start ? undefined : cardAddress());
}

function draw(code: Element, address: string | undefined): void {
  const drawn = address === undefined ? undefined : qrPath(address);
  code.toggleAttribute('hidden', !drawn);
  if (!drawn) return;
  code.firstElementChild?.setAttribute('d', drawn.d);
  code.setAttribute('viewBox', `-4 -4 ${drawn.size + 8} ${drawn.size + 8}`);
}

const cardAddress = (): string => `${document.querySelector<HTMLElement>('.paper')?.dataset.guide}#${here}`;

function onLink(event: Event, link: HTMLAnchorElement): void {
  if (!guide?.contains(link) || !link.hash || link.getAttribute('href') !== link.hash) return;
  event.preventDefault();
  if (event.type === 'click') follow(link);
}

function onButton(button: HTMLButtonElement): void {
  if (button.dataset.print !== undefined) print();
  if (button.dataset.copy !== undefined) void copy(button);
}

function onClick(event: Event): void {
  const target = event.target instanceof Element ? event.target.closest('a,button') : null;
  if (target instanceof HTMLAnchorElement) onLink(event, target);
  if (target instanceof HTMLButtonElement) onButton(target);
}

for (const hidden of all('[data-copy],[data-print],[data-back]')) hidden.hidden = false;
// A single card in the offline copy carries no drawing, only where its code leads.
for (const code of all('svg[data-leads]')) if (!code.querySelector('[d]')) draw(code, code.dataset.leads);
addEventListener('click', onClick);
addEventListener('auxclick', onClick);

if (guide) {
  guide.classList.remove('still');
  show(start);
  arrive();
  addEventListener('hashchange', arrive);
  addEventListener('beforeprint', drawCode);
  addEventListener('pagehide', forget);
}

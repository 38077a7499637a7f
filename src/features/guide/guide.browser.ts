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
  const why = section.querySelector('.why');
  const list = why?.querySelector('ul');
  if (!why || !list) return;
  why.querySelector('p')?.remove();
  list.hidden = trail.length > 0;
  if (trail.length === 0) return;
  const line = document.createElement('p');
  line.textContent = `${guide?.dataset.answered ?? ''} ${trail.map(({ said }) => said).join(' · ')}`;
  why.append(line);
}

/** Back to the first question, with nothing left of the answers. */
function forget(): void {
  trail.length = 0;
  show(start);
}

function follow(link: HTMLAnchorElement): void {
  if (link.dataset.over !== undefined) {
    forget();
    return go(start);
  }
  if (link.dataset.back !== undefined) return go(trail.pop()?.at ?? (link.hash.slice(1) || start));
  const asked = link.closest('.question')?.querySelector('h1')?.textContent ?? '';
  trail.push({ at: here, said: `${asked} ${link.firstChild?.textContent ?? ''}` });
  go(decodeURIComponent(link.hash.slice(1)));
}

/** A fragment someone arrives with is shown and then taken out of the address. */
function arrive(): void {
  const id = decodeURIComponent(location.hash.slice(1));
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
  const paper = document.querySelector<HTMLElement>('.paper');
  const code = paper?.querySelector('svg');
  const path = code?.querySelector('path');
  const base = paper?.dataset.guide;
  if (!code || !path || !base || here === start) return;
  const drawn = qrPath(`${base}#${here}`);
  if (!drawn) return;
  path.setAttribute('d', drawn.d);
  code.removeAttribute('hidden');
  code.setAttribute('viewBox', `-4 -4 ${drawn.size + 8} ${drawn.size + 8}`);
}

function onClick(event: Event): void {
  const target = event.target instanceof Element ? event.target.closest('a,button') : null;
  if (target instanceof HTMLAnchorElement && guide?.contains(target) && target.getAttribute('href')?.startsWith('#')) {
    event.preventDefault();
    if (event.type === 'click') follow(target);
  }
  if (!(target instanceof HTMLButtonElement)) return;
  if (target.dataset.print !== undefined) print();
  if (target.dataset.copy !== undefined) void copy(target);
}

for (const hidden of all('[data-copy],[data-print],[data-back]')) hidden.hidden = false;
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

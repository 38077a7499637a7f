import type { Label } from './finding.ts';
import { guardTexts as words, kinds } from './guard.words.ts';
import { piecesOf, reasonField, rowsOf, unsettled } from './guarded.ts';
import type { Row, Spot } from './guarded.ts';
import { neutralFor } from './neutral.ts';
import type { Change } from './neutral.ts';
import { choiceOf, reasonKeys, reasons } from './overruled.ts';
import type { Reason } from './overruled.ts';

/** What is shown below a field, and what can be done there. */
export interface Seen {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly put: (wanted: readonly Spot[]) => void;
  readonly let: (spot: Spot, reason: Reason | undefined) => void;
  readonly undo: (() => void) | undefined;
}

/** Shows below a field what the guard sees in it: the same rows as the server makes. */
export function showFound(field: HTMLElement, name: string, seen: Seen): void {
  const place = field.querySelector('[data-guard-found]');
  if (!place) return;
  const had = place.querySelector('.guard__found') !== null;
  const undo = seen.undo ? [undoButton(seen.undo)] : [];
  const list = seen.spots.length > 0 ? [found(name, seen)] : [];
  keepingFocus(place, () => place.replaceChildren(...undo, ...list));
  tell(field, statusOf(unsettled(seen.spots).length, had));
}

/** The rows are made anew, but whoever stood on one stands there still. */
function keepingFocus(place: Element, change: () => void): void {
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : undefined;
  change();
  if (focused) document.getElementById(focused)?.focus();
}

function statusOf(left: number, had: boolean): string {
  if (left > 0) return words.some(left);
  return had ? words.clear : '';
}

/** Said only when it is news, so that nobody hears the same twice. */
function tell(field: HTMLElement, text: string): void {
  const status = field.querySelector('[data-guard-status]');
  if (status && status.textContent !== text && (text !== '' || status.textContent !== words.clear))
    status.textContent = text;
}

function found(name: string, seen: Seen): HTMLElement {
  const { text, spots } = seen;
  const title = element('p', 'guard__title', words.found);
  title.id = `${name}-fundet`;
  title.tabIndex = -1;
  const section = element('section', 'guard__found');
  section.setAttribute('aria-labelledby', title.id);
  const open = unsettled(spots);
  section.append(title);
  if (open.length > 1) section.append(button('button button--quiet', words.all, () => seen.put(open)));
  section.append(marked(text, spots));
  for (const [label, rows] of rowsOf(text, spots)) section.append(kindOf(name, seen, label, rows));
  return section;
}

function marked(text: string, spots: readonly Spot[]): HTMLElement {
  const shown = element('p', 'guard__text');
  shown.translate = false;
  shown.append(element('span', 'visually-hidden', `${words.marked}: `));
  for (const { text: piece, spot } of piecesOf(text, spots)) {
    if (!spot || spot.reason) shown.append(piece);
    else {
      const mark = element('mark', '', piece);
      mark.append(element('small', '', ` ${kinds[spot.label].one}`));
      shown.append(mark);
    }
  }
  return shown;
}

function kindOf(name: string, seen: Seen, label: Label, rows: readonly Row[]): HTMLElement {
  const changes = neutralFor(seen.text, seen.spots);
  const group = element('div', 'guard__kind');
  const head = element('p', '');
  const count = rows.reduce((sum, { spots }) => sum + spots.length, 0);
  head.append(element('b', '', `${kinds[label].many} (${count})`), ` ${kinds[label].why}`);
  const list = element('ul', '');
  list.append(...rows.flatMap((row) => placed(name, seen, row, changes[row.nth])));
  const doubt = rows.some(({ spots }) => spots[0]?.mayOverrule) ? [element('p', 'quiet', words.doubt)] : [];
  group.append(head, ...doubt, list);
  return group;
}

function placed(name: string, seen: Seen, row: Row, change: Change | undefined): readonly HTMLElement[] {
  const [first] = row.spots;
  if (!first || !change) return [];
  const mark = element('mark', '', row.word);
  mark.translate = false;
  const put = button('guard__put', words.put(change), () => seen.put(row.spots));
  put.id = `${name}-skriv-${row.nth}`;
  put.append(element('span', 'visually-hidden', ` ${words.instead} ${row.word}`));
  const times = row.spots.length > 1 ? [element('span', '', words.times(row.spots.length))] : [];
  const made = element('li', '');
  made.append(mark, ...times, put, ...(first.mayOverrule ? [why(name, seen, first, row.nth)] : []));
  return [made];
}

function why(name: string, seen: Seen, spot: Spot, nth: number): HTMLElement {
  const select = document.createElement('select');
  select.id = `${name}-grund-${nth}`;
  select.name = reasonField(name);
  select.append(new Option(words.choose, ''));
  for (const reason of reasonKeys)
    select.append(new Option(reasons[reason], choiceOf(spot.key, reason), false, spot.reason === reason));
  select.addEventListener('change', () => seen.let(spot, reasonKeys[select.selectedIndex - 1]));
  const label = document.createElement('label');
  label.htmlFor = select.id;
  label.textContent = words.why;
  const around = element('span', 'guard__why');
  around.append(label, ' ', select);
  return around;
}

function undoButton(undo: () => void): HTMLElement {
  const made = button('button button--quiet', words.undo, undo);
  made.dataset['undo'] = '';
  return made;
}

function button(className: string, text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

import { guardFrom } from './asset.ts';
import { showFound } from './found.browser.ts';
import { guardTexts as words } from './guard.words.ts';
import { cleaned, spotsIn, unsettled } from './guarded.ts';
import type { Looking, Spot } from './guarded.ts';
import { foundAgain, putIn, sameWord } from './mending.ts';
import type { Marked } from './mending.ts';
import type { Reason } from './overruled.ts';

const pause = 500;
// Long enough for a press on a row, which takes the focus before it lands, to land on the row it was meant for.
const afterPress = 250;
const patience = 3000;

let guard: Looking | undefined;
let opening: Promise<void> | undefined;

/** The words are fetched once, when somebody is about to write; they are the same for everybody. */
const open = (url: string): Promise<void> => (opening ??= fetchGuard(url));

async function fetchGuard(url: string): Promise<void> {
  const fetched = await fetch(url).catch(() => undefined);
  const sent: unknown = await fetched?.json().catch(() => undefined);
  await new Promise<void>((resolve) => whenIdle(resolve));
  guard = guardFrom(sent);
  // An answer that was no words is asked for again; until then the server looks alone.
  if (guard === undefined) opening = undefined;
}

/** One guarded field while somebody writes in it. All of it goes when the page does. */
interface Post {
  readonly field: HTMLElement;
  readonly area: HTMLTextAreaElement;
  readonly reasons: Map<string, Reason>;
  /** The text before the last neutral word was put in. */
  before: string | undefined;
  /** What is shown now, so that the rows are not made anew under the hand of whoever is about to press one. */
  shown: string;
}

/** Shows what the guard sees, and says how many places are left to mend. `writing`: the word under the caret is not finished, and is left alone. */
function look(post: Post, looking: Looking, writing: boolean): number {
  const { text, spots } = markedIn(post, looking);
  const shown = writing ? spots.filter(({ end }) => !isUnderCaret(post.area, text, end)) : spots;
  const now = JSON.stringify([text, shown, post.before === undefined]);
  if (now !== post.shown) show(post, looking, { text, spots: shown });
  post.shown = now;
  return unsettled(shown).length;
}

function show(post: Post, looking: Looking, shown: Marked): void {
  showFound(post.field, post.area.id, {
    ...shown,
    undo: post.before === undefined ? undefined : () => undo(post, looking),
    put: (wanted) => {
      // Somebody may have written on since the row was made: the press means the same word where it stands now.
      const now = markedIn(post, looking);
      const again = foundAgain(shown, now, wanted);
      if (again.length > 0) put(post, looking, putIn(now.text, now.spots, again).text);
      else look(post, looking, false);
    },
    let: (spot, reason) => {
      if (reason) post.reasons.set(sameWord(shown, spot), reason);
      else post.reasons.delete(sameWord(shown, spot));
    },
  });
}

/** The text as it stands, with everything the guard sees in it and the reasons that were given. */
function markedIn({ area, reasons }: Post, looking: Looking): Marked {
  const text = cleaned(area.value);
  const seen = { text, spots: spotsIn(looking, text, []) };
  return { text, spots: withReasons(reasons, seen) };
}

function put(post: Post, looking: Looking, text: string): void {
  const before = post.area.value;
  write(post, looking, text);
  post.before = before;
  look(post, looking, false);
  post.field.querySelector<HTMLElement>('[data-undo]')?.focus();
}

function undo(post: Post, looking: Looking): void {
  write(post, looking, post.before ?? post.area.value);
  post.area.focus();
}

function write(post: Post, looking: Looking, text: string): void {
  post.area.value = text;
  post.before = undefined;
  count(post);
  look(post, looking, false);
}

/** While somebody writes on, a reason stays with the word it was given for. */
const withReasons = (reasons: ReadonlyMap<string, Reason>, seen: Marked): readonly Spot[] =>
  seen.spots.map((spot) => (spot.mayOverrule ? { ...spot, reason: reasons.get(sameWord(seen, spot)) } : spot));

/** The reasons that came with the page, or were chosen before the words came: they stay with their words when the rows are made anew. */
function recall({ field, area, reasons }: Post, looking: Looking): void {
  const text = cleaned(area.defaultValue);
  const choices = Array.from(field.querySelectorAll('select'), ({ value }) => value);
  const came = { text, spots: spotsIn(looking, text, choices) };
  for (const spot of came.spots) if (spot.reason) reasons.set(sameWord(came, spot), spot.reason);
}

const isUnderCaret = (area: HTMLTextAreaElement, text: string, end: number): boolean =>
  document.activeElement === area && end === text.length && area.value.trimEnd() === area.value;

function count({ field, area }: Post): void {
  const place = field.querySelector('[data-guard-count]');
  if (place) place.textContent = words.count(cleaned(area.value).length, Number(field.dataset['max']));
}

function forget(post: Post): void {
  post.area.value = '';
  post.before = undefined;
  post.shown = '';
  post.reasons.clear();
  post.field.querySelector('[data-guard-found]')?.replaceChildren();
}

function attend(post: Post): void {
  const { area } = post;
  const now = (writing: boolean): void => void (guard && look(post, guard, writing));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const ready = async (): Promise<void> => {
    await open(wordsOf(post));
    if (guard) recall(post, guard);
    now(true);
  };
  area.addEventListener('focus', () => void ready());
  area.addEventListener('input', () => {
    post.before = undefined;
    count(post);
    clearTimeout(waiting);
    waiting = setTimeout(() => whenIdle(() => now(true)), pause);
  });
  area.addEventListener('blur', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => now(false), afterPress);
  });
  addEventListener('pagehide', () => forget(post));
  if (area.value !== '') void ready();
  count(post);
}

const wordsOf = ({ field }: Post): string => field.dataset['guard'] ?? '';

function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: pause });
  else then();
}

/** Nothing is sent that the guard has not looked at; when its words cannot be had, the server looks alone. */
function hold(form: HTMLFormElement, posts: readonly Post[]): void {
  let state: 'open' | 'waiting' | 'alone' = 'open';
  const wait = async (submitter: HTMLElement | null): Promise<void> => {
    state = 'waiting';
    for (const post of posts) say(post, words.reading);
    await atMost(patience, Promise.all(posts.map((post) => open(wordsOf(post)))));
    state = guard ? 'open' : 'alone';
    form.requestSubmit(submitter);
  };
  form.addEventListener('submit', (event) => {
    if (isForServer(event.submitter)) return;
    if (guard) holdBack(event, posts, guard);
    else if (state !== 'alone') {
      event.preventDefault();
      if (state === 'open') void wait(event.submitter);
    }
  });
}

function holdBack(event: Event, posts: readonly Post[], looking: Looking): void {
  const wrong = posts.find((post) => look(post, looking, false) > 0);
  if (!wrong) return;
  event.preventDefault();
  tellToMend(wrong);
}

/** A neutral word asked of the server, before this script was ready. */
const isForServer = (submitter: HTMLElement | null): boolean => submitter?.getAttribute('name') === 'neutral';

function say({ field }: Post, text: string): void {
  const status = field.querySelector('[data-guard-status]');
  if (status) status.textContent = text;
}

function tellToMend(post: Post): void {
  say(post, words.fix);
  post.field.querySelector<HTMLElement>('[data-guard-found] .guard__title')?.focus();
}

const atMost = (time: number, wanted: Promise<unknown>): Promise<unknown> =>
  Promise.race([wanted, new Promise((resolve) => setTimeout(resolve, time))]);

function postOf(field: HTMLElement): readonly Post[] {
  const area = field.querySelector('textarea');
  return area ? [{ field, area, reasons: new Map(), before: undefined, shown: '' }] : [];
}

const posts = [...document.querySelectorAll<HTMLElement>('[data-guard]')].flatMap(postOf);
for (const post of posts) attend(post);
for (const form of new Set(posts.map(({ area }) => area.form))) {
  if (form)
    hold(
      form,
      posts.filter(({ area }) => area.form === form),
    );
}

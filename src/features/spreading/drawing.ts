import type { Acute, GivenCard, GivenNumber, GivenPost, Top } from './answers.file.ts';
import { drawnWords as words } from './spreading.words.ts';

/** The elements that are drawn with; none of them can run anything. */
export type Tag = 'h1' | 'h2' | 'h3' | 'h4' | 'p' | 'ul' | 'ol' | 'li' | 'a' | 'b' | 'small' | 'span' | 'div';

/** A drawing that a page on the server and an element in somebody else's page both write out, each in its own way. */
export type Drawn = string | Drawing;

/** One element with what is in it. */
export interface Drawing {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly within: readonly Drawn[];
}

/** The level of a drawing's first heading: 1 where it is the whole page. */
export type Level = 1 | 2 | 3;

/** How it is drawn where it stands. */
export interface Place {
  /** Where a page of Værn is found from there. */
  readonly link: (address: string) => string;
  /** True where a link must not take the place of the small page itself. */
  readonly inNewTab: boolean;
  readonly level: Level;
}

/** Everything of one drawing. */
export type Sheet = readonly Drawn[];

type Attributes = Drawing['attributes'];

const draw = (tag: Tag, attributes: Attributes, ...within: readonly Drawn[]): Drawing => ({ tag, attributes, within });
const when = (holds: boolean, ...drawn: readonly Drawn[]): readonly Drawn[] => (holds ? drawn : []);

const heading = ({ level }: Place, deeper: 0 | 1, text: string): Drawing => {
  return deeper === 0 ? draw(tops[level], { class: 'top' }, text) : draw(belows[level], { class: 'below' }, text);
};

const tops = { 1: 'h1', 2: 'h2', 3: 'h3' } as const;
const belows = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

const out = (place: Place, href: string, ...within: readonly Drawn[]): Drawing =>
  draw('a', place.inNewTab ? { href, target: '_blank', rel: 'noopener noreferrer' } : { href }, ...within);

const home = (place: Place, address: string, text: string): Drawing => out(place, place.link(address), text);

const tel = (number: { readonly phone: string; readonly tel: string }, name: string, note = ''): Drawing =>
  draw(
    'a',
    { href: number.tel, class: 'tel' },
    draw('span', {}, name, ...when(note !== '', ' ', draw('small', {}, note))),
    ' ',
    draw('b', {}, number.phone),
  );

/** The numbers for when somebody is in danger now: always first. */
const acute = (numbers: readonly Acute[]): Drawing =>
  draw('div', { class: 'acute' }, draw('p', {}, draw('b', {}, words.acute)), ...numbers.map(acuteRow));

const acuteRow = (number: Acute): Drawing => {
  if (number.whom === 'all') return tel(number, words.call);
  return tel(number, number.whom === 'child' ? `${words.child} ${number.name}` : number.name);
};

/** What is shown where there is nothing to show: still whom to call. */
export const drawMissing = ({ acute: numbers }: Top): Sheet => [
  acute(numbers),
  draw('h1', {}, words.missing),
  draw('p', {}, words.missingHow),
];

/** What is new, the newest first, no more than `most`. */
export function drawPosts(
  answer: Top & { readonly posts: readonly GivenPost[]; readonly url: string },
  place: Place,
  most: number,
): Sheet {
  const posts = answer.posts.slice(0, most);
  return [
    acute(answer.acute),
    heading(place, 0, words.posts),
    ...when(posts.length === 0, draw('p', {}, words.noPosts)),
    ...when(posts.length > 0, draw('ul', { class: 'rows' }, ...posts.map((post) => postRow(post, place)))),
    draw('p', {}, home(place, answer.url, words.allPosts)),
  ];
}

const postRow = (post: GivenPost, place: Place): Drawing =>
  draw(
    'li',
    {},
    heading(place, 1, post.title),
    draw('p', { class: 'quiet' }, `${post.kindText} · ${dayWord(post.date)} · ${words.source} ${post.source.name}`),
    ...when(post.event !== null, draw('p', {}, ...eventRow(post.event))),
    ...post.paragraphs.slice(0, 1).map((paragraph) => draw('p', {}, paragraph)),
    draw('p', {}, home(place, post.url, `${words.read} ${post.title}`)),
  );

const eventRow = (event: GivenPost['event']): readonly Drawn[] =>
  event === null
    ? []
    : [
        ...when(event.cancelled, draw('b', {}, words.cancelled), ' '),
        [event.whenText, event.place].filter((part) => part !== '').join(' · '),
      ];

/** Everybody one can call. */
export const drawNumbers = (
  answer: Top & { readonly numbers: readonly GivenNumber[]; readonly url: string },
  place: Place,
): Sheet => [
  acute(answer.acute),
  heading(place, 0, words.numbers),
  draw('p', {}, home(place, answer.url, words.allNumbers)),
  draw('ul', { class: 'rows' }, ...answer.numbers.map((number) => numberRow(number, place))),
];

const numberRow = (number: GivenNumber, place: Place): Drawing =>
  draw(
    'li',
    {},
    heading(place, 1, number.name),
    draw('p', {}, number.what),
    ...when(number.tel !== null, ...callRow(number, number.phoneNote ?? words.call)),
    ...when(number.tel === null, missing(number)),
    ...when(number.tel !== null, draw('p', {}, number.hours.text)),
    ...number.more.flatMap((line) => [tel(line, line.label), draw('p', {}, line.hours.text)]),
    ...conditions([...number.conditions, ...(number.caution === null ? [] : [number.caution])]),
    ...checkedRows(number),
  );

/** Where a number is from and when it was last checked; there is nothing to check where nobody has filled it in. */
const checkedRows = (number: GivenNumber): readonly Drawn[] =>
  when(
    number.tel !== null,
    draw('p', { class: 'quiet' }, [...doubts(number), `${words.checked} ${dayWord(number.checkedOn)}.`].join(' ')),
    ...when(number.checkOverdue, draw('p', {}, draw('b', {}, words.overdueNumber))),
  );

interface Callable {
  readonly phone: string | null;
  readonly tel: string | null;
}

const callRow = ({ phone, tel: dialled }: Callable, name: string, note = ''): readonly Drawn[] =>
  phone === null || dialled === null ? [] : [tel({ phone, tel: dialled }, name, note)];

const missing = (number: { readonly missing: string | null }): Drawing =>
  draw('p', { class: 'missing' }, draw('b', {}, words.noNumber), ` ${number.missing ?? ''}`);

const conditions = (list: readonly string[]): readonly Drawn[] =>
  when(list.length > 0, draw('ul', {}, ...list.map((text) => draw('li', {}, text))));

/** Where a number is not the plan's own, or nobody vouches for it, that is said. */
function doubts({ origin, tel: dialled }: GivenNumber | Called): readonly string[] {
  if (origin.inPlan || dialled === null) return [];
  return [origin.confirmed ? `${words.notFromPlan}.` : `${words.notFromPlan}, ${words.notConfirmed}.`];
}

type Called = GivenCard['contacts'][number];

/** One action card in its fixed form. */
export const drawCard = (answer: Top & { readonly card: GivenCard }, place: Place): Sheet => {
  const { card } = answer;
  // What to say in the telephone stands right under the call that an acute card begins with.
  const isAcute = card.level === 'acute';
  const saying = texts(words.say, card.say, place);
  return [
    acute(answer.acute),
    heading(place, 0, card.title),
    draw('p', { class: 'level' }, draw('b', {}, card.levelText)),
    draw('p', {}, card.task),
    draw('ol', {}, ...card.steps.map((step, at) => stepRow(step, at === 0 && isAcute ? saying : []))),
    ...(isAcute ? [] : saying),
    ...texts(words.doNot, card.doNot, place),
    ...texts(words.duties, card.duties.map(dutyWords), place),
    ...when(card.contacts.length > 0, heading(place, 1, words.more), ...card.contacts.flatMap(contactRows)),
    draw(
      'p',
      { class: 'quiet' },
      `${words.version} ${card.version}. `,
      `${card.reviewOverdue ? words.overdueCard : `${words.review}:`} ${dayWord(card.reviewBy)}.`,
    ),
    draw('p', {}, home(place, card.url, words.wholeCard)),
  ];
};

const stepRow = ({ text, note, contacts }: GivenCard['steps'][number], under: readonly Drawn[]): Drawing =>
  draw(
    'li',
    {},
    draw('p', {}, text),
    ...contacts.flatMap(contactRows),
    ...(note === null ? [] : [draw('p', {}, note)]),
    ...under,
  );

const contactRows = (contact: Called): readonly Drawn[] => [
  ...callRow(contact, contact.name, [contact.hoursText, ...doubts(contact)].join(' · ')),
  ...when(
    contact.tel === null,
    draw('p', { class: 'missing' }, `${contact.name}: ${words.noNumber} ${contact.missing ?? ''}`),
  ),
  ...conditions(contact.conditions),
];

const texts = (title: string, list: readonly string[], place: Place): readonly Drawn[] =>
  when(list.length > 0, heading(place, 1, title), draw('ul', {}, ...list.map((text) => draw('li', {}, text))));

const dutyWords = ({ text, deadline }: GivenCard['duties'][number]): string =>
  deadline === null ? text : `${text} ${words.deadline} ${deadline}`;

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** "10. oktober 2027" of "2027-10-10", with no help from what only the server has. */
function dayWord(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}. ${months[Number(month) - 1] ?? ''} ${year}`;
}

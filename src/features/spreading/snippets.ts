import type { Source } from './source.ts';
import { wholeAddress } from './source.ts';
import { feedPaths } from './feed.ts';
import { snippetWords as words } from './spreading.words.ts';

/** What somebody copies into another site. */
export interface Snippet {
  readonly name: string;
  readonly how: string;
  readonly text: string;
}

type Ground = Pick<Source, 'municipality' | 'cards'>;

/** Small pages to show in a frame. */
export const frames = (ground: Ground): readonly Snippet[] => [
  framed(ground, { path: '/indlejret/viden', name: words.posts, height: 600 }),
  framed(ground, { path: `/indlejret/kort/${firstCard(ground)}`, name: words.card, height: 900 }),
  framed(ground, { path: '/indlejret/numre', name: words.numbers, height: 900 }),
];

/** Elements that a script of ours brings to life. */
export const elements = (ground: Ground): readonly Snippet[] => [
  element(ground, { tag: 'vaern-viden', attributes: ' antal="5"', path: '/viden', name: words.posts }),
  element(ground, {
    tag: 'vaern-kort',
    attributes: ` id="${firstCard(ground)}"`,
    path: `/kort/${firstCard(ground)}`,
    name: words.card,
  }),
  element(ground, { tag: 'vaern-numre', attributes: '', path: '/kontakter', name: words.numbers }),
];

/** Addresses of feeds and of data. */
export const addresses = (ground: Ground): readonly Snippet[] => [
  { name: words.atom, how: words.atomHow, text: wholeAddress(ground, feedPaths.atom) },
  { name: words.jsonFeed, how: words.jsonFeedHow, text: wholeAddress(ground, feedPaths.json) },
  { name: words.data, how: words.dataHow, text: wholeAddress(ground, '/api/v1/openapi.json') },
];

const firstCard = ({ cards }: Ground): string => cards.find(({ level }) => level === 'acute')?.id ?? cards[0]?.id ?? '';

interface Framed {
  readonly path: string;
  readonly name: string;
  readonly height: number;
}

const framed = (ground: Ground, { path, name, height }: Framed): Snippet => ({
  name,
  how: words.frameHow,
  text: `<iframe src="${wholeAddress(ground, path)}"
  title="${words.titleOf(name)}" loading="lazy" referrerpolicy="no-referrer"
  style="width: 100%; height: ${height}px; border: 0"></iframe>`,
});

interface Element {
  readonly tag: string;
  readonly attributes: string;
  readonly path: string;
  readonly name: string;
}

const element = (ground: Ground, { tag, attributes, path, name }: Element): Snippet => ({
  name,
  how: words.elementHow,
  text: `<script type="module" src="${wholeAddress(ground, '/indlejret/vaern.js')}"></script>
<${tag}${attributes}>
  <a href="${wholeAddress(ground, path)}">${words.titleOf(name)}</a>
</${tag}>`,
});

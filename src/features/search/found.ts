import type { Language } from '#kernel/text';
import { understand } from './asking.ts';
import { wayKeys } from './findable.ts';
import type { Findable, Kind, PackIndex } from './findable.ts';
import { tokensOf } from './fold.ts';
import type { Token } from './fold.ts';
import { pointersFor } from './pointers.ts';
import type { Pointers } from './pointers.ts';
import { isMeant, search } from './ranking.ts';
import { buildIndex } from './searching.ts';
import type { Index } from './searching.ts';
import { stem } from './stem.ts';
import type { Words } from './words.file.ts';

/** A run of a snippet; `hit` where it is a word that was searched for. */
export interface Run {
  readonly text: string;
  readonly hit: boolean;
}

/** One result as it is shown. */
export interface Found {
  readonly key: string;
  readonly kind: Kind;
  readonly path: string;
  readonly title: string;
  /** Where it stands, when the title alone does not tell. */
  readonly within?: string | undefined;
  readonly snippet: readonly Run[];
  /** The language of the snippet. */
  readonly spoken: Language;
  readonly phone?: string | undefined;
}

/** An index made ready to answer. */
export interface Open {
  readonly index: Index;
  readonly byKey: ReadonlyMap<string, Findable>;
  readonly pointers: Words['pointers'];
}

/** Makes a fetched index ready: some milliseconds, once. */
export const openIndex = ({ findables, words }: PackIndex): Open => ({
  index: buildIndex(
    findables.map(({ key, headings, text, also }) => ({
      key,
      headings,
      text: also === undefined ? text : `${text}\n${also}`,
    })),
    words,
  ),
  byKey: new Map(findables.map((findable) => [findable.key, findable])),
  pointers: words.pointers,
});

/** How many of a kind are shown, so that sixteen cards alike do not hide the chapter that answers. */
const mostOf: Readonly<Record<Kind, number>> = {
  way: 0,
  card: 3,
  contact: 4,
  chapter: 6,
  gap: 2,
  definition: 2,
  law: 2,
};

/** A result far behind the best only takes the eye away from it. */
const leastShare = 0.12;

/** The results for a query: where its words point first, then the best ten. The same in the browser and on the server. */
export function find({ index, byKey, pointers }: Open, query: string): readonly Found[] {
  const asked = understand(index, query).words;
  const wanted = new Set(asked.filter(isMeant).map((word) => word.stem));
  const ahead = keysOf(pointersFor(pointers, asked)).flatMap((key) => byKey.get(key) ?? []);
  const hits = search(index, query, 60);
  const near = hits.filter(({ score }) => score >= (hits[0]?.score ?? 0) * leastShare);
  const all = near.flatMap((hit) => byKey.get(hit.key) ?? []);
  const kept = all.filter(
    (one, nth) => all.slice(0, nth).filter(({ kind }) => kind === one.kind).length < mostOf[one.kind],
  );
  const best = kept.filter((one) => !ahead.includes(one)).slice(0, 10);
  return [...ahead, ...best].map((one) => shownAs(one, wanted));
}

const keysOf = ({ guide, contacts, gaps }: Pointers): readonly string[] => [
  ...(guide ? [wayKeys.guide] : []),
  ...(contacts ? [wayKeys.contacts] : []),
  ...gaps.map((gap) => `gap:${gap}`),
];

const shownAs = (found: Findable, wanted: ReadonlySet<string>): Found => ({
  key: found.key,
  kind: found.kind,
  path: found.path,
  title: found.title,
  within: found.headings.length > 1 && found.kind === 'chapter' ? found.headings[0] : undefined,
  snippet: snippetOf(found.text, wanted),
  spoken: found.spoken,
  phone: found.phone,
});

const width = 150;

/** Some hundred and fifty characters around the first word that was searched for, cut between words. */
function snippetOf(text: string, wanted: ReadonlySet<string>): readonly Run[] {
  const tokens = tokensOf(text);
  const hits = tokens.filter(({ word }) => wanted.has(stem(word)));
  const { from, end } = windowOf(tokens, hits[0]?.start ?? 0, text.length);
  const runs: Run[] = [{ text: from > 0 ? '… ' : '', hit: false }];
  let at = from;
  for (const { start, end: over } of hits.filter((hit) => hit.start >= from && hit.end <= end)) {
    runs.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, over), hit: true });
    at = over;
  }
  runs.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), hit: false });
  return runs.filter((run) => run.text !== '');
}

/** Where a snippet begins and ends: a little before the first hit, from word to word. */
function windowOf(
  tokens: readonly Token[],
  first: number,
  length: number,
): { readonly from: number; readonly end: number } {
  const from = first < width / 2 ? 0 : (tokens.find(({ start }) => start >= first - width / 3)?.start ?? 0);
  const last = tokens.findLast(({ end }) => end <= from + width);
  return { from, end: !last || last === tokens.at(-1) ? length : last.end };
}

import { understand } from './asking.ts';
import type { Findable, Kind, PackIndex } from './findable.ts';
import { fold, tokensOf } from './fold.ts';
import { search } from './ranking.ts';
import { buildIndex } from './searching.ts';
import type { Index } from './searching.ts';
import { stem } from './stem.ts';

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
  readonly phone?: string | undefined;
}

/** An index made ready to answer. */
export interface Open {
  readonly index: Index;
  readonly byKey: ReadonlyMap<string, Findable>;
}

/** Makes a fetched index ready: some milliseconds, once. */
export const openIndex = ({ findables, words }: PackIndex): Open => ({
  index: buildIndex(findables, words),
  byKey: new Map(findables.map((findable) => [findable.key, findable])),
});

/** The results for a query, best first, at most ten. The same in the browser and on the server. */
export function find({ index, byKey }: Open, query: string): readonly Found[] {
  const wanted = new Set(understand(index, query).words.filter((word) => word.kind === 'word').map((word) => word.stem));
  return search(index, query).flatMap((hit) => {
    const found = byKey.get(hit.key);
    return found ? [shownAs(found, wanted)] : [];
  });
}

const shownAs = (found: Findable, wanted: ReadonlySet<string>): Found => ({
  key: found.key,
  kind: found.kind,
  path: found.path,
  title: found.title,
  within: found.headings.length > 1 && found.kind === 'chapter' ? found.headings[0] : undefined,
  snippet: snippetOf(found.text, wanted),
  phone: found.phone,
});

const width = 150;

/** Some hundred and fifty characters around the first word that was searched for, cut between words. */
export function snippetOf(text: string, wanted: ReadonlySet<string>): readonly Run[] {
  const tokens = tokensOf(text);
  const isHit = (word: string) => wanted.has(word) || wanted.has(stem(word)) || wanted.has(stem(fold(word)));
  const first = tokens.find((token) => isHit(token.word))?.start ?? 0;
  const from = first < width / 2 ? 0 : (tokens.find((token) => token.start >= first - width / 3)?.start ?? 0);
  const to = tokens.findLast((token) => token.end <= from + width)?.end ?? text.length;
  const end = to >= (tokens.at(-1)?.end ?? 0) ? text.length : to;
  const runs: Run[] = from > 0 ? [{ text: '… ', hit: false }] : [];
  let at = from;
  for (const token of tokens.filter((one) => one.start >= from && one.end <= end && isHit(one.word))) {
    if (token.start > at) runs.push({ text: text.slice(at, token.start), hit: false });
    runs.push({ text: text.slice(token.start, token.end), hit: true });
    at = token.end;
  }
  runs.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), hit: false });
  return runs.filter((run) => run.text !== '');
}

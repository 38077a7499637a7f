import { understand } from './asking.ts';
import type { Question, Understood } from './asking.ts';
import type { Index, Postings } from './searching.ts';

/** A passage found, and how well it fits: only the order of scores means anything. */
export interface Hit {
  readonly key: string;
  readonly score: number;
}

/** The passages that answer a query best, best first. A query with no word of the field gives none. */
export function search(index: Index, query: string, limit = 10): readonly Hit[] {
  const question = understand(index, query);
  if (!isOfTheField(index, question)) return [];
  const evidence = [...literalEvidence(index, question), ...sayingEvidence(index, question)];
  const totals = new Map<number, number>();
  for (const postings of evidence) {
    for (const [nth, amount] of postings) totals.set(nth, (totals.get(nth) ?? 0) + amount);
  }
  return [...totals]
    .map(([nth, score]) => ({ nth, score }))
    .toSorted((one, other) => other.score - one.score || one.nth - other.nth)
    .slice(0, limit)
    .map(({ nth, score }) => ({ key: index.keys[nth] ?? '', score }));
}

/** A query is answered when a word or saying in it tells something, or when nothing in it is foreign. */
function isOfTheField(index: Index, question: Question): boolean {
  const { words, sayings } = question;
  if (words.some((word) => tells(index, word) && (index.words.get(word.stem)?.size ?? 0) > 0)) return true;
  if (sayings.some(({ saying, at }) => !saying.weak && (at.length > 1 || at.some((nth) => tells(index, words[nth])))))
    return true;
  return !words.some((word) => word.kind === 'unknown' || (word.kind === 'last' && index.weak.has(word.stem)));
}

const tells = (index: Index, word: Understood | undefined): boolean =>
  word !== undefined && (word.kind === 'word' || word.kind === 'last') && !index.weak.has(word.stem);

/** Whether a word of a query says something to look for. */
export const isMeant = ({ kind }: Understood): boolean => kind === 'word' || kind === 'first' || kind === 'last';

function literalEvidence(index: Index, question: Question): readonly Postings[] {
  const covered = new Set(question.sayings.filter(({ at }) => at.length > 1).flatMap(({ at }) => at));
  return question.words.flatMap((word, nth) => {
    const postings = isMeant(word) ? index.words.get(word.stem) : undefined;
    if (!postings) return [];
    const part = covered.has(nth) ? index.settings.literalInSaying : 1;
    const weak = index.weak.has(word.stem) ? index.settings.weakWord : 1;
    return [times(postings, word.sure * part * weak)];
  });
}

const times = (postings: Postings, by: number): Postings =>
  new Map([...postings].map(([nth, amount]) => [nth, amount * by] as const));

function sayingEvidence(index: Index, question: Question): readonly Postings[] {
  return question.sayings.map(({ saying, at }) => {
    const sure = Math.min(...at.map((nth) => question.words[nth]?.sure ?? 1));
    return meant(index, saying.means, sure * index.settings.meaning * (saying.weak ? index.settings.weakSaying : 1));
  });
}

/** What the meanings of one saying find: the best counts in full, the others a part. */
function meant(index: Index, means: readonly string[], by: number): Postings {
  const best = new Map<number, number>();
  const found = means
    .map((phrase) => index.meanings.get(phrase))
    .filter((postings) => postings !== undefined && postings.size > 0);
  found.forEach((postings, step) => {
    for (const [nth, amount] of postings ?? []) {
      const now = amount * by * index.settings.meaningStep ** step;
      const before = best.get(nth) ?? 0;
      best.set(nth, Math.max(before, now) + index.settings.secondBest * Math.min(before, now));
    }
  });
  return best;
}

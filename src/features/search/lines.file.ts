import { z } from 'zod';
import { search } from './ranking.ts';
import { buildIndex } from './searching.ts';
import type { Words } from './words.file.ts';

const passagesFile = z.object({
  passages: z.array(z.object({ key: z.string(), headings: z.array(z.string()), text: z.string() })),
});
const line = z.object({ id: z.string(), query: z.string() });

/**
 * Searches a text that is not the pack's, with the product's own analysis and words.
 * `passages` is JSON `{"passages":[{"key","headings","text"}]}`, `queries` has lines `{"id","query"}`; gives lines `{"id","hits"}`, at most ten keys, best first.
 * Throws on a text of another shape.
 */
export function searchPassages(passages: string, queries: string, words: Words): string {
  const index = buildIndex(passagesFile.parse(JSON.parse(passages)).passages, words);
  const asked = queries.split('\n').filter((text) => text.trim() !== '');
  return asked
    .map((text) => line.parse(JSON.parse(text)))
    .map(({ id, query }) => `${JSON.stringify({ id, hits: search(index, query).map((hit) => hit.key) })}\n`)
    .join('');
}

import { z } from 'zod';
import { search } from './ranking.ts';
import { buildIndex } from './searching.ts';
import type { Words } from './words.file.ts';

const passagesFile = z.object({
  passages: z.array(z.object({ key: z.string(), headings: z.array(z.string()).default([]), text: z.string() })),
});
const line = z.object({ id: z.union([z.string(), z.number()]), query: z.string() });

/** A text that is not of the promised shape; `place` says where: the file of passages, or the number of a line. */
export class NotOfThatShape extends Error {
  readonly place: 'passages' | number;
  constructor(place: 'passages' | number, cause: unknown) {
    super('not of the promised shape', { cause });
    this.place = place;
  }
}

/**
 * Searches a text that is not the pack's, with the product's own analysis and words.
 * `passages` is JSON `{"passages":[{"key","headings","text"}]}`, `queries` has lines `{"id","query"}`; gives lines `{"id","hits"}`, at most ten keys, best first.
 * Throws `NotOfThatShape` on a text of another shape.
 */
export function searchPassages(passages: string, queries: string, words: Words): string {
  const index = buildIndex(shaped(passagesFile, passages, 'passages').passages, words);
  return queries
    .split('\n')
    .map((text, nth) => ({ text, nth: nth + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, nth }) => shaped(line, text, nth))
    .map(({ id, query }) => `${JSON.stringify({ id, hits: search(index, query).map((hit) => hit.key) })}\n`)
    .join('');
}

/** Some programs begin a file with a mark of its encoding, which is no JSON. */
function shaped<Shape>(shape: z.ZodType<Shape>, text: string, place: 'passages' | number): Shape {
  try {
    return shape.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (cause) {
    throw new NotOfThatShape(place, cause);
  }
}

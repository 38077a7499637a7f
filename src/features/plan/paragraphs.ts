import type { Day } from '#kernel/day';
import type { Phrase } from '#kernel/text';
import { chaptersOf, resolver, wordsIn } from './plan.ts';
import type { PlanContent, Resolve } from './plan.ts';
import { linksOf } from './prose.ts';
import type { Block } from './prose.ts';

/** A heading, a paragraph or an item of a list, in words alone; numbers of `tlf:` links stand in the text. */
export interface Paragraph {
  readonly as: 'heading' | 'text' | 'item';
  readonly text: string;
}

/** A chapter paragraph by paragraph, as it is read. */
export interface ChapterText {
  readonly slug: string;
  readonly section: string;
  readonly title: Phrase;
  readonly lead: Phrase;
  readonly reviewBy: Day;
  readonly paragraphs: readonly Paragraph[];
}

/** Every chapter paragraph by paragraph, in the handbook's order. */
export function chapterTexts(
  content: Pick<PlanContent, 'chapters' | 'definitions' | 'contacts' | 'cards'>,
): readonly ChapterText[] {
  const resolve = resolver(content);
  return chaptersOf(content).map(({ head: { slug, section, title, lead, reviewBy }, blocks }) => ({
    slug,
    section,
    title,
    lead,
    reviewBy,
    paragraphs: blocks.flatMap((block) => paragraphsOf(block, resolve)),
  }));
}

function paragraphsOf(block: Block, resolve: Resolve): readonly Paragraph[] {
  if (block.kind === 'list') return block.items.map((item) => ({ as: 'item', text: wordsIn(item, resolve) }));
  return [{ as: block.kind === 'heading' ? 'heading' : 'text', text: wordsIn(block.parts, resolve) }];
}

/** A chapter that leads to something: `kontakt red`, `kort alle-voksen`. */
export interface ChapterLink {
  readonly slug: string;
  readonly title: Phrase;
  readonly target: string;
}

/** Every link of the chapters by chapter: what a chapter leads to, each thing once. */
export function chapterLinks(content: Pick<PlanContent, 'chapters'>): readonly ChapterLink[] {
  return chaptersOf(content).flatMap(({ head, blocks }) => {
    const found = linksOf(blocks).flatMap(({ to }) => (to.kind === 'ud' ? [] : [`${to.kind} ${to.key}`]));
    return [...new Set(found)].map((target) => ({ slug: head.slug, title: head.title, target }));
  });
}

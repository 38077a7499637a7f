import type { Day } from '#kernel/day';
import type { Written } from '#kernel/file';
import type { Prose } from '#kernel/read';
import type { Phrase } from '#kernel/text';
import type { ChapterHead, Definition, Gap, Law, Point } from './chapter.file.ts';
import type { Municipality } from './municipality.file.ts';
import { readProse } from './prose.file.ts';
import { textOf } from './prose.ts';
import type { Block, Heading, Inline, Target } from './prose.ts';

/** What the handbook needs to know of the contacts, without knowing their room. */
export interface Reachable {
  readonly id: string;
  readonly name: Phrase;
  readonly phone?: string | undefined;
}

/** What the handbook needs to know of the cards. */
export interface Pointed {
  readonly id: string;
}

/** The published content that the handbook is made of. */
export interface PlanContent {
  readonly municipality: Municipality;
  readonly chapters: readonly Prose<ChapterHead>[];
  readonly definitions: readonly Definition[];
  readonly gaps: readonly Gap[];
  readonly law: readonly Law[];
  readonly contacts: readonly Reachable[];
  readonly cards: readonly Pointed[];
}

/** The files the rules are held over, with the way back to their lines; cards and contacts as they are published. */
export interface PlanSources {
  readonly municipality: Written<Municipality>;
  readonly chapters: readonly Written<Prose<ChapterHead>>[];
  readonly points: Written<{ readonly points: readonly Point[] }>;
  readonly definitions: Written<{ readonly definitions: readonly Definition[] }>;
  readonly nationalDefinitions?: Written<{ readonly definitions: readonly Definition[] }> | undefined;
  readonly gaps: Written<{ readonly gaps: readonly Gap[] }>;
  readonly law: Written<{ readonly law: readonly Law[] }>;
  readonly cards: readonly Pointed[];
  readonly contacts: readonly Reachable[];
  readonly today: Day;
}

/** One page of the handbook, its prose read. */
export interface Chapter {
  readonly head: ChapterHead;
  readonly blocks: readonly Block[];
}

/** The handbook's parts in their order, as the plan has them. */
export const parts = ['forstaa', 'organisering', 'handl'] as const;
export type Part = (typeof parts)[number];

/** The chapters in the handbook's order. */
export const chaptersOf = (content: Pick<PlanContent, 'chapters'>): readonly Chapter[] =>
  content.chapters
    .toSorted((one, other) => one.head.order - other.head.order)
    .map(({ head, body, bodyLine }) => ({ head, blocks: readProse({ file: head.slug, body, bodyLine }).blocks }));

/** The chapters before and after one, where there are such. */
export function neighbours(
  chapters: readonly Chapter[],
  slug: string,
): { readonly previous?: Chapter | undefined; readonly next?: Chapter | undefined } {
  const at = chapters.findIndex((chapter) => chapter.head.slug === slug);
  return at < 0 ? {} : { previous: chapters[at - 1], next: chapters[at + 1] };
}

/** A chapter's headings of the second level: its contents. */
export const headingsOf = (chapter: Chapter): readonly Heading[] =>
  chapter.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []));

/** Where a link of the prose leads a reader. */
export type Destination =
  | { readonly kind: 'page'; readonly path: string; readonly anchor?: string | undefined }
  | { readonly kind: 'call'; readonly phone: string }
  | { readonly kind: 'definition'; readonly definition: Definition }
  | { readonly kind: 'out'; readonly href: string };

/** Finds where a link leads; undefined when what it points at is not there. */
export type Resolve = (target: Target) => Destination | undefined;

/** The address of a chapter. */
export const chapterPath = (slug: string): string => `/planen/${slug}`;

/** The end of the address of a contact on the page with all contacts. */
export const contactAnchor = (id: string): string => `kontakt-${id}`;

/** Resolves the links of the prose against one municipality's content. */
export function resolver(content: Pick<PlanContent, 'chapters' | 'definitions' | 'contacts' | 'cards'>): Resolve {
  const words = new Map(content.definitions.map((definition) => [definition.key, definition]));
  const contacts = new Map(content.contacts.map((contact) => [contact.id, contact]));
  const cards = new Set(content.cards.map((card) => card.id));
  const slugs = new Map(content.chapters.map(({ head }) => [head.section, head.slug]));
  const find: { readonly [Kind in Exclude<Target['kind'], 'ud'>]: (key: string) => Destination | undefined } = {
    ord: (key) => whenKnown(words.get(key), (definition) => ({ kind: 'definition', definition })),
    kort: (key) => (cards.has(key) ? { kind: 'page', path: `/kort/${key}` } : undefined),
    kontakt: (key) =>
      contacts.has(key) ? { kind: 'page', path: '/kontakter', anchor: contactAnchor(key) } : undefined,
    tlf: (key) => whenKnown(contacts.get(key)?.phone, (phone) => ({ kind: 'call', phone })),
    afsnit: (key) => whenKnown(slugs.get(key), (slug) => ({ kind: 'page', path: chapterPath(slug) })),
  };
  return (target) => (target.kind === 'ud' ? { kind: 'out', href: target.href } : find[target.kind](target.key));
}

const whenKnown = <Value>(value: Value | undefined, then: (value: Value) => Destination): Destination | undefined =>
  value === undefined ? undefined : then(value);

/** A piece of a chapter that can be found on its own: the text below one heading. */
export interface ChapterPassage {
  readonly section: string;
  readonly path: string;
  readonly anchor?: string | undefined;
  readonly title: Phrase;
  readonly lead: Phrase;
  readonly headings: readonly string[];
  readonly text: string;
}

/** Every chapter cut at its headings of the second level, for search. The first piece carries the lead. Numbers of `tlf:` links stand in the text. */
export function passagesOf(
  content: Pick<PlanContent, 'chapters' | 'definitions' | 'contacts' | 'cards'>,
): ChapterPassage[] {
  const resolve = resolver(content);
  return chaptersOf(content).flatMap((chapter) => cut(chapter, resolve));
}

function cut(chapter: Chapter, resolve: Resolve): ChapterPassage[] {
  const { head } = chapter;
  const whole = { section: head.section, path: chapterPath(head.slug), title: head.title, lead: head.lead };
  const pieces: { readonly heading?: Heading; readonly texts: string[] }[] = [{ texts: [head.lead.text] }];
  for (const block of chapter.blocks) {
    if (block.kind === 'heading' && block.level === 2) pieces.push({ heading: block, texts: [] });
    else pieces.at(-1)?.texts.push(wordsOf(block, resolve));
  }
  return pieces.map(({ heading, texts }) => ({
    ...whole,
    anchor: heading?.anchor,
    headings: [head.title.text, ...(heading ? [textOf(heading.parts)] : [])],
    text: texts.join('\n'),
  }));
}

const wordsOf = (block: Block, resolve: Resolve): string =>
  block.kind === 'list' ? block.items.map((item) => wordsIn(item, resolve)).join('\n') : wordsIn(block.parts, resolve);

/** A run of text in words alone, with the number that a `tlf:` link shows. */
export const wordsIn = (inlines: readonly Inline[], resolve: Resolve): string =>
  inlines
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const destination = part.kind === 'link' ? resolve(part.to) : undefined;
      const words = wordsIn(part.parts, resolve);
      return destination?.kind === 'call' ? `${words} ${destination.phone}` : words;
    })
    .join('');

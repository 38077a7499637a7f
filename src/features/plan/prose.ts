/** Where a link in the prose points: at a word, a card, a contact, a contact's number, a section of the plan, or out on the net. */
export type Target =
  | { readonly kind: 'ord' | 'kort' | 'kontakt' | 'tlf' | 'afsnit'; readonly key: string }
  | { readonly kind: 'ud'; readonly href: string };

/** A run of text, plain, strong or linked. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly parts: readonly Inline[] }
  | {
      readonly kind: 'link';
      readonly to: Target;
      readonly parts: readonly Inline[];
      readonly line: number;
      readonly column: number;
    };

/** A paragraph, a heading or a flat list: all that a chapter is made of. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly anchor: string;
      readonly parts: readonly Inline[];
      readonly line: number;
    }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

export type Heading = Extract<Block, { kind: 'heading' }>;
export type Link = Extract<Inline, { kind: 'link' }>;

/** The words alone, without marks. */
export const textOf = (parts: readonly Inline[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : textOf(part.parts))).join('');

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ü: 'u', ö: 'oe', ä: 'ae' };

/** A heading as the end of an address: `#tal-alene-med-barnet`. A word used before gets a number behind it. */
export function anchorOf(heading: string, taken: ReadonlySet<string>): string {
  const plain = heading
    .toLowerCase()
    .replace(/[æøåéüöä]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const wanted = plain === '' ? 'afsnit' : plain;
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

const inner = /^(ord|kort|kontakt|tlf|afsnit):([a-z0-9.-]+)$/;
const outer = /^(?:https:\/\/|mailto:)\S+$/;

/** What a link's address means, or undefined when it is none that a chapter may use. */
export function targetOf(href: string): Target | undefined {
  const found = inner.exec(href);
  if (found) return { kind: kindOf(found[1]), key: found[2] ?? '' };
  return outer.test(href) ? { kind: 'ud', href } : undefined;
}

type Inner = Exclude<Target['kind'], 'ud'>;
const kinds: Readonly<Record<string, Inner>> = {
  ord: 'ord',
  kort: 'kort',
  kontakt: 'kontakt',
  tlf: 'tlf',
  afsnit: 'afsnit',
};
const kindOf = (name: string | undefined): Inner => kinds[name ?? ''] ?? 'afsnit';

const linksIn = (parts: readonly Inline[]): Link[] =>
  parts.flatMap((part) => {
    if (part.kind === 'text') return [];
    return part.kind === 'link' ? [part] : linksIn(part.parts);
  });

/** Every link of a chapter, in the order it is read. */
export const linksOf = (blocks: readonly Block[]): Link[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(linksIn) : linksIn(block.parts)));

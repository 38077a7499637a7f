import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Place, Problem } from '#kernel/file';
import { anchorOf, targetOf, textOf } from './prose.ts';
import type { Block, Inline } from './prose.ts';

/** The prose of a file and where it begins there, so that a fault has its line. */
export interface ProseSource {
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
}

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
// Every address is let through here, so that one that may not be used is told to its author instead of vanishing.
reader.validateLink = () => true;

/** Reads the prose of a chapter: headings, paragraphs, flat lists, strong words and links. Anything else is a problem with its line. */
export function readProse(source: ProseSource): { readonly blocks: readonly Block[]; readonly problems: readonly Problem[] } {
  const scene: Scene = { source, lines: source.body.split('\n'), problems: [], taken: new Set() };
  const blocks = groupsOf(reader.parse(source.body, {})).flatMap((group) => blockOf(group, scene));
  checkLevels(blocks, scene);
  return { blocks, problems: scene.problems };
}

interface Scene {
  readonly source: ProseSource;
  readonly lines: readonly string[];
  readonly problems: Problem[];
  readonly taken: Set<string>;
}

/** The tokens of one block at a time, from its beginning to its end. */
function groupsOf(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) groups.push([]);
    groups.at(-1)?.push(token);
    depth += token.nesting;
  }
  return groups;
}

function blockOf(group: readonly Token[], scene: Scene): Block[] {
  const [first] = group;
  switch (first?.type) {
    case 'heading_open':
      return headingOf(group, first, scene);
    case 'paragraph_open':
      return group.flatMap((token) => (token.type === 'inline' ? [{ kind: 'paragraph' as const, parts: partsOf(token, scene) }] : []));
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [{ kind: 'list', ordered: first.type === 'ordered_list_open', items: itemsOf(group.slice(1, -1), scene) }];
    default:
      tell(scene, lineOf(first), `${blockNames[first?.type ?? ''] ?? 'Det her'} kan ikke bruges i et kapitel.`);
      return [];
  }
}

const blockNames: Readonly<Record<string, string>> = {
  blockquote_open: 'Et citat (>)',
  fence: 'En kodeblok (```)',
  code_block: 'En tekst, der er rykket ind,',
  hr: 'En streg (---)',
  table_open: 'En tabel',
};

function headingOf(group: readonly Token[], first: Token, scene: Scene): Block[] {
  const line = lineOf(first);
  if (first.tag !== 'h2' && first.tag !== 'h3') {
    tell(scene, line, `Overskriften er på niveau ${first.tag.slice(1)}. Et kapitel har kun ## og ###.`);
  }
  const inline = group.find((token) => token.type === 'inline');
  const parts = inline ? partsOf(inline, scene) : [];
  if (parts.some((part) => part.kind === 'link')) tell(scene, line, 'Overskriften har et link i sig.', 'Flyt linket ned i teksten.');
  const anchor = anchorOf(textOf(parts), scene.taken);
  scene.taken.add(anchor);
  return [{ kind: 'heading', level: first.tag === 'h3' ? 3 : 2, anchor, parts, line: scene.source.bodyLine + line - 1 }];
}

function itemsOf(tokens: readonly Token[], scene: Scene): Inline[][] {
  return groupsOf(tokens).map((item) => {
    const [first, ...rest] = groupsOf(item.slice(1, -1));
    for (const group of rest) tell(scene, lineOf(group[0]), 'Et punkt på en liste har mere end ét afsnit eller en liste i sig.', 'Skriv punktet som en linje, eller del listen i to.');
    const inline = first?.find((token) => token.type === 'inline');
    if (!inline || first?.[0]?.type !== 'paragraph_open') {
      tell(scene, lineOf(item[0]), 'Et punkt på en liste er tomt eller er ikke en linje tekst.', 'Skriv punktet som en linje.');
      return [];
    }
    return partsOf(inline, scene);
  });
}

/** The runs of text in a paragraph; the line moves on with each break, so that a link knows its own. */
function partsOf(inline: Token, scene: Scene): Inline[] {
  const open: { readonly parts: Inline[]; readonly end: (parts: Inline[]) => Inline[] }[] = [{ parts: [], end: (parts) => parts }];
  let line = lineOf(inline);
  const add = (...parts: Inline[]) => open.at(-1)?.parts.push(...parts);
  for (const token of inline.children ?? []) {
    if (token.type === 'softbreak') line += 1;
    const end = endingOf(token, line, scene);
    if (end) open.push({ parts: [], end });
    else if (isClosing(token)) {
      const done = open.pop();
      if (done) add(...done.end(done.parts));
    } else add(...plainOf(token, line, scene));
  }
  return open[0]?.parts ?? [];
}

const isClosing = (token: Token): boolean => token.type === 'strong_close' || token.type === 'link_close';

function endingOf(token: Token, line: number, scene: Scene): ((parts: Inline[]) => Inline[]) | undefined {
  if (token.type === 'strong_open') return (parts) => [{ kind: 'strong', parts }];
  if (token.type !== 'link_open') return undefined;
  const href = String(token.attrGet('href') ?? '');
  const to = targetOf(href);
  const column = Math.max(1, (scene.lines[line - 1] ?? '').indexOf(`](${href}`) + 1);
  if (!to) tell(scene, line, `Linket ${href} kan ikke bruges i et kapitel.`, 'Skriv ord:, kort:, kontakt:, tlf:, afsnit:, mailto: eller https:// foran.', column);
  const at = scene.source.bodyLine + line - 1;
  return (parts) => (to ? [{ kind: 'link', to, parts, line: at, column }] : parts);
}

function plainOf(token: Token, line: number, scene: Scene): Inline[] {
  if (token.type === 'softbreak') return [{ kind: 'text', text: ' ' }];
  if (token.type === 'text' || token.type === 'text_special') {
    if (/<\/?[a-z!]/i.test(token.content)) tell(scene, line, 'Teksten har HTML i sig.', 'Skriv teksten uden <...>.');
    return [{ kind: 'text', text: token.content }];
  }
  if (token.nesting >= 0) tell(scene, line, `${inlineNames[token.type] ?? 'Det her'} kan ikke bruges i et kapitel.`);
  return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
}

const inlineNames: Readonly<Record<string, string>> = {
  em_open: 'Kursiv (*ord*)',
  s_open: 'Gennemstreget tekst (~~ord~~)',
  code_inline: 'Kode (`ord`)',
  image: 'Et billede',
  hardbreak: 'Et linjeskift midt i et afsnit',
};

function checkLevels(blocks: readonly Block[], scene: Scene): void {
  let above = 1;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level > above + 1) {
      tell(scene, block.line - scene.source.bodyLine + 1, 'Overskriften springer et niveau over: ### står uden ## foran.', 'Skriv ##, eller sæt en overskrift med ## ind før den.');
    }
    above = block.level;
  }
}

const lineOf = (token: Token | undefined): number => (token?.map?.[0] ?? 0) + 1;

const allowed = 'Brug kun overskrifter (## og ###), afsnit, enkle lister, **fed** og [links](ord:nsk).';

function tell(scene: Scene, line: number, wrong: string, write: string = allowed, column = 1): void {
  const place: Place = { file: scene.source.file, line: scene.source.bodyLine + line - 1, column };
  scene.problems.push({ rule: 'kapitel-tekst', severity: 'error', place, wrong, write });
}

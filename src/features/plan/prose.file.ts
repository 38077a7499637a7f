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
export function readProse(source: ProseSource): {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
} {
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

type BlockReader = (group: readonly Token[], first: Token, scene: Scene) => Block[];

const blockReaders: Readonly<Record<string, BlockReader>> = {
  heading_open: headingOf,
  paragraph_open: paragraphOf,
  bullet_list_open: listOf,
  ordered_list_open: listOf,
};

function blockOf(group: readonly Token[], scene: Scene): Block[] {
  const [first] = group;
  if (!first) return [];
  const read = blockReaders[first.type];
  if (read) return read(group, first, scene);
  tell(scene, lineOf(first), `${blockNames[first.type] ?? 'Det her'} kan ikke bruges i et kapitel.`);
  return [];
}

const blockNames: Readonly<Record<string, string>> = {
  blockquote_open: 'Et citat (>)',
  fence: 'En kodeblok (```)',
  code_block: 'En tekst, der er rykket ind,',
  hr: 'En streg (---)',
  table_open: 'En tabel',
};

const inlineIn = (group: readonly Token[]): Token | undefined => group.find((token) => token.type === 'inline');

function headingOf(group: readonly Token[], first: Token, scene: Scene): Block[] {
  const line = lineOf(first);
  if (first.tag !== 'h2' && first.tag !== 'h3') {
    tell(scene, line, `Overskriften er på niveau ${first.tag.slice(1)}. Et kapitel har kun ## og ###.`);
  }
  const parts = partsOf(inlineIn(group), scene);
  if (parts.some((part) => part.kind === 'link')) {
    tell(scene, line, 'Overskriften har et link i sig.', 'Flyt linket ned i teksten.');
  }
  const anchor = anchorOf(textOf(parts), scene.taken);
  scene.taken.add(anchor);
  return [
    { kind: 'heading', level: first.tag === 'h3' ? 3 : 2, anchor, parts, line: scene.source.bodyLine + line - 1 },
  ];
}

function paragraphOf(group: readonly Token[], _first: Token, scene: Scene): Block[] {
  return [{ kind: 'paragraph', parts: partsOf(inlineIn(group), scene) }];
}

function listOf(group: readonly Token[], first: Token, scene: Scene): Block[] {
  const items = groupsOf(group.slice(1, -1)).map((item) => itemOf(item, scene));
  return [{ kind: 'list', ordered: first.type === 'ordered_list_open', items }];
}

function itemOf(item: readonly Token[], scene: Scene): Inline[] {
  const [first, ...rest] = groupsOf(item.slice(1, -1));
  for (const group of rest) {
    const write = 'Skriv punktet som en linje, eller del listen i to.';
    tell(scene, lineOf(group[0]), 'Et punkt på en liste har mere end ét afsnit eller en liste i sig.', write);
  }
  if (first && first[0]?.type === 'paragraph_open') return partsOf(inlineIn(first), scene);
  tell(
    scene,
    lineOf(item[0]),
    'Et punkt på en liste er tomt eller er ikke en linje tekst.',
    'Skriv punktet som en linje.',
  );
  return [];
}

const partsOf = (inline: Token | undefined, scene: Scene): Inline[] =>
  inline ? weave(inline.children ?? [], lineOf(inline), scene) : [];

/** The runs of text in a paragraph; the line moves on with each break, so that a link knows its own. */
function weave(tokens: readonly Token[], line: number, scene: Scene): Inline[] {
  let at = line;
  return groupsOf(tokens).flatMap((group) => {
    const parts = inlineOf(group, at, scene);
    at += group.filter((token) => token.type === 'softbreak').length;
    return parts;
  });
}

function inlineOf(group: readonly Token[], line: number, scene: Scene): Inline[] {
  const [first] = group;
  if (!first) return [];
  if (group.length === 1) return plainOf(first, line, scene);
  const parts = weave(group.slice(1, -1), line, scene);
  if (first.type === 'strong_open') return [{ kind: 'strong', parts }];
  if (first.type === 'link_open') return linkOf(first, parts, line, scene);
  tell(scene, line, `${inlineNames[first.type] ?? 'Det her'} kan ikke bruges i et kapitel.`);
  return parts;
}

function linkOf(token: Token, parts: Inline[], line: number, scene: Scene): Inline[] {
  const href = String(token.attrGet('href') ?? '');
  const to = targetOf(href);
  const column = Math.max(1, (scene.lines[line - 1] ?? '').indexOf(`](${href}`) + 1);
  if (to) return [{ kind: 'link', to, parts, line: scene.source.bodyLine + line - 1, column }];
  const write = 'Skriv ord:, kort:, kontakt:, tlf:, afsnit:, mailto: eller https:// foran.';
  tell(scene, line, `Linket ${href} kan ikke bruges i et kapitel.`, write, column);
  return parts;
}

const texts: ReadonlySet<string> = new Set(['text', 'text_special']);

function plainOf(token: Token, line: number, scene: Scene): Inline[] {
  if (token.type === 'softbreak') return [{ kind: 'text', text: ' ' }];
  if (!texts.has(token.type)) {
    tell(scene, line, `${inlineNames[token.type] ?? 'Det her'} kan ikke bruges i et kapitel.`);
  } else if (/<\/?[a-z!]/i.test(token.content)) {
    tell(scene, line, 'Teksten har HTML i sig.', 'Skriv teksten uden <...>.');
  }
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
      tell(
        scene,
        block.line - scene.source.bodyLine + 1,
        'Overskriften springer et niveau over: ### står uden ## foran.',
        'Skriv ##, eller sæt en overskrift med ## ind før den.',
      );
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

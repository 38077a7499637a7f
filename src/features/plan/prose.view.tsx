import type { Child } from 'hono/jsx';
import { say, speak } from '#kernel/text';
import type { Language } from '#kernel/text';
import { address, dial } from '#ui/address.ts';
import type { Definition } from './chapter.file.ts';
import type { Destination, Resolve } from './plan.ts';
import { Meaning, nameOf, unless } from './plan.view.tsx';
import { words } from './plan.words.ts';
import { linksOf, textOf } from './prose.ts';
import type { Block, Inline, Link } from './prose.ts';

/** How the prose is set: where links lead, and how deep its headings stand on the page. */
export interface Setting {
  readonly resolve: Resolve;
  readonly language: Language;
  /** 0 on a chapter's own page; 1 where the chapter's title is itself an h2. */
  readonly deeper?: 0 | 1;
  /** Stands before each anchor, so that it is alone on a page with many chapters. */
  readonly prefix?: string;
}

/** The prose of a chapter. Always Danish, and marked so on an English page. */
export function Prose({ blocks, setting }: { blocks: readonly Block[]; setting: Setting }): Child {
  return (
    <div class="prose" lang={unless('da', setting.language)}>
      {blocks.map((block) => blockView(block, setting))}
    </div>
  );
}

function blockView(block: Block, setting: Setting): Child {
  if (block.kind === 'heading') return headingView(block, setting);
  if (block.kind === 'list') return listView(block, setting);
  const inner = inlinesView(block.parts, setting);
  // A word that opens cannot stand in a <p>: HTML ends the paragraph where <details> begins.
  return linksOf([block]).some((link) => link.to.kind === 'ord') ? (
    <div class="prose__text">{inner}</div>
  ) : (
    <p>{inner}</p>
  );
}

function listView(list: Extract<Block, { kind: 'list' }>, setting: Setting): Child {
  const items = list.items.map((item) => <li>{inlinesView(item, setting)}</li>);
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function headingView(heading: Extract<Block, { kind: 'heading' }>, setting: Setting): Child {
  const name = textOf(heading.parts);
  const Tag = (['h2', 'h3', 'h4'] as const)[heading.level - 2 + (setting.deeper ?? 0)] ?? 'h4';
  return <Anchored id={`${setting.prefix ?? ''}${heading.anchor}`} name={name} Tag={Tag} language={setting.language} />;
}

/** A heading with a link to itself, which shows when the heading is pointed at or the link has focus. */
export function Anchored({
  id,
  name,
  Tag,
  language,
  children,
}: {
  id: string;
  name: string;
  Tag: 'h2' | 'h3' | 'h4';
  language: Language;
  children?: Child;
}): Child {
  return (
    <div class="anchored">
      <Tag id={id}>{children ?? name}</Tag>
      <a class="anchored__link no-print" href={`#${id}`} aria-label={`${say(words.anchor, language)}: ${name}`}>
        #
      </a>
    </div>
  );
}

/** What ends a sentence or a clause: it stays beside its word when the word opens. */
const punctuation = /^[.,;:!?)]+/;

const inlinesView = (parts: readonly Inline[], setting: Setting): Child =>
  parts.map((part, at) => inlineView(part, { before: parts[at - 1], after: parts[at + 1] }, setting));

interface Beside {
  readonly before: Inline | undefined;
  readonly after: Inline | undefined;
}

const opens = (part: Inline | undefined, { resolve }: Setting): boolean =>
  part?.kind === 'link' && resolve(part.to)?.kind === 'definition';

function inlineView(part: Inline, beside: Beside, setting: Setting): Child {
  switch (part.kind) {
    case 'text':
      return opens(beside.before, setting) ? part.text.replace(punctuation, '') : part.text;
    case 'strong':
      return <strong>{inlinesView(part.parts, setting)}</strong>;
    case 'link': {
      const destination = setting.resolve(part.to);
      return destination ? linkView(part, destination, setting, tailOf(beside)) : inlinesView(part.parts, setting);
    }
  }
}

const tailOf = ({ after }: Beside): string => (after?.kind === 'text' ? (punctuation.exec(after.text)?.[0] ?? '') : '');

function linkView(link: Link, destination: Destination, setting: Setting, tail: string): Child {
  const inner = inlinesView(link.parts, setting);
  switch (destination.kind) {
    case 'definition':
      return <InPlace definition={destination.definition} language={setting.language} word={inner} tail={tail} />;
    case 'page':
      return (
        <a href={`${address(destination.path, setting.language)}${destination.anchor ? `#${destination.anchor}` : ''}`}>
          {inner}
        </a>
      );
    case 'call':
      return (
        <>
          {inner}{' '}
          <a class="call" href={dial(destination.phone)} aria-label={`${textOf(link.parts)}, ${destination.phone}`}>
            {destination.phone}
          </a>
        </>
      );
    case 'out':
      return (
        <a href={destination.href} rel="noreferrer">
          {inner}
        </a>
      );
  }
}

interface Opened {
  readonly definition: Definition;
  readonly language: Language;
  readonly word: Child;
  readonly tail: string;
}

/** A defined word that opens in place, without any script; on an English page it opens in English. */
function InPlace({ definition, language, word, tail }: Opened): Child {
  const term = speak(definition.term, language);
  return (
    <details class="definition">
      <summary>
        <span class="definition__word">{word}</span>
        {tail}
        <span class="visually-hidden" lang={unless(language, 'da')}>
          {` (${say(words.explained, language)})`}
        </span>
      </summary>
      <span class="definition__meaning" lang={unless(language, 'da')}>
        <b lang={unless(term.language, language)}>{nameOf(definition, term.text)}</b>
        {': '}
        <Meaning definition={definition} language={language} />
      </span>
    </details>
  );
}

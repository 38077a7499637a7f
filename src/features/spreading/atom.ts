import { piecesOf } from '#features/knowledge';
import type { Piece } from '#features/knowledge';
import type { Entry, Feed } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export const atomOf = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
    tag('id', feed.id),
    tag('title', feed.title),
    tag('subtitle', feed.says),
    tag('updated', feed.updated.toISOString()),
    `<author>${tag('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.atom)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.home)}"/>`,
    '<generator>Værn</generator>',
    ...feed.entries.map(entry),
    '</feed>',
    '',
  ].join('\n');

const entry = ({ id, title, address, published, updated, kind, paragraphs, source }: Entry): string =>
  [
    '<entry>',
    tag('id', id),
    tag('title', title),
    tag('published', published.toISOString()),
    tag('updated', updated.toISOString()),
    `<link rel="alternate" type="text/html" href="${escaped(address)}"/>`,
    ...(source.link === undefined ? [] : [`<link rel="via" href="${escaped(source.link)}"/>`]),
    `<category term="${escaped(kind.key)}" label="${escaped(kind.name)}"/>`,
    // Markup escaped twice: once as HTML, and once more because it stands in XML.
    `<content type="html">${escaped(htmlOf(paragraphs))}</content>`,
    '</entry>',
  ].join('\n');

/** Paragraphs as HTML, an address of the net as a link, and nothing else in them that could be taken for markup. */
export const htmlOf = (paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => `<p>${piecesOf(paragraph).map(piece).join('')}</p>`).join('');

const piece = ({ text, link }: Piece): string =>
  link ? `<a href="${escaped(text)}">${escaped(text)}</a>` : escaped(text);

const tag = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// What XML 1.0 has no place for, half of a surrogate pair too, would make the whole feed unreadable.
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string => text.replace(impossible, '').replace(/[&<>"]/g, (sign) => signs[sign] ?? '');

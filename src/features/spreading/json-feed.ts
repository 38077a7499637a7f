import { htmlOf } from './atom.ts';
import type { Entry, Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.json,
    description: feed.says,
    language: 'da',
    authors: [{ name: feed.author, url: feed.home }],
    items: feed.entries.map(item),
  });

const item = ({ id, title, address, published, updated, kind, paragraphs, source }: Entry) => ({
  id,
  url: address,
  title,
  content_html: htmlOf(paragraphs),
  content_text: paragraphs.join('\n\n'),
  date_published: published.toISOString(),
  date_modified: updated.toISOString(),
  tags: [kind.name],
  language: 'da',
  ...(source.link === undefined ? {} : { external_url: source.link }),
});

import { kindWords } from '#features/knowledge';
import type { Post } from '#features/knowledge';
import { instantOf } from '#kernel/danish-time';
import { digestOf } from '#kernel/digest';
import type { FeedLink } from '#kernel/feed-link';
import { givenPost } from './news.ts';
import { postsFor, wholeAddress } from './source.ts';
import type { Source } from './source.ts';
import { feedWords as words } from './spreading.words.ts';

/** A feed before it is written: what Atom and JSON Feed both say. */
export interface Feed {
  /** The same for ever, wherever the municipality moves its Værn. */
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly author: string;
  readonly home: string;
  /** The addresses of the feed itself. */
  readonly atom: string;
  readonly json: string;
  readonly updated: Date;
  readonly entries: readonly Entry[];
}

/** One post of a feed. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly published: Date;
  readonly updated: Date;
  readonly kind: { readonly key: string; readonly name: string };
  /** The text, a paragraph each. */
  readonly paragraphs: readonly string[];
  readonly source: { readonly name: string; readonly link: string | undefined };
}

/** The addresses of the feeds. */
export const feedPaths = { atom: '/viden/feed.atom', json: '/viden/feed.json' } as const;

/** The feeds that a page of knowledge leads programs to: those of its department where it is one department's. */
export function feedsFor(path: string): readonly FeedLink[] {
  const department = /^\/viden\/afdeling\/([a-z0-9-]+)$/.exec(path)?.[1];
  const query = department === undefined ? '' : `?afdeling=${department}`;
  return [
    { type: 'application/atom+xml', path: feedPaths.atom + query, title: words.discovered },
    { type: 'application/feed+json', path: feedPaths.json + query, title: words.discovered },
  ];
}

/** The feed of one department, or of all of them. */
export async function feedOf(source: Source, department: string | undefined): Promise<Feed> {
  const { municipality } = source;
  const posts = postsFor(source, department);
  const { query, title, key, home } = nameOf(source, department);
  return {
    id: await feedId(`${municipality.key} ${key}`),
    title,
    says: words.says,
    author: municipality.name.text,
    home: wholeAddress(source, home),
    atom: wholeAddress(source, feedPaths.atom + query),
    json: wholeAddress(source, feedPaths.json + query),
    updated: newestOf(posts) ?? instantOf(municipality.plan.adopted, 0),
    entries: posts.map((post) => entryOf(post, source)),
  };
}

interface Name {
  readonly key: string;
  readonly title: string;
  readonly query: string;
  readonly home: string;
}

function nameOf({ municipality }: Source, department: string | undefined): Name {
  const found = municipality.departments.find(({ key }) => key === department);
  if (!found) return { key: '', title: words.title(municipality.short), query: '', home: '/viden' };
  const { key, name } = found;
  return {
    key,
    title: words.titleFor(name.text, municipality.short),
    query: `?afdeling=${key}`,
    home: `/viden/afdeling/${key}`,
  };
}

const newestOf = (posts: readonly Post[]): Date | undefined =>
  posts.map(({ changedAt }) => changedAt).toSorted((one, other) => other.getTime() - one.getTime())[0];

function entryOf(post: Post, source: Source): Entry {
  const { url, event } = givenPost(post, source);
  const whenAndWhere = event
    ? [
        ...(event.cancelled ? [words.cancelled] : []),
        `${words.when} ${event.whenText}`,
        ...(event.place === '' ? [] : [`${words.where} ${event.place}`]),
      ]
    : [];
  const begun = instantOf(post.date, 0);
  return {
    id: `urn:uuid:${post.id}`,
    title: post.title,
    address: url,
    // What bears a later day was published no later than it was last changed.
    published: begun < post.changedAt ? begun : post.changedAt,
    updated: post.changedAt,
    kind: { key: post.kind, name: kindWords[post.kind] },
    paragraphs: [...whenAndWhere, ...post.paragraphs, `${words.from} ${post.source.name}`],
    source: post.source,
  };
}

/** A name made from other names, of the form that is left to those who make them (RFC 9562 § 5.8). */
async function feedId(name: string): Promise<string> {
  const digest = await digestOf(`vaern viden ${name}`);
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`];
  return `urn:uuid:${[...parts, digest.slice(20, 32)].join('-')}`;
}

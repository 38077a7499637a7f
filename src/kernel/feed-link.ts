/** A feed, for programs that look for one in the page's head. */
export interface FeedLink {
  readonly type: 'application/atom+xml' | 'application/feed+json';
  readonly path: string;
  readonly title: string;
}

import { hoursWord, kindWords } from '#features/knowledge';
import type { Event, Post } from '#features/knowledge';
import type { GivenPost } from './answers.file.ts';
import { wholeAddress } from './source.ts';
import type { Source } from './source.ts';

/** Where everybody can read a post. */
const postPath = ({ id }: Pick<Post, 'id'>): string => `/viden/${id}`;

/** A post as it is given to others. */
export const givenPost = (post: Post, source: Pick<Source, 'municipality'>): GivenPost => ({
  id: post.id,
  kind: post.kind,
  kindText: kindWords[post.kind],
  title: post.title,
  paragraphs: [...post.paragraphs],
  source: { name: post.source.name, link: post.source.link ?? null },
  date: post.date,
  departments: [...post.audience],
  expires: post.expires ?? null,
  event: post.event ? givenEvent(post.event) : null,
  changedAt: post.changedAt.toISOString(),
  url: wholeAddress(source, postPath(post)),
});

const givenEvent = (event: Event): NonNullable<GivenPost['event']> => ({
  from: event.from.toISOString(),
  to: event.to.toISOString(),
  whenText: hoursWord(event),
  place: event.place,
  deadline: event.deadline ?? null,
  cancelled: event.cancelled,
});

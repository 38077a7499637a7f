import type { FC } from 'hono/jsx';
import type { Municipality } from '#features/plan';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { audienceWord } from './ground.ts';
import { hoursWord } from './hours.words.ts';
import { kindWords, publicWords as words } from './knowledge.words.ts';
import { isExpired, piecesOf } from './post.ts';
import type { Event, Post } from './post.ts';

/** A text with its addresses as links. */
export const Paragraphs: FC<{ readonly of: readonly string[] }> = ({ of }) => (
  <>
    {of.map((paragraph) => (
      <p>{piecesOf(paragraph).map(({ text, link }) => (link ? <a href={text}>{text}</a> : text))}</p>
    ))}
  </>
);

interface Shown {
  readonly post: Post;
  readonly municipality: Municipality;
  readonly today: Day;
}

/** The whole of a post under its title: what it says of itself, its text and where it is from. */
export const PostView: FC<Shown> = ({ post, municipality, today }) => (
  <>
    <Warnings post={post} today={today} />
    <p class="quiet">{aboutPost(post, municipality)}</p>
    {post.event && <Hours event={post.event} />}
    <Paragraphs of={post.paragraphs} />
    <p>
      {words.source}: {post.source.link ? <a href={post.source.link}>{post.source.name}</a> : post.source.name}
    </p>
  </>
);

const Warnings: FC<Pick<Shown, 'post' | 'today'>> = ({ post, today }) => (
  <>
    {isExpired(post, today) && post.expires && (
      <p class="notice notice--warn">{words.expired(inWords(post.expires, 'da'))}</p>
    )}
    {post.event?.cancelled && <p class="notice notice--warn">{words.cancelledHow}</p>}
  </>
);

/** What a post is, its date and whom it is for, on one line. */
export const aboutPost = ({ kind, date, audience }: Post, municipality: Municipality): string =>
  [kindWords[kind], inWords(date, 'da'), audienceWord(municipality, audience)].join(' · ');

const Hours: FC<{ readonly event: Event }> = ({ event }) => (
  <dl class="facts">
    <dt>{words.when}</dt>
    <dd>{hoursWord(event)}</dd>
    <dt>{words.where}</dt>
    <dd>{event.place}</dd>
    {event.seats !== undefined && (
      <>
        <dt>{words.seats}</dt>
        <dd>{event.seats}</dd>
      </>
    )}
    {event.deadline && (
      <>
        <dt>{words.deadline}</dt>
        <dd>{inWords(event.deadline, 'da')}</dd>
      </>
    )}
  </dl>
);

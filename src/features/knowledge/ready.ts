import type { Municipality } from '#features/plan';
import { inWords } from '#kernel/day';
import { hoursWord } from './hours.words.ts';
import type { Post } from './post.ts';

const longest = 400;

/** The beginning of a text, to the last whole sentence that there is room for, or to the last whole word. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest);
  const sentence = start.lastIndexOf('. ');
  return sentence > longest / 3 ? start.slice(0, sentence + 1) : `${start.slice(0, start.lastIndexOf(' '))} …`;
}

/** What a knowledge person can send to their colleagues as it stands: what it is, and where to read on. Nobody is named in it. */
export function readyText(post: Post, { address }: Municipality): string {
  const { title, paragraphs, event, source, id } = post;
  return [
    'Kære kolleger',
    title,
    ...paragraphs.slice(0, 1).map(shortened),
    ...(event === undefined ? [] : [hoursText(event)]),
    `Læs mere: ${address}/viden/${id}`,
    `Kilde: ${source.name}`,
  ].join('\n\n');
}

function hoursText(event: NonNullable<Post['event']>): string {
  if (event.cancelled) return 'Det er aflyst.';
  const last = event.deadline === undefined ? [] : [`Tilmelding senest ${inWords(event.deadline, 'da')}`];
  return [`Tid: ${hoursWord(event)}`, `Sted: ${event.place}`, ...last].join('\n');
}

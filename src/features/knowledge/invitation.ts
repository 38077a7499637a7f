import { calendarFile } from '#kernel/calendar-file';
import type { Post } from './post.ts';

/** The calendar file of a talk or a course that stands at an address; undefined for what takes place nowhere. */
export function invitation(post: Post, site: string): string | undefined {
  const { id, title, paragraphs, event, changedAt } = post;
  if (event === undefined) return undefined;
  const link = `${site}/viden/${id}`;
  return calendarFile(
    [
      {
        uid: `${id}@${new URL(site).hostname}`,
        title: event.cancelled ? `Aflyst: ${title}` : title,
        text: [...paragraphs, link].join('\n\n'),
        place: event.place,
        link,
        when: { from: event.from, to: event.to },
        changedAt,
        sequence: event.sequence,
        cancelled: event.cancelled,
      },
    ],
    { name: title },
  );
}

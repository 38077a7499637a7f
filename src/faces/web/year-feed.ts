import type { Context, Hono } from 'hono';
import { readFeed } from '#features/cycle';
import { isSecret } from '#kernel/secret';
import type { House } from '../../gate.ts';
import type { Publication } from './publication.ts';
import { yearGround } from './year.ts';

interface FeedDesk {
  readonly house: House;
  readonly current: () => Publication;
}

/** The address of a private calendar, as the app knows it. */
export const feedPath = '/kalender/:feed';

/** Answers calendars outside the house. One that was never, is no more, or whose person may see no year, is simply not there. */
export function mountYearFeed(app: Hono, desk: FeedDesk): void {
  app.get(feedPath, (context) => answer(desk, context));
}

async function answer({ house, current }: FeedDesk, context: Context): Promise<Response> {
  const secret = context.req.param('feed')?.replace(/\.ics$/, '') ?? '';
  if (!isSecret(secret)) return context.notFound();
  const file = await readFeed(house, yearGround(current().pack), secret, house.clock.now());
  if (file === undefined) return context.notFound();
  return context.body(file, 200, { 'content-type': 'text/calendar; charset=utf-8', 'x-robots-tag': 'noindex' });
}

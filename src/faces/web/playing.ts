import type { Context, Hono } from 'hono';
import { playAddresses, playPage, readyAddresses, readyPage } from '#features/training';
import type { PlayAddress } from '#features/training';
import { frame } from '#ui/frame.tsx';
import type { Page } from '#ui/page.ts';
import type { House } from '../../gate.ts';
import { formOf } from './inside.ts';
import type { Publication } from './publication.ts';

/** What answering whoever plays takes. */
export interface Playing {
  readonly house: House;
  readonly current: () => Publication;
}

/** Answers whoever plays a training. Nobody is signed in, no cookie is looked at, and the trail has no line of it. */
export function mountPlaying(app: Hono, playing: Playing): void {
  for (const address of readyAddresses)
    app.get(address, () => shown(playing, readyPage(playing.current().pack, address)));
  for (const address of playAddresses) app.post(address, (context) => answer(playing, context, address));
}

async function answer(playing: Playing, context: Context, address: PlayAddress): Promise<Response> {
  const { house, current } = playing;
  const desk = { database: house.database, ground: current().pack, now: house.clock.now() };
  return shown(playing, await playPage(desk, address, await formOf(context)));
}

const shown = ({ current }: Playing, page: Page): Response =>
  new Response(frame(page, current().site), { headers: { 'content-type': 'text/html; charset=utf-8' } });

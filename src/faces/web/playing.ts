import type { Context, Hono } from 'hono';
import { playAddresses, playPage } from '#features/training';
import type { PlayAddress } from '#features/training';
import { frame } from '#ui/frame.tsx';
import type { House } from '../../gate.ts';
import { formOf } from './inside.ts';
import type { Publication } from './publication.ts';

/** What answering whoever plays takes. */
export interface Playing {
  readonly house: House;
  readonly current: () => Publication;
}

/** Answers the forms of a training. Nobody is signed in, no cookie is looked at, and the trail has no line of it. */
export function mountPlaying(app: Hono, playing: Playing): void {
  for (const address of playAddresses) app.post(address, (context) => answer(playing, context, address));
}

async function answer({ house, current }: Playing, context: Context, address: PlayAddress): Promise<Response> {
  const { pack, site } = current();
  const desk = { database: house.database, ground: pack, now: house.clock.now() };
  const page = await playPage(desk, address, await formOf(context));
  return new Response(frame(page, site), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

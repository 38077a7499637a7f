import type { Context, Hono } from 'hono';
import type { Refusal } from '#kernel/action';
import { reader } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import { insideFrame } from '#ui/inside.tsx';
import { brokenPage, forbiddenPage, goneInsidePage, signedOutPage } from '#ui/refused.tsx';
import type { Answer, Ask, Download, Form, InsidePage, Route, Scene } from '#ui/route.ts';
import { entrance } from '../../gate.ts';
import type { House } from '../../gate.ts';
import type { Publication } from './publication.ts';

/** What the pages inside are answered from. */
export interface Rooms {
  readonly house: House;
  readonly current: () => Publication;
  /** Whoever the browser's session belongs to, as of now. */
  readonly personOf: (context: Context) => Promise<SignedIn | undefined>;
  /** The addresses of the edition on the air. */
  readonly routes: () => readonly Route[];
  /** Told about a fault, never about what somebody sent. */
  readonly fault: (error: unknown) => void;
}

/** Whose scene it is when nobody has signed in: the gate refuses before anything is shown in it. */
const nobody: SignedIn = { kind: 'signed-in', id: '', municipality: '', name: '', posts: [] };

/** Puts every declared address inside on the app. The table of a new publication replaces the old one's, address by address. */
export function mountInside(app: Hono, rooms: Rooms): void {
  for (const { method, path } of rooms.routes()) {
    app.on(method, path, (context) => answer(rooms, context, method, path));
  }
}

async function answer(rooms: Rooms, context: Context, method: Route['method'], path: string): Promise<Response> {
  const publication = rooms.current();
  const route = rooms.routes().find((one) => one.method === method && one.path === path);
  if (!route) return context.notFound();
  const asked = await askOf(context, method);
  try {
    return await answerFor(rooms, context, { publication, route, asked });
  } catch (fault) {
    if (method === 'GET') throw fault;
    rooms.fault(fault);
    return shownInside(context, publication, undefined, brokenPage(context.req.path, asked.form), 500);
  }
}

interface Asking {
  readonly publication: Publication;
  readonly route: Route;
  readonly asked: Ask;
}

async function answerFor(rooms: Rooms, context: Context, { publication, route, asked }: Asking): Promise<Response> {
  const person = await rooms.personOf(context);
  const scene = sceneOf(publication, person ?? nobody, rooms.house.clock.now());
  const result = await route.answer(entrance(rooms.house, person ?? reader), asked, scene);
  return person ? send(context, publication, person, result) : turnedAway(context, publication, asked);
}

const sceneOf = ({ site }: Publication, person: SignedIn, now: Date): Scene => ({
  site,
  person,
  now,
  typed: {},
  mistakes: [],
  overtaken: false,
});

async function askOf(context: Context, method: Route['method']): Promise<Ask> {
  return { params: context.req.param(), form: method === 'POST' ? await formOf(context) : {} };
}

/** The texts of a form; a file somebody slipped in is no text, and a body that is no form is an empty one. */
export async function formOf({ req }: Context): Promise<Form> {
  const parsed = await req.parseBody({ all: true }).catch((): Record<string, unknown> => ({}));
  const texts = Object.entries(parsed).map(([name, value]) => [name, textsIn(value)] as const);
  return Object.fromEntries(
    texts.filter(([, value]) => value !== undefined).map(([name, value]) => [name, value ?? '']),
  );
}

const textsIn = (value: unknown): string | readonly string[] | undefined => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
};

function send(context: Context, publication: Publication, person: SignedIn, result: Answer): Response {
  switch (result.kind) {
    case 'page':
      return shownInside(context, publication, person, result.page, result.status);
    case 'see-other':
      return context.redirect(result.to, 303);
    case 'file':
      return fileOf(result.file);
    case 'refused':
      return refused(context, publication, person, result.refusal);
  }
}

const fileOf = ({ name, type, body }: Download): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"` },
  });

/** A page inside, for whoever is there. */
export function shownInside(
  context: Context,
  { site }: Publication,
  person: SignedIn | undefined,
  page: InsidePage,
  status: number,
): Response {
  const html = insideFrame(page, { site, person }, context.req.path);
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function refused(context: Context, publication: Publication, person: SignedIn, refusal: Refusal): Response {
  const { site } = publication;
  if (refusal.reason === 'not-allowed') return shownInside(context, publication, person, forbiddenPage(site), 403);
  return shownInside(context, publication, person, goneInsidePage(site), refusal.reason === 'not-found' ? 404 : 400);
}

/** Who has not signed in is led to the way in, and back; a form that was written keeps its words until it can be sent again. */
function turnedAway(context: Context, publication: Publication, { form }: Ask): Response {
  const { path, method } = context.req;
  if (method === 'GET') return context.redirect(`/log-ind?til=${encodeURIComponent(path)}`, 303);
  return shownInside(context, publication, undefined, signedOutPage(path, form), 401);
}

import type { Context, Hono } from 'hono';
import { absoluteEnd, signInEnd } from '#features/access';
import type { SignedIn } from '#kernel/person';
import type { Result } from '#kernel/result';
import type { NotVouched } from '#kernel/vouched';
import type { Claims, Departure, IdentityProvider } from '#ports/identity';
import { demoPage, isWayInWord, leavingPage, wayInPage } from '#ui/way-in.tsx';
import { carried, carry, drop } from './cookies.ts';
import { formOf, shownInside } from './inside.ts';
import type { Publication } from './publication.ts';

/** What the way in needs of the house: it remembers every try, and knows who a browser's session belongs to. */
export interface Porch {
  readonly provider: IdentityProvider | undefined;
  /** Keeps what the provider must have back, bound to this browser; gives the browser's half of the secret. */
  readonly keep: (departure: Departure, to: string) => Promise<string>;
  /** What was kept, once and never again; undefined when it is too late, or another browser. */
  readonly take: (state: string, secret: string) => Promise<{ readonly kept: string; readonly to: string } | undefined>;
  /** A new session for whom the provider vouches for, remembered. */
  readonly admit: (claims: Claims) => Promise<Result<{ readonly token: string }, 'disabled'>>;
  /** Remembers that nobody was let in, and why. */
  readonly turnAway: (why: NotVouched) => Promise<void>;
  readonly recognise: (token: string) => Promise<SignedIn | undefined>;
  /** Ends the session; gives the provider's name for it. */
  readonly signOut: (token: string) => Promise<string | undefined>;
}

/** Whose session the browser carries. */
export const personOf =
  (porch: Porch) =>
  async (context: Context): Promise<SignedIn | undefined> => {
    const token = carried(context, 'vaern');
    return token === undefined ? undefined : porch.recognise(token);
  };

interface WayIn {
  readonly porch: Porch;
  readonly current: () => Publication;
}

/** The addresses of the way in that only our own pages lead to. */
export function mountWayIn(app: Hono, way: WayIn): void {
  const { porch, current } = way;
  app.get('/log-ind', (context) => showWayIn(way, context));
  app.get('/log-ind/videre', (context) => leaveForProvider(way, context));
  app.get('/log-ind/demo', (context) => showDemo(way, context));
  app.get('/log-ind/metadata', (context) => {
    const metadata = porch.provider?.metadata?.();
    if (metadata === undefined) return context.notFound();
    return context.body(metadata, 200, { 'content-type': 'application/samlmetadata+xml; charset=utf-8' });
  });
  app.post('/log-ud', async (context) => {
    const token = carried(context, 'vaern');
    const session = token === undefined ? undefined : await porch.signOut(token);
    drop(context, 'vaern');
    context.header('clear-site-data', '"cache"');
    const onward = token === undefined ? undefined : porch.provider?.leave?.(session);
    if (onward !== undefined) return shownInside(context, current(), undefined, leavingPage(onward), 200);
    return context.redirect('/log-ind?ord=signed-out', 303);
  });
}

/** Where a provider's answer comes back: the one form that another site may send. */
export function mountReturn(app: Hono, way: WayIn): void {
  app.get('/log-ind/tilbage', (context) => comeBack(way, context));
  app.post('/log-ind/tilbage', (context) => comeBack(way, context));
}

const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** Who vouches for whoever asks: a pretended provider for nobody but this machine, so not through a proxy or a tunnel, whatever host it says. */
const providerFor = ({ provider }: Porch, { req }: Context): IdentityProvider | undefined =>
  provider?.people && forwarding.some((name) => req.header(name) !== undefined) ? undefined : provider;

async function showWayIn({ porch, current }: WayIn, context: Context): Promise<Response> {
  const to = ownPath(context.req.query('til'));
  if (await personOf(porch)(context)) return context.redirect(to, 303);
  const asked = context.req.query('ord') ?? '';
  return shownInside(
    context,
    current(),
    undefined,
    wayInPage(providerFor(porch, context)?.name, to, isWayInWord(asked) ? asked : undefined),
    200,
  );
}

/** An address of ours and no other's: it begins with one stroke and has no other host, no query and no fragment. */
export const ownPath = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?!\/)[\w/-]{0,120}$/.test(asked) ? asked : '/min-side';

async function leaveForProvider({ porch }: WayIn, context: Context): Promise<Response> {
  const provider = providerFor(porch, context);
  if (!provider) return context.redirect('/log-ind', 303);
  const departure = await provider.begin();
  if (!departure.ok) return turnAway(porch, context, departure.refusal);
  const secret = await porch.keep(departure.value, ownPath(context.req.query('til')));
  carry(context, 'vaern-vej', secret, signInEnd / 1000);
  return context.redirect(departure.value.to, 303);
}

function showDemo({ porch, current }: WayIn, context: Context): Response | Promise<Response> {
  const provider = providerFor(porch, context);
  if (!provider?.people) return context.notFound();
  const page = demoPage(provider.people, context.req.query('state') ?? '');
  return shownInside(context, current(), undefined, page, 200);
}

async function turnAway(porch: Porch, context: Context, why: NotVouched): Promise<Response> {
  await porch.turnAway(why);
  drop(context, 'vaern-vej');
  return context.redirect(`/log-ind?ord=${why}`, 303);
}

async function comeBack({ porch }: WayIn, context: Context): Promise<Response> {
  const provider = providerFor(porch, context);
  if (!provider) return context.redirect('/log-ind', 303);
  const back = { url: context.req.url, form: singles(await formOf(context)) };
  const kept = await takeKept(porch, context, provider.stateOf(back));
  if (!kept) return turnAway(porch, context, 'expired');
  const claims = await provider.finish({ ...back, kept: kept.kept });
  if (!claims.ok) return turnAway(porch, context, claims.refusal);
  const admitted = await porch.admit(claims.value);
  drop(context, 'vaern-vej');
  if (!admitted.ok) return context.redirect('/log-ind?ord=disabled', 303);
  await endFormer(porch, context);
  carry(context, 'vaern', admitted.value.token, absoluteEnd / 1000);
  return context.redirect(kept.to, 303);
}

/** The session this browser carried before is over when another begins (OWASP ASVS 5.0 V7.2.4). */
async function endFormer(porch: Porch, context: Context): Promise<void> {
  const former = carried(context, 'vaern');
  if (former !== undefined) await porch.signOut(former);
}

async function takeKept(
  porch: Porch,
  context: Context,
  state: string | undefined,
): Promise<{ readonly kept: string; readonly to: string } | undefined> {
  const secret = carried(context, 'vaern-vej');
  return state === undefined || secret === undefined ? undefined : porch.take(state, secret);
}

const singles = (form: Readonly<Record<string, string | readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );

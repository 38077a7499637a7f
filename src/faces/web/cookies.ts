import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isLoopback } from '#kernel/loopback';

/** What the browser carries for us: the session, or the way it left by to sign in. */
export type Carried = 'vaern' | 'vaern-vej';

/**
 * A cookie that no script can read and no other site can use. Over the net it is bound to this very host
 * (`__Host-`, RFC 6265bis § 4.1.3.2); on this machine's own loopback, where there is no TLS, it has a plain name.
 */
export const carry = (context: Context, name: Carried, value: string, seconds: number): void => {
  const near = isNear(context);
  setCookie(context, nameFor(name, near), value, {
    path: '/',
    httpOnly: true,
    secure: !near,
    maxAge: seconds,
    // The answer of a SAML provider is a form sent from another site; the way there is good for one return only.
    sameSite: name === 'vaern-vej' && !near ? 'None' : 'Lax',
  });
};

/** What the browser carried with it, undefined when nothing. */
export const carried = (context: Context, name: Carried): string | undefined =>
  getCookie(context, nameFor(name, isNear(context)));

/** Takes it from the browser again. */
export const drop = (context: Context, name: Carried): void => carry(context, name, '', 0);

const nameFor = (name: Carried, near: boolean): string => (near ? name : `__Host-${name}`);

// A proxy that does not hand on the host that was asked for still tells that the browser came over TLS.
const isNear = ({ req }: Context): boolean =>
  isLoopback((req.header('host') ?? '').replace(/:\d+$/, '')) &&
  !/^https\b/i.test(req.header('x-forwarded-proto') ?? '');

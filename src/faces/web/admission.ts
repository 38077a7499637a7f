import type { Context, MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';

const search = 16 * 1024;
const form = 64 * 1024;
const providersAnswer = 256 * 1024;

/** A browser says how long a form is; what does not say so, or is longer than anything we ask for, is not read. */
export const isShort = ({ req }: Context): boolean =>
  Number(req.header('content-length') ?? Number.NaN) <= longest(req.path);

function longest(path: string): number {
  if (path === '/log-ind/tilbage') return providersAnswer;
  return /^(?:\/en)?\/soeg$/.test(path) ? search : form;
}

const ourForms = /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** Whether it is sent as a form is. The origin of anything else is not looked at, so nothing else comes in. */
const isForm = ({ req }: Context): boolean => ourForms.test(req.header('content-type') ?? 'text/plain');

const isReading = ({ req }: Context): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(req.method);

/**
 * Lets a form in only from our own pages: by what the browser says of the site it came from, or by the origin. Behind a proxy that ends
 * TLS the request says http and the origin https, so the host that was asked for and the site's own address count too.
 */
export function fromOurselves(address: () => string): MiddlewareHandler {
  const asked = csrf({
    origin: (origin, { req }) =>
      [new URL(req.url).origin, URL.parse(address())?.origin].includes(origin) ||
      URL.parse(origin)?.host === req.header('host'),
  });
  return (context, next) => {
    if (isReading(context) || isForm(context)) return asked(context, next);
    throw new HTTPException(403);
  };
}

import type { Squeezed } from '#ports/squeeze';

/** An encoding we send, as `accept-encoding` names it. */
export type Encoding = keyof Squeezed;

/** The best of ours that the browser accepts; a `q=0` is a no (RFC 9110 § 12.5.3). */
export function chooseEncoding(accepted: string): Encoding {
  const wanted = accepted.split(',').map((part) => part.trim().toLowerCase().split(';'));
  const accepts = (name: string) => wanted.some(([coding, weight]) => coding === name && !/^\s*q=0(?:\.0*)?$/.test(weight ?? ''));
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}

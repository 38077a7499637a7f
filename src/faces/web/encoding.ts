import type { Encoding } from '#ports/web';

const chosen = new Map<string, Encoding>();
const mostChosen = 64;

/** The best of ours that the browser accepts; a `q=0` is a no (RFC 9110 § 12.5.3). Browsers say the same few things, so the choice is kept. */
export function chooseEncoding(accepted: string): Encoding {
  const before = chosen.get(accepted);
  if (before) return before;
  const best = bestOf(accepted);
  if (chosen.size < mostChosen) chosen.set(accepted, best);
  return best;
}

function bestOf(accepted: string): Encoding {
  const wanted = accepted.split(',').map((part) => part.trim().toLowerCase().split(';'));
  const accepts = (name: string) =>
    wanted.some(([coding, weight]) => coding === name && !/^\s*q=0(?:\.0*)?$/.test(weight ?? ''));
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}

import { isLoopback } from './loopback.ts';

/** The sites that may show our small pages within their own, or one sentence in Danish on the first that cannot be among them. */
export function parseEmbedOrigins(written: string): readonly string[] | string {
  const origins: string[] = [];
  for (const one of written.split(/[\s,]+/).filter((part) => part !== '')) {
    const origin = originOf(one);
    if (origin === undefined)
      return `VAERN_EMBED_ORIGINS skal være adresser som https://intranet.kommune.dk med mellemrum imellem, uden mere bagefter, men "${one}" er ikke sådan en. Stjerner må der ikke være.`;
    origins.push(origin);
  }
  return [...new Set(origins)];
}

/** A site's address alone: over TLS, or on this very machine; never a pattern, for a pattern lets in sites nobody has thought of. */
function originOf(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !isAlone(url, text)) return undefined;
  const near = url.protocol === 'http:' && isLoopback(url.hostname);
  return near || url.protocol === 'https:' ? url.origin : undefined;
}

const isAlone = (url: URL, text: string): boolean => url.href === `${url.origin}/` && !/[*;'"]/.test(text);

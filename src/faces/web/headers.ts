/** What every answer says: only over TLS, as the type it has, and to nobody where a reader came from. */
const always = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

const noSensors = { 'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()' } as const;

/**
 * Headers of every page (OWASP ASVS 5.0 V3.4). Styles stand inline and are named by their hash, scripts are files of our own:
 * nothing from another host, nothing inline that could be injected.
 */
export function protect(styleHashes: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `style-src ${styleHashes.map((hash) => (hash.startsWith("'") ? hash : `'${hash}'`)).join(' ')}`,
    "script-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    'content-security-policy': policy,
    ...always,
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...noSensors,
  };
}

/** Headers of a file that is no page: a font, a picture, a script. It needs no leave to fetch anything, and the short form is what a slow line pays for. */
export const protectFile: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  ...always,
  'cross-origin-resource-policy': 'same-origin',
};

const short = 'public, max-age=60, stale-if-error=86400';

/**
 * Headers of what every site may read, because it is public by law: from any origin, and never with a cookie. A page of its own it must
 * not become, and a browser may keep it for a minute.
 */
export const shareData: Readonly<Record<string, string>> = {
  ...protectFile,
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, last-modified',
  'cache-control': short,
};

/** Headers of a small page that only the sites on the list may show within their own; nobody may where the list is empty. */
export function protectEmbed(styleHash: string, origins: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`,
  ].join('; ');
  return {
    'content-security-policy': policy,
    ...always,
    // A page that asks everything within it for leave (COEP) can show this one: it fetches nothing of its own.
    'cross-origin-resource-policy': 'cross-origin',
    'cross-origin-embedder-policy': 'require-corp',
    ...noSensors,
    'cache-control': short,
    ...(origins.length === 0 ? { 'x-frame-options': 'DENY' } : {}),
  };
}

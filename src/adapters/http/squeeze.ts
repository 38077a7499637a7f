import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Fingerprint, Squeeze } from '#ports/squeeze';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

// The hardest takes seconds where a text is this long, and saves a tenth.
const long = 1_000_000;

/** Brotli at its hardest, with a window that sees the whole of an offline package; only what is very long is squeezed a little less. */
export const squeeze: Squeeze = async (body) => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: body.length > long ? 9 : 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [small, smaller] = await Promise.all([zip(body, { level: 9 }), brotli(body, { params })]);
  return { identity: body, gzip: small, br: smaller };
};

/** The first 16 hex digits of SHA-256. */
export const fingerprint: Fingerprint = (body) => createHash('sha256').update(body).digest('hex').slice(0, 16);

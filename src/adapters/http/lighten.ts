import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from '#ports/web';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Good and quick: a page that is made for one request is compressed for that one. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
/** Below this the packet is sent whole anyway. */
const worthIt = 1000;

/** An answer that was made on request, compressed for a browser that takes it (RFC 9110 § 8.4); anything but text stays as it is. */
export async function lighten(answer: Response, encoding: Encoding): Promise<Response> {
  if (encoding === 'identity' || !isText(answer)) return answer;
  const body = await answer.arrayBuffer();
  const headers = new Headers(answer.headers);
  headers.append('vary', 'accept-encoding');
  if (body.byteLength < worthIt) return new Response(body, { status: answer.status, headers });
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  const light = encoding === 'br' ? await brotli(body, { params }) : await zip(body);
  return new Response(new Uint8Array(light), { status: answer.status, headers });
}

const isText = (answer: Response): boolean =>
  answer.body !== null &&
  !answer.headers.has('content-encoding') &&
  (answer.headers.get('content-type') ?? '').startsWith('text/html');

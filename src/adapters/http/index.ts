/** HTTP: a server that sends ready bytes as fast as Node can, and hands the rest to the web face. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError, getRequestListener } from '@hono/node-server';
import { isUnchanged } from '#kernel/unchanged';
import type { Listening, Ready, WebFace } from '#ports/web';
import { lighten } from './lighten.ts';

/** The port or the address cannot be listened on; `code` is the system's word for why (`EADDRINUSE`, `EACCES` ...). */
export class CannotListen extends Error {
  readonly code: string;
  constructor(code: string, cause: Error) {
    super(cause.message, { cause });
    this.code = code;
  }
}

export { fingerprint, squeeze } from './squeeze.ts';

/**
 * Serves a web face over HTTP/1.1. What is ready as bytes is sent at once; everything else goes through `answer`.
 * Resolves when the port listens; rejects with `CannotListen` when it cannot.
 */
export function serve(face: WebFace, port: number, host: string): Promise<Listening> {
  const made = async (request: Request) =>
    lighten(await face.answer(request), face.encoding(request.headers.get('accept-encoding') ?? ''));
  const answer = getRequestListener(made, { overrideGlobalObjects: false, errorHandler: unreadable });
  const server = createServer((request, response) => {
    const ready = sendable(request)
      ? face.ready(request.url ?? '/', request.headers['accept-encoding'] ?? '')
      : undefined;
    if (ready) send(request, response, ready);
    else void answer(request, response);
  });
  server.on('clientError', refuseNoise);
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new CannotListen(cause.code ?? '', cause)));
    server.listen(port, host, () => resolve({ port: portOf(server), close: () => closed(server) }));
  });
}

/** A request that cannot be understood gets a bare no: nothing to show, nothing to run, nothing to frame. */
const bare = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** An address or a host that is none; anything else that comes this far is a fault of ours. */
const unreadable = (error: unknown): Response =>
  new Response(null, { status: error instanceof RequestError ? 400 : 500, headers: bare });

/** What is not HTTP never becomes a request, so it is answered on the line itself. */
function refuseNoise(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const headers = Object.entries(bare).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 400 Bad Request\r\nconnection: close\r\n${headers.join('')}\r\n`);
}

const sendable = (request: IncomingMessage): boolean => request.method === 'GET' || request.method === 'HEAD';

function send(request: IncomingMessage, response: ServerResponse, ready: Ready): void {
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  if (isUnchanged({ tags, since }, { tag: ready.tag, changed: ready.headers['last-modified'] })) {
    response.writeHead(304, ready.headersWhenUnchanged).end();
    return;
  }
  response.writeHead(ready.status, ready.headers);
  response.end(request.method === 'HEAD' ? undefined : ready.body);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

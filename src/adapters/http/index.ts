/** HTTP: a server that sends ready bytes as fast as Node can, and hands the rest to the web face. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Listening, Ready, WebFace } from '#ports/web';

export { fingerprint, policyHash, squeeze } from './squeeze.ts';

/**
 * Serves a web face over HTTP/1.1. What is ready as bytes is sent at once; everything else goes through `answer`.
 * Resolves when the port listens; rejects when it is taken.
 */
export function serve(face: WebFace, port: number, host: string): Promise<Listening> {
  const answer = getRequestListener(face.answer, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    const ready = sendable(request) ? face.ready(request.url ?? '/', request.headers['accept-encoding'] ?? '') : undefined;
    if (ready) send(request, response, ready);
    else void answer(request, response);
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve({ port: portOf(server), close: () => closed(server) }));
  });
}

const sendable = (request: IncomingMessage): boolean => request.method === 'GET' || request.method === 'HEAD';

function send(request: IncomingMessage, response: ServerResponse, ready: Ready): void {
  if (request.headers['if-none-match'] === ready.tag) {
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

// The package has no types of its own: only what our tests use of it.
declare module 'samlp' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  export type Handler = (request: IncomingMessage, response: ServerResponse, next: (fault: Error) => void) => void;
  export function auth(options: Readonly<Record<string, unknown>>): Handler;
}

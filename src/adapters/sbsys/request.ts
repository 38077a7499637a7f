import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { IncomingMessage, RequestOptions } from 'node:http';

/** What is sent, whole. */
export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** What came back: an answer, nothing because nobody was reached, or nothing although the request may have arrived. */
export type Heard =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'cut' };

/** How a request travels. */
export interface Line {
  /** The certificate of the municipality's own issuer, PEM. The checks of TLS are never switched off. */
  readonly ca?: string;
  /** How long one request may take in all, in milliseconds. */
  readonly patience: number;
}

/** Whether an answer says nothing of what was asked, only that it cannot be answered now. */
export const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/** The most that is read of an answer: what lies on one case is far less. */
const most = 32 * 1024 * 1024;

/** Sends one request and waits for all of its answer. It never throws, follows no redirect, and tries nothing twice. */
export function send(sent: Sent, { ca, patience }: Line): Promise<Heard> {
  return new Promise((resolve) => {
    let reached = false;
    const url = new URL(sent.url);
    const options: RequestOptions & { ca?: string; rejectUnauthorized: true } = {
      method: sent.method,
      headers: { ...sent.headers, 'content-length': String(sent.body?.length ?? 0) },
      // A connection of its own each time: one that was kept may already be closed at the other end.
      agent: false,
      // Said here, so that no setting of the machine can take it away.
      rejectUnauthorized: true,
      ...(ca === undefined ? {} : { ca }),
    };
    const secure = url.protocol === 'https:';
    const call = (secure ? secureRequest : plainRequest)(url, options);
    const tooLong = setTimeout(() => call.destroy(new Error('too long')), patience);
    const end = (heard: Heard): void => {
      clearTimeout(tooLong);
      resolve(heard);
    };
    const lost = (): void => end({ kind: reached ? 'cut' : 'not-sent' });
    call.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => (reached = true)));
    call.on('error', lost);
    call.on('response', (answer) => void read(answer).then(end, lost));
    call.end(sent.body);
  });
}

async function read(answer: IncomingMessage): Promise<Heard> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > most) {
      answer.destroy();
      return { kind: 'cut' };
    }
    chunks.push(bytes);
  }
  // A connection that ends before its answer does is no answer.
  return answer.complete
    ? { kind: 'answer', status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }
    : { kind: 'cut' };
}

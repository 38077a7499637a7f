// A slow line on loopback: a TCP proxy that holds back bytes as a phone in a corridor would. Unlike the browser's own emulation it also takes a
// round trip for a new connection, and all connections share the line.
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** How slow a line is. */
export interface Speed {
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
}

/** A line to one port of this machine. */
export interface Line {
  readonly port: number;
  /** Bytes that came down the line so far: answers, headers and all. */
  readonly bytesDown: () => number;
  readonly close: () => Promise<void>;
}

/** The length of a packet's load on most lines; smaller pieces make the pace even. */
const piece = 1400;

/** Opens a line. A connection costs one round trip before anything is heard, a byte half of one each way, and each way has the speed of the line. */
export function openLine(to: number, { bitsPerSecond, roundTripMs }: Speed): Promise<Line> {
  const sockets = new Set<Socket>();
  const down = lane(bitsPerSecond, roundTripMs / 2);
  const up = lane(bitsPerSecond, roundTripMs / 2);
  const server = createServer((near) => {
    const connected = new Promise<void>((resolve) => setTimeout(resolve, roundTripMs));
    const far = connect(to, 'localhost');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('data', (chunk) => {
      void connected.then(() => up.carry(chunk, (bytes) => far.write(bytes)));
    });
    far.on('data', (chunk) => void connected.then(() => down.carry(chunk, (bytes) => near.write(bytes))));
    near.on('end', () => void connected.then(() => up.carry(nothing, () => far.end())));
    far.on('end', () => void connected.then(() => down.carry(nothing, () => near.end())));
  });
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        bytesDown: down.bytes,
        close: () => {
          for (const socket of sockets) socket.destroy();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}

const nothing = Buffer.alloc(0);

/** One way of a line: a queue that all connections share, first come, first carried. */
function lane(bitsPerSecond: number, delayMs: number) {
  const queue: { readonly due: number; readonly deliver: () => void }[] = [];
  let free = 0;
  let bytes = 0;
  let isPumping = false;
  const pump = (): void => {
    const now = performance.now();
    while (queue[0] && queue[0].due <= now) queue.shift()?.deliver();
    isPumping = queue[0] !== undefined;
    if (queue[0]) setTimeout(pump, queue[0].due - now);
  };
  return {
    bytes: () => bytes,
    carry(chunk: Buffer, deliver: (bytes: Buffer) => void): void {
      bytes += chunk.length;
      for (let from = 0; from === 0 || from < chunk.length; from += piece) {
        const part = chunk.subarray(from, from + piece);
        free = Math.max(performance.now(), free) + (part.length * 8000) / bitsPerSecond;
        queue.push({ due: free + delayMs, deliver: () => deliver(part) });
      }
      if (!isPumping) pump();
    },
  };
}

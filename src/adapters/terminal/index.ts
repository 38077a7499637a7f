/** The terminal: what a command reads and writes, and being asked to stop. */
import { stderr, stdin, stdout } from 'node:process';
import type { Writable } from 'node:stream';

/** This process's own terminal. */
export const ownTerminal = {
  out: (text: string): void => void stdout.write(text),
  err: (text: string): void => void stderr.write(text),
  input: async (): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  },
  lines: (): AsyncIterable<string> => linesOf(stdin),
};

/** Waits until all that was written has left. A pipe that is read more slowly than it is filled would lose its end when the process ends. */
export async function allWritten(streams: readonly Writable[] = [stdout, stderr]): Promise<void> {
  await Promise.all(
    streams.map(
      (stream) =>
        new Promise<void>((resolve) => {
          // Whoever read has gone: there is nobody left to write to.
          stream.once('error', () => resolve());
          stream.write('', () => resolve());
        }),
    ),
  );
}

/** What stands on each line of a text that arrives in pieces; only a line feed ends a line, and what follows the last one counts. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/**
 * Calls `stop` once when somebody asks the process to end (Ctrl-C, a service manager). Ctrl-C under npm comes twice,
 * from the terminal and from npm: the second must not cut the stopping short.
 */
export function whenAskedToStop(stop: () => void): void {
  let asked = false;
  const ask = (): void => {
    if (!asked) stop();
    asked = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
}

// A server in a process of its own, so that whoever measures it does not share its time.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '#adapters/files';

/** A process that listens. */
export interface Child {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts a script and waits until it tells its address, `http://localhost:1234`. */
export function startChild(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /localhost:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      resolve({
        port: Number(port),
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
      });
    });
    void ended.then(() => reject(new Error(`${args.join(' ')} ended before it listened`)));
  });
}

/** Værn as `npm start` runs it, on a free port and with a data folder of its own. */
export async function startVaern(): Promise<Child> {
  const data = mkdtempSync(join(tmpdir(), 'vaern-bench-'));
  const child = await startChild([join(root, 'src/main.ts'), 'serve'], { PORT: '0', VAERN_DATA: data });
  const stop = async (): Promise<void> => {
    await child.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { port: child.port, stop };
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

// Værn in a process of its own, started as `npm start` starts it.
import { spawn } from 'node:child_process';

/** A server on its way, on the air, or ended. */
export interface Running {
  /** Its address, when it says that it is ready; fails when it ends before that. */
  readonly ready: Promise<string>;
  /** The exit code. */
  readonly ended: Promise<number | null>;
  /** Everything it has said. */
  readonly told: () => string;
  /** Sends a signal to the whole group, as Ctrl-C in a terminal does, and gives the exit code. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts Værn on a free port. */
export function startProcess(environment: Readonly<Record<string, string>>): Running {
  const env = { ...process.env, PORT: '0', ...environment };
  const child = spawn(process.execPath, ['start.mjs', 'src/main.ts', 'serve'], { env, detached: true });
  const said: string[] = [];
  const told = (): string => said.join('');
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said.push(part.toString());
      const address = /Åbn (http:\S+)/.exec(told())?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`Værn ended: ${told()}`)));
  });
  ready.catch(() => undefined);
  const stop = (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
      process.kill(-child.pid, signal);
    return ended;
  };
  return { ready, ended, told, stop };
}

/** Waits until something holds, for at most a minute: a machine that runs all the tests at once is slow. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to hold within a minute');
}

import { runCommand } from '#faces/cli';
import { parseSetting } from '#kernel/setting';
import type { Setting } from '#kernel/setting';
import { allWritten, composeTerminal, whenAskedToStop } from './compose.ts';
import { cureFor } from './cure.ts';
import { startServing } from './serve.ts';

const [name, ...args] = process.argv.slice(2);
const setting = parseSetting(process.env);
if (typeof setting === 'string') {
  process.stderr.write(`${setting}\n`);
  process.exit(2);
}
const code = await (name === 'serve' ? serveUntilStopped(setting) : runOnce(setting));
await allWritten();
process.exit(code);

/** Serves until somebody asks the process to end. */
async function serveUntilStopped(chosen: Setting): Promise<number> {
  const serving = await startServing(chosen);
  if (!serving) return 1;
  await new Promise<void>((resolve) => whenAskedToStop(resolve));
  await serving.stop();
  return 0;
}

/** Runs one command; a fault of the place it runs in is told with its cure. */
async function runOnce(chosen: Setting): Promise<number> {
  try {
    return await runCommand(name, composeTerminal(args, chosen));
  } catch (fault) {
    const told = cureFor(fault, chosen);
    if (told === undefined) throw fault;
    process.stderr.write(`${told}\n`);
    return 1;
  }
}

// npm test: everything, the browser tests too. With file names: those only.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const asked = process.argv.slice(2);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const findChromium = (): string | undefined => {
  const told = process.env.CHROMIUM;
  if (told !== undefined && existsSync(told)) return told;
  return names.map(onPath).find((file) => file !== undefined);
};

const mayInstall = (): boolean =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;

function installChromium(): string | undefined {
  if (!mayInstall()) return undefined;
  process.stderr.write('Chromium is missing: installing it with apt-get (once) ...\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quietly = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  quietly('update', '-qq');
  quietly('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return findChromium();
}

// Some files only: they may need no browser, so nothing is installed and nothing is refused for want of one.
const chromium = findChromium() ?? (asked.length > 0 ? undefined : installChromium());
if (chromium === undefined && asked.length === 0) {
  process.stderr.write(
    'The browser tests need Chromium: install it, or point at it with CHROMIUM=/path/to/chromium npm test\n',
  );
  process.exit(1);
}

// The planted offences are read by the rules, never run.
const isPlanted = (file: string): boolean => file.includes(join('rules', 'offences'));
const everything = (): readonly string[] =>
  globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'])
    .filter((file) => !isPlanted(file))
    .toSorted();

const files = asked.length > 0 ? asked : everything();
const done = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=2', ...files], {
  stdio: 'inherit',
  env: { ...process.env, ...(chromium === undefined ? {} : { CHROMIUM: chromium }) },
});
process.exit(done.status ?? 1);

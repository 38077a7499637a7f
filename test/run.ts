// npm test: everything, the browser tests too, and what touches the database once more on PostgreSQL. With file names: those only.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installWithApt, onPath } from './apt.ts';
import { startPostgres } from './postgres.ts';
import type { Throwaway } from './postgres.ts';

const asked = process.argv.slice(2);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const findChromium = (): string | undefined => {
  const told = process.env.CHROMIUM;
  if (told !== undefined && existsSync(told)) return told;
  return names.map(onPath).find((file) => file !== undefined);
};

function installChromium(): string | undefined {
  installWithApt('Chromium', 'chromium');
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

// What touches the database shows by itself: the test, or what it imports, makes a house, or signs somebody in to one that is served.
// The public pages never ask the database anything, so their visits are made once.
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;]*?from '(\.[^']+)';/gm)]
    .map((found) => resolve(file, '..', found[1] ?? ''))
    .filter((found) => existsSync(found));
const reached = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (!seen.has(file)) importsOf(seen.add(file) && file).forEach((found) => reached(found, seen));
  return seen;
};
const touchesDatabase = (file: string): boolean => {
  const files = [...reached(resolve(file))].filter((found) =>
    /\.(test|example)\.tsx?$|\btest[\\/][^\\/]+\.ts$/.test(found),
  );
  const signsIn = files.some((found) => readFileSync(found, 'utf8').includes('/log-ind'));
  return files.includes(resolve('test/house.ts')) || (files.includes(resolve('test/databases.ts')) && signsIn);
};

const children = new Set<ChildProcess>();
const runTests = (files: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((done) => {
    const env = { ...process.env, ...(chromium === undefined ? {} : { CHROMIUM: chromium }), ...environment };
    const command = ['--import', 'tsx', '--test', '--test-concurrency=2', ...files];
    const child = spawn(process.execPath, command, { stdio: 'inherit', env });
    children.add(child);
    child.once('close', (code) => done(code ?? 1));
  });

/** Runs once more on PostgreSQL what touches the database; without one that is a word, and a failure where it must be there. */
async function runOnPostgres(files: readonly string[]): Promise<number> {
  if (files.length === 0) return 0;
  const server = await startPostgres({ mayInstall: asked.length === 0 || needsPostgres });
  if (typeof server === 'string') {
    process.stderr.write(`Not run on PostgreSQL: ${server}\n`);
    return needsPostgres ? 1 : 0;
  }
  process.stderr.write(`\nThe same on PostgreSQL: ${files.length} files that touch the database\n`);
  return stopping(server, runTests(files, { VAERN_TEST_POSTGRES: server.admin }));
}

async function stopping(server: Throwaway, running: Promise<number>): Promise<number> {
  // The first Ctrl-C has already reached the tests; what is left here is to take the server away.
  const stop = (): void => children.forEach((child) => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  try {
    return await running;
  } finally {
    await server.stop();
  }
}

const needsPostgres = process.env.VAERN_NEEDS_POSTGRES === '1';
const files = asked.length > 0 ? asked : everything();
const first = await runTests(files, {});
const second = await runOnPostgres(files.filter(touchesDatabase));
process.exit(first === 0 ? second : first);

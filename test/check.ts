// npm run check: types, lint, doors, formatting, content. One line each; what failed is told in full.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
}

const folders = ['src', 'test', 'bench'].filter((folder) => existsSync(folder));

const checks: readonly Check[] = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...folders] },
  {
    name: 'doors',
    command: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err-long',
      'src',
    ],
  },
  {
    name: 'formatting',
    command: ['node_modules/oxfmt/bin/oxfmt', '--check', '--no-error-on-unmatched-pattern', ...folders],
  },
  { name: 'content', command: ['--import', 'tsx', 'src/main.ts', 'check', 'content/albertslund'] },
];

const run = (check: Check): Promise<Outcome> =>
  new Promise((resolve) => {
    const began = performance.now();
    const told: string[] = [];
    const child = spawn(process.execPath, check.command, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => told.push(part.toString()));
    child.on('close', (code) => {
      const seconds = (performance.now() - began) / 1000;
      resolve({ name: check.name, passed: code === 0, seconds, output: told.join('') });
    });
  });

const report = ({ name, passed, seconds, output }: Outcome): void => {
  process.stdout.write(`${passed ? '✔' : '✘'} ${name.padEnd(10)} ${seconds.toFixed(1)} s\n`);
  if (!passed) process.stdout.write(`\n${output.trim()}\n\n`);
};

const outcomes = await Promise.all(checks.map(run));
outcomes.forEach(report);
const failed = outcomes.filter(({ passed }) => !passed);
if (failed.length > 0) {
  process.stdout.write(`check failed: ${failed.map(({ name }) => name).join(', ')}\n`);
  process.exit(1);
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { rules } from './dependencies.ts';
import { doors } from './doors.ts';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}
interface Cruise {
  readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number };
  readonly modules: readonly { readonly source: string }[];
}

const home = resolve('.');
const offences = 'test/rules/offences';
const planted = readdirSync(offences).filter((name) => name !== 'allowed');
const filesIn = (name: string): readonly string[] =>
  globSync('src/**/*.*', { cwd: join(offences, name) }).map((file) => file.replaceAll('\\', '/'));

// The house as it stands, with every offence planted in it: one reading finds them all.
mkdirSync('.cache', { recursive: true });
const plot = mkdtempSync(join(home, '.cache', 'planted-'));
after(() => rmSync(plot, { recursive: true }));
for (const part of ['src', 'package.json', 'tsconfig.json']) cpSync(part, join(plot, part), { recursive: true });
for (const name of readdirSync(offences)) cpSync(join(offences, name), plot, { recursive: true });

function cruise(folder: string): Cruise {
  const program = join(home, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(home, '.dependency-cruiser.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', 'src'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  assert.ok(stdout.startsWith('{'), stderr);
  return JSON.parse(stdout);
}

const found = cruise(plot);
const caught = found.summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);

test('the whole house is read, not an empty one', () => {
  const read = found.modules.map(({ source }) => source).filter((source) => source.startsWith('src/'));
  const there = globSync('src/**/*.{ts,tsx}', { cwd: plot });
  assert.ok(read.length > 30, `${read.length} modules read`);
  assert.deepEqual(
    there.filter((file) => !read.includes(file.replaceAll('\\', '/'))),
    [],
  );
});

test('each rule has a planted offence, and each planted offence a rule', () => {
  assert.deepEqual(rules.map(({ name }) => name).toSorted(), planted.toSorted());
});

for (const name of planted) {
  test(`caught: ${name}`, () => {
    const guilty = filesIn(name).map((file) => `${name}: ${file}`);
    assert.ok(
      guilty.some((line) => caught.includes(line)),
      `none of these was caught:\n${guilty.join('\n')}`,
    );
  });
}

test('what is allowed is left in peace', () => {
  const innocent = filesIn('allowed');
  const accused = found.summary.violations.filter(
    ({ from, rule }) => innocent.includes(from) && rule.name !== 'no-orphans',
  );
  assert.deepEqual(
    accused.map(({ from, rule }) => `${rule.name}: ${from}`),
    [],
  );
});

test('every room stands in the table of who may knock, and the table has no circle', () => {
  const rooms = readdirSync('src/features', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(rooms.map(({ name }) => name).toSorted(), Object.keys(doors).toSorted());
  const order = Object.keys(doors);
  for (const [room, open] of Object.entries(doors)) {
    for (const other of open)
      assert.ok(order.indexOf(other) < order.indexOf(room), `${room} knocks upwards, at ${other}`);
  }
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

const home = resolve('.');
// Outside the house: lint leaves alone what git ignores.
const plot = mkdtempSync(join(tmpdir(), 'lint-'));
symlinkSync(join(home, 'node_modules'), join(plot, 'node_modules'), 'junction');
after(() => rmSync(plot, { recursive: true }));

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const branches = (count: number): string => lines(count, "  if (text.startsWith('a')) return 1;");

interface Offence {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

const offences: readonly Offence[] = [
  {
    rule: 'complexity',
    path: 'src/kernel/a.ts',
    text: `export function f(text: string) {\n${branches(6)}  return 2;\n}`,
  },
  {
    rule: 'max-lines-per-function',
    path: 'src/kernel/b.ts',
    text: `export function f(list: string[]) {\n${lines(39, "  list.push('a');")}}`,
  },
  {
    rule: 'max-lines-per-function',
    path: 'src/ui/b.tsx',
    text: `export function f(list: string[]) {\n${lines(79, "  list.push('a');")}}`,
  },
  {
    rule: 'max-lines-per-function',
    path: 'src/features/plan/b.file.ts',
    text: `export function f(list: string[]) {\n${lines(79, "  list.push('a');")}}`,
  },
  { rule: 'max-lines', path: 'src/kernel/c.ts', text: lines(251, 'export {};') },
  { rule: 'max-lines', path: 'test/c.ts', text: lines(401, 'export {};') },
  { rule: 'no-console', path: 'src/faces/cli/d.ts', text: "console.log('a');" },
  { rule: 'no-explicit-any', path: 'src/kernel/e.ts', text: 'export type Loose = any;' },
  {
    rule: 'no-non-null-assertion',
    path: 'src/kernel/f.ts',
    text: 'export const first = (list: string[]) => list[0]!.length;',
  },
  { rule: 'no-floating-promises', path: 'src/kernel/g.ts', text: "Promise.resolve('a');" },
  { rule: 'no-floating-promises', path: 'test/g.ts', text: "Promise.resolve('a');" },
  {
    rule: 'no-misused-promises',
    path: 'src/kernel/h.ts',
    text: "export const f = (on: Promise<string>) => { if (on) return 'a'; return 'b'; };",
  },
  {
    rule: 'switch-exhaustiveness-check',
    path: 'src/kernel/i.ts',
    text: "export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}",
  },
  {
    rule: 'consistent-type-assertions',
    path: 'src/features/plan/j.ts',
    text: 'export const f = (a: unknown) => a as string;',
  },
  {
    rule: 'consistent-type-assertions',
    path: 'src/faces/web/j.ts',
    text: 'export const f = (a: unknown) => a as string;',
  },
  {
    rule: 'consistent-type-imports',
    path: 'src/kernel/k.ts',
    text: "import { Hono } from 'hono';\nexport type K = Hono;",
  },
  { rule: 'ban-ts-comment', path: 'src/kernel/l.ts', text: '// @ts-ignore\nexport const a = 1;' },
  { rule: 'no-default-export', path: 'src/kernel/m.ts', text: 'export default 1;' },
];

const innocent: readonly Omit<Offence, 'rule'>[] = [
  { path: 'src/kernel/right.ts', text: `export function f(text: string) {\n${branches(5)}  return 2;\n}` },
  { path: 'src/kernel/right-too.ts', text: 'export const f = (a: unknown) => a as string;' },
  { path: 'src/features/plan/right.ts', text: "export const f = ['a'] as const;" },
  { path: 'src/kernel/right.test.ts', text: "import { test } from 'node:test';\n\ntest('a', () => {});" },
];

for (const part of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(part, join(plot, part));
for (const { path, text } of [...offences, ...innocent]) {
  mkdirSync(dirname(join(plot, path)), { recursive: true });
  writeFileSync(join(plot, path), `${text}\n`);
}

const program = join(home, 'node_modules/oxlint/bin/oxlint');
const { stdout, stderr } = spawnSync(process.execPath, [program, '--type-aware', '-f', 'unix', 'src', 'test'], {
  cwd: plot,
  encoding: 'utf8',
});
const told = stdout.replaceAll('\\', '/').split('\n');

test('lint runs', () => {
  assert.match(stdout, /problems/, stderr);
});

for (const { rule, path } of offences) {
  test(`caught: ${rule} in ${path}`, () => {
    assert.ok(
      told.some((line) => line.startsWith(`${path}:`) && line.includes(`(${rule})`)),
      stdout,
    );
  });
}

test('what is allowed is left in peace', () => {
  const accused = told.filter((line) => innocent.some(({ path }) => line.startsWith(`${path}:`)));
  assert.deepEqual(accused, []);
});

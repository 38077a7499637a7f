import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentShelf, root } from '#adapters/files';
import { check } from '../../src/faces/cli/check.ts';
import { aTerminal } from '../terminal.ts';

const real = contentShelf(`${root}/content`);

/** What `check` prints and answers, with the real pack and a copy of it in which one text is changed. */
async function checked(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const broken = (name: string) =>
    real.read('albertslund').map(({ path, text }) => ({
      path: path.replace('albertslund', name),
      text: path.endsWith('akut-voksen.yaml') ? text.replace('level: acute', 'level: akut') : text,
    }));
  const shelf = {
    packs: () => ['albertslund', 'lilleby'],
    read: (name: string) => (name === 'lilleby' ? broken(name) : real.read(name)),
  };
  const { terminal, told } = aTerminal({ args, shelfOf: (pack) => ({ shelf, name: pack.split('/').at(-1) ?? '' }) });
  const code = await check(terminal);
  return { code, ...told };
}

test('a good pack ends with 0 and says so', async () => {
  const { code, out } = await checked('content/albertslund');
  assert.equal(code, 0);
  assert.match(out, /Ingen fejl\./);
});

test('a bad pack ends with 1 and says where, what and what to write', async () => {
  const { code, out } = await checked('content/lilleby');
  assert.equal(code, 1);
  assert.match(
    out,
    /^lilleby\/cards\/akut-voksen\.yaml:\d+:8 {2}FEJL ukendt-vaerdi {2}"akut" kan ikke stå i feltet "level"/m,
  );
  assert.match(out, /Ret: Vælg: acute, today, soon\./);
  assert.match(out, /1 fejl i 1 fil\./);
});

test('without a name every pack is looked at', async () => {
  const { code, out } = await checked();
  assert.equal(code, 1);
  assert.match(out, /lilleby\/cards/);
});

test('as JSON each problem has its place', async () => {
  const { code, out } = await checked('content/lilleby', '--json');
  assert.equal(code, 1);
  const problems: unknown = JSON.parse(out);
  assert.ok(Array.isArray(problems));
  const [first] = problems.filter((problem: { severity: string }) => problem.severity === 'error');
  assert.deepEqual(Object.keys(first).slice(0, 5), ['file', 'line', 'column', 'severity', 'rule']);
});

test('a folder that is not there ends with 2', async () => {
  const { code, err } = await checked('content/nowhere');
  assert.equal(code, 2);
  assert.match(err, /ingen pakke i mappen nowhere/);
});

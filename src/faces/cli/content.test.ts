import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aTerminal } from '../../../test/terminal.ts';
import { runCommand } from './index.ts';

const ask = async (...args: readonly string[]) => {
  const { terminal, told } = aTerminal({ args });
  return { code: await runCommand('content', terminal), ...told };
};

test('a paragraph of law leads to every card and duty that rests on it, with their sentences', async () => {
  const { code, out } = await ask('citations', 'barnets-lov-133');
  assert.equal(code, 0);
  assert.match(out, /^barnets lov § 133: \d+\n/);
  assert.match(out, /Action Card: .*\(akut-under-18\)\n {2}- Trin: /);
  assert.match(out, / {2}- Din pligt: /);
});

test('without a key every key is listed, and one there is not is told', async () => {
  assert.match((await ask('citations')).out, /^familieafsnittet {2}Familieafsnittet$/m);
  const unknown = await ask('citations', 'barnets-lov-999');
  assert.deepEqual([unknown.code, unknown.out], [2, '']);
  assert.match(unknown.err, /Nøglen findes ikke/);
  assert.equal((await ask('find')).code, 2);
});

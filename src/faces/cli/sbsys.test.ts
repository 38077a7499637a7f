import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSbsys } from '#adapters/sbsys';
import { startFake } from '#adapters/sbsys-fake';
import { parseSbsys } from '#kernel/setting-sbsys';
import { aTerminal } from '../../../test/terminal.ts';
import { runCommand } from './index.ts';

const run = async (given: Parameters<typeof aTerminal>[0]) => {
  const { terminal, told } = aTerminal(given);
  return { code: await runCommand('sbsys', terminal), ...told };
};

test('without a setting it says which ones are missing, and a wrong word gets the right ones', async () => {
  const { code, err } = await run({ args: ['check'], caseSystem: () => undefined });
  assert.equal(code, 2);
  assert.match(err, /SBSYS_URL, SBSYS_TOKEN_URL/);
  for (const args of [[], ['check', 'x'], ['fake', '--port'], ['fake', '--port', 'x'], ['fake', 'x', '1']])
    assert.equal((await run({ args })).err, 'Skriv: sbsys check eller sbsys fake [--port N]\n', args.join(' '));
});

test('the one to try with says how to reach it, and the check then finds no difference', async () => {
  let settings = '';
  const tried = await run({
    args: ['fake', '--port', '0'],
    pretendCaseSystem: (port) => startFake({ port }),
    out: (text) => void (settings += text),
    untilStopped: async () => {
      const found = [...settings.matchAll(/^(SBSYS_\w+)=(.*)$/gm)].map(
        ([, name = '', value = '']): [string, string] => [name, value],
      );
      const setting = parseSbsys(Object.fromEntries(found));
      assert.ok(typeof setting === 'object');
      const good = await run({ args: ['check'], caseSystem: () => openSbsys(setting) });
      assert.deepEqual([good.code, good.err], [0, '']);
      assert.match(good.out, /Logget ind som Værn\.\n.*tager ingen parter\.\nSBSYS er, som Værn bruger det\.\n$/);
      const moved = { ...setting, prefix: 'api/v31' };
      const bad = await run({ args: ['check'], caseSystem: () => openSbsys(moved) });
      assert.equal(bad.code, 1);
      assert.match(bad.out, /FORSKEL: POST api\/v31\/sag\/template findes ikke\./);
    },
  });
  assert.equal(tried.code, 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aTerminal } from '../../../test/terminal.ts';
import { runCommand } from './index.ts';

test('a command there is not is answered with those there are', async () => {
  for (const name of [undefined, 'restor', 'constructor', 'toString']) {
    const { terminal, told } = aTerminal({ args: [] });
    assert.equal(await runCommand(name, terminal), 2, name);
    assert.match(told.err, name === undefined ? /^Skriv en kommando\./ : new RegExp(`^Kommandoen ${name} findes ikke`));
    assert.match(told.err, /^ {2}backup FIL .*\n[^]*^ {2}restore FIL/m);
  }
});

// A terminal for commands in tests: what is written stands in `told`; whatever a test does not give is not there.
import assert from 'node:assert/strict';
import { contentShelf, root } from '#adapters/files';
import { day } from '#kernel/day';
import type { Terminal } from '../src/faces/cli/command.ts';
import { noon } from './house.ts';

/** A terminal, and what the command has written on it so far. */
export interface ATerminal {
  readonly terminal: Terminal;
  readonly told: { out: string; err: string };
}

const today = day('2026-11-22') ?? assert.fail('no day');
const notGiven = (): never => assert.fail('the command asked for what this test does not give');

/** A terminal over the real packs, on a fixed day. */
export function aTerminal(given: Partial<Terminal> & Pick<Terminal, 'args'>): ATerminal {
  const told = { out: '', err: '' };
  return {
    told,
    terminal: {
      out: (text) => void (told.out += text),
      err: (text) => void (told.err += text),
      input: () => Promise.resolve(''),
      lines: notGiven,
      guardWords: notGiven,
      workshop: notGiven,
      keeper: notGiven,
      caseSystem: notGiven,
      pretendCaseSystem: notGiven,
      untilStopped: notGiven,
      trail: notGiven,
      headsFile: 'audit-heads.txt',
      readText: () => undefined,
      readBytes: () => undefined,
      house: notGiven,
      rolesFile: 'roller.yaml',
      drawingSecret: () => 'a secret of this test',
      writeText: notGiven,
      shelfOf: (pack) => ({ shelf: contentShelf(`${root}/content`), name: pack.split('/').at(-1) ?? '' }),
      defaultPack: 'content/albertslund',
      today,
      now: () => noon,
      ...given,
    },
  };
}

// The team of a town and the head it writes to, with real papers and the real guard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pdfPrinter } from '#adapters/pdf';
import { printWord } from '#adapters/word';
import { openGuard } from '#features/guard';
import type { Deed, Refusal } from '#kernel/action';
import type { SignedIn } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { perform } from '../../gate.ts';
import { noon } from '../../../test/house.ts';
import { aTown as aTownOf, ground as people } from '../../../test/town.ts';
import { beginStatus, openSection, writeSection } from './drafting.actions.ts';
import { freezeStatus, previewStatus } from './freezing.actions.ts';
import type { StatusGround } from './ground.ts';
import type { SectionKey } from './status.ts';

const national = (name: string): string => readFileSync(`content/national/guard/${name}.txt`, 'utf8');
const words = { words: national('words'), weights: national('weights') };

/** What the room stands on in these tests. */
export const ground: StatusGround = {
  municipality: people.municipality,
  guard: { ...openGuard(words, { numbers: [], bodies: [], mails: [] }), words: '/guard.json' },
  print: pdfPrinter('.'),
  word: printWord,
};

/** A guarded text as a form sends it. */
export const said = (text: string) => ({ text, choices: [] });

/** A town with a clock that can be moved, and the ways through a status. */
export async function aTown(clock: { now: Date } = { now: noon }) {
  const town = await aTownOf(() => clock.now);
  const consultant = await town.as('demo-konsulent-skole');
  const asks = <Tables, Input, Value>(
    deed: Deed<Db<Tables>, Input, Value>,
    given: unknown,
    as: SignedIn = consultant,
  ): Promise<Result<Value, Refusal>> => perform(town.house, as, deed, given);
  const gets = async <Tables, Input, Value>(deed: Deed<Db<Tables>, Input, Value>, given: unknown): Promise<Value> => {
    const came = await asks(deed, given);
    return came.ok ? came.value : assert.fail(`${deed.name}: ${JSON.stringify(came.refusal)}`);
  };
  const look = <Tables, Value>(work: (db: Db<Tables>) => Promise<Value>): Promise<Value> =>
    town.house.database
      .transaction<Value, never>(async (one) => ok(await work(one.tables<Tables>())))
      .then((found) => (found.ok ? found.value : assert.fail()));
  const write = async (year: string, section: SectionKey, text: string): Promise<void> => {
    const { section: seen } = await gets(openSection(ground), { year, section });
    const version = String(seen.writing.version);
    await gets(writeSection(ground), { year, section, version, words: said(text) });
  };
  const freeze = async (year: string, corrects = '') => {
    const { digest } = await gets(previewStatus(ground), { year });
    return gets(freezeStatus(ground), { year, digest, corrects: said(corrects) });
  };
  const begin = (year: string) => gets(beginStatus(ground), { year });
  return { ...town, clock, consultant, asks, gets, look, write, freeze, begin };
}

/** A town with a first edition of a year. */
export async function aFrozen(year = '2025', clock?: { now: Date }) {
  const town = await aTown(clock);
  await town.begin(year);
  await town.write(year, 'law', '- Ny bestemmelse om kontrol.');
  await town.freeze(year);
  return town;
}

// Municipalities of one installation, each with its register, its editions and its people.
import assert from 'node:assert/strict';
import { audit } from '#features/audit';
import { publishEdition } from '#features/statistics';
import { theHouse } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Store } from '#ports/database';
import { aStore, noon } from '../../../test/house.ts';
import { aTown, ground } from '../../../test/town.ts';
import { entrance, perform } from '../../gate.ts';
import { fill } from '../statistics/register.example.ts';
import { agree } from './agreement.actions.ts';
import type { AgreementTables, ShareTables } from './national.store.ts';
import { nationalMark, readShares, shareWhatIsAgreed, sharesWait } from './sharing.actions.ts';

/** One municipality on a database of several. */
export async function aMunicipality(store: Store, municipality: string, now = () => noon) {
  const clock = { now };
  const given = { municipality, database: store.of(municipality), national: store.of('national'), audit, clock };
  const town = await aTown(clock.now, given);
  const { house } = town;
  return {
    ...town,
    ground,
    owner: await town.as('demo-planejer'),
    /** Registers so many cases of a year that is over, and publishes it. */
    publishes: async (year: string, cases: number) => {
      await fill(house.database, year, cases, `${municipality} ${year}`);
      const consultant = await town.as('demo-konsulent-skole');
      assert.ok((await perform(house, consultant, publishEdition(ground), { through: year })).ok);
    },
    agrees: async () => assert.ok((await perform(house, await town.as('demo-planejer'), agree(ground), {})).ok),
    /** A round of the clock. */
    turns: async () => {
      if (await sharesWait(house)) await shareWhatIsAgreed(entrance(house, theHouse), house);
    },
    /** What it holds of its own. */
    parts: async () => {
      const read = await house.database.transaction(async (work) =>
        ok(await work.tables<AgreementTables>().selectFrom('national_part').selectAll().orderBy('year').execute()),
      );
      return read.ok ? read.value : assert.fail();
    },
  };
}

/** A country of so many municipalities that have each published a year and agreed to share it. */
export async function aCountry(count: number, cases = 24) {
  const store = await aStore();
  const towns = [];
  for (let number = 1; number <= count; number += 1) {
    const town = await aMunicipality(store, `by${number}`);
    await town.publishes('2025', cases);
    await town.agrees();
    await town.turns();
    towns.push(town);
  }
  const national = store.of('national');
  return {
    store,
    towns,
    shares: () => readShares({ national }),
    mark: () => nationalMark({ national }),
    rows: async () => {
      const read = await national.transaction(async (work) =>
        ok(await work.tables<ShareTables>().selectFrom('national_share').selectAll().orderBy('id').execute()),
      );
      return read.ok ? read.value : assert.fail();
    },
  };
}

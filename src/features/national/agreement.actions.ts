import { z } from 'zod';
import type { Municipality } from '#features/plan';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { agreement, deleteAgreement, insertAgreement, parts } from './national.store.ts';
import type { Agreement, AgreementTables, Part } from './national.store.ts';
import { ownsPlan } from './share.ts';

/** What sharing stands on. */
export interface NationalGround {
  readonly municipality: Municipality;
}

type Own = Db<AgreementTables>;
type Nothing = Record<string, never>;
const nothing = z.strictObject({});

/** Where the municipality stands with the figures of the country. */
export interface Sharing {
  readonly agreement: Agreement | undefined;
  readonly parts: readonly Part[];
  /** Whether whoever looks may agree, or take it back. */
  readonly mayDecide: boolean;
}

/** Looks at whether the municipality shares, and what. */
export const seeSharing = ({ municipality }: NationalGround): Deed<Own, Nothing, Sharing> => ({
  name: 'national.see',
  needs: 'share-nationally',
  input: nothing,
  remember: remembers('So that it can be seen who looked at what is shared.', () => 'none'),
  run: async ({ db, person }) =>
    ok({ agreement: await agreement(db), parts: await parts(db), mayDecide: ownsPlan(person, municipality) }),
});

/** Agrees to share what is published, now and in editions to come. Agreed twice, it is agreed once. */
export const agree = ({ municipality }: NationalGround): Deed<Own, Nothing, undefined> => ({
  name: 'national.agree',
  needs: 'share-nationally',
  input: nothing,
  remember: remembers('So that it can be seen who agreed to share published figures.', () => 'none'),
  run: async ({ db, person, now }) => {
    if (!ownsPlan(person, municipality)) return refuse({ reason: 'not-allowed' });
    await insertAgreement(db, dayOf(now));
    return ok(undefined);
  },
});

/** Takes the agreement back: what was shared is taken out again. */
export const withdraw = ({ municipality }: NationalGround): Deed<Own, Nothing, undefined> => ({
  name: 'national.withdraw',
  needs: 'share-nationally',
  input: nothing,
  remember: remembers('So that it can be seen who took shared figures back.', () => 'none'),
  run: async ({ db, person }) => {
    if (!ownsPlan(person, municipality)) return refuse({ reason: 'not-allowed' });
    await deleteAgreement(db);
    return ok(undefined);
  },
});

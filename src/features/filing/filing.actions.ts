import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { freshId, theId } from '#kernel/input';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { editionKey, isEdition } from './filing.ts';
import type { Filable, Filing } from './filing.ts';
import { askAgain, filing, filings, isTurnFree, keepFiling, takeBack } from './filing.store.ts';
import type { FilingTables } from './filing.store.ts';
import { journalWords as words } from './filing.words.ts';
import type { FilingGround } from './ground.ts';
import { pack, piecesOf } from './package.ts';
import type { Packed, PackedFile } from './package.ts';

/** The handle that the deeds of filing take: its own tables. */
export type FilingDb = Db<FilingTables>;
type Ground = FilingGround<FilingDb>;

/** What the page of filing shows: every edition, and how far each has come. */
export interface Overview {
  readonly editions: readonly (Pick<Filable, 'edition' | 'title'> & { readonly filing: Filing | undefined })[];
}

const edition = z.string().max(20).refine(isEdition, words.old);

/** Sees what has been filed and what waits. */
export const seeJournal = (ground: Ground): Deed<FilingDb, object, Overview> => ({
  name: 'filing.see',
  needs: 'journalise',
  input: z.strictObject({}),
  remember: remembers('To see what has been filed and what waits.', () => 'none'),
  run: async ({ db }) => {
    const [editions, kept] = [await ground.filables(db), await filings(db)];
    return ok({
      editions: editions.map((one) => ({
        edition: one.edition,
        title: one.title,
        filing: kept.find((other) => other.edition === one.edition),
      })),
    });
  },
});

/** One edition exactly as it is sent. */
export interface Shown extends Packed {
  /** How our own names for its pieces begin. */
  readonly startOfKeys: string;
  readonly filing: Filing | undefined;
}

const packedOf = async (ground: Ground, db: FilingDb, wanted: string): Promise<Packed | undefined> => {
  const found = (await ground.filables(db)).find((one) => one.edition === wanted);
  return found && pack(found, ground.print);
};

/** Looks at exactly what is sent. */
export const showPackage = (ground: Ground): Deed<FilingDb, { readonly edition: string }, Shown> => ({
  name: 'filing.look',
  needs: 'journalise',
  input: z.strictObject({ edition }),
  remember: remembers('To see exactly what is sent before it is sent.', () => 'none'),
  run: async ({ db, input }) => {
    const packed = await packedOf(ground, db, input.edition);
    if (!packed) return refuse({ reason: 'not-found' });
    const kept = (await filings(db)).find((one) => one.edition === input.edition);
    return ok({ ...packed, startOfKeys: editionKey(ground.municipality.key, input.edition), filing: kept });
  },
});

interface Wanted {
  readonly edition: string;
  readonly name: string;
}

/** Takes along one file of it, or all of them in one. */
export const takeFile = (ground: Ground): Deed<FilingDb, Wanted, PackedFile> => ({
  name: 'filing.take-file',
  needs: 'journalise',
  input: z.strictObject({ edition, name: z.string().max(100) }),
  remember: remembers('To read what is sent, or to file it by hand.', () => 'none'),
  run: async ({ db, input }) => {
    const packed = await packedOf(ground, db, input.edition);
    const found = packed?.files.find(({ name }) => name === input.name);
    return found ? ok(found) : refuse({ reason: 'not-found' });
  },
});

/** Takes along everything of an edition, for whoever files it by hand. */
export const takePackage = (ground: Ground): Deed<FilingDb, { readonly edition: string }, Packed> => ({
  name: 'filing.take-package',
  needs: 'journalise',
  input: z.strictObject({ edition }),
  remember: remembers('To read what is sent, or to file it by hand.', () => 'none'),
  run: async ({ db, input }) => {
    const packed = await packedOf(ground, db, input.edition);
    return packed ? ok(packed) : refuse({ reason: 'not-found' });
  },
});

interface Pressed {
  readonly id: Id;
  readonly edition: string;
  readonly digest: string;
}

/** Puts an edition in the outbox, as it was shown: what is no longer the same is shown again first. Pressed twice, it is there once. */
export const journalise = (ground: Ground): Deed<FilingDb, Pressed, true> => ({
  name: 'filing.journalise',
  needs: 'journalise',
  input: z.strictObject({ id: z.string().transform(freshId), edition, digest: z.string().max(64) }),
  remember: remembers('So that it can be seen who had what filed, and when.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const packed = ground.isConnected ? await packedOf(ground, db, input.edition) : undefined;
    if (!packed) return refuse({ reason: 'not-found' });
    if (packed.digest !== input.digest) return refuse({ reason: 'conflict' });
    const pieces = piecesOf(packed, ground.municipality.key);
    await keepFiling(db, { id: input.id, edition: input.edition, title: packed.title, pieces, now });
    return ok(true);
  },
});

const one = z.strictObject({ id: theId });

/** Tries at once what waits. */
export const tryFilingAgain: Deed<FilingDb, { readonly id: Id }, true> = {
  name: 'filing.try-again',
  needs: 'journalise',
  input: one,
  remember: remembers('To have it filed when something has been mended.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    if (!(await filing(db, input.id))) return refuse({ reason: 'not-found' });
    return (await askAgain(db, input.id, now)) ? ok(true) : refuse({ reason: 'conflict' });
  },
};

/** Takes back what waits, while nothing of it can have been written over there. */
export const cancelFiling: Deed<FilingDb, { readonly id: Id }, true> = {
  name: 'filing.cancel',
  needs: 'journalise',
  input: one,
  remember: remembers('So that it can be seen who took back what was to be filed.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    if (!(await filing(db, input.id))) return refuse({ reason: 'not-found' });
    // A sender that is at it may be about to write.
    const isBack = (await isTurnFree(db, now)) && (await takeBack(db, input.id));
    return isBack ? ok(true) : refuse({ reason: 'conflict' });
  },
};

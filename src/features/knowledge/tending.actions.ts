import { z } from 'zod';
import { id as idOf, remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { ok } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { findPost } from './post.store.ts';
import type { KnowledgeTables } from './post.store.ts';
import { keptFor, seated } from './sign-up.ts';
import { deleteList, listsToDelete, signedUp } from './sign-up.store.ts';

const overBy = (now: Date): Date => new Date(now.getTime() - keptFor);

/** True when a list of who came has been kept long enough: asked often, so it leaves no trace. */
export const knowledgeWaits = async (database: Database, now: Date): Promise<boolean> =>
  (await within(database, (work) => listsToDelete(work.tables<KnowledgeTables>(), overBy(now)))).length > 0;

/** Deletes the lists of who came to what has been over for a month, and keeps how many they were. */
export const tendKnowledge: Deed<Db<KnowledgeTables>, Record<string, never>, true> = {
  name: 'knowledge.tend',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers('So that no list of names is kept longer than was promised.', () => 'none'),
  run: async ({ db, now, also }) => {
    for (const post of await listsToDelete(db, overBy(now))) {
      const [which, kept] = [idOf(post), await findPost(db, post)];
      const came = kept?.event?.cancelled === false ? seated(await signedUp(db, post), kept.event).length : 0;
      await deleteList(db, post, came);
      if (which !== undefined)
        await also({ what: 'knowledge.delete-list', which, purpose: 'So that no list of names is kept for ever.' });
    }
    return ok(true);
  },
};

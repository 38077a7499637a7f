import { z } from 'zod';
import { forgets } from '#kernel/action';
import type { PublicReading } from '#kernel/action';
import { ok, refuse } from '#kernel/result';
import type { Ready } from '#ports/web';
import type { Aired } from './on-air.ts';
import type { Publication } from './publication.ts';

/** Reading a page of this minute: what is open now, and when the next opens. */
export const readTimedPage = (publication: Publication): PublicReading<{ path: string }, string> => ({
  name: 'web.read-page',
  needs: 'read-public',
  input: z.strictObject({ path: z.string().max(200) }),
  remember: forgets('The plan is public by law (barnets lov § 15 stk. 3), and nobody may see who read it.'),
  run: async ({ input, now }) => {
    const page = publication.at(input.path, now);
    return page === undefined ? refuse({ reason: 'not-found' }) : ok(page);
  },
});

interface Asked {
  readonly path: string;
  readonly accepted: string;
}

/** Reading what is published from the database, as a page or as a file. */
export const readAired = (aired: Aired): PublicReading<Asked, Ready> => ({
  name: 'web.read-page',
  needs: 'read-public',
  input: z.strictObject({ path: z.string().max(200), accepted: z.string() }),
  remember: forgets('It is published for everybody, and nobody may see who read it.'),
  run: async ({ input: { path, accepted } }) => {
    const found = await aired.make(path, accepted);
    return found === undefined ? refuse({ reason: 'not-found' }) : ok(found);
  },
});

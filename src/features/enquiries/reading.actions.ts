import { z } from 'zod';
import { authorityOf, colleagues, workplaces } from '#features/people';
import type { Colleague } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import { ok, refuse } from '#kernel/result';
import type { Enquiry, Line } from './enquiry.ts';
import { departmentsThatWait, enquiriesAround } from './enquiry.store.ts';
import { linesOf } from './line.store.ts';
import { mine } from './mine.actions.ts';
import type { Tables } from './recipients.actions.ts';
import { audiencesOf, headed, partOf } from './sight.ts';
import type { Listed, Overview, Seen } from './seen.ts';
import { receivers, stepsFor } from './steps.ts';

/** Lists what is somebody's own, and what has been put to them. */
export const overview: Deed<Tables, Record<string, never>, Overview> = {
  name: 'enquiries.overview',
  needs: 'read-enquiries',
  input: z.strictObject({}),
  remember: remembers('To see what waits.', () => 'none'),
  run: async ({ db, person }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    const found = await enquiriesAround(db, person.id, audiencesOf(person.posts));
    const enquiries = found.flatMap((enquiry): readonly Listed[] => {
      const part = partOf(person, enquiry);
      return part === undefined ? [] : [{ enquiry, part }];
    });
    return ok({ enquiries, waitingIn: await departmentsThatWait(db, headed(person.posts)) });
  },
};

/** Looks at one enquiry. Whoever is not part of it finds nothing. */
export const look: Deed<Tables, { readonly id: Id }, Seen> = {
  name: 'enquiries.look',
  needs: 'read-enquiries',
  input: z.strictObject({ id: theId }),
  remember: remembers('To read or answer an enquiry.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    const found = await mine(db, person, input.id);
    if (!found) return refuse({ reason: 'not-found' });
    const { enquiry, part } = found;
    const lines = await linesOf(db, enquiry.id);
    const steps = stepsFor(found);
    return ok({
      enquiry,
      part,
      steps,
      lines,
      names: await namesIn(db, enquiry, lines),
      workplace: (await workplaces(db)).find(({ id }) => id === enquiry.workplace)?.name,
      authorities: steps.includes('attach') ? await authoritiesFor(db, enquiry, now) : [],
      receivers: receivers(enquiry),
    });
  },
};

const authoritiesFor = async (db: Tables, { asker, authority }: Enquiry, now: Date): Promise<readonly Colleague[]> =>
  (await authorityOf(db, undefined, dayOf(now))).filter(({ id }) => id !== asker && id !== authority);

async function namesIn(db: Tables, enquiry: Enquiry, lines: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const { asker, keeper, takenBy = asker, authority = asker } = enquiry;
  const named = lines.flatMap(({ author, about }) => [author, ...(about === undefined ? [] : [about])]);
  const found = await colleagues(db, [asker, keeper, takenBy, authority, ...named]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

import { z } from 'zod';
import { arrive, endSessionsOf, workplaces } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { hidesSigns, oneLine } from '#kernel/line';
import type { SignedIn } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Database, Db } from '#ports/database';
import type { NotVouched } from '#kernel/vouched';
import { within } from '#kernel/within';
import { postsFrom } from './provider-posts.ts';
import type { RoleMap } from './roles.file.ts';
import { endSession, insertSession, insertSignIn, signedInWith, takeSignIn } from './session.store.ts';
import type { AccessTables, Leaving } from './session.store.ts';

/** Whoever a browser's token belongs to, as of now: undefined when nobody, or nobody any longer. Rights are read anew each time. */
export const recognise = (database: Database, token: string, now: Date): Promise<SignedIn | undefined> =>
  within(database, (work) => signedInWith(work.tables<AccessTables>(), token, now));

/** Keeps a sign-in that leaves for the provider; gives the secret for this browser's cookie. */
export const keepSignIn = (database: Database, leaving: Leaving, now: Date): Promise<string> =>
  within(database, (work) => insertSignIn(work.tables<AccessTables>(), leaving, now));

/** What was kept of a sign-in: once, within ten minutes, and only for the browser that left. */
export const resumeSignIn = (
  database: Database,
  back: { readonly state: string; readonly secret: string },
  now: Date,
): Promise<Omit<Leaving, 'state'> | undefined> =>
  within(database, (work) => takeSignIn(work.tables<AccessTables>(), back, now));

const line = () => z.string().overwrite(oneLine).min(1).max(300);
// Never tidied: two user names that differ by a sign nobody sees would become one account.
const userName = () =>
  z
    .string()
    .min(1)
    .max(300)
    .refine((text) => !hidesSigns(text));

const vouched = z.strictObject({
  subject: userName(),
  name: line(),
  mail: line().optional(),
  roles: z.array(z.strictObject({ key: line(), units: z.array(line()) })),
  assurance: z.enum(['low', 'substantial', 'high']).optional(),
  // What a SAML provider must hear at sign-out is a small bundle.
  providerSession: z.string().min(1).max(4000).optional(),
});

type Vouched = z.infer<typeof vouched>;

/** Lets in whomever the provider vouches for, with a new token each time; refuses whoever is disabled here. */
export const signIn = (map: RoleMap): Deed<Db<AccessTables>, Vouched, { readonly token: string }> => ({
  name: 'access.sign-in',
  needs: 'read-public',
  input: vouched,
  remember: remembers('So that it can be seen who was let in, and when.', () => 'none'),
  run: async ({ db, input, now, also }) => {
    const { subject, name, mail, roles, providerSession } = input;
    const posts = postsFrom(roles, map, await workplaces(db));
    const arrived = await arrive(db, { subject, name, mail, posts, knownByMail: map.knownByMail }, dayOf(now));
    if (arrived.disabled) return refuse({ reason: 'not-allowed' });
    const { id, how, rights } = arrived;
    await also({ what: 'access.signed-in', which: id, who: id, purpose: `Somebody has signed in (${how}).` });
    return ok({ token: await insertSession(db, { person: id, rights, providerSession }, now) });
  },
});

/** Remembers that nobody was let in: the reason stands in the name, and nothing that somebody typed anywhere. */
export const turnAway = (why: NotVouched): Deed<Db<AccessTables>, Record<string, never>, never> => ({
  name: `access.sign-in-${why}`,
  needs: 'read-public',
  input: z.strictObject({}),
  remember: remembers('So that attempts to get in can be seen.', () => 'none'),
  run: () => Promise.resolve(refuse({ reason: 'not-allowed' })),
});

/** Ends this session; gives the provider's name for it, so that it can be ended there too. */
export const signOut: Deed<Db<AccessTables>, { token: string }, { readonly providerSession: string | undefined }> = {
  name: 'access.sign-out',
  needs: 'see-own-page',
  input: z.strictObject({ token: z.string().max(100) }),
  remember: remembers('So that it can be seen until when somebody was in.', () => 'none'),
  run: async ({ db, input, person }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    return ok({ providerSession: await endSession(db, input.token, person.id) });
  },
};

/** Ends every session of one's own, on every device. */
export const signOutEverywhere: Deed<Db<AccessTables>, Record<string, never>, true> = {
  name: 'access.sign-out-everywhere',
  needs: 'see-own-page',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen until when somebody was in.', () => 'none'),
  run: async ({ db, person }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    await endSessionsOf(db, [person.id]);
    return ok(true);
  },
};

import type { Generated } from 'kysely';
import { postsHeldBy, standingOf } from '#features/people';
import type { PeopleTables } from '#features/people';
import { dayOf } from '#kernel/day';
import { digestOf } from '#kernel/digest';
import type { SignedIn } from '#kernel/person';
import { newSecret } from '#kernel/secret';
import type { Db } from '#ports/database';
import { absoluteEnd, isOpen, isToBeSeen, isTooLate, signInEnd } from './session.ts';
import type { Session } from './session.ts';

/** The tables of people, and of who has signed in. What a browser holds stands there as a digest alone: whoever reads it cannot sign in by it. */
export interface AccessTables extends PeopleTables {
  readonly session: {
    readonly municipality: Generated<string>;
    readonly hash: string;
    readonly person: string;
    readonly rights: number;
    readonly started: string;
    readonly seen: string;
    readonly provider_session: string | null;
  };
  readonly sign_in: {
    readonly municipality: Generated<string>;
    readonly state_hash: string;
    readonly secret_hash: string;
    readonly provider: string;
    readonly kept: string;
    readonly leads_to: string;
    readonly started: string;
  };
}

/** A sign-in that has left for the provider. */
export interface Leaving {
  readonly provider: string;
  readonly state: string;
  /** What the provider's adapter needs when the browser comes back. */
  readonly kept: string;
  /** The page they wanted. */
  readonly to: string;
}

/** Keeps a sign-in until the browser comes back, and gives the secret that binds it to this browser. Those that came too late are thrown away. */
export async function insertSignIn(db: Db<AccessTables>, leaving: Leaving, now: Date): Promise<string> {
  const tooLate = new Date(now.getTime() - signInEnd).toISOString();
  await db.deleteFrom('sign_in').where('started', '<=', tooLate).execute();
  const secret = newSecret();
  await db
    .insertInto('sign_in')
    .values({
      state_hash: await digestOf(leaving.state),
      secret_hash: await digestOf(secret),
      provider: leaving.provider,
      kept: leaving.kept,
      leads_to: leaving.to,
      started: now.toISOString(),
    })
    .execute();
  return secret;
}

/** What was kept, once: whoever asks a second time, too late or from another browser gets nothing, and it is gone. */
export async function takeSignIn(
  db: Db<AccessTables>,
  { state, secret }: { readonly state: string; readonly secret: string },
  now: Date,
): Promise<Omit<Leaving, 'state'> | undefined> {
  const row = await db
    .deleteFrom('sign_in')
    .where('state_hash', '=', await digestOf(state))
    .returning(['secret_hash', 'provider', 'kept', 'leads_to', 'started'])
    .executeTakeFirst();
  if (!row || row.secret_hash !== (await digestOf(secret)) || isTooLate(new Date(row.started), now)) return undefined;
  return { provider: row.provider, kept: row.kept, to: row.leads_to };
}

/** Begins a session and gives its token, which is kept nowhere here. Sessions that have lasted too long are thrown away. */
export async function insertSession(
  db: Db<AccessTables>,
  {
    person,
    rights,
    providerSession,
  }: Pick<Session, 'person' | 'rights'> & { readonly providerSession: string | undefined },
  now: Date,
): Promise<string> {
  const tooOld = new Date(now.getTime() - absoluteEnd).toISOString();
  await db.deleteFrom('session').where('started', '<=', tooOld).execute();
  const token = newSecret();
  const at = now.toISOString();
  const hash = await digestOf(token);
  await db
    .insertInto('session')
    .values({ hash, person, rights, started: at, seen: at, provider_session: providerSession ?? null })
    .execute();
  return token;
}

/** Whoever the token was given to, with the posts that hold now; undefined when the session is over, and then it is gone. */
export async function signedInWith(db: Db<AccessTables>, token: string, now: Date): Promise<SignedIn | undefined> {
  const hash = await digestOf(token);
  const row = await db.selectFrom('session').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!row) return undefined;
  const session = sessionIn(row);
  const who = await standingOf(db, session.person);
  if (!who || !isOpen(session, who, now)) {
    await db.deleteFrom('session').where('hash', '=', hash).execute();
    return undefined;
  }
  if (isToBeSeen(session, now))
    await db.updateTable('session').set({ seen: now.toISOString() }).where('hash', '=', hash).execute();
  const posts = await postsHeldBy(db, session.person, dayOf(now));
  return { kind: 'signed-in', id: session.person, municipality: row.municipality, name: who.name, posts };
}

const sessionIn = (row: { person: string; rights: number; started: string; seen: string }): Session => ({
  person: row.person,
  rights: row.rights,
  started: new Date(row.started),
  seen: new Date(row.seen),
});

/** Ends one session; gives the provider's name for it, so that it can be ended there too. */
export async function endSession(db: Db<AccessTables>, token: string, person: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom('session')
    .where('hash', '=', await digestOf(token))
    .where('person', '=', person)
    .returning('provider_session')
    .executeTakeFirst();
  return row?.provider_session ?? undefined;
}

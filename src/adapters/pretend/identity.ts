import { randomUUID } from 'node:crypto';
import { isLoopback } from '#kernel/loopback';
import type { Result } from '#kernel/result';
import { ok, refuse } from '#kernel/result';
import type { NotVouched } from '#kernel/vouched';
import type { Back, Claims, DemoPerson, IdentityProvider } from '#ports/identity';

/** What decides whether anybody at all may be let in by the mere choice of a name. */
export interface Surroundings {
  /** Where the server listens. */
  readonly host: string;
  /** Who vouches for people here. */
  readonly identity: { readonly key: string };
  /** Where people find the site, when it has an address. */
  readonly address?: string | undefined;
  /** The database of another machine, when there is one. */
  readonly databaseUrl?: string | undefined;
}

/** A provider that lets anybody in as anybody: only on this machine alone, and only when no real one is set. Otherwise undefined. */
export const choosePretend = (around: Surroundings, people: readonly DemoPerson[]): IdentityProvider | undefined =>
  isOnlyHere(around) ? pretendProvider(people) : undefined;

const isOnlyHere = ({ host, identity, address, databaseUrl }: Surroundings): boolean =>
  isLoopback(host) && identity.key === 'none' && isSiteHere(address) && isDatabaseHere(databaseUrl);

const isHere = (address: string): boolean => isLoopback(URL.parse(address)?.hostname ?? '');
const isSiteHere = (address: string | undefined): boolean => address === undefined || isHere(address);

/** A PostgreSQL address can name its host in three places, and any of them may win. */
function isDatabaseHere(address: string | undefined): boolean {
  if (address === undefined || address === '') return true;
  const url = URL.parse(address);
  if (!url) return false;
  const named = [url.hostname, ...url.searchParams.getAll('host'), ...url.searchParams.getAll('hostaddr')];
  const hosts = named.flatMap((host) => decodeURIComponent(host).split(',')).filter((host) => host !== '');
  return hosts.length > 0 && hosts.every((host) => host.startsWith('/') || isLoopback(host));
}

/** The minutes somebody may look at the list. */
const stay = 15;

function pretendProvider(people: readonly DemoPerson[]): IdentityProvider {
  return {
    key: 'pretend',
    name: 'Log ind som en af prøvepersonerne',
    people,
    begin: () => {
      const state = randomUUID();
      return Promise.resolve(ok({ to: `/log-ind/demo?state=${state}`, state, kept: `${state} ${Date.now()}` }));
    },
    stateOf: ({ url, form }) => form.state ?? URL.parse(url)?.searchParams.get('state') ?? undefined,
    finish: (back) => Promise.resolve(finish(people, back)),
  };
}

function finish(people: readonly DemoPerson[], { url, form, kept }: Back): Result<Claims, NotVouched> {
  const [state, left] = kept.split(' ');
  // A site that is reached from elsewhere, through a proxy or a tunnel, is not this machine alone.
  if (form.state !== state || !isHere(url)) return refuse('refused');
  if (Date.now() - Number(left) > stay * 60_000) return refuse('expired');
  const person = people.find(({ subject }) => subject === form.subject);
  return person ? ok(claimsOf(person)) : refuse('refused');
}

const claimsOf = ({ subject, name }: DemoPerson): Claims => ({
  subject,
  name,
  mail: undefined,
  roles: [],
  assurance: undefined,
  providerSession: undefined,
});

/** OpenID Connect: people sign in where they always do, at the municipality's own provider. */
import { readFileSync } from 'node:fs';
import * as client from 'openid-client';
import { z } from 'zod';
import { isLoopback } from '#kernel/loopback';
import type { Result } from '#kernel/result';
import { ok, refuse } from '#kernel/result';
import type { OidcSetting, Secret } from '#kernel/setting-identity';
import type { NotVouched } from '#kernel/vouched';
import type { Back, Claims, Departure, IdentityProvider, Place } from '#ports/identity';
import { readClaims } from './claims.ts';
import type { Failure } from './refusal.ts';
import { failureOf, failureToDiscover } from './refusal.ts';

/** The seconds our clock and the provider's may differ by. */
const tolerance = 30;
/** The seconds a provider may take to answer us. */
const patience = 5;
/** The minutes somebody may take at the provider's, with a forgotten telephone and all. */
const stay = 15;

const keptShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), left: z.number() });

/** The provider, or one sentence in Danish on why it cannot be used. Nobody is asked anything before somebody signs in. */
export function oidcProvider(setting: OidcSetting, place: Place): IdentityProvider | string {
  const secret = readSecret(setting.secret);
  if (secret === undefined) return 'Filen i OIDC_CLIENT_SECRET_FILE kan ikke læses, eller den er tom.';
  const found = discovered(setting, secret, place);
  return {
    key: 'oidc',
    name: setting.name,
    begin: () => withProvider(found, (provider) => begin(provider, place)),
    stateOf: ({ url }) => URL.parse(url)?.searchParams.get('state') ?? undefined,
    finish: (back) => withProvider(found, (provider) => finish(provider, back, setting, place)),
    leave: () => leave(found.known(), place),
  };
}

function readSecret(secret: Secret): string | undefined {
  if ('words' in secret) return secret.words;
  try {
    return readFileSync(secret.file, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

interface Found {
  readonly ask: () => Promise<Result<client.Configuration, NotVouched>>;
  readonly known: () => client.Configuration | undefined;
}

/** Asks the provider what it is, once, and again as long as it has not answered. */
function discovered(setting: OidcSetting, secret: string, { tell }: Place): Found {
  let known: client.Configuration | undefined;
  let asking: Promise<client.Configuration> | undefined;
  const ask = async (): Promise<Result<client.Configuration, NotVouched>> => {
    try {
      known ??= await (asking ??= discover(setting, secret));
      return ok(known);
    } catch (fault) {
      return refusal(failureToDiscover(fault), tell);
    } finally {
      asking = undefined;
    }
  };
  return { ask, known: () => known };
}

const discover = ({ issuer, clientId }: OidcSetting, secret: string): Promise<client.Configuration> =>
  client.discovery(
    new URL(issuer),
    clientId,
    { client_secret: secret, [client.clockTolerance]: tolerance },
    client.ClientSecretPost(secret),
    // The signature of the ID token is checked although it comes straight from the provider over TLS.
    { timeout: patience, execute: [client.enableNonRepudiationChecks, ...insecureWhereSafe(issuer)] },
  );

const insecureWhereSafe = (issuer: string) =>
  isLoopback(new URL(issuer).hostname) ? [client.allowInsecureRequests] : [];

async function withProvider<Value>(
  found: Found,
  work: (provider: client.Configuration) => Promise<Result<Value, NotVouched>>,
): Promise<Result<Value, NotVouched>> {
  const provider = await found.ask();
  return provider.ok ? work(provider.value) : provider;
}

async function begin(provider: client.Configuration, place: Place): Promise<Result<Departure, NotVouched>> {
  const verifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const to = client.buildAuthorizationUrl(provider, {
    redirect_uri: place.returnTo,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  return ok({ to: to.href, state, kept: JSON.stringify({ state, nonce, verifier, left: place.now().getTime() }) });
}

async function finish(
  provider: client.Configuration,
  back: Back,
  { rolesClaim }: OidcSetting,
  { returnTo, now, tell }: Place,
): Promise<Result<Claims, NotVouched>> {
  const kept = keptShape.parse(JSON.parse(back.kept));
  if (now().getTime() - kept.left > stay * 60_000) return refuse('expired');
  const { state, nonce, verifier } = kept;
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
  try {
    const tokens = await client.authorizationCodeGrant(provider, registered(returnTo, back.url), checks);
    const claims = readClaims(tokens.claims(), rolesClaim);
    return claims ? ok(claims) : refusal({ why: 'refused', told: 'claims' }, tell);
  } catch (fault) {
    return refusal(failureOf(fault), tell);
  }
}

/** The address that is registered, with what came back in it: behind a proxy the request itself names another. */
function registered(returnTo: string, url: string): URL {
  const address = new URL(returnTo);
  address.search = new URL(url).search;
  return address;
}

function refusal({ why, told }: Failure, tell: Place['tell']): Result<never, NotVouched> {
  tell(`Log ind (OIDC): ${told}`);
  return refuse(why);
}

function leave(provider: client.Configuration | undefined, { returnTo }: Place): string | undefined {
  if (!provider?.serverMetadata().end_session_endpoint) return undefined;
  return client.buildEndSessionUrl(provider, { post_logout_redirect_uri: new URL('/', returnTo).href }).href;
}

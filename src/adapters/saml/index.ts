/** SAML: people sign in through KOMBIT's Context Handler or another provider that speaks OIOSAML 3. */
import { X509Certificate, createPrivateKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CacheProvider } from '@node-saml/node-saml';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { z } from 'zod';
import type { Result } from '#kernel/result';
import { ok, refuse } from '#kernel/result';
import type { SamlSetting } from '#kernel/setting-identity';
import type { NotVouched } from '#kernel/vouched';
import type { Back, Claims, Departure, IdentityProvider, Place } from '#ports/identity';
import { readAssertion } from './assertion.ts';
import { claimsOf, wanted } from './claims.ts';
import { leavingAddress } from './leave.ts';
import type { Provider } from './metadata.ts';
import { readMetadata } from './metadata.ts';
import { Refused, demand } from './refused.ts';
import { openResponse } from './response.ts';
import { aMemory } from './used.ts';
import type { Memory } from './used.ts';
import { names, withoutDeclaration } from './xml.ts';

/** Us and the provider, with everything read and fitting together. */
interface Trust {
  readonly setting: SamlSetting;
  readonly provider: Provider;
  readonly key: string;
  readonly certificate: string;
  readonly place: Place;
  readonly used: Memory;
}

/** The minutes somebody may take at the provider's. */
const stay = 15;

const keptShape = z.object({ state: z.string(), request: z.string(), left: z.number() });
type Kept = z.infer<typeof keptShape>;

/** The provider, or one sentence in Danish on why it cannot be used. */
export function samlProvider(setting: SamlSetting, place: Place): IdentityProvider | string {
  const trust = readTrust(setting, place);
  if (typeof trust === 'string') return trust;
  return {
    key: 'saml',
    name: setting.name,
    begin: () => begin(trust),
    stateOf: ({ form }) => form.RelayState,
    finish: (back) => finish(trust, back),
    leave: (session) => (session === undefined ? undefined : leave(trust, session)),
    metadata: () => library(trust).generateServiceProviderMetadata(trust.certificate, trust.certificate),
  };
}

function readTrust(setting: SamlSetting, place: Place): Trust | string {
  const provider = reading(() => readMetadata(readFileSync(setting.metadata, 'utf8')));
  if (!provider) return 'Filen i SAML_METADATA kan ikke læses som metadata fra en login-udbyder.';
  const key = reading(() => createPrivateKey(readFileSync(setting.keyFile)));
  if (!key) return 'Filen i SAML_KEY kan ikke læses som en privat nøgle uden adgangskode (PEM).';
  const certificate = reading(() => new X509Certificate(readFileSync(setting.certFile)));
  if (!certificate) return 'Filen i SAML_CERT kan ikke læses som et certifikat (PEM).';
  if (!certificate.checkPrivateKey(key)) return 'Certifikatet i SAML_CERT hører ikke til nøglen i SAML_KEY.';
  const pem = String(key.export({ type: 'pkcs8', format: 'pem' }));
  return { setting, provider, key: pem, certificate: certificate.toString(), place, used: aMemory(place.now) };
}

function reading<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The library, for one departure or one return: it remembers nothing from the last. */
const library = (trust: Trust, request = '', cacheProvider: CacheProvider = forgetful): SAML =>
  new SAML({
    issuer: trust.setting.entity,
    audience: trust.setting.entity,
    callbackUrl: trust.place.returnTo,
    entryPoint: trust.provider.entry,
    idpCert: [...trust.provider.certificates],
    privateKey: trust.key,
    publicCert: trust.certificate,
    decryptionPvk: trust.key,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    disableRequestedAuthnContext: true,
    identifierFormat: null,
    acceptedClockSkewMs: 30_000,
    validateInResponseTo: ValidateInResponseTo.always,
    requestIdExpirationPeriodMs: stay * 60_000,
    generateUniqueId: () => request,
    cacheProvider,
  });

const forgetful: CacheProvider = {
  saveAsync: () => Promise.resolve(null),
  getAsync: () => Promise.resolve(null),
  removeAsync: () => Promise.resolve(null),
};

/** Knows the one request that was kept, and the hour it left. */
const knowing = (request: string, left: number): CacheProvider => ({
  ...forgetful,
  getAsync: (id) => Promise.resolve(id === request ? new Date(left).toISOString() : null),
});

async function begin(trust: Trust): Promise<Result<Departure, NotVouched>> {
  const [request, state] = [`_${randomBytes(20).toString('hex')}`, randomBytes(32).toString('base64url')];
  const to = await library(trust, request).getAuthorizeUrlAsync(state, undefined, {});
  return ok({ to, state, kept: JSON.stringify({ state, request, left: trust.place.now().getTime() }) });
}

async function finish(trust: Trust, back: Back): Promise<Result<Claims, NotVouched>> {
  const kept = keptShape.parse(JSON.parse(back.kept));
  if (trust.place.now().getTime() - kept.left > stay * 60_000) return refuse('expired');
  try {
    demand(back.form.RelayState === kept.state, 'state');
    const verified = await verify(trust, back.form.SAMLResponse ?? '', kept);
    const { entity, cvr, minimum } = trust.setting;
    const { returnTo, now } = trust.place;
    const expected = { issuer: trust.provider.entity, entity, returnTo, request: kept.request, now: now() };
    const statement = readAssertion(verified, expected, wanted);
    const claims = claimsOf(statement, { cvr, minimum });
    demand(trust.used.isFirst(statement.id, statement.until), 'replay');
    return ok(claims);
  } catch (fault) {
    const { told, why } = refusedBy(fault);
    trust.place.tell(`Log ind (SAML): ${told}`);
    return refuse(why);
  }
}

const leave = ({ provider: { exit }, setting: { entity }, key, place }: Trust, session: string): string | undefined =>
  exit === undefined ? undefined : leavingAddress(session, { exit, entity, key, now: place.now() });

/** The very text the provider's signature covers. */
async function verify(trust: Trust, response: string, { request, left }: Kept): Promise<string> {
  const assertion = openResponse(response, trust.key, { request, returnTo: trust.place.returnTo });
  // The library gets the assertion alone, in an answer of our own making: what stood around it was signed by nobody we ask.
  const answer = `<p:Response xmlns:p="${names.protocol}" InResponseTo="${request}">${withoutDeclaration(assertion)}</p:Response>`;
  const { profile } = await validated(library(trust, '', knowing(request, left)), answer);
  const verified = profile?.getAssertionXml?.();
  demand(verified !== undefined, 'signature');
  return verified;
}

// What it says of hours: it looks at them only when the signature holds.
const late = /expired|not yet valid|No valid subject confirmation/;

// The library throws for everything it does not like, in words that repeat what was sent: none of them is told on.
async function validated(saml: SAML, answer: string) {
  try {
    return await saml.validatePostResponseAsync({ SAMLResponse: Buffer.from(answer).toString('base64') });
  } catch (fault) {
    throw late.test(String(fault)) ? new Refused('too-late', 'expired') : new Refused('signature');
  }
}

function refusedBy(fault: unknown): Refused {
  if (fault instanceof Refused) return fault;
  throw fault;
}

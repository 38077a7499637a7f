import { assuranceNamed } from './assurance.ts';
import type { Assurance } from './assurance.ts';
import { isLoopback } from './loopback.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A secret as it was set: the words themselves, or the file they lie in. */
export type Secret = { readonly words: string } | { readonly file: string };

/** OpenID Connect: Entra ID, ADFS or another of the municipality's own. */
export interface OidcSetting {
  readonly key: 'oidc';
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: Secret;
  readonly rolesClaim: string;
}

/** SAML as KOMBIT's Context Handler speaks it. Every file is named by its path. */
export interface SamlSetting {
  readonly key: 'saml';
  readonly name: string;
  /** The provider's own metadata. */
  readonly metadata: string;
  /** Our private key and certificate, PEM. */
  readonly keyFile: string;
  readonly certFile: string;
  /** What we are called where we are registered. */
  readonly entity: string;
  /** The municipality's: whoever comes from another is refused. */
  readonly cvr: string;
  /** The weakest identification that is good enough. */
  readonly minimum: Assurance;
}

/** Who vouches for people here; `none` when nothing is set. */
export type IdentitySetting = OidcSetting | SamlSetting | { readonly key: 'none' };

const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_CLIENT_SECRET_FILE'] as const;
const samlNames = ['SAML_METADATA', 'SAML_KEY', 'SAML_CERT', 'SAML_ENTITY'] as const;
const defaultName = 'Log ind med din arbejdskonto';

/** Who vouches for people here, or one sentence in Danish on the first setting that cannot be used. */
export function parseIdentitySetting(environment: Environment): IdentitySetting | string {
  const oidc = firstSet(environment, oidcNames);
  const saml = firstSet(environment, samlNames);
  if (oidc && saml)
    return `Både ${oidc} og ${saml} er sat. Vælg én vej ind: den samme medarbejder ville ellers blive til to.`;
  if (oidc) return parseOidc(environment);
  return saml ? parseSaml(environment) : { key: 'none' };
}

const given = (environment: Environment, name: string): string => environment[name]?.trim() ?? '';
const firstSet = (environment: Environment, names: readonly string[]): string | undefined =>
  names.find((name) => given(environment, name) !== '');
const firstMissing = (environment: Environment, names: readonly string[]): string | undefined =>
  names.find((name) => given(environment, name) === '');

function parseOidc(environment: Environment): OidcSetting | string {
  const missing = firstMissing(environment, ['OIDC_ISSUER', 'OIDC_CLIENT_ID']);
  if (missing) return `${missing} mangler: uden den kan ingen logge ind.`;
  const issuer = given(environment, 'OIDC_ISSUER');
  const wrong = wrongIssuer(issuer);
  if (wrong) return wrong;
  const secret = secretOf(environment);
  if (typeof secret === 'string') return secret;
  return {
    key: 'oidc',
    name: nameOf(environment),
    issuer,
    clientId: given(environment, 'OIDC_CLIENT_ID'),
    secret,
    rolesClaim: given(environment, 'OIDC_ROLES_CLAIM') || 'roles',
  };
}

/** Entra's addresses that let in whoever has an account anywhere in the world. */
const everybody = /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)(\/|$)/i;

function wrongIssuer(issuer: string): string | undefined {
  const url = URL.parse(issuer);
  if (!url || !isBare(url))
    return `OIDC_ISSUER skal være udstederens adresse, fx https://login.microsoftonline.com/<jeres tenant>/v2.0, men er "${issuer}".`;
  if (!isSafe(url)) return 'OIDC_ISSUER skal begynde med https://. Kun på denne maskine selv er http:// i orden.';
  if (everybody.test(issuer))
    return 'OIDC_ISSUER skal nævne jeres egen tenant. Med common eller organizations kunne enhver i verden logge ind.';
  return undefined;
}

const isBare = ({ username, search, hash }: URL): boolean => `${username}${search}${hash}` === '';
const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));

function secretOf(environment: Environment): Secret | string {
  const words = given(environment, 'OIDC_CLIENT_SECRET');
  const file = given(environment, 'OIDC_CLIENT_SECRET_FILE');
  if (words && file) return 'Sæt enten OIDC_CLIENT_SECRET eller OIDC_CLIENT_SECRET_FILE, ikke begge.';
  if (file) return { file };
  return words ? { words } : 'OIDC_CLIENT_SECRET eller OIDC_CLIENT_SECRET_FILE mangler: uden den kan ingen logge ind.';
}

function parseSaml(environment: Environment): SamlSetting | string {
  const missing = firstMissing(environment, [...samlNames, 'CVR']);
  if (missing) return `${missing} mangler: uden den kan ingen logge ind.`;
  const cvr = given(environment, 'CVR');
  if (!/^\d{8}$/.test(cvr)) return `CVR skal være kommunens otte cifre, men er "${cvr}".`;
  const minimum = assuranceNamed(given(environment, 'NSIS_MINIMUM') || 'substantial');
  if (!minimum) return 'NSIS_MINIMUM skal være low, substantial eller high.';
  return {
    key: 'saml',
    name: nameOf(environment),
    metadata: given(environment, 'SAML_METADATA'),
    keyFile: given(environment, 'SAML_KEY'),
    certFile: given(environment, 'SAML_CERT'),
    entity: given(environment, 'SAML_ENTITY'),
    cvr,
    minimum,
  };
}

const nameOf = (environment: Environment): string => given(environment, 'LOGIN_NAME') || defaultName;

import { isLoopback } from './loopback.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The municipality's SBSYS: where it is, and the service user that Værn is there. */
export interface SbsysSetting {
  readonly url: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly user: string;
  readonly password: string;
  /** What stands before each path, without strokes at the ends: `api` or `api/v10`. */
  readonly prefix: string;
  /** A file with the certificate of the municipality's own issuer. */
  readonly caFile?: string;
  /** The name or the number of the case template. */
  readonly template: string;
}

const needed = [
  'SBSYS_URL',
  'SBSYS_TOKEN_URL',
  'SBSYS_CLIENT_ID',
  'SBSYS_CLIENT_SECRET',
  'SBSYS_USER',
  'SBSYS_PASSWORD',
  'SBSYS_TEMPLATE',
] as const;
type Needed = (typeof needed)[number];
const others = ['SBSYS_PREFIX', 'SBSYS_CA_FILE'] as const;

/** The settings without which there is no way to SBSYS. */
export const sbsysNames: readonly string[] = needed;

const given = (environment: Environment, name: string): string => environment[name]?.trim() ?? '';

/** SBSYS as the environment names it; undefined without it; one sentence in Danish when it cannot be used. Secrets are never repeated. */
export function parseSbsys(environment: Environment): SbsysSetting | string | undefined {
  if ([...needed, ...others].every((name) => given(environment, name) === '')) return undefined;
  const missing = needed.filter((name) => given(environment, name) === '');
  if (missing.length > 0)
    return `${inLine(missing)} mangler. Sæt dem alle, eller ingen, hvis der ikke skal journaliseres i SBSYS.`;
  const of = (name: Needed): string => given(environment, name);
  return wrongIn(environment) ?? { ...placesIn(environment), ...whoIn(of), template: of('SBSYS_TEMPLATE') };
}

const inLine = (names: readonly string[]): string =>
  names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`;

const whoIn = (of: (name: Needed) => string) => ({
  clientId: of('SBSYS_CLIENT_ID'),
  clientSecret: of('SBSYS_CLIENT_SECRET'),
  user: of('SBSYS_USER'),
  password: of('SBSYS_PASSWORD'),
});

function placesIn(environment: Environment) {
  const caFile = given(environment, 'SBSYS_CA_FILE');
  return {
    url: given(environment, 'SBSYS_URL').replace(/\/+$/, ''),
    tokenUrl: given(environment, 'SBSYS_TOKEN_URL'),
    prefix: given(environment, 'SBSYS_PREFIX').replace(/^\/+|\/+$/g, '') || 'api',
    ...(caFile === '' ? {} : { caFile }),
  };
}

function wrongIn(environment: Environment): string | undefined {
  const example = { SBSYS_URL: 'https://sbsysapi.kommune.dk', SBSYS_TOKEN_URL: tokenExample } as const;
  for (const name of ['SBSYS_URL', 'SBSYS_TOKEN_URL'] as const) {
    const url = URL.parse(given(environment, name));
    if (!url || !isBare(url)) return `${name} skal være en adresse som ${example[name]}.`;
    if (!isSafe(url)) return `${name} skal begynde med https://. Kun på denne maskine selv er http:// i orden.`;
  }
  return /^[\w./-]*$/.test(given(environment, 'SBSYS_PREFIX'))
    ? undefined
    : 'SBSYS_PREFIX er det, der står foran hver sti, fx api eller api/v10.';
}

const tokenExample = 'https://sbsip.kommune.dk/auth/realms/sbsip/protocol/openid-connect/token';

// An address with a password in it would be repeated by whoever tells of the address.
const isBare = ({ username, password, search, hash }: URL): boolean => `${username}${password}${search}${hash}` === '';
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));

import { parseSmtp } from './setting-mail.ts';
import type { SmtpSetting } from './setting-mail.ts';
import { parseEmbedOrigins } from './setting-embed.ts';
import { parseSbsys } from './setting-sbsys.ts';
import type { SbsysSetting } from './setting-sbsys.ts';
import { parseIdentitySetting } from './setting-identity.ts';
import type { IdentitySetting } from './setting-identity.ts';

/** The settings Værn reads from its environment, parsed once at the start. */
export interface Setting {
  readonly port: number;
  readonly host: string;
  /** The folder of the pack that is served. */
  readonly pack: string;
  /** The folder for what must be kept. */
  readonly data: string;
  /** The address of the PostgreSQL database, with its password; without it SQLite keeps everything in the data folder. */
  readonly database?: string;
  /** Where people find the site, when it is not where the pack says; codes on paper lead there. */
  readonly address?: string;
  /** The file that the trail's head is written to once a day; it should lie on another machine than the database. */
  readonly heads?: string;
  /** The mail server that letters leave by; without it they wait. */
  readonly mail?: SmtpSetting;
  /** The municipality's case system; without it people file by hand. */
  readonly sbsys?: SbsysSetting;
  /** The sites that may show our small pages within their own; without it none may. */
  readonly embedOrigins?: readonly string[];
  /** Who vouches for the municipality's people; without it nobody does. */
  readonly identity?: IdentitySetting;
}

const unset = {
  PORT: '3000',
  HOST: 'localhost',
  VAERN_PACK: 'content/albertslund',
  VAERN_DATA: 'data',
  VAERN_ADDRESS: '',
  AUDIT_HEADS: '',
};

/** The settings, or one sentence in Danish on the first that cannot be used. */
export function parseSetting(environment: Environment): Setting | string {
  const { PORT, HOST, VAERN_PACK, VAERN_DATA, VAERN_ADDRESS, AUDIT_HEADS } = { ...unset, ...environment };
  const port = Number(PORT);
  if (!isPort(port)) return `PORT skal være et tal mellem 0 og 65535, men er "${PORT}".`;
  let setting: Setting = { port, host: HOST, pack: VAERN_PACK, data: VAERN_DATA };
  const heads = AUDIT_HEADS === '' ? {} : { heads: AUDIT_HEADS };
  for (const part of [
    identityIn(environment),
    databaseIn(environment.DATABASE_URL),
    addressIn(VAERN_ADDRESS),
    mailIn(environment),
    sbsysIn(environment),
    embedIn(environment.VAERN_EMBED_ORIGINS),
    heads,
  ]) {
    if (typeof part === 'string') return part;
    setting = { ...setting, ...part };
  }
  return setting;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Part = Partial<Setting> | string;

function identityIn(environment: Environment): Part {
  const identity = parseIdentitySetting(environment);
  return typeof identity === 'string' ? identity : { identity };
}

function mailIn(environment: Environment): Part {
  const mail = parseSmtp(environment);
  if (mail === undefined) return {};
  return typeof mail === 'string' ? mail : { mail };
}

function sbsysIn(environment: Environment): Part {
  const sbsys = parseSbsys(environment);
  if (sbsys === undefined) return {};
  return typeof sbsys === 'string' ? sbsys : { sbsys };
}

function embedIn(written = ''): Part {
  const embedOrigins = parseEmbedOrigins(written);
  if (typeof embedOrigins === 'string') return embedOrigins;
  return embedOrigins.length === 0 ? {} : { embedOrigins };
}

function addressIn(written: string): Part {
  if (written === '') return {};
  const address = originOf(written);
  return address === undefined
    ? `VAERN_ADDRESS skal være en adresse som https://vaern.kommune.dk, uden mere bagefter, men er "${written}".`
    : { address };
}

// What was written is not repeated: it holds a password.
function databaseIn(written = ''): Part {
  if (written === '') return {};
  const url = URL.parse(written);
  return url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
    ? { database: written }
    : 'DATABASE_URL skal være en adresse som postgres://bruger:kodeord@server:5432/vaern. Er der særlige tegn i kodeordet, skal de skrives som %-koder.';
}

/** The address without the stroke at its end, or undefined when it is not a site's alone: no page, no user, no query. */
function originOf(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.href === `${url.origin}/` ? url.origin : undefined;
}

const isPort = (port: number): boolean => Number.isInteger(port) && port >= 0 && port <= 65_535;

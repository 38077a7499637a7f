import { bundleScript, bundleScripts } from '#adapters/bundle';
import { buildLook } from '#adapters/assets';
import {
  appendText,
  contentShelf,
  lastGoodIn,
  readBytes,
  readText,
  root,
  secretIn,
  shelfOf,
  watchFolder,
  writeText,
} from '#adapters/files';
import { writeSheets } from '#adapters/excel';
import { oidcProvider } from '#adapters/oidc';
import { choosePretend } from '#adapters/pretend';
import { samlProvider } from '#adapters/saml';
import { CannotListen, fingerprint, serve, squeeze } from '#adapters/http';
import { keeperOf as keeperAt, openDatabase as openPostgres } from '#adapters/postgres';
import {
  CannotKeep,
  InUse,
  MigrationFault,
  keeperOf as keeperIn,
  openDatabase as openSqlite,
  openToRead,
} from '#adapters/sqlite';
import { pdfPrinter } from '#adapters/pdf';
import { openSbsys } from '#adapters/sbsys';
import { startFake } from '#adapters/sbsys-fake';
import { openSmtp } from '#adapters/smtp';
import { printWord } from '#adapters/word';
import { allWritten, ownTerminal, whenAskedToStop } from '#adapters/terminal';
import type { Terminal } from '#faces/cli';
import type { Workshop } from '#faces/web';
import { audit } from '#features/audit';
import type { Trail } from '#features/audit';
import type { GuardWords } from '#features/guard';
import { dayOf } from '#kernel/day';
import type { Setting } from '#kernel/setting';
import type { Clock } from '#ports/clock';
import type { Print } from '#kernel/paper';
import type { CaseSystem } from '#ports/case-system';
import type { Store } from '#ports/database';
import type { Keeper } from '#ports/keeper';
import type { Mail } from '#ports/mail';
import type { DemoPerson, IdentityProvider } from '#ports/identity';
import type { House } from './gate.ts';

/** The hour of this machine. */
const clock: Clock = { now: () => new Date() };

/** The browser's scripts and where each begins. */
const scripts = [
  { name: 'frame', from: 'src/faces/offline/page.browser.ts' },
  { name: 'guide', from: 'src/features/guide/guide.browser.ts' },
  { name: 'contacts', from: 'src/features/contacts/contacts.browser.ts' },
  { name: 'search', from: 'src/features/search/search.browser.ts' },
  { name: 'guard', from: 'src/features/guard/guard.browser.ts' },
  { name: 'worker', from: 'src/faces/offline/worker.browser.ts', fixedPath: '/sw.js' },
] as const;

/** The script that other sites fetch from us. */
const elements = {
  name: 'vaern',
  from: 'src/features/spreading/vaern.browser.ts',
  fixedPath: '/indlejret/vaern.js',
  isModule: true,
} as const;

/** Style sheets, fonts, icons, browser scripts and the guard's words, made once at the start. */
export async function composeWorkshop({ data }: Pick<Setting, 'data'>): Promise<Workshop> {
  const [look, bundled, carried] = await Promise.all([
    buildLook(root),
    bundleScripts(root, scripts),
    bundleScript(root, elements),
  ]);
  return { look, scripts: bundled, elements: carried, fingerprint, guardWords: guardWordsIn(data), writeSheets };
}

/** What the guard knows of words, with the municipality's own list of names where it has laid one beside its data. */
const guardWordsIn = (data: string): GuardWords => ({
  words: ownText('content/national/guard/words.txt'),
  weights: ownText('content/national/guard/weights.txt'),
  own: readText(`${data}/navne.txt`) ?? readText(`${data}/navne.csv`),
});

/** A file that follows with Værn. Without its words the guard would mark every other word: better not to start. */
function ownText(path: string): string {
  const text = readText(`${root}/${path}`);
  if (text === undefined) throw new Error(`${path} is missing`);
  return text;
}

/** The name in the database of what municipalities have together. No municipality has it: the folder of that name is the base of every pack. */
const national = 'national';

/** One municipality's house: its name at the gate, its part of the database and its trail. */
export async function composeHouse(municipality: string, setting: Setting): Promise<House> {
  const store = await openStore(setting);
  return { municipality, database: store.of(municipality), national: store.of(national), audit, clock };
}

/** The database the setting names: PostgreSQL by its address, otherwise SQLite in the data folder. */
function openStore({ data, database }: Setting): Promise<Store> {
  return database === undefined
    ? openSqlite({ ...openingNow(), kept: { folder: data } })
    : openPostgres({ ...openingNow(), url: database });
}

/** Who copies that database and what lies in the data folder. */
const composeKeeper = ({ data, database }: Setting): Keeper =>
  database === undefined ? keeperIn(data, openingNow()) : keeperAt(database, data, openingNow());

const openingNow = () => ({ migrations: `${root}/migrations`, now: clock.now() });

/** The municipality's trail to read in, also while another process serves; undefined while there is no database. */
async function trailToRead({
  municipality,
  setting,
}: {
  municipality: string;
  setting: Setting;
}): Promise<Trail | undefined> {
  const store = setting.database === undefined ? openToRead(setting.data) : await openStore(setting);
  return store && { municipality, database: store.of(municipality) };
}

/** The file that the trail's heads are written to. */
export const headsFileOf = ({ heads, data }: Setting): string => heads ?? `${data}/audit-heads.txt`;

/** Where people come back to from their provider. */
export interface Doorstep {
  readonly returnTo: string;
  /** Who can be tried where there is nothing to protect. */
  readonly demo: readonly DemoPerson[];
}

/** Who vouches for people here: the municipality's own provider, on this machine alone a pretended one, or nobody; or a sentence on what is wrong. */
export function composeIdentity(setting: Setting, { returnTo, demo }: Doorstep): IdentityProvider | string | undefined {
  const identity = setting.identity ?? { key: 'none' };
  const place = { returnTo, now: clock.now, tell: (line: string) => ownTerminal.err(`${line}\n`) };
  if (identity.key === 'oidc') return oidcProvider(identity, place);
  if (identity.key === 'saml') return samlProvider(identity, place);
  const { host, address, database: databaseUrl } = setting;
  return choosePretend({ host, identity, address, databaseUrl }, demo);
}

/** Where letters leave the house; undefined where none is set, and then they wait. */
export const composeMail = ({ mail }: Setting): Mail | undefined => mail && openSmtp(mail);

/** The municipality's case system; undefined where none is set; one sentence in Danish where it cannot be used. */
export const composeCaseSystem = ({ sbsys }: Setting): CaseSystem | string | undefined => sbsys && openSbsys(sbsys);

/** Sets papers as PDF. */
export const composePrint = (): Print => pdfPrinter(root);

/** Sets papers as Word files. */
export const composeWord = (): Print => printWord;

/** What a command may use of this machine. */
export const composeTerminal = (args: readonly string[], setting: Setting): Terminal => ({
  args,
  ...ownTerminal,
  readText,
  readBytes,
  writeText,
  shelfOf,
  house: () => composeHouse(shelfOf(setting.pack).name, setting),
  rolesFile: `${setting.data}/roller.yaml`,
  drawingSecret: () => secretIn(`${setting.data}/tegning.key`),
  guardWords: () => guardWordsIn(setting.data),
  trail: () => trailToRead({ municipality: shelfOf(setting.pack).name, setting }),
  headsFile: headsFileOf(setting),
  defaultPack: setting.pack,
  keeper: () => composeKeeper(setting),
  caseSystem: () => composeCaseSystem(setting),
  pretendCaseSystem: (port) => startFake({ port }),
  untilStopped: () => new Promise((resolve) => whenAskedToStop(resolve)),
  today: dayOf(clock.now()),
  now: clock.now,
  workshop: () => composeWorkshop(setting),
});

export {
  allWritten,
  appendText,
  contentShelf,
  lastGoodIn,
  readText,
  serve,
  shelfOf,
  squeeze,
  ownTerminal,
  watchFolder,
  whenAskedToStop,
};
export { CannotKeep, CannotListen, InUse, MigrationFault };

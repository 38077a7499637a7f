import { insideRoutes, openPorch, openSite } from '#faces/web';
import { noRoleMap, rolesFile } from '#features/access';
import type { RoleMap } from '#features/access';
import { problemsAsText } from '#features/pack';
import { readYaml } from '#kernel/read';
import type { Setting } from '#kernel/setting';
import type { IdentityProvider } from '#ports/identity';
import type { House } from './gate.ts';
import {
  CannotKeep,
  CannotListen,
  InUse,
  MigrationFault,
  composeHouse,
  composeIdentity,
  composeWorkshop,
  lastGoodIn,
  readText,
  serve,
  shelfOf,
  squeeze,
  ownTerminal,
  watchFolder,
} from './compose.ts';

/** A server on the air. */
export interface Serving {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const often = 30 * 1000;

/** Opens the house, publishes the pack and listens; undefined after telling why it could not. */
export async function startServing(setting: Setting): Promise<Serving | undefined> {
  try {
    return await openIn(await composeHouse(shelfOf(setting.pack).name, setting), setting);
  } catch (fault) {
    const told = cureFor(fault, setting);
    if (told === undefined) throw fault;
    ownTerminal.err(`${told}\n`);
    return undefined;
  }
}

/** Serves from an open house, and closes it again when that cannot be done. */
async function openIn(house: House, setting: Setting): Promise<Serving | undefined> {
  try {
    const serving = await publishFrom(house, setting);
    if (!serving) await house.database.close();
    return serving;
  } catch (fault) {
    await house.database.close();
    throw fault;
  }
}

async function publishFrom(house: House, setting: Setting): Promise<Serving | undefined> {
  const { shelf, name } = shelfOf(setting.pack);
  const fault = (error: unknown): void => ownTerminal.err(`${faultLine(error)}\n`);
  const site = await openSite({
    name,
    address: setting.address,
    newest: () => ({ national: shelf.read('national'), own: shelf.read(name) }),
    lastGood: lastGoodIn(setting.data),
    press: {
      house,
      workshop: await composeWorkshop(setting),
      squeeze,
      fault,
      porchAt: (address) => openPorch(house, providerOf(setting, address), rolesIn(setting)),
      insideOf: insideRoutes,
    },
    tell: ownTerminal.err,
  });
  if (!site) return undefined;
  const listening = await serve(site.web, setting.port, setting.host);
  const unfollow = followContent(setting.pack, () => void site.refresh());
  ownTerminal.out(`Værn er klar. Åbn http://localhost:${listening.port} (stop med Ctrl-C)\n`);
  return {
    port: listening.port,
    stop: async () => {
      unfollow();
      await listening.close();
      await house.database.close();
    },
  };
}

/** Who vouches for people here. What is wrong with the setting is told, and the public part is served all the same. */
function providerOf(setting: Setting, address: string): IdentityProvider | undefined {
  const chosen = composeIdentity(setting, { returnTo: `${address}/log-ind/tilbage`, demo: [] });
  if (typeof chosen !== 'string') return chosen;
  ownTerminal.err(`${chosen} Ingen kan logge ind, før det er rettet.\n`);
  return undefined;
}

/** What the provider's roles mean here. A file that cannot be understood gives nobody anything. */
function rolesIn({ data }: Setting): RoleMap {
  const path = `${data}/roller.yaml`;
  const text = readText(path);
  if (text === undefined) return noRoleMap;
  const { written, problems } = readYaml({ path, text }, rolesFile);
  if (problems.length > 0) ownTerminal.err(`${problemsAsText(problems)}\n`);
  return written?.value ?? noRoleMap;
}

/**
 * Looks again when a file of the pack or of the national base changes, and each half minute: a watcher loses a file that an editor
 * replaced and a folder that was moved, and a new day can change a page. Nothing is made anew when nothing changed.
 */
function followContent(pack: string, refresh: () => void): () => void {
  const unwatch = [pack, `${pack}/../national`].map((folder) => watchFolder(folder, refresh));
  const steadily = setInterval(refresh, often);
  return () => {
    unwatch.forEach((stop) => stop());
    clearInterval(steadily);
  };
}

/** What whoever starts Værn can do about a fault of the place it starts in; undefined for a fault of our own. */
function cureFor(fault: unknown, setting: Setting): string | undefined {
  if (fault instanceof CannotListen) return cureForListening(fault.code, setting.port, setting.host);
  return cureForDatabase(fault, setting);
}

function cureForDatabase(fault: unknown, { data, database }: Setting): string | undefined {
  if (fault instanceof InUse)
    return `Datamappen ${data} bruges allerede, sikkert af et andet Værn. Stop det, eller giv dette en mappe for sig: VAERN_DATA=andre-data npm start`;
  if (fault instanceof CannotKeep) return database === undefined ? cureForFolder(data) : cureForServer(fault);
  if (fault instanceof MigrationFault)
    return `Databasen ${database === undefined ? `i ${data}` : 'i DATABASE_URL'} passer ikke til denne udgave af Værn, og intet er ændret i den. Start den udgave, der sidst brugte den, eller en nyere. (${fault.message})`;
  return undefined;
}

const cureForFolder = (data: string): string =>
  `Værn kan ikke gemme i mappen ${data}. Giv den bruger, der starter Værn, lov til at skrive i den, eller vælg en anden mappe med VAERN_DATA.`;

// The address itself is not repeated: it holds a password.
const cureForServer = (fault: Error): string =>
  `Værn kan ikke bruge databasen i DATABASE_URL. Er serveren startet, og er navn, kodeord og database rigtige? Se docs/operations.md. (${fault.message})`;

function cureForListening(code: string, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} er optaget af et andet program. Stop det, eller vælg en anden port: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Du må ikke bruge port ${port}. Vælg en port over 1023: PORT=3000 npm start`;
  return `Adressen ${host} findes ikke på denne maskine. Ret HOST, eller lad den være væk: så bruges localhost.`;
}

/** What broke and where, never what somebody sent. */
const faultLine = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

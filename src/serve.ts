import { startClock } from '#faces/clock';
import { insideRoutes, openSite, yearGround } from '#faces/web';
import type { Site } from '#faces/web';
import type { Setting } from '#kernel/setting';
import type { CaseSystem } from '#ports/case-system';
import type { House } from './gate.ts';
import {
  appendText,
  composeCaseSystem,
  composeHouse,
  composeMail,
  composePrint,
  composeWord,
  composeWorkshop,
  headsFileOf,
  lastGoodIn,
  ownTerminal,
  serve,
  shelfOf,
  squeeze,
  watchFolder,
} from './compose.ts';
import { cureFor } from './cure.ts';
import { openDoorstep } from './doorstep.ts';

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
  const journal = caseSystemOf(setting);
  const outside = {
    print: composePrint(),
    word: composeWord(),
    hasCaseSystem: journal !== undefined,
    embedOrigins: setting.embedOrigins,
  };
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
      embedOrigins: setting.embedOrigins,
      porchAt: (address) => openDoorstep(house, setting, address),
      insideOf: (publication) => insideRoutes(publication, outside),
    },
    tell: ownTerminal.err,
  });
  if (!site) return undefined;
  const listening = await serve(site.web, setting.port, setting.host);
  const unfollow = followContent(setting.pack, () => void site.refresh());
  const stopClock = clockFor(house, setting, { site, journal });
  ownTerminal.out(`Værn er klar. Åbn http://localhost:${listening.port} (stop med Ctrl-C)\n`);
  return {
    port: listening.port,
    stop: async () => {
      unfollow();
      await listening.close();
      await stopClock();
      await house.database.close();
    },
  };
}

/** The case system, or none after telling what is wrong with it: what is to be filed waits until that has been mended. */
function caseSystemOf(setting: Setting): CaseSystem | undefined {
  const opened = composeCaseSystem(setting);
  if (typeof opened !== 'string') return opened;
  ownTerminal.err(`${opened}\n`);
  return undefined;
}

interface OnTheAir {
  readonly site: Site;
  readonly journal: CaseSystem | undefined;
}

/** What is due is done while the site is on the air. */
function clockFor(house: House, setting: Setting, { site, journal }: OnTheAir): () => Promise<void> {
  const publication = site.web.current;
  return startClock({
    house,
    ground: () => {
      const { pack, guard } = publication();
      return { municipality: pack.municipality, guard, year: yearGround(pack) };
    },
    carry: composeMail(setting)?.carry,
    journal,
    address: () => publication().pack.municipality.address,
    keepHead: (line) => appendText(headsFileOf(setting), line),
    fault,
  });
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

const fault = (error: unknown): void => ownTerminal.err(`${faultLine(error)}\n`);

/** What broke and where, never what somebody sent. */
const faultLine = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

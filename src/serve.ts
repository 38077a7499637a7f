import { openSite } from '#faces/web';
import type { Setting } from '#kernel/setting';
import { composeHouse, composeWorkshop, lastGoodIn, serve, shelfOf, squeeze, standardInput, watchFolder } from './compose.ts';

/** A server on the air. */
export interface Serving {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const hour = 60 * 60 * 1000;

/** Opens the house, publishes the pack and listens; undefined after telling why it could not. */
export async function startServing(setting: Setting): Promise<Serving | undefined> {
  const { shelf, name } = shelfOf(setting.pack);
  const house = composeHouse(name, setting);
  const site = await openSite({
    name,
    newest: () => ({ national: shelf.read('national'), own: shelf.read(name) }),
    lastGood: lastGoodIn(setting.data),
    press: { house, workshop: await composeWorkshop(), squeeze, fault: (error) => standardInput.err(`${faultLine(error)}\n`) },
    tell: standardInput.err,
  });
  if (!site) {
    await house.database.close();
    return undefined;
  }
  const listening = await serve(site.web, setting.port, setting.host);
  const refresh = () => void site.refresh();
  const unwatch = watchFolder(setting.pack, refresh);
  const daily = setInterval(refresh, hour);
  standardInput.out(`Værn er klar. Åbn http://localhost:${listening.port} (stop med Ctrl-C)\n`);
  return {
    port: listening.port,
    stop: async () => {
      unwatch();
      clearInterval(daily);
      await listening.close();
      await house.database.close();
    },
  };
}

/** What broke and where, never what somebody sent. */
const faultLine = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

import { problemsAsText } from '#features/pack';
import type { PackSources } from '#features/pack';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { LastGood } from '#ports/last-good';
import { chooseEdition } from './newsroom.ts';
import type { Choice, Edition } from './newsroom.ts';
import { openWeb } from './web.ts';
import type { Press, Web } from './web.ts';

/** What a site is served from. */
export interface Desk {
  readonly name: string;
  /** Where people find the site, when it is not where the pack says. */
  readonly address?: string | undefined;
  /** The pack as it stands on the disk now. */
  readonly newest: () => PackSources;
  readonly lastGood: LastGood;
  readonly press: Press;
  readonly tell: (text: string) => void;
}

/** A site that follows its content. */
export interface Site {
  readonly web: Web;
  /** Reads the content again: a good pack is published, a bad one is told about and the last good one stays. */
  readonly refresh: () => Promise<void>;
}

/** Opens the site, or tells why it cannot be opened and gives undefined. */
export async function openSite(desk: Desk): Promise<Site | undefined> {
  const first = read(desk);
  const choice = choose(desk, first.sources);
  if (!choice.edition) {
    desk.tell(
      `${problemsAsText(choice.problems)}\nPakken ${desk.name} har fejl og bliver ikke vist, og der er ingen tidligere udgave uden fejl. Ret fejlene, og start igen.\n`,
    );
    return undefined;
  }
  tellErrors(desk, choice.edition);
  const web = await openWeb(desk.press, choice.edition);
  return { web, refresh: follow(desk, web, first.mark) };
}

interface Reading {
  readonly sources: PackSources;
  /** The same as long as neither a file nor the day has changed. */
  readonly mark: string;
}

const todayAt = (desk: Desk): Day => dayOf(desk.press.house.clock.now());

function read(desk: Desk): Reading {
  const sources = desk.newest();
  return { sources, mark: JSON.stringify([todayAt(desk), sources]) };
}

function choose(desk: Desk, sources: PackSources): Choice {
  const choice = chooseEdition(desk.name, sources, desk.lastGood, todayAt(desk));
  return choice.edition && desk.address !== undefined ? { edition: standingAt(desk.address, choice.edition) } : choice;
}

const standingAt = (address: string, edition: Edition): Edition => ({
  ...edition,
  pack: { ...edition.pack, municipality: { ...edition.pack.municipality, address } },
});

/** One reading at a time, so that an older one never ends last. What breaks on the way (a file moved that moment) is told, and the pages stay. */
function follow(desk: Desk, web: Web, first: string): () => Promise<void> {
  let [mark, last] = [first, Promise.resolve()];
  const again = async (): Promise<void> => {
    const reading = read(desk);
    if (reading.mark === mark) return;
    await publishNext(desk, web, reading.sources);
    mark = reading.mark;
  };
  return () => (last = last.then(again).then(web.lookAgain).catch(desk.press.fault));
}

async function publishNext(desk: Desk, web: Web, sources: PackSources): Promise<void> {
  const choice = choose(desk, sources);
  if (!choice.edition) return desk.tell(problemsAsText(choice.problems));
  tellErrors(desk, choice.edition);
  await web.publish(choice.edition);
  if (choice.edition.from === 'newest') desk.tell(`Den nye udgave af ${desk.name} vises nu.\n`);
}

function tellErrors(desk: Desk, edition: Edition): void {
  if (edition.from === 'newest') return;
  const errors = edition.problems.filter((problem) => problem.severity === 'error');
  desk.tell(
    `${problemsAsText(errors)}\nDen nye udgave af ${desk.name} har fejl og bliver ikke vist. Den sidste udgave uden fejl vises stadig.\n`,
  );
}

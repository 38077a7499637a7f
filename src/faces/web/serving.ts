import { problemsAsText } from '#features/pack';
import type { PackSources } from '#features/pack';
import { dayOf } from '#kernel/day';
import type { LastGood } from '#ports/last-good';
import { chooseEdition } from './newsroom.ts';
import type { Edition } from './newsroom.ts';
import { openWeb } from './web.ts';
import type { Press, Web } from './web.ts';

/** What a site is served from. */
export interface Desk {
  readonly name: string;
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
  const choice = choose(desk);
  if (!choice.edition) {
    desk.tell(`${problemsAsText(choice.problems)}\nPakken ${desk.name} har fejl og bliver ikke vist, og der er ingen tidligere udgave uden fejl. Ret fejlene, og start igen.\n`);
    return undefined;
  }
  tellOf(desk, choice.edition);
  const web = await openWeb(desk.press, choice.edition);
  return { web, refresh: () => refresh(desk, web) };
}

const choose = (desk: Desk) => chooseEdition(desk.name, desk.newest(), desk.lastGood, dayOf(desk.press.house.clock.now()));

async function refresh(desk: Desk, web: Web): Promise<void> {
  const { edition, ...rest } = choose(desk);
  if (!edition) {
    desk.tell(problemsAsText('problems' in rest ? rest.problems : []));
    return;
  }
  tellOf(desk, edition);
  await web.publish(edition);
}

function tellOf(desk: Desk, edition: Edition): void {
  const errors = edition.problems.filter((problem) => problem.severity === 'error');
  if (edition.from === 'last-good') {
    desk.tell(`${problemsAsText(errors)}\nDen nye udgave af ${desk.name} har fejl og bliver ikke vist. Den sidste udgave uden fejl vises stadig.\n`);
  }
}

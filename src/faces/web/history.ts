import { historyMark, historyPage, isKept, keepEdition, readHistory, snapshotOf, thenPath } from '#features/revision';
import type { History } from '#features/revision';
import type { Pack } from '#features/pack';
import { dayOf } from '#kernel/day';
import { theHouse } from '#kernel/person';
import type { Squeeze } from '#ports/squeeze';
import { frame } from '#ui/frame.tsx';
import { perform } from '../../gate.ts';
import { chooseEncoding } from './encoding.ts';
import { protect } from './headers.ts';
import type { AirDesk, Aired } from './on-air.ts';
import { shelve } from './shelf.ts';
import type { Shelved } from './shelf.ts';

/** What stands ready of the history; emptied when it is full, since there are more addresses than anybody reads. */
interface OnAir {
  readonly mark: string;
  readonly history: History;
  readonly ready: Map<string, Promise<Shelved>>;
}

const mostReady = 300;

/**
 * The plan's history on the air. What is on the air is kept as an edition when it is another than the last: at the start, and each time the
 * pack has changed.
 */
export async function openHistory(desk: AirDesk): Promise<Aired> {
  const { house, current } = desk;
  const keep = keeper(desk);
  let onAir: OnAir | undefined;
  const lookAgain = async (): Promise<void> => {
    await keep(current().pack);
    const mark = `${current().version} ${await historyMark(house.database)}`;
    if (mark !== onAir?.mark) onAir = { mark, history: await readHistory(house.database), ready: new Map() };
  };
  await lookAgain();
  return {
    addresses: () => addressesOf(onAir?.history),
    find: () => undefined,
    make: async (path, accepted) => (await (onAir && made(path, desk, onAir)))?.[chooseEncoding(accepted)],
    lookAgain,
  };
}

/** Keeps each content once that this server puts on the air; what another server has put on the air since is not kept over again. */
function keeper({ house }: AirDesk): (pack: Pack) => Promise<void> {
  let [last, shown]: [Pack | undefined, string | undefined] = [undefined, undefined];
  return async (pack) => {
    if (pack === last) return;
    const snapshot = await snapshotOf(pack);
    if (snapshot.digest !== shown && !(await isKept(house.database, snapshot)))
      await perform(house, theHouse, keepEdition(snapshot), {});
    [last, shown] = [pack, snapshot.digest];
  };
}

const fixed = ['/planen/udgaver', '/en/planen/udgaver', thenPath];

const addressesOf = (history: History | undefined): readonly string[] => [
  ...fixed,
  ...(history?.editions ?? []).map(({ number }) => `/planen/udgaver/${number}`),
];

async function made(path: string, desk: AirDesk, { history, ready }: OnAir): Promise<Shelved | undefined> {
  const { pack, site, styleHashes } = desk.current();
  const found = ready.get(path);
  if (found) return found;
  const today = dayOf(desk.house.clock.now());
  const page = historyPage(path, { history, plan: pack.municipality.plan, today });
  if (!page) return undefined;
  const body = new TextEncoder().encode(frame(page, site));
  const stored = {
    type: 'text/html; charset=utf-8',
    body,
    tag: desk.workshop.fingerprint(body),
    cache: 'no-cache',
    headers: protect(styleHashes),
  };
  // There are as many of these as there are days, and each is asked for once.
  if (path.startsWith(`${thenPath}/`)) return asItIs(await shelve(stored, unsqueezed));
  if (ready.size >= mostReady) ready.clear();
  const shelf = shelve(stored, desk.squeeze);
  ready.set(path, shelf);
  return shelf;
}

const unsqueezed: Squeeze = (body) => Promise.resolve({ identity: body, gzip: body, br: body });

const asItIs = ({ identity }: Shelved): Shelved => ({ br: identity, gzip: identity, identity });

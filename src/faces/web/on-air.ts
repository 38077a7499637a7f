import type { Squeeze } from '#ports/squeeze';
import type { Ready } from '#ports/web';
import type { House } from '../../gate.ts';
import { chooseEncoding } from './encoding.ts';
import type { Publication, Workshop } from './publication.ts';
import { shelve } from './shelf.ts';
import type { Shelved } from './shelf.ts';

/** Something that is published from the database: each address made when it is first asked for, and the same bytes from then on. */
export interface Aired {
  readonly addresses: () => readonly string[];
  /** What stands ready as bytes already. */
  readonly find: (address: string, accepted: string) => Ready | undefined;
  /** Makes what is asked for; undefined when it is no address of this. */
  readonly make: (path: string, accepted: string) => Promise<Ready | undefined>;
  /** Looks whether there is something new. */
  readonly lookAgain: () => Promise<void>;
}

/** Where it is read and shown. */
export interface AirDesk {
  readonly house: House;
  readonly workshop: Workshop;
  readonly squeeze: Squeeze;
  readonly current: () => Publication;
}

/** One answer, before it is compressed. */
export interface Body {
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How each address is made. */
export type Bodies = ReadonlyMap<string, () => Promise<Body> | Body>;

/** What is to be on the air. */
export interface Programme {
  /** The same as long as nothing has changed: the edition, what is in the database, the day. */
  readonly mark: () => Promise<string>;
  readonly bodies: () => Promise<Bodies>;
}

/** What is on the air: how each address is made, what is being made, and what stands ready. */
interface OnAir {
  readonly mark: string;
  readonly bodies: Bodies;
  readonly making: Map<string, Promise<Shelved>>;
  readonly ready: Map<string, Shelved>;
}

/** Puts a programme on the air. Nobody's reading is remembered: the database is read when something is new, the pages by everybody alike. */
export async function openAir(desk: AirDesk, { mark: markOf, bodies: bodiesOf }: Programme): Promise<Aired> {
  let onAir: OnAir = { mark: '', bodies: new Map(), making: new Map(), ready: new Map() };
  const lookAgain = async (): Promise<void> => {
    const mark = await markOf();
    if (mark === onAir.mark) return;
    onAir = { mark, bodies: await bodiesOf(), making: new Map(), ready: new Map() };
  };
  await lookAgain();
  return {
    addresses: () => [...onAir.bodies.keys()],
    find: (path, accepted) => onAir.ready.get(path)?.[chooseEncoding(accepted)],
    make: async (path, accepted) => (await made(onAir, desk, path))?.[chooseEncoding(accepted)],
    lookAgain,
  };
}

/** Several as one, asked in their order. */
export const together = (all: readonly Aired[]): Aired => ({
  addresses: () => all.flatMap(({ addresses }) => addresses()),
  find: (path, accepted) => {
    for (const { find } of all) {
      const found = find(path, accepted);
      if (found) return found;
    }
    return undefined;
  },
  make: async (path, accepted) => {
    for (const { make } of all) {
      const found = await make(path, accepted);
      if (found) return found;
    }
    return undefined;
  },
  lookAgain: async () => {
    for (const { lookAgain } of all) await lookAgain();
  },
});

/** Made once, however many ask for it at the same moment. */
async function made({ bodies, making, ready }: OnAir, desk: AirDesk, path: string): Promise<Shelved | undefined> {
  const body = bodies.get(path);
  if (body === undefined) return undefined;
  const shelf = making.get(path) ?? Promise.resolve(body()).then((one) => shelved(one, desk));
  making.set(path, shelf);
  // What could not be made is tried again by the next who asks; this one hears of the fault.
  shelf.catch(() => making.delete(path));
  ready.set(path, await shelf);
  return shelf;
}

const shelved = ({ type, body, headers }: Body, { workshop, squeeze }: AirDesk): Promise<Shelved> => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return shelve({ type, body: bytes, tag: workshop.fingerprint(bytes), cache: 'no-cache', headers }, squeeze);
};

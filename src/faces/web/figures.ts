import { nationalMark, nationalPages, readShares, sumUp } from '#features/national';
import type { NationalYear } from '#features/national';
import { countEditions, figureFiles, figurePages, figureSheets, readEditions } from '#features/statistics';
import type { Published } from '#features/statistics';
import { languages } from '#kernel/text';
import type { Squeeze } from '#ports/squeeze';
import type { Ready } from '#ports/web';
import { address } from '#ui/address.ts';
import { frame } from '#ui/frame.tsx';
import type { House } from '../../gate.ts';
import { protect, protectFile } from './headers.ts';
import type { Publication, Workshop } from './publication.ts';
import { shelve } from './shelf.ts';
import type { Shelved } from './shelf.ts';
import { chooseEncoding } from './encoding.ts';

/** The published figures on the air: each address made when it is first asked for, and the same bytes from then on. */
export interface Figures {
  readonly addresses: () => readonly string[];
  /** What stands ready as bytes already. */
  readonly find: (address: string, accepted: string) => Ready | undefined;
  /** Makes what is asked for; undefined when it is no address of figures. */
  readonly make: (path: string, accepted: string) => Promise<Ready | undefined>;
  /** Looks whether there is a new edition, new figures of the country, or new words around them. */
  readonly lookAgain: () => Promise<void>;
}

/** The addresses of figures, whatever has been published. */
export const figureAddresses: readonly string[] = [
  '/tal',
  '/en/tal',
  '/tal/metode',
  '/tal/landet',
  '/en/tal/landet',
  '/tal/:year',
  '/tal/:year.csv',
  '/tal/:year.xlsx',
  '/tal/:year/:table.csv',
];

/** Where figures are read and shown. */
export interface FigureDesk {
  readonly house: House;
  readonly workshop: Workshop;
  readonly squeeze: Squeeze;
  readonly current: () => Publication;
}

interface Body {
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly headers: Readonly<Record<string, string>>;
}

type Bodies = ReadonlyMap<string, () => Promise<Body> | Body>;

/** What is on the air: how each address is made, what is being made, and what stands ready. */
interface OnAir {
  readonly mark: string;
  readonly bodies: Bodies;
  readonly making: Map<string, Promise<Shelved>>;
  readonly ready: Map<string, Shelved>;
}

/** Opens the figures. Nobody's reading is remembered: the editions are read when there is a new one, the pages by everybody alike. */
export async function openFigures(desk: FigureDesk): Promise<Figures> {
  let onAir: OnAir = { mark: '', bodies: new Map(), making: new Map(), ready: new Map() };
  const lookAgain = async (): Promise<void> => {
    const { house, current } = desk;
    const mark = `${current().version} ${await countEditions(house.database)} ${await nationalMark(house)}`;
    if (mark === onAir.mark) return;
    const bodies = bodiesOf(await readEditions(house.database), sumUp(await readShares(house)), desk);
    onAir = { mark, bodies, making: new Map(), ready: new Map() };
  };
  await lookAgain();
  return {
    addresses: () => [...onAir.bodies.keys()],
    find: (path, accepted) => onAir.ready.get(path)?.[chooseEncoding(accepted)],
    make: async (path, accepted) => (await made(onAir, desk, path))?.[chooseEncoding(accepted)],
    lookAgain,
  };
}

/** Made once, however many ask for it at the same moment. */
async function made({ bodies, making, ready }: OnAir, desk: FigureDesk, path: string): Promise<Shelved | undefined> {
  const body = bodies.get(path);
  if (body === undefined) return undefined;
  const shelf = making.get(path) ?? Promise.resolve(body()).then((one) => shelved(one, desk));
  making.set(path, shelf);
  // What could not be made is tried again by the next who asks; this one hears of the fault.
  shelf.catch(() => making.delete(path));
  ready.set(path, await shelf);
  return shelf;
}

const shelved = ({ type, body, headers }: Body, { workshop, squeeze }: FigureDesk): Promise<Shelved> => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return shelve({ type, body: bytes, tag: workshop.fingerprint(bytes), cache: 'no-cache', headers }, squeeze);
};

function bodiesOf(editions: readonly Published[], country: readonly NationalYear[], desk: FigureDesk): Bodies {
  const { site, styleHashes } = desk.current();
  const page = protect(styleHashes);
  const pages = languages
    .flatMap((language) => [
      ...figurePages({ editions, short: site.short }, language),
      ...nationalPages(country, language),
    ])
    .map((one): [string, () => Body] => [
      address(one.path, one.language),
      () => ({ type: 'text/html; charset=utf-8', body: frame(one, site), headers: page }),
    ]);
  return new Map([...pages, ...editions.flatMap((edition) => filesOf(edition, desk))]);
}

const filesOf = (edition: Published, { workshop }: FigureDesk): readonly [string, () => Promise<Body> | Body][] => [
  ...figureFiles(edition).map(({ path, name, body }): [string, () => Body] => [
    path,
    () => ({ type: 'text/csv; charset=utf-8', body, headers: asFile(name) }),
  ]),
  [
    `/tal/${edition.through}.xlsx`,
    async () => ({
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await workshop.writeSheets(figureSheets(edition)),
      headers: asFile(`tal-${edition.through}.xlsx`),
    }),
  ],
];

const asFile = (name: string): Readonly<Record<string, string>> => ({
  ...protectFile,
  'content-disposition': `attachment; filename="${name}"`,
});

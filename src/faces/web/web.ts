import type { Hono } from 'hono';
import { languageOf, offlineAddresses, writePackage } from '#faces/offline';
import { publishPath } from '#features/statistics';
import { dayOf } from '#kernel/day';
import { languages } from '#kernel/text';
import type { Language } from '#kernel/text';
import type { Asset } from '#ports/assets';
import type { House } from '../../gate.ts';
import type { Squeeze } from '#ports/squeeze';
import type { Ready, WebFace } from '#ports/web';
import type { Route } from '#ui/route.ts';
import { webApp } from './app.ts';
import { declaredAddresses } from './declared.ts';
import type { Declared } from './declared.ts';
import { chooseEncoding } from './encoding.ts';
import { protect, protectFile } from './headers.ts';
import { mountInside } from './inside.ts';
import { openFigures } from './figures.ts';
import { knowledgePath, openKnowledge } from './knowledge.ts';
import { openHistory } from './history.ts';
import { together } from './on-air.ts';
import type { Aired } from './on-air.ts';
import type { Edition } from './newsroom.ts';
import { publish } from './publication.ts';
import type { Publication, Workshop } from './publication.ts';
import { mountPlaying } from './playing.ts';
import { fillShelf } from './shelf.ts';
import type { Shelf, Stored } from './shelf.ts';
import { openSpread } from './spread.ts';
import type { SpreadDesk } from './spread.ts';
import { mountReturn, mountWayIn, personOf } from './way-in.ts';
import type { Porch } from './way-in.ts';
import { mountYearFeed } from './year-feed.ts';

/** What the web needs of the world. */
export interface Press {
  readonly workshop: Workshop;
  readonly squeeze: Squeeze;
  readonly house: House;
  /** The way in, for a site that stands at this address. */
  readonly porchAt: (address: string) => Promise<Porch>;
  /** The addresses inside, for one published pack. */
  readonly insideOf: (publication: Publication) => readonly Route[];
  /** The sites that may show our small pages within their own; none where it is left out. */
  readonly embedOrigins?: readonly string[] | undefined;
  /** Told about a fault, never about what somebody sent. */
  readonly fault: (error: unknown) => void;
}

/** A site on the air: it answers, and takes a new edition without missing a request. */
export interface Web extends WebFace {
  readonly app: Hono;
  /** The edition on the air. */
  readonly current: () => Publication;
  /** Every address of the edition on the air, with what it needs. */
  readonly declared: () => readonly Declared[];
  readonly publish: (edition: Edition) => Promise<void>;
  /** Puts on the air what another process has published. */
  readonly lookAgain: () => Promise<void>;
}

interface OnAir {
  readonly publication: Publication;
  readonly shelf: Shelf;
  readonly from: Edition['from'];
  readonly inside: readonly Route[];
}

/** Opens the web with its first edition; resolves when the first pages can be sent. */
export async function openWeb(press: Press, first: Edition): Promise<Web> {
  let onAir = await putOnAir(press, first);
  const current = (): Publication => onAir.publication;
  const aired = await airAll({ ...press, current, embedOrigins: press.embedOrigins ?? [] });
  const porch = await press.porchAt(current().pack.municipality.address);
  const way = { porch, current };
  const rooms = { house: press.house, current };
  const app = webApp({
    current: () => ({ publication: onAir.publication, from: onAir.from }),
    house: press.house,
    aired,
    fault: press.fault,
    beforeForms: (open) => mountReturn(open, way),
    inside: (open) => {
      mountWayIn(open, way);
      mountYearFeed(open, rooms);
      showAtOnce(open, aired);
      mountPlaying(open, rooms);
      mountInside(open, { ...rooms, personOf: personOf(porch), routes: () => onAir.inside, fault: press.fault });
    },
  });
  return {
    app,
    current,
    declared: () => declaredAddresses(onAir.publication, onAir.inside, aired.addresses()),
    ready: (address: string, accepted: string): Ready | undefined =>
      onAir.shelf.find(address, accepted) ?? aired.find(address, accepted),
    encoding: chooseEncoding,
    answer: (request: Request) => app.fetch(request),
    publish: async (edition: Edition) => {
      onAir = await putOnAir(press, edition);
      // Without the database the plan is published all the same; the rest follows when it answers again.
      await aired.lookAgain().catch(press.fault);
    },
    lookAgain: aired.lookAgain,
  };
}

/** What is published from the database, one line each. */
const airAll = async (desk: SpreadDesk): Promise<Aired> =>
  together([await openFigures(desk), await openSpread(desk), await openKnowledge(desk), await openHistory(desk)]);

/** Whoever publishes something is led to it: it is on the air before the answer is. */
function showAtOnce(app: Hono, aired: Aired): void {
  for (const path of [publishPath, knowledgePath, '/aaret/revision/*'])
    app.use(path, async ({ req }, next) => {
      await next();
      if (req.method === 'POST') await aired.lookAgain();
    });
}

async function putOnAir(press: Press, edition: Edition): Promise<OnAir> {
  const moment = press.house.clock.now();
  const publication = publish(edition.pack, press.workshop, dayOf(moment), moment);
  const shelf = await fillShelf(bodiesOf(publication, press.workshop, moment), press.squeeze);
  return { publication, shelf, from: edition.from, inside: press.insideOf(publication) };
}

const day = 'no-cache';
const forever = 'public, max-age=31536000, immutable';

/** Everything that is the same until the next version, by address. Pages, the package that becomes pages, and the worker carry the whole policy. */
function bodiesOf(publication: Publication, { fingerprint }: Workshop, moment: Date): Map<string, Stored> {
  const encode = new TextEncoder();
  const full = protect(publication.styleHashes);
  const bodies = new Map<string, Stored>();
  const put = (path: string, type: string, body: Uint8Array, cache: string, headers = full) =>
    bodies.set(path, { type, body, tag: fingerprint(body), cache, headers });
  for (const [path, html] of publication.once) put(path, 'text/html; charset=utf-8', encode.encode(html), day);
  for (const { path, type, body, immutable } of publication.assets)
    put(path, type, body, immutable ? forever : day, path === offlineAddresses.worker ? full : protectFile);
  const json = 'application/json; charset=utf-8';
  for (const language of languages)
    put(offlineAddresses.packages[language], json, encode.encode(packageOf(publication, language, moment)), day);
  put(
    offlineAddresses.version,
    json,
    encode.encode(JSON.stringify({ version: publication.version })),
    'no-store',
    protectFile,
  );
  return bodies;
}

/** Everything a browser carries in one language. Large icons are the installer's business, the worker cannot hold itself, and a guard is only needed where somebody has signed in to write. */
function packageOf(publication: Publication, language: Language, moment: Date): string {
  const timed = [...publication.timed].map((path): [string, string] => [path, publication.at(path, moment) ?? '']);
  const pages = [...publication.once, ...timed].filter(([path]) => languageOf(path) === language);
  const other = languages.filter((one) => one !== language).map((one) => publication.indexPaths[one]);
  const left = [offlineAddresses.worker, publication.guard.words, publication.site.scripts.guard, ...other];
  const carried = publication.assets.filter(
    ({ path }) => !left.includes(path) && !/-\d{3}(?:-maske)?\.png$/.test(path),
  );
  const isText = (asset: Asset): boolean => /^(?:text\/|application\/|image\/svg)/.test(asset.type);
  const decode = new TextDecoder();
  return writePackage({
    version: publication.version,
    pages,
    texts: carried.filter(isText).map(({ path, type, body }) => [path, { type, body: decode.decode(body) }]),
    files: carried.filter((asset) => !isText(asset)).map(({ path }) => path),
  });
}

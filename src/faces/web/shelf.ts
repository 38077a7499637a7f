import type { Encoding, Ready } from '#ports/web';
import type { Squeeze, Squeezed } from '#ports/squeeze';
import { chooseEncoding } from './encoding.ts';

/** A body that is the same until the next version, and how long a browser may keep it. */
export interface Stored {
  readonly type: string;
  readonly body: Uint8Array;
  /** A short name that changes with the bytes. */
  readonly tag: string;
  readonly cache: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A body in every encoding, with the headers of each. */
export type Shelved = Readonly<Record<Encoding, Ready>>;

/** Everything of one published version that can be sent as it stands. */
export interface Shelf {
  readonly find: (address: string, accepted: string) => Ready | undefined;
  readonly addresses: () => readonly string[];
}

/** Compresses every body once and keeps the answers ready. Fonts and pictures are compressed already and stay as they are. */
export async function fillShelf(bodies: ReadonlyMap<string, Stored>, squeeze: Squeeze): Promise<Shelf> {
  const shelved = [...bodies].map(async ([address, stored]) => [address, await shelve(stored, squeeze)] as const);
  const filled = new Map(await Promise.all(shelved));
  return {
    find: (address, accepted) => {
      const found = filled.get(pathOf(address));
      return found?.[chooseEncoding(accepted)];
    },
    addresses: () => [...filled.keys()],
  };
}

/** The address without its query, which no page of ours reads. */
const pathOf = (address: string): string => {
  const query = address.indexOf('?');
  return query === -1 ? address : address.slice(0, query);
};

/** Compresses one body and keeps its answers ready. */
export async function shelve(stored: Stored, squeeze: Squeeze): Promise<Shelved> {
  const packed = /^(?:font\/|image\/(?!svg)|application\/vnd\.openxml)/.test(stored.type);
  const squeezed = packed ? unsqueezed(stored.body) : await squeeze(stored.body);
  return {
    br: readyFrom(stored, squeezed, 'br', packed),
    gzip: readyFrom(stored, squeezed, 'gzip', packed),
    identity: readyFrom(stored, squeezed, 'identity', packed),
  };
}

const unsqueezed = (body: Uint8Array): Squeezed => ({ identity: body, gzip: body, br: body });

function readyFrom(stored: Stored, squeezed: Squeezed, encoding: Encoding, packed: boolean): Ready {
  const body = squeezed[encoding];
  const plain = packed || encoding === 'identity';
  const tag = `"${stored.tag}${plain ? '' : `-${encoding}`}"`;
  const common = { etag: tag, 'cache-control': stored.cache, vary: 'accept-encoding', ...stored.headers };
  const encoded = plain ? {} : { 'content-encoding': encoding };
  return {
    status: 200,
    tag,
    body,
    headers: { ...common, ...encoded, 'content-type': stored.type, 'content-length': body.length },
    headersWhenUnchanged: common,
  };
}

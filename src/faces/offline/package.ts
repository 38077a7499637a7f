import type { Language } from '#kernel/text';

/** What a browser fetches once to carry the whole public part in one language without a net. */
export interface OfflinePackage {
  /** Changes when any page or file does. */
  readonly version: string;
  /** Each page as it is sent, by its address. */
  readonly pages: Readonly<Record<string, string>>;
  /** Scripts and search index by their address. They lie in the package because there they cost least: their words stand in the pages too. */
  readonly texts: Readonly<Record<string, { readonly type: string; readonly body: string }>>;
  /** Addresses of fonts and icons. */
  readonly files: readonly string[];
}

/** Addresses of the offline part. The version is small, so that asking whether a copy is current costs nothing. */
export const offlineAddresses = {
  worker: '/sw.js',
  version: '/offline/version.json',
  packages: { da: '/offline/pakke-da.json', en: '/offline/pakke-en.json' },
  states: { da: '/offline/tilstand-da.json', en: '/offline/tilstand-en.json' },
} as const;

/** The language a page is in, from its address. */
export const languageOf = (path: string): Language => (path === '/en' || path.startsWith('/en/') ? 'en' : 'da');

const inOrder = <Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> =>
  Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The package as the text that is sent, everything in a fixed order so that the same version gives the same bytes. */
export const writePackage = (
  version: string,
  pages: Iterable<readonly [string, string]>,
  texts: Iterable<readonly [string, { readonly type: string; readonly body: string }]>,
  files: readonly string[],
): string => JSON.stringify({ version, pages: inOrder(pages), texts: inOrder(texts), files: files.toSorted() } satisfies OfflinePackage);

/** What the browser's copy says of itself. */
export interface CopyState {
  readonly version: string;
  /** When the copy was fetched, ISO 8601. */
  readonly fetchedAt: string;
  /** When the server last said that the copy is the newest, ISO 8601. */
  readonly checkedAt: string;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a parsed answer says which version is the newest. */
export const isVersion = (value: unknown): value is { readonly version: string } =>
  isObject(value) && 'version' in value && typeof value.version === 'string';

/** Whether a parsed answer is a package this worker can unpack. */
export const isPackage = (value: unknown): value is OfflinePackage => isVersion(value) && carriesPages(value) && carriesFiles(value);

const carriesPages = (value: object): boolean => 'pages' in value && isObject(value.pages) && 'texts' in value && isObject(value.texts);
const carriesFiles = (value: object): boolean => 'files' in value && Array.isArray(value.files);

/** Whether what the browser kept is a copy's state. */
export const isState = (value: unknown): value is CopyState =>
  isVersion(value) && 'checkedAt' in value && typeof value.checkedAt === 'string' && 'fetchedAt' in value && typeof value.fetchedAt === 'string';

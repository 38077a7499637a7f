import type { Language } from '#kernel/text';

/** A script, the search index or another text that is not a page. */
export interface CarriedText {
  readonly type: string;
  /** As it is sent; JSON is carried as what it says, for quotation marks within quotation marks cost most. */
  readonly body: unknown;
}

/** What a browser fetches once to carry the whole public part in one language without a net. */
export interface OfflinePackage {
  /** Changes when any page or file does. */
  readonly version: string;
  /** Scripts and search index by their address. They lie in the package because there they cost least: their words stand in the pages too. */
  readonly texts: Readonly<Record<string, CarriedText>>;
  /** The style sheets, each once; a page names its own by number. */
  readonly styles: readonly string[];
  /** Each page by its address, lightened: `wholePage` makes it what it was. */
  readonly pages: Readonly<Record<string, string>>;
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

const inOrder = <Value>(
  entries: Iterable<readonly [string, Value]>,
  compare: (one: Value, other: Value) => number = () => 0,
): Record<string, Value> =>
  Object.fromEntries([...entries].toSorted(([a, one], [b, other]) => compare(one, other) || (a < b ? -1 : 1)));

const styleIn = /<style>([^]*?)<\/style>/;
/** A code that a script can draw again, because the element around it says where it leads. */
const codeIn = /(<svg[^>]* data-leads="[^"]*"[^>]*><path) d="[^"]*"/g;

/** A page without what the package holds already: its style sheet by number, and no drawing that a script can make. */
export const lightPage = (html: string, styles: readonly string[]): string =>
  html.replace(codeIn, '$1').replace(styleIn, (whole, css: string) => {
    const at = styles.indexOf(css);
    return at === -1 ? whole : `<style>${at}</style>`;
  });

/** The page as a browser needs it, with its style sheet, whose hash the policy names. */
export const wholePage = (light: string, styles: readonly string[]): string =>
  light.replace(/<style>(\d+)<\/style>/, (whole, at: string) => {
    const css = styles[Number(at)];
    return css === undefined ? whole : `<style>${css}</style>`;
  });

/** A text as it is sent. */
export const wholeText = ({ body }: CarriedText): string => (typeof body === 'string' ? body : JSON.stringify(body));

const carried = (type: string, body: string): CarriedText => ({
  type,
  body: type.startsWith('application/json') ? JSON.parse(body) : body,
});

/** What goes into a package, as it is sent alone. */
export interface Packing {
  readonly version: string;
  readonly pages: readonly (readonly [string, string])[];
  readonly texts: readonly (readonly [string, { readonly type: string; readonly body: string }])[];
  readonly files: readonly string[];
}

/** The package as the text that is sent, everything in a fixed order so that the same version gives the same bytes. */
export function writePackage({ version, pages, texts, files }: Packing): string {
  const styles = [...new Set(pages.flatMap(([, html]) => styleIn.exec(html)?.[1] ?? []))].toSorted();
  return JSON.stringify({
    version,
    styles,
    texts: inOrder(texts.map(([path, { type, body }]) => [path, carried(type, body)])),
    pages: inOrder(
      pages.map(([path, html]) => [path, lightPage(html, styles)]),
      // What the long pages say, the short ones repeat: this way round costs least.
      (one, other) => other.length - one.length,
    ),
    files: files.toSorted(),
  } satisfies OfflinePackage);
}

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
export const isPackage = (value: unknown): value is OfflinePackage =>
  isVersion(value) && carriesPages(value) && carriesFiles(value);

const carriesPages = (value: object): boolean =>
  'pages' in value && isObject(value.pages) && 'styles' in value && Array.isArray(value.styles);
const carriesFiles = (value: object): boolean =>
  'files' in value && Array.isArray(value.files) && 'texts' in value && isObject(value.texts);

/** Whether what the browser kept is a copy's state. */
export const isState = (value: unknown): value is CopyState =>
  isVersion(value) &&
  'checkedAt' in value &&
  typeof value.checkedAt === 'string' &&
  'fetchedAt' in value &&
  typeof value.fetchedAt === 'string';

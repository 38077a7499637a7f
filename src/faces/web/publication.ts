import { contactPages } from '#features/contacts';
import { allowedOf, guardFile, openGuard } from '#features/guard';
import type { GuardOnSite, GuardWords } from '#features/guard';
import { guidePages } from '#features/guide';
import type { Pack } from '#features/pack';
import { planPages } from '#features/plan';
import { openIndex, searchIndexOf, searchPage } from '#features/search';
import type { Open, PackIndex } from '#features/search';
import { dayOf } from '#kernel/day';
import { languageOf } from '#faces/offline';
import type { Day } from '#kernel/day';
import { languages } from '#kernel/text';
import type { Language } from '#kernel/text';
import type { Asset, Look } from '#ports/assets';
import type { WriteSheets } from '#ports/spreadsheet';
import type { Fingerprint } from '#ports/squeeze';
import { address } from '#ui/address.ts';
import { frame } from '#ui/frame.tsx';
import { aboutPage, frontPage } from '#ui/front.tsx';
import type { Page, Section } from '#ui/page.ts';
import type { Site } from '#ui/site.ts';
import { siteOf } from './site.ts';

/** What a publication is made of, besides the words of the pack. */
export interface Workshop {
  readonly look: Look<Section>;
  readonly scripts: readonly (Asset & { readonly name: string })[];
  /** The script of the elements that other sites show us with. */
  readonly elements: Asset;
  readonly fingerprint: Fingerprint;
  readonly guardWords: GuardWords;
  readonly writeSheets: WriteSheets;
}

/** One published version: every public page as it is sent, and the files beside them. */
export interface Publication {
  readonly version: string;
  readonly pack: Pack;
  readonly site: Site;
  readonly assets: readonly Asset[];
  readonly styleHashes: readonly string[];
  readonly indexes: Readonly<Record<Language, Open>>;
  readonly indexPaths: Readonly<Record<Language, string>>;
  /** What reads every text somebody writes inside; it knows this pack's own numbers and bodies. */
  readonly guard: GuardOnSite;
  /** Pages that stay the same for the whole version, by address. */
  readonly once: ReadonlyMap<string, string>;
  /** Addresses of the pages that say what is open at this minute. */
  readonly timed: ReadonlySet<string>;
  /** A timed page as it reads at a moment. */
  readonly at: (path: string, moment: Date) => string | undefined;
}

/** Makes every public page of a pack. Pure but for the moment: the same pack, look and day give the same bytes. */
export function publish(pack: Pack, workshop: Workshop, today: Day, moment: Date): Publication {
  const indexes = { da: searchIndexOf(pack, 'da'), en: searchIndexOf(pack, 'en') };
  const files = {
    da: indexAsset(indexes.da, 'da', workshop.fingerprint),
    en: indexAsset(indexes.en, 'en', workshop.fingerprint),
  };
  const indexPaths = { da: files.da.path, en: files.en.path };
  const { guard, file } = guardFor(pack, workshop);
  const version = workshop.fingerprint(
    JSON.stringify([pack, workshop.look.styleHashes, workshop.scripts.map((script) => script.path), today]),
  );
  const site = siteOf(pack, { version, today, look: workshop.look, scripts: workshop.scripts });
  const pages = languages.flatMap((language) => pagesOf(pack, site, language, moment, indexPaths[language]));
  const timed = new Set(pages.filter((page) => page.made === 'now').map(addressOf));
  const once = new Map(pages.filter((page) => page.made !== 'now').map((page) => [addressOf(page), frame(page, site)]));
  return {
    version,
    pack,
    site,
    assets: [...workshop.look.files, ...workshop.scripts, files.da, files.en, file],
    styleHashes: workshop.look.styleHashes,
    indexes: { da: openIndex(indexes.da), en: openIndex(indexes.en) },
    indexPaths,
    guard,
    once,
    timed,
    at: (path, now) => {
      if (!timed.has(path)) return undefined;
      const language = languageOf(path);
      const found = contactPages(pack, language, now).find((page) => addressOf(page) === path);
      return found && frame(found, site);
    },
  };
}

const addressOf = (page: Page): string => address(page.path, page.language);

function pagesOf(pack: Pack, site: Site, language: Language, moment: Date, index: string): Page[] {
  return [
    frontPage(site, language),
    aboutPage(site, language),
    ...guidePages({ ...pack, today: dayOf(moment), chapters: pack.chapters.map((chapter) => chapter.head) }, language),
    ...planPages(pack, language, dayOf(moment)),
    ...contactPages(pack, language, moment),
    searchPage(site, language, index),
  ];
}

/** The guard as the server uses it, and the file from which a browser opens the same. */
function guardFor(pack: Pack, { guardWords: words, fingerprint }: Workshop): { guard: GuardOnSite; file: Asset } {
  const allowed = allowedOf(pack);
  const body = new TextEncoder().encode(guardFile({ words, allowed }));
  const path = `/data/vagt.${fingerprint(body)}.json`;
  return {
    guard: { ...openGuard(words, allowed), words: path },
    file: { path, type: 'application/json; charset=utf-8', body, immutable: true },
  };
}

function indexAsset(index: PackIndex, language: Language, fingerprint: Fingerprint): Asset {
  const body = new TextEncoder().encode(JSON.stringify(index));
  return {
    path: `/data/soeg-${language}.${fingerprint(body)}.json`,
    type: 'application/json; charset=utf-8',
    body,
    immutable: true,
  };
}

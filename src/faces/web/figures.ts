import { nationalMark, nationalPages, readShares, sumUp } from '#features/national';
import type { NationalYear } from '#features/national';
import { countEditions, figureFiles, figurePages, figureSheets, readEditions } from '#features/statistics';
import type { Published } from '#features/statistics';
import { languages } from '#kernel/text';
import { address } from '#ui/address.ts';
import { frame } from '#ui/frame.tsx';
import { protect, protectFile } from './headers.ts';
import { openAir } from './on-air.ts';
import type { AirDesk, Aired, Bodies, Body } from './on-air.ts';

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

/** The published figures: on the air anew when there is a new edition, new figures of the country, or new words around them. */
export const openFigures = (desk: AirDesk): Promise<Aired> => {
  const { house, current } = desk;
  return openAir(desk, {
    mark: async () => `${current().version} ${await countEditions(house.database)} ${await nationalMark(house)}`,
    bodies: async () => bodiesOf(await readEditions(house.database), sumUp(await readShares(house)), desk),
  });
};

function bodiesOf(editions: readonly Published[], country: readonly NationalYear[], desk: AirDesk): Bodies {
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

const filesOf = (edition: Published, { workshop }: AirDesk): readonly [string, () => Promise<Body> | Body][] => [
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

/** Statistics: what is told of the register, for the team as it is, and for everybody once a year in figures where nobody stands alone. */
export { countEditions, previewEdition, publishEdition, publishedIn, readEditions } from './edition.actions.ts';
export type { StatisticsGround } from './edition.actions.ts';
export type { StatisticsTables } from './edition.store.ts';
export type { Published, PublishedFigure } from './edition.ts';
export { figureFiles, figureSheets } from './exports.ts';
export { figurePages } from './figures.pages.tsx';
export { FigureTable } from './figures.view.tsx';
export { publishPath, statisticsRoutes } from './statistics.pages.tsx';

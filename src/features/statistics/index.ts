/** Statistics: what is told of the register, for the team as it is, and for everybody once a year in figures where nobody stands alone. */
export { developmentOf } from './development.ts';
export { countEditions, publishEdition, publishedIn, readEditions } from './edition.actions.ts';
export type { StatisticsTables } from './edition.store.ts';
export type { Published } from './edition.ts';
export { figureFiles, figureSheets } from './exports.ts';
export { figurePages } from './figures.pages.tsx';
export { FigureTable } from './figures.view.tsx';
export { fewSentence, methodSentence } from './figures.words.ts';
export { codeWord, titleOf } from './grid.ts';
export { publishPath, statisticsRoutes } from './statistics.pages.tsx';
export { statisticsEvidence } from './shown.actions.ts';
export { figuresYear } from './year.actions.ts';
export { TableView } from './table.view.tsx';

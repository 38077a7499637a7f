/** The guide: a few questions that end in an action card, and the rules that keep every path safe. */
export { additionFile, cardFile } from './card.file.ts';
export type { Addition, Card } from './card.file.ts';
export { approvedFile, flowFile, scenariosFile } from './flow.file.ts';
export type { Flow, Scenario } from './flow.file.ts';
export { approve } from './approved.ts';
export { composeCard, shelfOf } from './compose.ts';
export type { ShownCard } from './compose.ts';
export { end, outcomeOf } from './guide.ts';
export { checkGuide } from './guide.check.ts';
export { pathsJson } from './paths.ts';
export { guidePages } from './guide.pages.tsx';

/** The guide: a few questions that end in an action card, and the rules that keep every path safe. */
export { additionFile, cardFile } from './card.file.ts';
export type { Addition, Card, Duty, Level, Step } from './card.file.ts';
export { approvedFile, flowFile, scenariosFile } from './flow.file.ts';
export type { Answer, Approved, Facts, Flow, Question, Scenario, When } from './flow.file.ts';
export { walk } from './guide.ts';
export type { GuideContent, Path } from './guide.ts';
export { composeCard, shelfOf } from './compose.ts';
export type { ShownCard } from './compose.ts';
export { approve } from './approved.ts';
export { checkGuide } from './guide.check.ts';
export type { GuideSources } from './ground.ts';
export { pathsJson } from './paths.ts';
export type { PathJson } from './paths.ts';
export { guidePage, guidePages } from './guide.pages.tsx';

/** The guide: a few questions that end in an action card. */
export { additionFile, cardFile } from './card.file.ts';
export type { Addition, Card, Duty, Level, Step } from './card.file.ts';
export { approvedFile, flowFile, scenariosFile } from './flow.file.ts';
export type { Answer, Approved, Facts, Flow, Question, Scenario, When } from './flow.file.ts';

/** Training: the stories played through the guide, together or alone, and where people chose differently; nobody can be known by it. */
export { playAddresses, playPage, readyAddresses, readyPage } from './playing.pages.tsx';
export type { PlayAddress } from './playing.pages.tsx';
export { forgetTrainings, trainingsWait } from './forgetting.actions.ts';
export { storiesToTrain, trainingEvidence } from './shown.actions.ts';
export type { TrainingGround } from './ground.ts';
export { trainingRoutes } from './training.pages.tsx';
export type { TrainingTables } from './training.store.ts';

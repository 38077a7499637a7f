/** Tables: the adjusted copy of a register that figures are counted on, so that nobody who leaves the team stands alone in them. */
export { addTold, toldAgain } from './added.ts';
export { cellsOf } from './frame.ts';
export { counts } from './counts.ts';
export { CannotBeTold, draw } from './draw.ts';
export type { Drawing } from './drawing.ts';
export { publish, publishHeld } from './publish.ts';
export type { HeldTable } from './publish.ts';
export { randomFrom } from './random.ts';
export { all, largestDeviation, largestYearDeviation, smallestTold } from './table.ts';
export type { Dimension, Dimensions, PublishedTable, Row, TableSpec, Told } from './table.ts';

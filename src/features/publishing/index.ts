/** Publishing: a file of cases becomes the tables of its editions, each made without knowing the later ones. */
export { held, publishEditions, rules } from './editions.ts';
export type { EditionTable } from './editions.ts';
export { readRegister } from './reading.ts';
export type { Fault } from './reading.ts';
export type { RegisterFile } from './register.file.ts';

/** What both databases share: one municipality's rows and no other's, transactions, migrations. */
export type { Answer } from './handle.ts';
export { MigrationFault, notDone, ownedTables, readMigrations, strayAmong, waiting } from './migration.ts';
export type { Migration } from './migration.ts';
export { CannotKeep, InUse } from './opening.ts';
export type { Opening } from './opening.ts';
export { storeOver } from './transaction.ts';
export type { Engine } from './transaction.ts';
export type { Part } from './backup-file.ts';
export { syncFolder } from './backup-file.ts';
export { NotEmpty, keeperOver } from './keeper.ts';
export type { Copier, Filling } from './keeper.ts';

/** Somebody else has the database open: two at once could lose what one of them wrote. */
export class InUse extends Error {}

/** The place where things are to be kept cannot be made, reached, read or written. */
export class CannotKeep extends Error {}

/** Where the migrations lie, and the hour they are done. */
export interface Opening {
  readonly migrations: string;
  readonly now: Date;
}

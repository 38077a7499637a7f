/** What time it is. */
export interface Clock {
  readonly now: () => Date;
}

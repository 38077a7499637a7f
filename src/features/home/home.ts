/** What somebody meets first: what waits for them, and the names of the places people work at. */
export interface Home {
  readonly forYou: number;
  readonly answered: number;
  readonly uncovered: number;
  /** The months, in words, that they as registrar have not answered for. */
  readonly toMark: readonly string[];
  readonly places: ReadonlyMap<string, string>;
}

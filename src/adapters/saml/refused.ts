import type { NotVouched } from '#kernel/vouched';

/**
 * Something that came back is not as agreed. Thrown inside this adapter only, as the library throws too; the door turns both into
 * a value. `told` is one word of ours for whoever runs the server, never anything that was sent.
 */
export class Refused extends Error {
  readonly told: string;
  readonly why: NotVouched;
  constructor(told: string, why: NotVouched = 'refused') {
    super(told);
    this.told = told;
    this.why = why;
  }
}

/** Goes on only when what must hold does. */
export function demand(holds: boolean, told: string, why: NotVouched = 'refused'): asserts holds {
  if (!holds) throw new Refused(told, why);
}

import { z } from 'zod';
import { anyCase } from './call.ts';

const aNumber = z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]);
const aText = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** A case. Parts, people and everything else it has are never read. */
export const sag = anyCase({
  id: aNumber,
  nummer: z.string().min(1),
  sagstitel: z.string(),
  sagsstatus: anyCase({ id: aNumber }),
});
export type Sag = z.infer<typeof sag>;

/** What a search found. */
export const results = anyCase({ results: z.array(sag) });

/** The kinds of status of this municipality. */
export const statuses = z.array(anyCase({ id: aNumber, navn: z.string() }));

/** The templates, as far as they decide whether one can be used. */
export const templates = z.array(
  anyCase({
    id: aNumber,
    navn: z.string(),
    aktiv: z.boolean().default(true),
    partanvendikke: z.boolean().default(false),
    partforlangaltid: z.boolean().default(false),
    partforlangaltidprimaer: z.boolean().default(false),
  }),
);
export type Template = z.infer<typeof templates>[number];

/** Who we are signed in as. */
export const me = anyCase({ id: aNumber, navn: aText, logonid: aText });

/** The headings of the notes on a case. */
export const notes = z.array(anyCase({ overskrift: aText }));

/** The names of the documents on a case. */
export const documents = z.union([
  z.array(anyCase({ dokumentnavn: z.string() })),
  anyCase({ results: z.array(anyCase({ dokumentnavn: z.string() })) }).transform(({ results: found }) => found),
]);

/** What a writing is answered with: what was made, or a bare yes. */
export const taken = z.union([z.literal(true), z.record(z.string(), z.unknown())]);

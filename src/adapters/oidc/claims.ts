import { z } from 'zod';
import { assuranceNamed } from '#kernel/assurance';
import { mayHoldCpr } from '#kernel/cpr';
import type { Claims } from '#ports/identity';

const word = (most: number) => z.string().trim().min(1).max(most);
/** What may be there, and counts for nothing when it is not as it should be. */
const harmless = word(200)
  .refine((text) => !mayHoldCpr(text))
  .optional()
  .catch(undefined);

// Only what is named here is read. Whatever else a provider sends, a CPR number too, stays outside.
const shape = z.object({
  sub: word(300).refine((text) => !mayHoldCpr(text)),
  name: harmless,
  preferred_username: harmless,
  email: harmless,
  sid: harmless,
  'https://data.gov.dk/concept/core/nsis/loa': z
    .string()
    .transform(assuranceNamed)
    .refine((level) => level !== undefined)
    .optional(),
});

/** A provider with one role may send it as a text. */
const roleShape = z.union([word(300).transform((role) => [role]), z.array(word(300)).max(500)]).default([]);

/** What a verified ID token says about somebody; undefined when it names nobody, or names them by a CPR number. */
export function readClaims(token: unknown, rolesClaim: string): Claims | undefined {
  const read = shape.safeParse(token);
  const roles = roleShape.safeParse(Object(token)[rolesClaim]);
  if (!read.success || !roles.success) return undefined;
  const { sub, name, preferred_username: login, email, sid } = read.data;
  return {
    subject: sub,
    name: name ?? login ?? sub,
    mail: email,
    roles: [...new Set(roles.data)].map((key) => ({ key, units: [] })),
    assurance: read.data['https://data.gov.dk/concept/core/nsis/loa'],
    providerSession: sid,
  };
}

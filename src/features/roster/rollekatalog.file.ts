import { z } from 'zod';
import { counted } from './cpr.ts';
import type { Sieve } from './found.ts';
import type { Organisation } from './organisation.ts';

const uuid = () => z.string().transform((text) => text.toLowerCase());

// Fields are picked by name: `cpr` and whatever else there is never comes past here.
const answer = z.object({
  users: z.array(
    z.object({
      uuid: uuid().nullish(),
      extUuid: uuid().nullish(),
      userId: z.string().nullish(),
      name: z.string().nullish(),
      email: z.string().nullish(),
      disabled: z.boolean().nullish(),
      positions: z.array(z.object({ orgUnitUuid: uuid().nullish() })).nullish(),
    }),
  ),
  orgUnits: z.array(
    z.object({
      uuid: uuid(),
      name: z.string(),
      parentOrgUnitUuid: uuid().nullish(),
      manager: z.object({ uuid: uuid().nullish() }).nullish(),
    }),
  ),
});

/** The organisation in an answer of OS2rollekatalog (`GET /api/organisation/v3`); undefined when it is none. */
export function rollekatalogIn(told: unknown, sieve: Sieve): Organisation | undefined {
  const read = answer.safeParse(told);
  if (!read.success) return undefined;
  counted(told, sieve);
  return {
    units: read.data.orgUnits.map(({ uuid: unit, name, parentOrgUnitUuid, manager }) => ({
      uuid: unit,
      name: sieve.clean(name) ?? unit,
      parent: parentOrgUnitUuid ?? undefined,
      managers: manager?.uuid ? [manager.uuid] : [],
    })),
    people: read.data.users.map((user) => ({
      uuid: user.extUuid ?? user.uuid ?? '',
      subject: sieve.clean(user.userId),
      name: sieve.clean(user.name),
      mail: sieve.clean(user.email),
      disabled: user.disabled === true,
      units: (user.positions ?? []).flatMap(({ orgUnitUuid }) => (orgUnitUuid ? [orgUnitUuid] : [])),
    })),
  };
}

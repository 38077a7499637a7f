import { z } from 'zod';
import { counted } from './cpr.ts';
import type { Sieve } from './found.ts';
import type { Organisation } from './organisation.ts';

const uuid = () => z.string().transform((text) => text.toLowerCase());

const objects = <Current extends z.ZodType>(current: Current) =>
  z.object({ objects: z.array(z.object({ current: current.nullish() })) });

// Fields are picked by name: `cpr_number` and whatever else there is never comes past here.
const answer = z.object({
  data: z.object({
    org_units: objects(
      z.object({
        uuid: uuid(),
        name: z.string(),
        parent: z.object({ uuid: uuid() }).nullish(),
        managers: z.array(z.object({ person: z.array(z.object({ uuid: uuid() })).nullish() })).nullish(),
      }),
    ),
    employees: objects(
      z.object({
        uuid: uuid(),
        name: z.string().nullish(),
        itusers: z.array(z.object({ user_key: z.string() })).nullish(),
        addresses: z.array(z.object({ value: z.string().nullish() })).nullish(),
        engagements: z.array(z.object({ org_unit: z.array(z.object({ uuid: uuid() })).nullish() })).nullish(),
      }),
    ),
  }),
});

/** The organisation in an answer of OS2mo to the question in docs/operations.md; undefined when it is none. */
export function os2moIn(told: unknown, sieve: Sieve): Organisation | undefined {
  const read = answer.safeParse(told);
  if (!read.success) return undefined;
  counted(told, sieve);
  const { org_units: units, employees } = read.data.data;
  return {
    units: units.objects
      .flatMap(({ current }) => (current ? [current] : []))
      .map((unit) => ({
        uuid: unit.uuid,
        name: sieve.clean(unit.name) ?? unit.uuid,
        parent: unit.parent?.uuid,
        managers: (unit.managers ?? []).flatMap(({ person }) => (person ?? []).map((one) => one.uuid)),
      })),
    people: employees.objects
      .flatMap(({ current }) => (current ? [current] : []))
      .map((one) => ({
        uuid: one.uuid,
        subject: sieve.clean(one.itusers?.[0]?.user_key),
        name: sieve.clean(one.name),
        mail: sieve.clean(one.addresses?.find(({ value }) => value?.includes('@'))?.value),
        disabled: false,
        units: (one.engagements ?? []).flatMap(({ org_unit: at }) => (at ?? []).map((unit) => unit.uuid)),
      })),
  };
}

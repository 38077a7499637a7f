import { z } from 'zod';
import { date, key, phone, phrase, sectionKey } from '#kernel/content';
import { needs } from './needs.ts';

export { needs };

const weekday = z.enum(['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn']);
const clock = z.string().regex(/^(?:[01]?\d|2[0-4])[.]\d{2}$/, 'Skriv et klokkeslæt i anførselstegn, fx "9.00"');

/** `ukendt` is never shown as open. `altid` answers day and night, holidays too. */
const hours = () =>
  z.union([
    z.literal('ukendt'),
    z.literal('altid'),
    z.strictObject({
      weekly: z.array(z.strictObject({ days: z.array(weekday).min(1), from: clock, to: clock })).min(1),
      holidays: z
        .enum(['lukket', 'som-hverdage', 'ukendt'])
        .describe('Hvad der gælder på helligdage, 5. juni, 24. og 31. december.'),
    }),
  ]);

export type Hours = z.infer<ReturnType<typeof hours>>;

/** What a contact can do. A step names the role it needs, and `check` sees that the contact has it. */
export const roles = [
  'alarm',
  'politi',
  'familieafsnit',
  'udenrigsministerium',
  'sparring',
  'vidensperson',
  'sikkerhedskonsulent',
  'faglig-raadgivning',
  'raadgivning',
  'botilbud',
  'kriminalpraevention',
  'pas',
  'ekstremisme-hotline',
  'nationalt-center',
] as const;

/** One of the things a contact can do. */
export const role = () => z.enum(roles);
export type Role = (typeof roles)[number];

const line = () =>
  z.strictObject({ label: phrase(), phone: phone(), hours: hours(), confirmed: z.boolean(), source: z.string() });

const contact = () =>
  z.strictObject({
    id: key().describe('Kort navn, som kort og guide peger på.'),
    name: phrase().describe('Navnet, som det siges i telefonen.'),
    roles: z.array(role()).min(1).describe('Hvad kontakten kan.'),
    what: phrase().describe('Hvad de gør, og for hvem, i en sætning.'),
    phone: phone()
      .optional()
      .describe('Nummeret i anførselstegn. Udelad det, hvis planen ikke har noget: så siger skærmen det.'),
    phoneNote: phrase().optional().describe('Fx "Sjælland".'),
    more: z.array(line()).default([]).describe('Flere numre til samme sted.'),
    mail: z.email().optional(),
    web: z.url().optional(),
    hours: hours().describe('ukendt, altid, eller ugens åbningstider.'),
    hoursSource: z.string().optional().describe('Hvorfra tiderne er, når de ikke er fra planen.'),
    ages: z
      .strictObject({ from: z.int().min(0), to: z.int().max(120) })
      .default({ from: 0, to: 120 })
      .describe('Alderen på dem, de hjælper.'),
    needs: z.array(z.enum(needs)).min(1).describe('Hvad man ringer om.'),
    departments: z.array(key()).default([]).describe('Kun for disse afdelinger. Tom betyder alle.'),
    ready: z.array(phrase()).default([]).describe('Hvad man skal have klar, før man ringer.'),
    conditions: z.array(phrase()).default([]).describe('Betingelser, fx alder, ingen børn, hvor længe.'),
    caution: phrase().optional().describe('Advarsel, fx om mægling.'),
    next: key().optional().describe('Hvem man ringer til, hvis ingen svarer.'),
    cites: z.array(sectionKey()).default([]).describe('Stedet i planen. Tom: oplysningen er ikke fra planen.'),
    beyondPlan: z
      .strictObject({ source: z.string(), confirmed: z.boolean(), approvedBy: z.string().optional() })
      .optional()
      .describe('Udfyldes, når nummer eller tider ikke er fra planen.'),
    missing: phrase().optional().describe('Hvad kommunen skal udfylde, når nummeret mangler.'),
    owner: phrase().describe('Hvem i kommunen der holder oplysningen ved lige.'),
    checked: z
      .strictObject({ on: date(), by: phrase() })
      .describe('Hvornår nummeret sidst er kontrolleret, og af hvem.'),
  });

/** `contacts.yaml`, national and municipal. A municipal contact with the same id replaces the national one. */
export const contactFile = z.strictObject({
  contacts: z.array(contact()),
  planNumbers: z
    .array(
      z.strictObject({
        contact: key(),
        phone: phone(),
        hours: z.literal('altid').optional().describe('Skriv altid, når planen selv siger, at der svares hele døgnet.'),
        cites: z.array(sectionKey()).min(1),
      }),
    )
    .default([])
    .describe(
      'Hvert nummer, som det står i planen, skrevet af fra planen. Nummeret på kontakten skal være det samme, ciffer for ciffer.',
    ),
});

export type Contact = z.infer<ReturnType<typeof contact>>;
export type ContactFile = z.infer<typeof contactFile>;
export type PlanNumber = z.infer<typeof contactFile>['planNumbers'][number];

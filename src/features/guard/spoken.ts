import type { Contact } from '#features/contacts';
import type { Municipality } from '#features/plan';
import type { Allowed } from './finding.ts';

/** What a plan says itself, as far as a guard must know it. */
export interface Spoken {
  readonly municipality: Municipality;
  readonly contacts: readonly Contact[];
}

/** The plan's own numbers, mail addresses and bodies: what everybody may write, since the plan does. */
export const allowedOf = ({ municipality, contacts }: Spoken): Allowed => ({
  numbers: contacts.flatMap(({ phone, more }) => [...(phone ? [phone] : []), ...more.map((line) => line.phone)]),
  mails: contacts.flatMap(({ mail }) => (mail ? [mail] : [])),
  bodies: [
    ...new Set([
      municipality.name.text,
      municipality.short,
      ...municipality.departments.flatMap(({ name, short, aliases }) => [name.text, short.text, ...aliases]),
      ...contacts.map(({ name }) => name.text),
    ]),
  ],
});

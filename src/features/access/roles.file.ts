import { z } from 'zod';
import { key } from '#kernel/content';
import { roles } from '#kernel/person';

const uuid = () => z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'Skriv enhedens uuid');

/** `roller.yaml` in the data folder: what the roles and units of the municipality's own provider mean in Værn. */
export const rolesFile = z.strictObject({
  everyone: z
    .enum(['employee', 'nobody'])
    .default('nobody')
    .describe('Hvad enhver er, der kan logge ind: employee må spørge om vejledning, nobody må kun se sin egen side.'),
  knownByMail: z
    .boolean()
    .default(false)
    .describe(
      'Ja, hvis en person uden brugernavn i Værn må kendes på sin mail første gang. Kun når kommunen selv giver alle mailadresser hos udbyderen.',
    ),
  roles: z
    .array(
      z.strictObject({
        key: z.string().min(1).describe('Rollen, som udbyderen skriver den.'),
        role: z.enum(roles).describe('Rollen i Værn.'),
        department: key().optional().describe('Afdelingen, når rollen ikke selv følger med en enhed.'),
      }),
    )
    .default([]),
  units: z
    .array(
      z.strictObject({
        uuid: uuid().describe('Enhedens uuid i kommunens organisation.'),
        department: key().describe('Afdelingen i Værn, som enheden og alt under den hører til.'),
        workplaces: z
          .boolean()
          .default(false)
          .describe('Ja, hvis enhederne lige under den er arbejdspladser. De bliver oprettet, når filen læses ind.'),
        head: z.boolean().default(false).describe('Ja, hvis enhedens leder er afdelingschef.'),
      }),
    )
    .default([]),
});

/** What the provider's words mean here. */
export type RoleMap = z.infer<typeof rolesFile>;

/** When nothing is written: a provider's roles mean nothing here, and every post is given in Værn. */
export const noRoleMap: RoleMap = { everyone: 'nobody', knownByMail: false, roles: [], units: [] };

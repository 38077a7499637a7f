import { z } from 'zod';
import { date, key, phrase } from '#kernel/content';
import { addMonths } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Written } from '#kernel/file';

/** `knowledge.yaml` of the national base: pages that national bodies keep themselves, and when somebody last looked. */
export const materialsFile = z.strictObject({
  materials: z
    .array(
      z.strictObject({
        key: key().describe('Kort navn, fx viso.'),
        body: phrase().describe('Hvem der holder siden ved lige, fx SIRI.'),
        title: phrase().describe('Hvad siden er. Det bliver linkets tekst.'),
        what: phrase().describe('Hvad man finder der, i en sætning.'),
        link: z
          .string()
          .regex(/^https:\/\/[^\s<>"]+$/, 'Skriv en adresse, der begynder med https://')
          .describe('Sidens adresse.'),
        source: z.string().min(1).describe('Hvor adressen er fra.'),
        confirmed: z.boolean().describe('true, når nogen har åbnet siden og set, at den stadig siger det.'),
        checked: z
          .strictObject({
            on: date().describe(
              'Dagen, nogen sidst så efter. Efter 12 måneder står det på siden, at det er for længe siden.',
            ),
            by: phrase().describe('Hvem der så efter: en funktion, aldrig et navn.'),
          })
          .describe('Sidst kontrolleret.'),
      }),
    )
    .describe('Siderne, i den rækkefølge de skal stå.'),
});

/** A page that a national body keeps. */
export type Material = z.infer<typeof materialsFile>['materials'][number];

/** How many months a page may stand without anybody having looked. */
const freshFor = 12;

/** Whether it is too long since somebody looked at a page. */
export const isStale = ({ checked }: Pick<Material, 'checked'>, today: Day): boolean =>
  addMonths(checked.on, freshFor) < today;

/** The pages of a pack that may have no file of them. */
export const materialsIn = (file: Written<z.infer<typeof materialsFile>> | undefined): readonly Material[] =>
  file?.value.materials ?? [];

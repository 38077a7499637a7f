import { z } from 'zod';
import { date, key, phrase } from '#kernel/content';

/** `duties.yaml` of the national base: what the law asks, one line each, beside the law it comes from. */
export const dutiesFile = z.strictObject({
  duties: z.array(
    z.strictObject({
      key: key().describe('Kort navn, fx screening.'),
      law: key().describe('Nøglen i law.yaml. Hver lov har mindst én linje her.'),
      says: phrase().describe('Hvad der skal ske, i en sætning med egne ord.'),
      who: z
        .enum(['medarbejder', 'laeser', 'kommune'])
        .describe(
          'Hvem det gælder. Står det på et kort, er det nok for medarbejder; kommune skal gøre noget, og det skal kunne ses.',
        ),
    }),
  ),
});

export type LegalDuty = z.infer<typeof dutiesFile>['duties'][number];

const keys = () => z.array(key()).default([]);

/**
 * `compliance.yaml`: what fulfils what the plan and the law ask. Cards and chapters that say a point of the plan themselves
 * (`fulfils`) need no line here.
 */
export const complianceFile = z.strictObject({
  fulfilled: z
    .array(
      z.strictObject({
        duty: key().describe('Et punkt i plan/points.yaml eller en pligt i national/duties.yaml.'),
        evidence: keys().describe('Hvad Værn selv kan vise, fx tal-udgivet. check kender navnene.'),
        rules: z.array(z.string()).default([]).describe('Regler, der holder det på hver vej gennem guiden, fx P07.'),
        cards: keys().describe('Kort, der siger det. Et kort til en lov skal nævne loven.'),
        chapters: keys().describe('Kapitler i håndbogen, der siger det.'),
        contacts: keys().describe('Kontakter, der findes til det.'),
        pages: keys().describe('Sider, der siger det eller er stedet, hvor det gøres, fx lov. check kender navnene.'),
        byHand: z
          .strictObject({
            asks: phrase().describe('Hvad nogen skal sige god for, fordi Værn ikke kan se det.'),
            confirmed: z
              .strictObject({
                on: date().describe('Dagen, det blev sagt.'),
                by: phrase().describe('Hvem der sagde det: en funktion, aldrig et navn.'),
              })
              .optional()
              .describe('Når nogen har sagt god for det.'),
          })
          .optional()
          .describe('Det, Værn ikke kan se.'),
      }),
    )
    .describe('En linje for hvert punkt eller hver pligt, der er noget at vise for.'),
});

export type Mapping = z.infer<typeof complianceFile>['fulfilled'][number];

import { z } from 'zod';
import { date, key, phrase, sectionKey } from '#kernel/content';

/** `municipality.yaml`: who the municipality is, its departments and the plan's sections. */
export const municipalityFile = z.strictObject({
  key: key().describe('Kommunens korte navn, fx albertslund.'),
  name: phrase().describe('Kommunens fulde navn.'),
  short: z.string().describe('Navnet i sidens top, fx Albertslund.'),
  address: z.url().describe('Adressen, hvor Værn står. Bruges i QR-koder på udskrifter.'),
  leaveTo: z.url({ protocol: /^https$/ }).describe('En neutral side, som knappen Forlad siden går til.'),
  plan: z.strictObject({
    title: phrase().describe('Planens navn.'),
    adopted: date().describe('Dagen, planen blev vedtaget.'),
    adoptedBy: phrase().describe('Hvem der vedtog den.'),
    reviseBy: date().describe(
      'Skal være revideret senest denne dag. Højst fire år efter vedtagelsen (barnets lov § 15 stk. 3).',
    ),
    owner: key().describe('Afdelingen, der ejer planen.'),
  }),
  departments: z
    .array(
      z.strictObject({
        key: key(),
        name: phrase(),
        short: phrase().describe('Navnet som svar i guiden.'),
        examples: phrase().describe('Hvem der arbejder her, fx lærer, pædagog.'),
        guidance: z
          .enum(['workplace', 'consultant'])
          .default('consultant')
          .describe(
            'Hvem der spørges først om vejledning: workplace er arbejdspladsens vidensperson, consultant er afdelingens konsulent.',
          ),
        extremism: z
          .boolean()
          .default(false)
          .describe('Ja, hvis henvendelser om ekstremisme går til denne afdelings konsulenter.'),
        aliases: z.array(z.string()).default([]).describe('Andre måder, planen skriver navnet på.'),
      }),
    )
    .min(1),
  sections: z
    .array(
      z.strictObject({
        key: sectionKey(),
        part: z.string().describe('Planens del, fx Del 3.'),
        title: z.string().describe('Overskriften, så man kan finde stedet i planen.'),
      }),
    )
    .min(1),
  guidance: z
    .strictObject({
      deleteAfterDays: z
        .int()
        .min(1)
        .max(365)
        .default(90)
        .describe('Så mange dage efter en henvendelse er lukket, slettes alt i den.'),
    })
    .prefault({})
    .describe('Regler for henvendelser om vejledning.'),
  status: z
    .strictObject({
      deliverBy: z
        .string()
        .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/, 'Skriv måned og dag, fx 02-01. Højst den 28.')
        .default('02-01')
        .describe('Dagen, den årlige status for året før skal være afleveret: måned og dag, fx 02-01.'),
    })
    .prefault({})
    .describe('Regler for den årlige status.'),
  acute: z.strictObject({
    emergency: key().describe('Kontakten, der altid svarer ved livsfare (112).'),
    child: z.array(key()).min(1).describe('Kontakter ved akut fare for et barn, i rækkefølge.'),
    adult: z.array(key()).min(1).describe('Kontakter ved akut fare for en voksen, i rækkefølge.'),
  }),
});

export type Municipality = z.infer<typeof municipalityFile>;

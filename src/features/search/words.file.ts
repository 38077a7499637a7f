import { z } from 'zod';
import { key } from '#kernel/content';

/** `words.yaml`: what staff say, beside what the plan writes. */
export const wordsFile = z.strictObject({
  words: z
    .array(
      z.strictObject({
        say: z
          .array(z.string().min(1))
          .min(1)
          .describe(
            'Hvad medarbejdere siger eller skriver: ord eller korte vendinger. Bøjning og stavning er ligegyldig.',
          ),
        means: z
          .array(z.string().min(1))
          .min(1)
          .describe('Ord, som planen, kortene eller kontakterne bruger om det samme. Det nærmeste først.'),
        both: z.boolean().default(false).describe('true, når ordene kan bytte plads.'),
        weak: z
          .boolean()
          .default(false)
          .describe('true, når ordet kun siger, hvem det handler om (elev, job), og ikke er nok til et svar alene.'),
      }),
    )
    .default([]),
  stop: z.array(z.string()).default([]).describe('Småord, der ikke siger noget i en søgning.'),
  weak: z
    .array(z.string())
    .default([])
    .describe('Almindelige ord, der ikke er nok til et svar, når resten af søgningen er ukendt.'),
  pointers: z
    .array(
      z.strictObject({
        say: z.array(z.string()).min(1),
        to: z.enum(['guide', 'kontakter', 'gap']),
        gap: key().optional(),
      }),
    )
    .default([])
    .describe('Spørgsmål, der bør føre til guiden, kontakterne eller et hul i planen.'),
});

export type Words = z.infer<typeof wordsFile>;

/** The words of several files as one: the national base and the municipality's own. */
export const mergeWords = (files: readonly Words[]): Words => ({
  words: files.flatMap((file) => file.words),
  stop: files.flatMap((file) => file.stop),
  weak: files.flatMap((file) => file.weak),
  pointers: files.flatMap((file) => file.pointers),
});

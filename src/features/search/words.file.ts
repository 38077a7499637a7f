import { z } from 'zod';
import { key } from '#kernel/content';

/** `words.yaml`: what staff say, beside what the plan writes. */
export const wordsFile = z.strictObject({
  words: z.array(
    z.strictObject({
      say: z.array(z.string().min(1)).min(1).describe('Hvad medarbejdere siger eller skriver: ord eller korte vendinger.'),
      means: z.array(z.string().min(1)).min(1).describe('Ord, som planen, kortene eller kontakterne bruger om det samme.'),
      both: z.boolean().default(false).describe('true, når ordene kan bytte plads.'),
    }),
  ),
  stop: z.array(z.string()).default([]).describe('Småord, der ikke siger noget i en søgning.'),
  pointers: z
    .array(z.strictObject({ say: z.array(z.string()).min(1), to: z.enum(['guide', 'kontakter', 'gap']), gap: key().optional() }))
    .default([])
    .describe('Spørgsmål, der bør føre til guiden, kontakterne eller et hul i planen.'),
});

export type Words = z.infer<typeof wordsFile>;

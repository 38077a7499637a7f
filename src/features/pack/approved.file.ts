import { z } from 'zod';

/** `approved-content.yaml`: what the owner of the plan has approved beside paths and cards. Written by `guide approve`, read in review. */
export const approvedContentFile = z.strictObject({
  approvedBy: z.string().describe('Hvem der har læst listen igennem, med funktion.'),
  approvedOn: z.string().describe('Dagen, det skete.'),
  content: z
    .record(z.string(), z.record(z.string(), z.array(z.string())))
    .describe('Hvert emne, hvert navn i det og det, der er godkendt om navnet.'),
});

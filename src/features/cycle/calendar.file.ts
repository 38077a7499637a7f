import { z } from 'zod';
import { date, key, sectionKey } from '#kernel/content';

const monthDay = () =>
  z
    .string()
    .regex(
      /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/,
      'Skriv måned og dag, som findes hvert år, fx "03-01" for 1. marts',
    );

/** `calendar.yaml`: what the plan asks the team and the heads to do each year, and by when. */
export const calendarFile = z.strictObject({
  from: date().describe('Dagen, fra hvilken årshjulet følges. Hvad der lå før, er ikke forsinket.'),
  duties: z
    .array(
      z.strictObject({
        key: key().describe('Kort navn, fx figures. Andre dele af Værn peger på det, så ret det ikke.'),
        title: z.string().min(1).max(90).describe('Hvad der skal ske, som en kort opfordring: Udgiv tallene.'),
        done: z.string().min(1).max(200).optional().describe('Hvordan det bliver gjort. Én sætning.'),
        days: z
          .array(monthDay())
          .min(1)
          .describe('Sidste dag, som måned og dag: "03-01". Flere, hvis det sker flere gange om året.'),
        responsible: z
          .strictObject({
            role: z
              .enum([
                'consultant',
                'head-of-department',
                'knowledge-person',
                'editor',
                'authority-registrar',
                'administrator',
              ])
              .describe('Rollen, der har ansvaret. Værn minder dem, der har den.'),
            department: key().optional().describe('Afdelingen, hvis ansvaret ligger i én afdeling.'),
          })
          .describe('Hvem der har ansvaret.'),
        section: sectionKey().describe('Stedet i planen, som beder om det.'),
        link: z
          .string()
          .regex(/^\/[a-z0-9/-]+$/, 'Skriv en adresse i Værn, fx /aaret/viden')
          .transform((path): `/${string}` => `/${path.slice(1)}`)
          .describe('Siden i Værn, hvor det bliver gjort.'),
        seen: z
          .boolean()
          .default(false)
          .describe('Ja, hvis Værn selv ser, når det er sket. Så kan det ikke krydses af i hånden.'),
      }),
    )
    .describe('Det, der skal ske hvert år.'),
});

export type Calendar = z.infer<typeof calendarFile>;

/** One thing that is to be done each year. */
export type Duty = Calendar['duties'][number];

/** A year in which nothing has been written down to do. */
export const noCalendar = (from: Calendar['from']): Calendar => ({ from, duties: [] });

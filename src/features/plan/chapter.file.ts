import { z } from 'zod';
import { date, key, phrase, sectionKey } from '#kernel/content';

/**
 * The head of a chapter, `plan/*.md`. One file per section of the plan. The prose has `##` and `###` headings only
 * and marks a defined word as `[negativ social kontrol](ord:nsk)`, a card as `[kortet](kort:skole-under-18)`, a contact as `[RED](kontakt:red)`.
 */
export const chapterHead = z.strictObject({
  section: sectionKey().describe('Stedet i planen, som siden svarer til.'),
  slug: key().describe('Sidens adresse: /planen/<slug>. Ret den aldrig: links skal holde.'),
  order: z.int().describe('Sidens plads i håndbogen.'),
  part: z
    .enum(['forstaa', 'organisering', 'handl'])
    .describe('Håndbogens del: forstaa (Del 1), organisering (Del 2) eller handl (Del 3).'),
  title: phrase().describe('Sidens overskrift, i hverdagsord.'),
  lead: phrase().describe('Sidens pointe i en eller to sætninger.'),
  reviewBy: date().describe('Dagen, siden senest skal læses igennem igen.'),
  fulfils: z
    .array(key())
    .default([])
    .describe('Punkter i plan/points.yaml, som siden opfylder ved at sige dem til dem, de gælder.'),
});

export type ChapterHead = z.infer<typeof chapterHead>;

/** `definitions.yaml`: words that open in place. */
export const definitionsFile = z.strictObject({
  definitions: z.array(
    z.strictObject({
      key: key(),
      term: phrase().describe('Ordet, som det står i teksten.'),
      short: z.string().optional().describe('Forkortelsen, fx NSK.'),
      meaning: phrase().describe('Hvad ordet betyder, i en til tre sætninger.'),
      cites: z.array(sectionKey()).default([]),
    }),
  ),
});

export type Definition = z.infer<typeof definitionsFile>['definitions'][number];

/**
 * `plan/points.yaml`: what the plan asks somebody to do, one line each, in own words.
 * A step, a duty, a "do not" or a chapter fulfils a point; one that nobody fulfils is an omission, and `check` says so.
 */
export const pointsFile = z.strictObject({
  points: z.array(
    z.strictObject({
      key: key().describe('Kort navn, fx tal-alene.'),
      section: sectionKey(),
      says: z.string().describe('Hvad planen kræver, med egne ord.'),
      who: z
        .enum(['medarbejder', 'laeser', 'team', 'chef', 'registrator'])
        .describe(
          'Hvem det gælder. Alt for medarbejder skal stå på et kort. laeser: noget at vide, og en side i håndbogen er nok.',
        ),
    }),
  ),
});

export type Point = z.infer<typeof pointsFile>['points'][number];

/** `gaps.yaml`: what staff will look for and the plan says nothing about. */
export const gapsFile = z.strictObject({
  gaps: z.array(
    z.strictObject({
      key: key(),
      title: phrase().describe('Emnet, fx Pas.'),
      answer: phrase().describe('"Planen siger ikke noget om ...", og hvad der er det nærmeste.'),
      nearest: z.array(key()).default([]).describe('Kontakter, der er det nærmeste.'),
      openQuestion: phrase().optional().describe('Spørgsmål til planens ejer, vist til det er besvaret.'),
      words: z.array(z.string()).default([]).describe('Ord, medarbejdere søger med.'),
    }),
  ),
});

export type Gap = z.infer<typeof gapsFile>['gaps'][number];

/** `law.yaml` of the national base: what the law says beyond the plan. */
export const lawFile = z.strictObject({
  law: z.array(
    z.strictObject({
      key: key().describe('Fx barnets-lov-18.'),
      title: phrase().describe('Lovens navn og paragraf, fx barnets lov § 18 stk. 1 og 3.'),
      substance: phrase().describe('Hvad den betyder for medarbejderen, i en eller to sætninger.'),
      source: z.string().describe('Hvor det er læst, og hvornår.'),
      confirmed: z.boolean().describe('false, til kommunens jurist har bekræftet det.'),
    }),
  ),
});

export type Law = z.infer<typeof lawFile>['law'][number];

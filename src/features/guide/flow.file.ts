import { z } from 'zod';
import { key, phrase } from '#kernel/content';
import { level } from './card.file.ts';

/** What an answer can tell. `unknown` is the answer "Ved ikke". The department's value is its key or `unknown`. */
export const facts = {
  acute: ['yes', 'no', 'unknown'],
  age: ['under18', 'adult', 'unknown'],
  children: ['yes', 'no', 'unknown'],
  travel: ['feared', 'abroad', 'no', 'unknown'],
  extremism: ['yes', 'no', 'unknown'],
} as const;

const told = () =>
  z.strictObject({
    acute: z.enum(facts.acute).optional(),
    age: z.enum(facts.age).optional(),
    children: z.enum(facts.children).optional(),
    travel: z.enum(facts.travel).optional(),
    extremism: z.enum(facts.extremism).optional(),
    department: key().optional(),
  });

const when = () =>
  z.strictObject({
    acute: z.array(z.enum(facts.acute)).optional(),
    age: z.array(z.enum(facts.age)).optional(),
    children: z.array(z.enum(facts.children)).optional(),
    travel: z.array(z.enum(facts.travel)).optional(),
    extremism: z.array(z.enum(facts.extremism)).optional(),
    department: z.array(key()).optional(),
  });

/** `flow.yaml`: the questions, and which card the answers lead to. No expressions: a value is in the list or it is not. */
export const flowFile = z.strictObject({
  start: key().describe('Det første spørgsmål. Det skal spørge om akut fare.'),
  questions: z
    .array(
      z.strictObject({
        key: key(),
        ask: phrase().describe('Spørgsmålet, højst ti ord.'),
        why: phrase().describe('Hvorfor vi spørger, i en sætning.'),
        answers: z
          .array(
            z.strictObject({
              key: key(),
              text: z.string().min(1).describe('Svaret, som man ville sige det.'),
              en: z.string().min(1).optional(),
              note: phrase().optional().describe('En hjælp under svaret.'),
              tells: told().describe('Hvad svaret fortæller.'),
              then: key().describe('Næste spørgsmål, eller "kort".'),
              dontKnow: z.boolean().default(false).describe('true for Ved ikke. Det står altid sidst.'),
            }),
          )
          .min(2),
      }),
    )
    .min(1),
  outcomes: z
    .array(z.strictObject({ when: when(), card: key() }))
    .min(1)
    .describe('Hver række svar passer på netop én linje.'),
  additions: z
    .array(z.strictObject({ when: when(), add: key() }))
    .default([])
    .describe('Tillæg, der lægges til kortet.'),
});

/** `approved-paths.yaml`: what the owner of the plan has approved. Written by `guide approve`, read in review. */
export const approvedFile = z.strictObject({
  approvedBy: z.string(),
  approvedOn: z.string(),
  paths: z.record(z.string(), z.string()).describe('Svarene, adskilt af " > ", og kortet (med tillæg efter +).'),
  cards: z.record(
    z.string(),
    z.strictObject({
      level: level(),
      calls: z.array(z.string()).describe('Hvert opkald i trinnenes rækkefølge: trin, kontakt og nummer.'),
      steps: z.array(z.string()).describe('Trinnenes navne i rækkefølge.'),
      duties: z.array(z.string()),
      doNot: z.int(),
      contacts: z.array(z.string()),
      points: z.array(z.string()).describe('Kilder til hvert "sig" og "gør ikke", og hullerne.'),
    }),
  ),
});

/** `scenarios.yaml`: small stories in plain Danish, the answers a person would give, and what must come of them. */
export const scenariosFile = z.strictObject({
  scenarios: z
    .array(
      z.strictObject({
        key: key(),
        story: z.string().min(20).describe('Hvad der skete, uden navne og steder.'),
        department: key().or(z.literal('unknown')),
        answers: z.array(key()).min(1).max(6).describe('Svarenes nøgler i rækkefølge.'),
        card: z.string().describe('Kortet, med tillæg efter +.'),
        firstCall: key().optional().describe('Hvem der ringes til først.'),
        mustShow: z.array(key()).default([]).describe('Kontakter, der skal stå på kortet.'),
        mustNot: z.array(z.string()).default([]).describe('Ord, der ikke må stå i trinnene.'),
      }),
    )
    .min(1),
});

export type Flow = z.infer<typeof flowFile>;
export type Question = Flow['questions'][number];
export type Answer = Question['answers'][number];
export type When = z.infer<ReturnType<typeof when>>;
export type Facts = z.infer<ReturnType<typeof told>>;
export type Approved = z.infer<typeof approvedFile>;
export type Scenario = z.infer<typeof scenariosFile>['scenarios'][number];

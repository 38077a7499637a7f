import { z } from 'zod';
import { role } from '#features/contacts';
import { date, key, phrase, sectionKey } from '#kernel/content';

const cites = () => z.array(sectionKey()).min(1).describe('Stedet eller stederne i planen, som sætningen kommer fra.');
const fulfils = () => z.array(key()).default([]).describe('Punkter i plan/points.yaml, som sætningen opfylder.');
const law = () =>
  z.array(key()).default([]).describe('Nøgler i law.yaml. Vises som ikke bekræftet, til juristen har set dem.');

/** One step of a card: who does what, whom it is directed to, and which role it needs. */
export const step = () =>
  z.strictObject({
    key: key().describe('Kort navn inden for kortet, fx ring-nu.'),
    kind: z
      .enum([
        'ring',
        'tal',
        'underret',
        'sparring',
        'orienter',
        'aftal',
        'noter',
        'folg-op',
        'inddrag-familie',
        'maegling',
      ])
      .describe('Hvad slags handling det er. inddrag-familie og maegling kræver samtykke og risikovurdering først.'),
    text: z.string().min(1).describe('Trinnet: begynd med udsagnsordet, fx "Ring til ..."'),
    en: z.string().min(1).optional(),
    note: phrase().optional().describe('En forklaring under trinnet.'),
    toward: z
      .enum(['myndighed', 'kollega', 'personen', 'barnet', 'familien', 'ingen'])
      .describe('Hvem trinnet retter sig mod.'),
    after: z
      .array(z.enum(['samtykke', 'risikovurdering']))
      .default([])
      .describe('Hvad der skal være på plads først.'),
    needs: z.array(role()).default([]).describe('Rollerne, som trinnet har brug for.'),
    contacts: z
      .array(key())
      .default([])
      .describe('Kontakterne, i den rækkefølge man ringer. Hver skal have en af rollerne.'),
    cites: cites(),
    fulfils: fulfils(),
    law: law(),
  });

const point = () =>
  z.strictObject({
    text: z.string().min(1),
    en: z.string().min(1).optional(),
    cites: cites(),
    fulfils: fulfils(),
    law: law(),
  });

const duty = () =>
  z.strictObject({
    kind: z.enum([
      'skaerpet-underretningspligt',
      'orienter-udenrigsministeriet',
      'orienter-politiet',
      'handleplan',
      'andet',
    ]),
    text: z.string().min(1).describe('Pligten i en sætning.'),
    en: z.string().min(1).optional(),
    deadline: phrase().optional().describe('Fristen, hvis der er en.'),
    cites: cites(),
    fulfils: fulfils(),
    law: law(),
  });

/** How soon: at once, today, or soon. */
export const level = () => z.enum(['acute', 'today', 'soon']);
export type Level = z.infer<ReturnType<typeof level>>;

const parts = {
  say: z.array(point()).default([]).describe('Hvad man siger i telefonen.'),
  doNot: z
    .array(point())
    .default([])
    .describe('Hvad man ikke gør. Begynd med et udsagnsord: "Ring ikke til familien".'),
  duties: z.array(duty()).default([]).describe('Pligt og frist.'),
  contacts: z.array(key()).default([]).describe('Kontakter på kortet ud over dem i trinnene.'),
  gaps: z.array(key()).default([]).describe('Nøgler i gaps.yaml: det, planen ikke siger.'),
};

/** `cards/*.yaml`: an action card in the fixed form. One for each department and age group. */
export const cardFile = z.strictObject({
  id: key().describe('Kortets navn og adresse: /kort/<id>. Ret det aldrig: links skal holde.'),
  title: phrase().describe('Hvem og hvad, fx "Lærer eller pædagog: bekymret for et barn under 18".'),
  short: phrase().describe('Titlen i en liste, højst 40 tegn.'),
  department: key().nullable().describe('Afdelingen, eller null når kortet er for alle.'),
  age: z.enum(['under18', 'adult', 'unknown']).describe('Hvem kortet handler om.'),
  level: level().describe('acute: ring nu. today: i dag. soon: i denne uge.'),
  task: phrase().describe('Din opgave i en sætning.'),
  steps: z.array(step()).min(2).describe('Hvad man gør, i rækkefølge. Et akut korts første trin er et opkald.'),
  ...parts,
  version: z.string().describe('Fx "1".'),
  reviewBy: date().describe('Dagen, kortet senest skal læses igennem igen.'),
  owner: phrase().describe('Hvem der holder kortet ved lige.'),
});

/** `additions/*.yaml`: what is added to any card when the answers ask for it (children in the family, travel, stay abroad, extremism). */
export const additionFile = z.strictObject({
  id: key(),
  title: phrase().describe('Fx "Fare for udrejse".'),
  level: level().describe('Kortet får det højeste af sit eget og tillæggets niveau.'),
  because: phrase().describe('Hvorfor det står her: "fordi du frygter udrejse".'),
  steps: z
    .array(z.strictObject({ at: z.enum(['top', 'bottom']), step: step() }))
    .min(1)
    .describe('top: lige efter kortets første trin. bottom: til sidst.'),
  replaces: z
    .array(key())
    .default([])
    .describe('Navne på trin, som ikke står på kortet sammen med tillægget, fx et botilbud, der ikke tager børn.'),
  ...parts,
  version: z.string(),
  reviewBy: date(),
  owner: phrase(),
});

export type Card = z.infer<typeof cardFile>;
export type Addition = z.infer<typeof additionFile>;
export type Step = z.infer<ReturnType<typeof step>>;
export type Point = z.infer<ReturnType<typeof point>>;
export type Duty = z.infer<ReturnType<typeof duty>>;

import type { Text } from '#kernel/text';

/** What stands in every picture, whatever it counts. */
export const chartWords = {
  noneOrFew: { da: 'ingen eller få', en: 'none or few' },
  tooFew: { da: 'for få til et tal', en: 'too few for a figure' },
  of: { da: 'af', en: 'of' },
  teamOnly: { da: 'Kun for teamet', en: 'For the team only' },
  notToPublish: { da: 'Må ikke offentliggøres eller sendes videre.', en: 'Not to be published or passed on.' },
} as const satisfies Record<string, Text>;

/** What a published figure may be off by, and how the picture shows it. */
export const withinWords = (within: number, whiskers: boolean): Text => ({
  da: `Hvert tal kan afvige med op til ${within}${whiskers ? ': det viser den tynde streg' : ''}.`,
  en: `Each figure may be off by up to ${within}${whiskers ? ', as the thin line shows' : ''}.`,
});

/** What a published figure is hardly ever off by more than, and how the picture shows it. */
export const hardlyWords = (within: number, whiskers: boolean): Text => ({
  da: `Hvert tal afviger som regel højst med ${within}${whiskers ? ': det viser den tynde streg' : ''}.`,
  en: `Each figure is as a rule off by at most ${within}${whiskers ? ', as the thin line shows' : ''}.`,
});

/** What the hatched part of each bar is. */
export const hatchedWords = (part: string): Text => ({
  da: `Det skraverede er ${part}.`,
  en: `The hatched part is ${part}.`,
});

/** What is counted. */
export const unitWords = (unit: string): Text => ({ da: `Antal ${unit}`, en: `Number of ${unit}` });

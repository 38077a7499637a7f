import type { Text } from '#kernel/text';

/** The words of the front page, and of the pages for what is not there or went wrong. */
export const frontWords = {
  title: { da: 'Forside', en: 'Front page' },
  acute: { da: 'Akut fare?', en: 'Acute danger?' },
  call: { da: 'Ring', en: 'Call' },
  acuteMeans: {
    da: 'Fare for overgreb, eller for at nogen bliver sendt ud af landet nu.',
    en: 'Danger of assault, or of somebody being sent out of the country now.',
  },
  child: { da: 'Under 18:', en: 'Under 18:' },
  noAnswer: { da: 'Svarer ingen, så ring 112.', en: 'If nobody answers, call 112.' },
  beyondPlan: { da: '(112 er ikke fra planen.)', en: '(112 is not from the plan.)' },
  worried: { da: 'Jeg er bekymret for nogen', en: 'I am worried about somebody' },
  worriedHow: {
    da: 'Højst seks spørgsmål, så ved du, hvad du skal gøre',
    en: 'At most six questions, then you know what to do',
  },
  call2: { da: 'Hvem kan jeg ringe til nu', en: 'Who can I call now' },
  call2How: { da: 'Numre og åbningstider', en: 'Numbers and opening hours' },
  find: { da: 'Find svar i planen', en: 'Find an answer in the plan' },
  findHow: { da: 'Søg i planen, kortene og kontakterne', en: 'Search the plan, the cards and the contacts' },
  doors: { da: 'Hvad har du brug for?', en: 'What do you need?' },
  what: {
    da: 'Hjælp til dig, der arbejder i kommunen og møder æresrelaterede konflikter, negativ social kontrol eller ekstremisme.',
    en: 'For municipal staff who meet honour-related conflicts, negative social control or extremism.',
  },
  ask: { da: 'Spørg om vejledning', en: 'Ask for guidance (in Danish)' },
  cards: { da: 'Action Cards', en: 'Action cards' },
  plan: { da: 'Planen', en: 'The plan' },
  figures: { da: 'Tal', en: 'Figures' },
  news: { da: 'Ny viden', en: 'New knowledge' },
  notFound: { da: 'Siden findes ikke', en: 'This page does not exist' },
  notFoundHow: {
    da: 'Måske er adressen skrevet forkert, eller siden er flyttet. Her er det, du kan bruge nu.',
    en: 'Perhaps the address is mistyped, or the page has moved. Here is what you can use now.',
  },
  tooLong: { da: 'Søgningen er for lang', en: 'The search is too long' },
  tooLongHow: {
    da: 'Skriv få ord, og søg igen. Intet af det, du skrev, er gemt.',
    en: 'Write a few words, and search again. Nothing you wrote was kept.',
  },
  foreign: { da: 'Søg her på siden', en: 'Search here on this site' },
  foreignHow: {
    da: 'Din browser sagde ikke, at søgningen kom herfra. Derfor blev den afvist. Intet af det, du skrev, er gemt.',
    en: 'Your browser did not say that the search came from here, so it was refused. Nothing you wrote was kept.',
  },
  fault: { da: 'Der gik noget galt hos os', en: 'Something went wrong on our side' },
  faultHow: {
    da: 'Det er ikke din fejl, og intet af det, du skrev, er gemt. Prøv igen om lidt. Du kan stadig ringe.',
    en: 'It is not your fault, and nothing you wrote was kept. Try again in a while. You can still call.',
  },
} as const satisfies Record<string, Text>;

import type { Text } from '#kernel/text';
import type { Part } from './plan.ts';

/** The words of the handbook's screens. */
export const words = {
  plan: { da: 'Planen', en: 'The plan' },
  planLead: {
    da: 'Kommunens beredskabsplan i korte sider og hverdagsord. Hver side siger, hvor i planen det står.',
    en: "The municipality's preparedness plan in short pages and plain words. Each page says where in the plan it comes from.",
  },
  worried: { da: 'Er du bekymret for nogen nu?', en: 'Are you worried about somebody now?' },
  guide: { da: 'Svar på få spørgsmål, og få et kort', en: 'Answer a few questions and get a card' },
  whole: { da: 'Hele planen på én side, til udskrift', en: 'The whole plan on one page, for printing' },
  wholeTitle: { da: 'Hele planen', en: 'The whole plan' },
  gaps: { da: 'Det siger planen ikke', en: 'What the plan does not say' },
  gapsLead: {
    da: 'Her er det, medarbejdere leder efter, men som planen ikke svarer på. Vi finder ikke på et svar. Vi viser det nærmeste og spørger dem, der ejer planen.',
    en: 'This is what staff look for but the plan does not answer. We do not make up an answer. We show what comes closest and ask those who own the plan.',
  },
  nearest: { da: 'Det nærmeste', en: 'What comes closest' },
  noNumber: { da: 'intet nummer i planen', en: 'no number in the plan' },
  asked: { da: 'Vi spørger planens ejer', en: 'We ask the owner of the plan' },
  terms: { da: 'Ord i planen', en: 'Words in the plan' },
  termsLead: {
    da: 'Ordene står også forklaret dér, hvor de bruges. Tryk på ordet.',
    en: 'The words are also explained where they are used. Tap the word.',
  },
  law: { da: 'Loven bag planen', en: 'The law behind the plan' },
  lawLead: {
    da: 'Loven siger mere end planen. Brug det som baggrund, og spørg kommunens jurist, før du handler på det.',
    en: "The law says more than the plan. Use it as background, and ask the municipality's lawyer before you act on it.",
  },
  unconfirmed: { da: 'Ikke bekræftet af kommunens jurist', en: "Not confirmed by the municipality's lawyer" },
  confirmed: { da: 'Bekræftet af kommunens jurist', en: "Confirmed by the municipality's lawyer" },
  source: { da: 'Kilde', en: 'Source' },
  onPage: { da: 'På denne side', en: 'On this page' },
  anchor: { da: 'Link hertil', en: 'Link to here' },
  explained: { da: 'forklaring', en: 'explanation' },
  notFromPlan: { da: 'Forklaringen er ikke fra planen.', en: 'The explanation is not from the plan.' },
  where: { da: 'Hvor i planen', en: 'Where in the plan' },
  adopted: { da: 'Vedtaget', en: 'Adopted' },
  by: { da: 'af', en: 'by' },
  revise: { da: 'Revideres senest', en: 'To be revised by' },
  review: { da: 'Siden læses igennem igen senest', en: 'This page is to be read through again by' },
  overdue: {
    da: 'Siden skulle være læst igennem senest',
    en: 'This page should have been read through by',
  },
  outdated: { da: 'Den kan være forældet.', en: 'It may be out of date.' },
  history: { da: 'Sådan har siden ændret sig', en: 'How this page has changed (in Danish)' },
  editions: { da: 'Planens udgaver, og hvad der er ændret', en: 'Editions of the plan, and what has changed' },
  owner: { da: 'Ejer', en: 'Owner' },
  previous: { da: 'Forrige', en: 'Previous' },
  next: { da: 'Næste', en: 'Next' },
  pager: { da: 'Forrige og næste side', en: 'Previous and next page' },
  inDanish: {
    da: '',
    en: 'The title and the summary are in English. The text itself is in Danish only, as the plan is. Tap an underlined word to read what it means in English.',
  },
  own: {
    da: 'Teksten er skrevet i hverdagsord. Det vedtagne ordvalg står i selve planen.',
    en: 'The text is written in plain words. The adopted wording is in the plan itself.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The handbook's parts by name. */
export const partNames: Readonly<Record<Part, Text>> = {
  forstaa: { da: 'Del 1: Forstå', en: 'Part 1: Understand' },
  organisering: { da: 'Del 2: Hvem gør hvad', en: 'Part 2: Who does what' },
  handl: { da: 'Del 3: Handl', en: 'Part 3: Act' },
};

import { fewSentence, methodSentence } from '#features/statistics';

/** The words that published figures are filed with. */
export const figureWords = {
  title: (through: string) => `Tal om æresrelaterede konflikter og negativ social kontrol til og med ${through}`,
  paperTitle: (name: string, through: string) =>
    `${name}: tal om æresrelaterede konflikter og negativ social kontrol til og med ${through}`,
  foot: (name: string, day: string) => `${name} · udgivet ${day}`,
  published: (day: string, through: string) => `Tallene til og med ${through} er udgivet ${day} og er offentlige.`,
  about: [
    `${methodSentence} ${fewSentence}`,
    'Tallene siger, hvor tit medarbejdere har haft kontakt med sager. De siger ikke, hvor mange der er udsat for det.',
    'Der er ingen oplysninger om personer i notatet eller filerne.',
  ],
  read: (address: string) => `Tallene kan også læses på ${address}`,
  caption: 'Antal sager',
} as const;

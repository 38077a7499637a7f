const fromTo = (from: string, until: string): string => (from === until ? from : `fra ${from} til ${until}`);

/** The words of the public pages about the plan's editions. */
export const historyWords = {
  title: 'Planens udgaver',
  lead: 'Her kan du se, hvem der har vedtaget planen, hvad der er ændret siden, og hvad planen og kortene sagde på en bestemt dag.',
  then: 'Se planen, som den var en bestemt dag',
  adoptions: 'Vedtaget',
  editions: 'Udgaver',
  editionsHow: 'Der kommer en ny udgave, hver gang noget af det, alle kan læse, bliver ændret. Den nyeste står øverst.',
  none: 'Der er ikke gemt nogen udgave endnu. Den første gemmes, når Værn starter.',
  first: 'Den første udgave, Værn har gemt.',
  revise: (day: string) =>
    `Planen skal være revideret senest ${day} (barnets lov § 15 stk. 3: mindst hvert fjerde år).`,
  fromContent: (day: string, by: string) => `${by} vedtog planen ${day}.`,
  adopted: (day: string, by: string, edition: number) => `${by} vedtog udgave ${edition} ${day}.`,
  edition: (number: number) => `Udgave ${number}`,
  shownFrom: (day: string) => `Vist fra ${day}`,
  shown: (from: string, until: string | undefined) =>
    until === undefined ? `Vist fra ${from}. Det er den, der gælder nu.` : `Vist ${fromTo(from, until)}.`,
  what: 'Hvad er ændret',
  since: (number: number) => `Sammenlignet med udgave ${number}`,
  compareWith: 'Sammenlign med en anden udgave',
  why: 'Hvorfor',
  content: 'Alt i denne udgave',
  now: 'Se det, som det er nu',
  turns: 'Se alle ændringer af det',
  asStood: (number: number, from: string) => `Sådan stod det i udgave ${number}, vist fra ${from}.`,
  turnsTitle: (title: string) => `Ændringer: ${title}`,
  turnsLead: 'Hver gang det er ændret, det nyeste øverst.',
  came: 'Kom til',
  went: 'Er fjernet',
  before: 'Før',
  after: 'Efter',
  changed: 'Ændret',
  added: 'Nyt',
  removed: 'Fjernet',
  same: (lines: number) => (lines === 1 ? '1 linje er ikke ændret' : `${lines} linjer er ikke ændret`),
  inEnglish: 'På engelsk',
  nothing: 'Intet er ændret.',
  hiddenAdded: ' (nyt: ',
  hiddenRemoved: ' (fjernet: ',
  hiddenEnd: ') ',
} as const;

/** The words of the page where a day is chosen. */
export const thenWords = {
  title: 'Planen en bestemt dag',
  lead: 'Vælg en dag, og se, hvad planen, kortene og kontakterne sagde den dag.',
  day: 'Dag',
  look: 'Vis den dag',
  unknown: 'Skriv en dag, der findes, for eksempel 10. oktober 2026.',
  notYet: 'Den dag er ikke kommet endnu. Vælg en dag til og med i dag.',
  before: (day: string) =>
    `Værn har ikke gemt, hvad der stod før ${day}. Spørg kommunen om den vedtagne plan fra dengang.`,
  nothing: 'Værn har ikke gemt nogen udgave endnu.',
  on: (day: string, edition: number) => `${day} gjaldt udgave ${edition}.`,
  turned: (day: string) =>
    `${day} skiftede indholdet i løbet af dagen. Her er udgaverne i rækkefølge, og under dem alt i den sidste.`,
} as const;

/** The words of the page in English. */
export const englishWords = {
  title: 'Editions of the plan',
  lead: 'Who adopted the plan, what has changed since, and what the plan and the cards said on a given day. The history is in Danish, as the plan is.',
  toDanish: 'Read it in Danish',
} as const;

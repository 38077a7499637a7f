import type { ListName } from '#features/categories';

/** What people also write for an answer, beside its key and its words on the screen. */
export const alsoWritten: Readonly<Partial<Record<ListName, Readonly<Record<string, readonly string[]>>>>> = {
  concern: {
    'social-control': ['social kontrol', 'nsk'],
    'psychological-violence': ['psykisk vold', 'trusler'],
    'forced-marriage': ['tvangsægteskab', 'børneægteskab'],
    'stay-abroad': ['ophold i udlandet', 'genopdragelsesrejse', 'ophold i udlandet mod sin vilje, genopdragelsesrejse'],
    'genital-cutting': ['omskæring'],
    'honour-killing': ['æresdrab'],
    isolation: ['isolation', 'udstødelse', 'isoleret eller udstødt af familien'],
    'pressed-to-control': ['presset til kontrol', 'presset til selv at kontrollere andre'],
    'not-clarified': ['uafklaret', 'ukendt', 'ved ikke'],
  },
  stage: {
    feared: ['frygtet'],
    ongoing: ['igangværende'],
    completed: ['sket', 'gennemført'],
    'after-the-break': ['efter brud'],
    unknown: ['ukendt'],
  },
  level: {
    'concern-case': ['bekymring'],
    'crisis-centre': ['krisecenter', 'krisecenterophold'],
  },
  age: {
    '0-12': ['0 til 12 år'],
    '13-17': ['13 til 17 år'],
    '18-24': ['18 til 24 år'],
    '25-39': ['25 til 39 år'],
    '40+': ['40 år og over', '40 år eller derover', '40+ år'],
    unknown: ['ukendt'],
  },
  gender: {
    female: ['kvinde', 'pige', 'k'],
    male: ['mand', 'dreng', 'm'],
    other: ['andet', 'ukendt', 'ved ikke'],
  },
  abroad: {
    'at-risk': ['i fare', 'risiko'],
    abroad: ['i udlandet', 'ja'],
    unknown: ['ukendt'],
  },
  raisedBy: {
    self: ['selv', 'borgeren selv'],
    network: ['familie', 'netværk'],
    school: ['skole', 'dagtilbud', 'skole og dagtilbud'],
    health: ['sundhed', 'læge'],
    'social-services': ['socialforvaltning', 'forvaltningen'],
    police: ['politi'],
    others: ['ukendt', 'ved ikke'],
  },
};

/** What is wrong with a column of a line. What stood there is never repeated: it may be about somebody. */
export const lineWords = {
  missing: 'Der mangler et svar.',
  unknown: (choices: readonly string[]): string =>
    `Ordet er ikke på listen. Skriv et af disse: ${choices.join(' | ')}.`,
  edition: (known: readonly string[]): string => `Værn kender listeversion ${known.join(', ')}.`,
  quarter: 'Skriv et kvartal som 2024K3.',
  times: (most: number): string => `Skriv et helt tal fra 1 til ${most}.`,
} as const;

/** What is told of a whole file. */
export const importWords = {
  closed: (through: string): string =>
    `Tallene er gjort op til og med ${through}, så kvartalet tager ikke imod flere linjer.`,
  alike: ({ cases, alike }: { readonly cases: number; readonly alike: number }): string =>
    `${alike} af ${cases} sager ligner nogen, der allerede er talt i samme kvartal. Er filen læst ind før? Er det nye sager, så skriv --again.`,
} as const;

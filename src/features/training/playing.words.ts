/** The words of whoever plays. */
export const playWords = {
  title: 'Træning',
  lead: 'I får en lille historie uden navne. Svar, som du ville gøre. Bagefter ser I sammen, hvor I valgte forskelligt.',
  code: 'Koden fra lokalet, seks bogstaver',
  department: 'Hvor arbejder du?',
  choose: 'Vælg afdeling',
  join: 'Vær med',
  private:
    'Du logger ikke ind, og ingen kan se, hvad netop du svarer. Vi tæller kun, hvor mange der valgte hvert svar. En afdeling står for sig selv, når mindst fem derfra har svaret.',
  alone: 'Øv dig alene, uden kode',
  real: 'Er du bekymret for nogen lige nu? Så er det ikke her.',
  guide: 'Gå til guiden',
  aloneTitle: 'Øv dig alene',
  aloneLead: 'Vælg en historie. Intet af det, du svarer, bliver gemt.',
  back: 'Et skridt tilbage',
  reached: 'Dine svar fører til det her kort',
  next: 'Næste historie',
  last: 'Det var den sidste historie. Tak, fordi du var med.',
  right: 'Det er det kort, planen fører til.',
  planSays: 'Planen fører til et andet kort:',
  another: 'Prøv en anden historie',
  nothingKept: 'Dine svar er ikke gemt.',
  place: (number: number, of: number): string => `Historie ${number} af ${of}`,
  because: (question: string, yours: string, plans: string): string =>
    `Her skiltes I: "${question}" Du svarede "${yours}", historien svarer "${plans}".`,
} as const;

/** What became of the answer. */
export const becameWords = {
  counted: 'Dit svar er talt med. Vent på de andre: svarene bliver vist i lokalet.',
  'counted-before': 'Dit svar var talt med i forvejen, og det bliver kun talt én gang.',
  'too-late': 'Svarene er allerede vist i lokalet, så dit svar blev ikke talt med.',
} as const;

/** What somebody reads whose form could not be used. */
export const wrong = {
  unknown: 'Vælg historier fra listen.',
  none: 'Vælg mindst én historie.',
  many: 'Vælg højst ti historier.',
  hours: 'Vælg, hvor længe træningen skal være åben.',
  few: 'Svarene kan vises, når mindst fem har svaret.',
  code: 'Koden passer ikke til en træning. Se efter på skærmen i lokalet, eller spørg den, der leder træningen.',
  closed: 'Træningen med den kode er slut. Du kan stadig øve dig alene.',
  full: 'Der er ikke plads til flere i træningen. Du kan stadig øve dig alene.',
  department: 'Vælg, hvor du arbejder.',
  old: 'Siden er for gammel. Begynd forfra med koden.',
} as const;

/** The words of the trainings inside. */
export const words = {
  title: 'Træning',
  lead: 'Små historier uden navne. I svarer hver for sig og ser bagefter, hvor I valgte forskelligt.',
  alone: 'Øv dig alene',
  join: 'Vær med i en træning',
  start: 'Start en træning',
  which: 'Hvilke historier?',
  hours: 'Hvor længe skal den være åben?',
  go: 'Start træningen',
  before: 'Træninger',
  noneBefore: 'Der har ikke været nogen træning endnu.',
  toTrain: 'Det skal I øve',
  noneToTrain: 'Intet endnu. Listen kommer, når I har vist svarene i en træning.',
  keep: 'De tre øverste bliver foreslået til dagsordenen, når I planlægger næste årsmøde. Tag listen med i årets status. Den indeholder kun tal.',
  code: 'Koden',
  how: (address: string): string =>
    `Sig koden højt. Alle åbner ${address} på deres telefon og skriver den. Ingen logger ind.`,
  show: 'Vis svarene',
  end: 'Slut træningen',
  endHow: 'Svar, der ikke er vist, bliver glemt.',
  ended: 'Træningen er slut.',
  notShown: 'Svarene er ikke vist endnu.',
  never: 'Svarene blev ikke vist og er glemt.',
  everybody: 'Alle',
  plan: 'Planens svar',
  split: 'Her valgte I forskelligt',
  same: 'Her valgte I det samme',
  few: 'En afdeling står for sig selv, når mindst fem derfra har svaret. Resten er talt sammen.',
} as const;

/** How far a story is: how many have answered, and how many pages are still at it. */
export function progress(players: number, waiting: number): string {
  const answered = players === 1 ? '1 har svaret.' : `${players} har svaret.`;
  return waiting === 0 ? answered : `${answered} ${waiting} er med og har ikke svaret endnu.`;
}

/** How a story went, in one line. */
export const wentWell = (right: number, players: number): string =>
  `${right} af ${players} endte på det kort, planen fører til.`;

import { leastMunicipalities } from './sum.ts';

/** The words of the country's figures, for everybody. */
export const nationalWords = {
  title: 'Tal for landet',
  crumb: 'Tal om sager',
  lead: 'Nogle kommuner har sagt ja til at lægge deres udgivne tal sammen. Her står summen, og ikke hvem de er.',
  none: 'Der er ingen tal for landet endnu.',
  noneHow: `Et år bliver vist her, når mindst ${leastMunicipalities} kommuner deler det.`,
  years: 'Sager år for år',
  yearsTitle: (year: string, cases: string, municipalities: number): string =>
    `I ${year} talte ${municipalities} kommuner tilsammen omkring ${cases} sager`,
  yearsHow:
    'Et år har kun de kommuner med, der har udgivet det og deler det. Er der flere kommuner med, er der flere sager: søjlerne viser ikke en udvikling.',
  others: (year: string): string => `Tal for ${year}`,
  cases: 'Sager',
  counts: 'Antal sager',
  countsIn: (year: string): string => `Antal sager, ${year}`,
  unit: 'sager',
  from: (from: number, most: number, usually: number): string =>
    `Lagt sammen fra ${from} kommuner. Hvert tal afviger som regel højst med ${usually}, og aldrig med mere end ${most}.`,
  totalFrom: (from: number): string => `Med ${from} kommuner afviger det samlede tal for et år højst med ${from}.`,
  forms: 'En sag kan have flere former og tælles i hver af dem, så rækkerne kan ikke lægges sammen.',
  most: (label: string): string => `Flest sager handler om: ${label.toLowerCase()}`,
  how: 'Sådan er tallene lavet',
  howLines: [
    'Hver kommune har selv udgivet sine tal. De er talt på en let ændret kopi af kommunens register, hvor ingen står alene.',
    'Det er kun de udgivne tal, der er lagt sammen. Ingen kommune sender linjer fra sit register, og ingen tal står med kommunens navn, størrelse eller afdelinger.',
    `Et tal vises kun, når mindst ${leastMunicipalities} kommuner er lagt sammen. Af to kommuner kunne den ene trække sine egne tal fra og se den andens.`,
    'Svar, som hver kommune har ganske få af, er mest usikre her: i kommunens egne tal står de tit som ingen eller få.',
    'En kommune kan trække sine tal ud igen. Så bliver summen mindre fra samme dag.',
  ],
} as const;

/** The page in English. */
export const nationalEnglish = {
  title: 'Figures for the country',
  lead: 'Some municipalities have agreed to add up the figures they have published. The sum is shown, and not who they are. The tables are in Danish.',
  how: `Only published figures are added up: each is counted on a slightly altered copy of a register in which nobody stands alone. A sum is shown when at least ${leastMunicipalities} municipalities are in it.`,
  toDanish: 'See the tables in Danish',
} as const;

/** The words of the page where a municipality agrees. */
export const sharingWords = {
  title: 'Tal for landet',
  lead: 'Kommuner kan lægge de tal sammen, som de allerede har udgivet. Så kan alle se et billede af hele landet, uden at se hvem der har hvad.',
  what: 'Det bliver delt',
  whatLines: [
    'De udgivne tabeller år for år: hvad sagerne handler om, hvad de førte til, alder og køn. Også i udgaver, der kommer senere.',
    'Tallene ligger under et tilfældigt nummer, et nyt for hvert år. Kun I ved, hvilket der er jeres.',
  ],
  not: 'Det bliver ikke delt',
  notLines: [
    'Linjerne i registret og de rå tal.',
    'Kommunens navn, afdelinger, folketal eller andet, der siger, hvem I er.',
  ],
  know: 'Godt at vide',
  knowLines: [
    `Et tal bliver kun vist, når mindst ${leastMunicipalities} kommuner er lagt sammen.`,
    'Jeres tabeller står allerede på jeres egen side. Derfor kan én, der henter landets tal før og efter, at I kommer med, regne ud, at det er jer.',
    'I kan trække tallene ud igen. Så er de væk fra summen inden for et minut. Det, andre har hentet, kan ikke trækkes tilbage.',
  ],
  agreed: (day: string): string => `Kommunen deler sine tal. Det blev sagt ja til ${day}.`,
  notAgreed: 'Kommunen deler ikke sine tal.',
  agree: 'Del de udgivne tal',
  withdraw: 'Træk tallene ud',
  onlyOwner: (department: string): string =>
    `Det er afdelingschefen i ${department}, der siger ja eller nej. Afdelingen ejer planen.`,
  years: 'År, der er delt',
  noYears: 'Der er ingen år at dele endnu. Teamet udgiver tal, når et helt år er gået.',
  none: 'Ingen',
  see: 'Se tallene for landet',
  states: { waiting: 'på vej ind', shared: 'delt', withdrawing: 'på vej ud' },
} as const;

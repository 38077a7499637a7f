import type { Card } from '#features/guide';

/** How soon a card says to act; the colour of a card only repeats it. */
export const levelWords: Readonly<Record<Card['level'], string>> = {
  acute: 'Akut · Ring nu',
  today: 'I dag',
  soon: 'I denne uge',
};

/** Whom a card is about. */
export const ageWords: Readonly<Record<Card['age'], string>> = {
  under18: 'Under 18 år',
  adult: '18 år eller mere',
  unknown: 'Alderen er ukendt',
};

/** What a feed calls itself. */
export const feedWords = {
  title: (short: string) => `Viden om æresrelaterede konflikter – Værn ${short}`,
  titleFor: (department: string, short: string) =>
    `Viden om æresrelaterede konflikter for ${department} – Værn ${short}`,
  discovered: 'Ny viden i Værn',
  says: 'Nyt om lov, indsatser, kurser, materiale og vidensoplæg fra kommunens konsulentteam.',
  from: 'Kilde:',
  when: 'Hvornår:',
  where: 'Hvor:',
  cancelled: 'Aflyst.',
} as const;

/** What is said on the small pages and by the elements that stand on other sites. */
export const drawnWords = {
  acute: 'Er nogen i fare nu',
  call: 'Ring',
  child: 'Under 18:',
  posts: 'Viden',
  noPosts: 'Der er ikke noget nyt lige nu.',
  allPosts: 'Se al viden i Værn',
  source: 'Kilde:',
  cancelled: 'Aflyst',
  numbers: 'Hvem kan jeg ringe til',
  allNumbers: 'Se hvem der svarer lige nu',
  noNumber: 'Nummer mangler.',
  notFromPlan: 'Ikke fra planen',
  notConfirmed: 'ikke bekræftet af kommunens jurist',
  checked: 'Kontrolleret',
  overdueNumber: 'Det er over et år siden, så det kan være forældet.',
  say: 'Sig',
  doNot: 'Gør ikke',
  duties: 'Din pligt',
  deadline: 'Frist:',
  more: 'Flere, du kan ringe til',
  review: 'Næste gennemsyn',
  overdueCard: 'Gennemsynet er overskredet:',
  version: 'Kort, version',
  wholeCard: 'Åbn kortet i Værn',
  read: 'Læs',
  missing: 'Her er ikke noget at vise',
  missingHow: 'Adressen kan være skrevet forkert. Sig det til den, der har sat siden op.',
  newTab: 'Links åbner i en ny fane.',
  fetched: 'Hentet',
  failed: 'Det kunne ikke hentes lige nu.',
} as const;

/** What somebody is told who asked for something that is not there, or in a way that is not answered. */
export const askedWords = {
  notFound: 'Den adresse findes ikke. Hvad der findes, står i /api/v1/openapi.json.',
  noCard: 'Det kort findes ikke. Alle kort står i /api/v1/kort.',
  noDepartment: (known: readonly string[]) => `Den afdeling findes ikke. Skriv en af disse: ${known.join(', ')}.`,
  onlyReading: 'Her kan man kun læse. Spørg med GET.',
} as const;

/** The page with what to copy into the intranet. */
export const snippetWords = {
  title: 'Vis det på intranettet',
  lead: 'Til den, der passer jeres intranet. Alt her er offentligt: ingen skal logge ind, og der er ingen cookies.',
  frames: 'Små sider i en ramme',
  framesHow: 'Den nemmeste vej. Virker uden scripts.',
  framesMay: 'Disse adresser må vise rammerne:',
  framesNone:
    'Ingen adresser må vise rammerne endnu. Bed den, der driver Værn, om at skrive jeres intranets adresse i VAERN_EMBED_ORIGINS.',
  elements: 'Elementer, der ser ud som resten af siden',
  elementsHow:
    'De tager skrift og farver fra siden, de står på. Uden scripts, eller når Værn ikke svarer, vises linket. Intranettet skal tillade scripts fra Værns adresse.',
  feeds: 'Feeds og data',
  feedsHow: 'Til jer, der bygger selv.',
  posts: 'Ny viden',
  card: 'Et handlekort',
  numbers: 'Hvem kan jeg ringe til',
  titleOf: (name: string) => `${name} – Værn`,
  frameHow: 'Sæt den ind, hvor rammen skal stå.',
  elementHow: 'Linjen med script skal kun stå en gang på siden.',
  atom: 'Atom-feed',
  atomHow: 'Til SharePoints RSS-webdel, Umbraco, Drupal og læseprogrammer.',
  jsonFeed: 'JSON-feed',
  jsonFeedHow: 'Det samme som JSON.',
  data: 'Beskrivelse af API’et (OpenAPI)',
  dataHow: 'Kort, numre, planen og viden som JSON. Alle adresser må hente det.',
  departments: 'Kun en afdeling',
  departmentsHow: 'Skriv ?afdeling= og nøglen efter adressen på viden, eller afdeling="..." på elementet.',
  cards: 'Kortenes navne',
  cardsHow: 'Skriv navnet i stedet for det, der står i eksemplet.',
  name: 'Navn',
  key: 'Nøgle',
} as const;

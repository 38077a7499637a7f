import type { Role } from '#kernel/person';

/** An invented workplace. */
export interface DemoPlace {
  readonly key: string;
  readonly department: string;
  readonly name: string;
}

/** An invented person: what the page to choose among them says, and which posts they hold. */
export interface DemoPerson {
  readonly subject: string;
  readonly name: string;
  readonly about: string;
  readonly posts: readonly { readonly role: Role; readonly department?: string; readonly place?: string }[];
}

/** Invented workplaces: some with a knowledge person, some without. */
export const demoPlaces: readonly DemoPlace[] = [
  { key: 'eventyrskolen', department: 'skole-dagtilbud', name: 'Eventyrskolen (opdigtet)' },
  { key: 'boernehuset', department: 'skole-dagtilbud', name: 'Børnehuset Regnbuen (opdigtet)' },
  { key: 'klubben', department: 'skole-dagtilbud', name: 'Klubben Kometen (opdigtet)' },
  { key: 'raadgivningen', department: 'boern-familie', name: 'Rådgivningen (opdigtet)' },
];

const place = { department: 'skole-dagtilbud', place: 'eventyrskolen' } as const;

/** Invented people, at least one for each role. Their names say what they are, so nobody takes them for somebody. */
export const demoPeople: readonly DemoPerson[] = [
  {
    subject: 'demo-laerer',
    name: 'Lærke Lærer',
    about: 'Medarbejder, Eventyrskolen',
    posts: [{ role: 'employee', ...place }],
  },
  {
    subject: 'demo-paedagog',
    name: 'Palle Pædagog',
    about: 'Medarbejder, Børnehuset Regnbuen, hvor der ingen vidensperson er',
    posts: [{ role: 'employee', department: 'skole-dagtilbud', place: 'boernehuset' }],
  },
  {
    subject: 'demo-mentor',
    name: 'Mette Mentor',
    about: 'Medarbejder, Borger & Arbejdsmarked',
    posts: [{ role: 'employee', department: 'borger-arbejdsmarked' }],
  },
  {
    subject: 'demo-viden',
    name: 'Vibe Viden',
    about: 'Vidensperson, Eventyrskolen',
    posts: [
      { role: 'employee', ...place },
      { role: 'knowledge-person', ...place },
    ],
  },
  {
    subject: 'demo-konsulent-skole',
    name: 'Kirsten Konsulent',
    about: 'Konsulent, Skole & Dagtilbud',
    posts: [{ role: 'consultant', department: 'skole-dagtilbud' }],
  },
  {
    subject: 'demo-konsulent-familie',
    name: 'Kim Konsulent',
    about: 'Konsulent, Børn & Familie',
    posts: [{ role: 'consultant', department: 'boern-familie' }],
  },
  {
    subject: 'demo-konsulent-voksen',
    name: 'Karla Konsulent',
    about: 'Konsulent, Ældre, Social & Sundhed',
    posts: [{ role: 'consultant', department: 'aeldre-social-sundhed' }],
  },
  {
    subject: 'demo-konsulent-borger',
    name: 'Keld Konsulent',
    about: 'Konsulent, Borger & Arbejdsmarked',
    posts: [{ role: 'consultant', department: 'borger-arbejdsmarked' }],
  },
  {
    subject: 'demo-dke',
    name: 'Dorte DKE',
    about: 'Konsulent, Den Kriminalpræventive Enhed',
    posts: [{ role: 'consultant', department: 'dke' }],
  },
  {
    subject: 'demo-myndighed',
    name: 'Mads Myndighed',
    about: 'Myndighedsperson, Børn & Familie',
    posts: [{ role: 'authority-case-worker', department: 'boern-familie' }],
  },
  {
    subject: 'demo-myndighed-voksen',
    name: 'Mona Myndighed',
    about: 'Myndighedsperson, Ældre, Social & Sundhed',
    posts: [{ role: 'authority-case-worker', department: 'aeldre-social-sundhed' }],
  },
  {
    subject: 'demo-registrator',
    name: 'Rikke Registrator',
    about: 'Registrator i myndighed, Børn & Familie',
    posts: [{ role: 'authority-registrar', department: 'boern-familie' }],
  },
  {
    subject: 'demo-chef',
    name: 'Charlotte Chef',
    about: 'Afdelingschef, Skole & Dagtilbud',
    posts: [{ role: 'head-of-department', department: 'skole-dagtilbud' }],
  },
  {
    subject: 'demo-redaktoer',
    name: 'Rune Redaktør',
    about: 'Redaktør',
    posts: [{ role: 'editor' }],
  },
  {
    subject: 'demo-administrator',
    name: 'Asta Administrator',
    about: 'Administrator',
    posts: [{ role: 'administrator' }],
  },
  {
    subject: 'demo-dpo',
    name: 'Ditte Databeskytter',
    about: 'Databeskyttelsesrådgiver',
    posts: [{ role: 'auditor' }],
  },
  {
    subject: 'demo-planejer',
    name: 'Bodil Børnechef',
    about: 'Afdelingschef, Børn & Familie. Ejer planen',
    posts: [{ role: 'head-of-department', department: 'boern-familie' }],
  },
  {
    subject: 'demo-ny',
    name: 'Nanna Ny',
    about: 'Logget ind for første gang, uden rolle',
    posts: [],
  },
];

import { inFile } from './bad-pack.ts';
import type { BadPack } from './bad-pack.ts';

const flow = inFile('flow.yaml', [
  ['an answer that leads nowhere', 'then: alder\n', 'then: alderen\n', 'P01', 'then: alderen', /alderen findes ikke/],
  ['a circle', 'then: alder-akut', 'then: akut', 'P01', 'then: akut', /kreds|ring|akut/],
  ['a start that does not exist', 'start: akut', 'start: akutt', 'P01', 'start: akutt', /akutt findes ikke/],
  ['a card that does not exist', 'card: akut-voksen', 'card: akut-voksne', 'P01', 'card: akut-voksne', /akut-voksne/],
  ['yes in Danish', 'acute: yes', 'acute: ja', 'ukendt-vaerdi', 'acute: ja', /"ja" kan ikke stå/],
  ['"don’t know" that is not marked', 'dontKnow: true', 'dontKnow: false', 'P10', 'key: akut', /Ved ikke|ved-ikke/i],
  [
    'two lines that fit',
    /card: akut-voksen\n/,
    'card: akut-voksen\n  - when:\n      acute: [yes]\n    card: akut-voksen\n',
    'P01',
    'card: akut-voksen\n  - when',
    /kort|passer/,
  ],
  [
    'a question that asks for a name',
    'text: Hvor gammel er den, du er bekymret for?',
    'text: Skriv navnet på den, du er bekymret for',
    'P14',
    'Skriv navnet',
    /røbe/,
  ],
  ['an addition that does not exist', 'add: udrejse', 'add: rejse', 'P01', 'add: rejse', /rejse findes ikke/],
]);

const plan = [
  ...inFile('municipality.yaml', [
    [
      'a revision too late',
      'reviseBy: "2027-10-10"',
      'reviseBy: "2028-10-10"',
      'P18',
      'reviseBy: "2028',
      /fire år|2028/,
    ],
    [
      'an owner that does not exist',
      'owner: boern-familie',
      'owner: boern',
      'afdeling-ukendt',
      'owner: boern',
      /boern/,
    ],
    [
      'an emergency number nobody has',
      'emergency: alarm-112',
      'emergency: alarm',
      'kontakt-akut',
      'emergency: alarm',
      /alarm/,
    ],
    [
      'a section without its chapter',
      /\n {2}- \{ key: 3\.tegn[^\n]*/,
      '',
      'afsnit-ukendt',
      'section: 3.tegn',
      /3\.tegn findes ikke/,
      'plan/12-tegn.md',
    ],
    [
      'an address without https',
      'https://vaern.albertslund.dk',
      'vaern.albertslund.dk',
      'form',
      'address:',
      /"address"/,
    ],
    [
      'an adoption moved by a day',
      'adopted: "2023-10-10"',
      'adopted: "2023-10-09"',
      'godkendt-indhold',
      'adopted:',
      /væk: 2023-10-10; nyt: 2023-10-09/,
    ],
  ]),
  ...inFile('plan/12-tegn.md', [
    ['a chapter without its head', /^---\n/, '', 'hoved', '', /mangler et hoved/],
    ['a chapter with its head left open', /\n---\n##/, '\n##', 'hoved', '---', /ikke lukket/],
    [
      'a chapter of no section',
      'section: 3.tegn',
      'section: 3.tegnene',
      'afsnit-ukendt',
      'section: 3.tegnene',
      /3\.tegnene/,
    ],
    [
      'two chapters at one address',
      /slug: [a-z-]+/,
      'slug: boern-og-unge',
      'kapitel-to-gange',
      'slug: boern-og-unge',
      /boern-og-unge/,
      'plan/13-boern-og-unge.md',
    ],
  ]),
  ...inFile('plan/points.yaml', [
    [
      'a point that nobody fulfils',
      '- key: interesser-dig',
      '- key: interesser-dig-ikke',
      'point-ukendt',
      'interesser-dig',
      /interesser-dig/,
      'cards/akut-under-18.yaml',
    ],
  ]),
  ...inFile('scenarios.yaml', [
    [
      'a story that ends elsewhere',
      /card: [a-z0-9+-]+/,
      'card: alle-voksen',
      'historie',
      'card: alle-voksen',
      /ender i .*, ikke i alle-voksen/,
    ],
  ]),
];

const approved = [
  ...inFile('approved-paths.yaml', [
    [
      'a path the owner never saw',
      /"ja-voksen": "akut-voksen"/,
      '"ja-voksen": "akut-under-18"',
      'godkendt-vej',
      '"ja-voksen"',
      /fører nu til akut-voksen/,
    ],
    ['an approval that is cut off', /\ncards:[\s\S]*$/, '\n', 'mangler-felt', 'approvedBy', /"cards" mangler/],
  ]),
  ...inFile('approved-content.yaml', [
    [
      'a contact nobody approved',
      /\n {4}"familieafsnittet": \["navn[^\n]*/,
      '',
      'godkendt-indhold',
      'id: familieafsnittet',
      /findes, men er ikke godkendt/,
      'contacts.yaml',
    ],
  ]),
];

/** The questions, the plan, the stories and what the owner approved. */
export const badPlan: readonly BadPack[] = [...flow, ...plan, ...approved];

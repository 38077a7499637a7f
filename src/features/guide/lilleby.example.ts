import { contactFile } from '#features/contacts';
import { gapsFile, lawFile, municipalityFile, pointsFile } from '#features/plan';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Written } from '#kernel/file';
import { readYaml } from '#kernel/read';
import type { ZodType } from 'zod';
import { approve } from './approved.ts';
import { additionFile, cardFile } from './card.file.ts';
import { approvedFile, flowFile, scenariosFile } from './flow.file.ts';
import { groundOf } from './ground.ts';
import type { GuideSources } from './ground.ts';
import type { GuideContent } from './guide.ts';

/** A made-up municipality, small enough to hold in the head, whose pack keeps every rule. For tests: break one thing and see. */
export type Files = Readonly<Record<string, string>>;

const municipality = `key: lilleby
name: { text: Lilleby Kommune }
short: Lilleby
address: https://vaern.example
leaveTo: https://www.example
plan: { title: { text: Plan }, adopted: "2025-01-01", adoptedBy: { text: Byrådet }, reviseBy: "2028-12-31", owner: skole }
departments:
  - { key: skole, name: { text: Skole }, short: { text: Skole }, examples: { text: Lærer } }
  - { key: job, name: { text: Job }, short: { text: Job }, examples: { text: Mentor } }
sections:
  - { key: 1.ekstremisme, part: Del 1, title: Ekstremisme }
  - { key: 3.under18, part: Del 3, title: Under 18 }
  - { key: 3.over18, part: Del 3, title: Over 18 }
  - { key: 3.kontakt, part: Del 3, title: Kontakt }
acute: { emergency: alarm, child: [familie, politi], adult: [politi] }
`;

const contact = (id: string, role: string, phone: string, more = ''): string =>
  `  - { id: ${id}, name: { text: Navn ${id} }, roles: [${role}], what: { text: Hjælper }, phone: "${phone}", hours: ${id === 'alarm' ? 'altid' : 'ukendt'}, needs: [akut], cites: [3.kontakt], owner: { text: Skole }, checked: { on: "2026-01-01", by: { text: Skole } }${more} }\n`;

const contacts = `contacts:
${contact('alarm', 'alarm', '112')}${contact('familie', 'familieafsnit', '43 00 00 01')}${contact('politi', 'politi', '43 00 00 02')}${contact('ministerium', 'udenrigsministerium', '33 00 00 03')}${contact('team', 'sparring', '43 00 00 04')}${contact('dke', 'kriminalpraevention', '43 00 00 05')}${contact('hus', 'botilbud', '43 00 00 06', ', ages: { from: 16, to: 30 }, conditions: [{ text: 16-30 år uden børn }]')}`;

const points = `points:
  - { key: tal-alene, section: 3.over18, says: Tal alene, who: medarbejder }
  - { key: laes, section: 3.over18, says: Læs, who: laeser }
`;
const gaps =
  'gaps:\n  - { key: pas, title: { text: Pas }, answer: { text: Planen siger ikke noget om pas. }, openQuestion: { text: Hvem hjælper? } }\n';
const law =
  'law:\n  - { key: barnets-lov-133, title: { text: Barnets lov § 133 }, substance: { text: Pligt }, source: Lov, confirmed: false }\n';

const ages = { under18: 'under18', adult: 'voksen', unknown: 'ukendt' } as const;
type Age = keyof typeof ages;
const allAges: readonly Age[] = ['under18', 'adult', 'unknown'];

const call = `  - { key: ring, kind: ring, text: Ring nu., toward: myndighed, needs: [alarm, familieafsnit, politi], contacts: [alarm, familie, politi], cites: [3.kontakt] }\n`;

function card(id: string, age: Age, department: string | null, isAcute: boolean): string {
  return `id: ${id}
title: { text: Kort ${id}, en: Card ${id} }
short: { text: Kort ${id} }
department: ${department ?? 'null'}
age: ${age}
level: ${isAcute ? 'acute' : 'soon'}
task: { text: Hjælp. }
steps:
${isAcute ? call : ''}  - { key: tal, kind: tal, text: Tal alene med personen., toward: personen, cites: [3.over18], fulfils: [tal-alene] }
  - { key: politi, kind: orienter, text: Orienter politiet ved trusler., toward: myndighed, needs: [politi], contacts: [politi], cites: [3.kontakt] }
${isAcute || age !== 'adult' ? notify : ''}${isAcute ? ministry : ''}  - { key: sparring, kind: sparring, text: Få sparring., toward: kollega, needs: [sparring], contacts: [team], cites: [3.over18] }
say:
  - { text: Det bekymrer mig., cites: [3.over18] }
doNot:
  - { text: Kontakt ikke familien., cites: [3.over18] }
  - { text: Lad ingen fra familien være bisidder eller tolk., cites: [3.over18] }
duties:
  - { kind: orienter-politiet, text: Politiet skal have besked., cites: [3.kontakt] }
${isAcute || age !== 'adult' ? enhanced : ''}${isAcute ? tell : ''}contacts: [alarm]
gaps: [pas]
version: "1"
reviewBy: "2027-06-01"
owner: { text: Skole }
`;
}

const notify = `  - { key: underret, kind: underret, text: Underret i dag., toward: myndighed, needs: [familieafsnit], contacts: [familie], cites: [3.under18], law: [barnets-lov-133] }\n`;
const ministry = `  - { key: ministerium, kind: orienter, text: Orienter ministeriet., toward: myndighed, needs: [udenrigsministerium], contacts: [ministerium], cites: [3.kontakt] }\n`;
const enhanced =
  '  - { kind: skaerpet-underretningspligt, text: Du har skærpet underretningspligt., deadline: { text: Straks }, cites: [3.under18] }\n';
const tell = '  - { kind: orienter-udenrigsministeriet, text: Ministeriet skal have besked., cites: [3.kontakt] }\n';

const addition = (id: string, step: string, duty: string): string => `id: ${id}
title: { text: Tillæg ${id} }
level: today
because: { text: fordi ${id} }
steps:
  - at: top
    step: ${step.trim().slice(2)}
${duty ? `duties:\n${duty}` : ''}version: "1"
reviewBy: "2027-06-01"
owner: { text: Skole }
`;

const extremist =
  '  - { key: dke, kind: sparring, text: Inddrag enheden., toward: kollega, needs: [kriminalpraevention], contacts: [dke], cites: [1.ekstremisme] }';

const answer = (key: string, text: string, tells: string, then: string): string =>
  `      - { key: ${key}, text: ${text}, tells: { ${tells} }, then: ${then}${key === 'ved-ikke' ? ', dontKnow: true' : ''} }\n`;

const question = (key: string, fact: string, values: readonly (readonly [string, string, string])[]): string =>
  `  - key: ${key}\n    ask: { text: Hvad med ${fact}?, en: What about ${fact}? }\n    why: { text: Derfor. }\n    answers:\n${values
    .map(([name, value, then]) =>
      answer(name, name === 'ved-ikke' ? 'Ved ikke' : `Svar ${name}`, `${fact}: ${value}`, then),
    )
    .join('')}`;

const three = (then: string) =>
  [
    ['ja', 'yes', then],
    ['nej', 'no', then],
    ['ved-ikke', 'unknown', then],
  ] as const;
const byAge = (child: string, adult: string, unknown: string) =>
  [
    ['under-18', 'under18', child],
    ['over-18', 'adult', adult],
    ['ved-ikke', 'unknown', unknown],
  ] as const;
const travel = (then: string) =>
  [
    ['frygtes', 'feared', then],
    ['ude', 'abroad', then],
    ['nej', 'no', then],
    ['ved-ikke', 'unknown', then],
  ] as const;

const flow = `start: akut
questions:
${question('akut', 'acute', [
  ['ja', 'yes', 'alder-akut'],
  ['nej', 'no', 'alder'],
  ['ved-ikke', 'unknown', 'alder-akut'],
])}${question('alder-akut', 'age', byAge('kort', 'kort', 'kort'))}${question('alder', 'age', byAge('rejse', 'boern', 'rejse'))}${question('boern', 'children', three('rejse'))}${question('rejse', 'travel', travel('ekstremisme'))}${question('ekstremisme', 'extremism', three('afdeling'))}${question(
  'afdeling',
  'department',
  [
    ['skole', 'skole', 'kort'],
    ['job', 'job', 'kort'],
    ['ved-ikke', 'unknown', 'kort'],
  ],
)}outcomes:
${Object.entries(ages)
  .map(([age, id]) => `  - { when: { acute: [yes, unknown], age: [${age}] }, card: akut-${id} }\n`)
  .join('')}  - { when: { acute: [no], age: [under18], department: [skole] }, card: skole-under18 }
  - { when: { acute: [no], age: [under18], department: [job, unknown] }, card: alle-under18 }
  - { when: { acute: [no], age: [adult] }, card: alle-voksen }
  - { when: { acute: [no], age: [unknown] }, card: alle-ukendt }
additions:
  - { when: { children: [yes, unknown] }, add: boern }
  - { when: { travel: [feared, unknown] }, add: rejse }
  - { when: { travel: [abroad] }, add: ude }
  - { when: { extremism: [yes, unknown] }, add: ekstremisme }
`;

const scenarios = `scenarios:
  - key: laerer
    story: En lærer hører om en rejse, som et barn er bange for.
    department: skole
    answers: [nej, under-18, frygtes, nej, skole]
    card: skole-under18+rejse
    firstCall: ministerium
    mustShow: [politi]
    mustNot: [ring til familien]
`;

/** The whole pack as texts by file. */
export function lilleby(): Files {
  const school = ['lilleby/cards/skole-under18.yaml', card('skole-under18', 'under18', 'skole', false)];
  const cards = allAges.flatMap((age) => [
    [`lilleby/cards/akut-${ages[age]}.yaml`, card(`akut-${ages[age]}`, age, null, true)],
    [`lilleby/cards/alle-${ages[age]}.yaml`, card(`alle-${ages[age]}`, age, null, false)],
  ]);
  return Object.fromEntries([
    ['lilleby/municipality.yaml', municipality],
    ['lilleby/contacts.yaml', contacts],
    ['lilleby/points.yaml', points],
    ['lilleby/gaps.yaml', gaps],
    ['lilleby/law.yaml', law],
    ['lilleby/flow.yaml', flow],
    ['lilleby/scenarios.yaml', scenarios],
    ...cards,
    school,
    ['lilleby/additions/boern.yaml', addition('boern', notify, enhanced)],
    ['lilleby/additions/rejse.yaml', addition('rejse', ministry, tell)],
    ['lilleby/additions/ude.yaml', addition('ude', ministry, tell)],
    ['lilleby/additions/ekstremisme.yaml', addition('ekstremisme', extremist, '')],
  ]);
}

/** The pack as the rules see it, with the owner's approval of it as it stood before anything was broken. */
export function sourcesOf(files: Files, today = '2026-01-01'): GuideSources {
  const bare = unapproved(files, today);
  const good = groundOf(unapproved(lilleby(), today)).content;
  return {
    ...bare,
    approved: read(
      { 'lilleby/approved-paths.yaml': approve(good, bare.today) },
      'lilleby/approved-paths.yaml',
      approvedFile,
    ),
  };
}

/** The same without anybody's approval. */
export function unapproved(files: Files, today = '2026-01-01'): GuideSources {
  const named = (folder: string): string[] =>
    Object.keys(files).filter((path) => path.startsWith(`lilleby/${folder}/`));
  return {
    municipality: read(files, 'lilleby/municipality.yaml', municipalityFile),
    cards: named('cards').map((path) => read(files, path, cardFile)),
    additions: named('additions').map((path) => read(files, path, additionFile)),
    flow: read(files, 'lilleby/flow.yaml', flowFile),
    scenarios: read(files, 'lilleby/scenarios.yaml', scenariosFile),
    contacts: read(files, 'lilleby/contacts.yaml', contactFile).value.contacts,
    gaps: read(files, 'lilleby/gaps.yaml', gapsFile).value.gaps,
    law: read(files, 'lilleby/law.yaml', lawFile).value.law,
    points: read(files, 'lilleby/points.yaml', pointsFile).value.points,
    today: dayIn(today),
  };
}

/** The pack as the pages see it. */
export function contentOf(files: Files, today = '2026-01-01'): GuideContent {
  const sources = unapproved(files, today);
  const chapters = [{ section: '3.under18', slug: 'boern-og-unge', title: { text: 'Børn og unge' } }];
  return { ...sources, ...groundOf(sources).content, municipality: sources.municipality.value, chapters };
}

function read<Value>(files: Files, path: string, schema: ZodType<Value>): Written<Value> {
  const { written, problems } = readYaml({ path, text: files[path] ?? '' }, schema);
  if (!written) throw new Error(problems.map(({ place, wrong }) => `${place.file}:${place.line} ${wrong}`).join('\n'));
  return written;
}

function dayIn(text: string): Day {
  const found = day(text);
  if (!found) throw new Error(`Ingen dag: ${text}`);
  return found;
}

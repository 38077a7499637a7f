// Writes docs/content.md and docs/schema/*.json from the schemas: node start.mjs test/packs/manual.ts
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '#adapters/files';
import { complianceFile, dutiesFile } from '#features/compliance';
import { contactFile } from '#features/contacts';
import { calendarFile } from '#features/cycle';
import { additionFile, approvedFile, cardFile, flowFile, scenariosFile } from '#features/guide';
import { materialsFile } from '#features/knowledge';
import { chapterHead, definitionsFile, gapsFile, lawFile, municipalityFile, pointsFile } from '#features/plan';
import { wordsFile } from '#features/search';
import { approvedContentFile } from '../../src/features/pack/approved.file.ts';

interface Entry {
  readonly name: string;
  /** Where such a file lies, and the sentence that says what it is. */
  readonly place: string;
  readonly says: string;
  readonly schema: z.ZodType;
  /** A real file to take examples from. */
  readonly example: string;
}

const own = 'content/albertslund';

/** Every kind of file in a pack, in the order one writes them. */
export const entries: readonly Entry[] = [
  {
    name: 'municipality',
    place: 'municipality.yaml',
    says: 'Kommunen, planens datoer, afdelingerne, planens afsnit og hvem der ringes til ved akut fare.',
    schema: municipalityFile,
    example: `${own}/municipality.yaml`,
  },
  {
    name: 'chapter',
    place: 'plan/*.md',
    says: 'Et kapitel i håndbogen. Felterne står i hovedet mellem to linjer med ---, og teksten kommer bagefter.',
    schema: chapterHead,
    example: `${own}/plan/12-tegn.md`,
  },
  {
    name: 'points',
    place: 'plan/points.yaml',
    says: 'Alt, planen beder nogen om, en linje for hver ting. Det, som intet kort og intet kapitel siger, er glemt, og check siger det.',
    schema: pointsFile,
    example: `${own}/plan/points.yaml`,
  },
  {
    name: 'definitions',
    place: 'definitions.yaml',
    says: 'Ord, der forklares, hvor de står.',
    schema: definitionsFile,
    example: `${own}/definitions.yaml`,
  },
  {
    name: 'gaps',
    place: 'gaps.yaml',
    says: 'Det, medarbejdere leder efter, og planen ikke siger noget om.',
    schema: gapsFile,
    example: `${own}/gaps.yaml`,
  },
  {
    name: 'contacts',
    place: 'contacts.yaml (også i national/)',
    says: 'Hvem man kan ringe til. En kontakt i kommunens fil med samme id som en national erstatter den.',
    schema: contactFile,
    example: `${own}/contacts.yaml`,
  },
  {
    name: 'card',
    place: 'cards/*.yaml',
    says: 'Et handlekort. Numrene skriver Værn selv ind fra contacts.yaml.',
    schema: cardFile,
    example: `${own}/cards/skole-dagtilbud-under-18.yaml`,
  },
  {
    name: 'addition',
    place: 'additions/*.yaml',
    says: 'Det, der lægges til et kort, når svarene kræver det.',
    schema: additionFile,
    example: `${own}/additions/udrejse.yaml`,
  },
  {
    name: 'flow',
    place: 'flow.yaml',
    says: 'Guidens spørgsmål, og hvor svarene fører hen.',
    schema: flowFile,
    example: `${own}/flow.yaml`,
  },
  {
    name: 'scenarios',
    place: 'scenarios.yaml',
    says: 'Små historier, som guiden skal ende rigtigt i.',
    schema: scenariosFile,
    example: `${own}/scenarios.yaml`,
  },
  {
    name: 'words',
    place: 'words.yaml (også i national/)',
    says: 'Ord, som medarbejdere siger, ved siden af dem, planen bruger. Søgningen bruger dem.',
    schema: wordsFile,
    example: `${own}/words.yaml`,
  },
  {
    name: 'calendar',
    place: 'calendar.yaml',
    says: 'Årshjulet: det, planen beder teamet og ledelsen om hvert år, og hvornår. Kan mangle.',
    schema: calendarFile,
    example: `${own}/calendar.yaml`,
  },
  {
    name: 'law',
    place: 'national/law.yaml',
    says: 'Hvad loven siger ud over planen.',
    schema: lawFile,
    example: 'content/national/law.yaml',
  },
  {
    name: 'duties',
    place: 'national/duties.yaml',
    says: 'Hvad loven beder om, en linje for hver ting.',
    schema: dutiesFile,
    example: 'content/national/duties.yaml',
  },
  {
    name: 'knowledge',
    place: 'national/knowledge.yaml',
    says: 'Sider, de nationale selv holder ved lige, og hvornår nogen sidst så efter. Kan mangle.',
    schema: materialsFile,
    example: 'content/national/knowledge.yaml',
  },
  {
    name: 'compliance',
    place: 'compliance.yaml',
    says: 'Hvad der opfylder det, planen og loven beder om. Kort og kapitler, der selv siger et punkt, skal ikke stå her.',
    schema: complianceFile,
    example: `${own}/compliance.yaml`,
  },
  {
    name: 'approved-paths',
    place: 'approved-paths.yaml',
    says: 'Hvor svarene fører hen, og hvad der står på kortene, som planens ejer har godkendt det. Skrives af "guide approve".',
    schema: approvedFile,
    example: `${own}/approved-paths.yaml`,
  },
  {
    name: 'approved-content',
    place: 'approved-content.yaml',
    says: 'Kontakter, datoer, kilder og huller, som planens ejer har godkendt dem. Skrives af "guide approve".',
    schema: approvedContentFile,
    example: `${own}/approved-content.yaml`,
  },
];

/** The part of JSON Schema that the content's schemas use. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const jsonSchema = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** The JSON Schema of one kind of file, for completion in an editor. */
export const schemaText = ({ schema, place, says }: Entry): string =>
  `${JSON.stringify({ title: place, description: says, ...jsonSchema(schema) }, null, 2)}\n`;

/** docs/content.md: every field with its sentence, what may stand in it, and an example from the real pack. */
export const manualText = (): string =>
  [
    '# Indholdspakken: hvad der kan stå i filerne',
    '',
    '<!-- Skrevet af test/packs/manual.ts ud fra skemaerne. Ret skemaet, ikke siden. -->',
    '',
    'En kommunes indhold ligger i `content/<kommune>/` oven på `content/national/`. YAML-filer har felter: navn, kolon, mellemrum og tekst. Ryk ind med to mellemrum, aldrig med tabulator.',
    'Telefonnumre og klokkeslæt står altid i anførselstegn. Har en tekst et kolon i sig, så sæt anførselstegn om hele teksten. Se fejl med `npm run -s vaern -- check content/<kommune>`.',
    'Felter, der er mærket *tekst på to sprog*, skrives som `{ text: på dansk, en: in English }`. Hvor *en* mangler, vises den danske tekst også på engelsk.',
    'Med `# yaml-language-server: $schema=../../docs/schema/card.json` som første linje hjælper mange editorer med felterne.',
    '',
    ...entries.flatMap(section),
  ].join('\n');

function section(entry: Entry): string[] {
  const shape: Shape = jsonSchema(entry.schema);
  const rows = fieldsOf(shape, [], exampleOf(entry));
  return [
    `## ${entry.place}`,
    '',
    entry.says,
    '',
    '| felt | skal med | hvad | forklaring | eksempel |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ];
}

function exampleOf({ example }: Entry): unknown {
  const text = readFileSync(join(root, example), 'utf8');
  return parse(example.endsWith('.md') ? (text.split('---')[1] ?? '') : text);
}

function fieldsOf(shape: Shape, path: readonly string[], example: unknown): string[] {
  const fields = shape.properties ?? shape.anyOf?.find(({ properties }) => properties)?.properties ?? {};
  const required = shape.required ?? [];
  return Object.entries(fields).flatMap(([name, inner]) => {
    const here = [...path, name];
    const value = valueIn(example, name);
    const cells = [
      `\`${here.join('.')}\``,
      required.includes(name) ? 'ja' : '',
      kindOf(inner),
      inner.description ?? atTop[here.join('.')] ?? usual[name] ?? '',
      shown(value),
    ];
    const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [row, ...deeper(inner, here, value)];
  });
}

function deeper(shape: Shape, path: readonly string[], value: unknown): string[] {
  if (isPhrase(shape)) return [];
  if (shape.items)
    return isPhrase(shape.items) ? [] : fieldsOf(shape.items, [...path.slice(0, -1), `${path.at(-1) ?? ''}[]`], value);
  if (typeof shape.additionalProperties === 'object')
    return fieldsOf(shape.additionalProperties, [...path, '<navn>'], Object.values(isRecord(value) ? value : {})[0]);
  return fieldsOf(shape, path, value);
}

/** The first value with that name; in a list the first line that has it. */
function valueIn(example: unknown, name: string): unknown {
  if (Array.isArray(example))
    return example.map((line: unknown) => valueIn(line, name)).find((value) => value !== undefined);
  return isRecord(example) ? example[name] : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPhrase = ({ properties }: Shape): boolean =>
  properties !== undefined && Object.keys(properties).join() === 'text,en';

const kinds: Readonly<Record<string, string>> = {
  string: 'tekst',
  boolean: '`true` eller `false`',
  integer: 'helt tal',
  number: 'tal',
  object: 'felter',
  null: '`null`',
};

function kindOf(shape: Shape): string {
  if (shape.enum) return shape.enum.map((word) => `\`${String(word)}\``).join(', ');
  if (shape.const !== undefined) return `\`${String(shape.const)}\``;
  if (shape.anyOf) return shape.anyOf.map(kindOf).join(' eller ');
  if (shape.items) return `liste af ${kindOf(shape.items)}`;
  return isPhrase(shape) ? 'tekst på to sprog' : (kinds[shape.type ?? ''] ?? 'tekst');
}

/** What the lists and groups of a file are. */
const atTop: Readonly<Record<string, string>> = {
  acute: 'Hvem der ringes til ved akut fare.',
  plan: 'Planen: navn, datoer og ejer.',
  departments: 'Kommunens afdelinger, også Den Kriminalpræventive Enhed.',
  sections: 'Planens afsnit. Alt, der henviser til planen, bruger deres nøgler.',
  points: 'Et punkt for hver ting, planen beder nogen om.',
  definitions: 'Et ord ad gangen.',
  gaps: 'Et hul ad gangen.',
  contacts: 'En kontakt ad gangen.',
  questions: 'Spørgsmålene. Rækkefølgen er ligegyldig: svarene siger, hvad der kommer efter.',
  scenarios: 'En historie ad gangen.',
  words: 'En linje for hvert ord, medarbejdere bruger.',
  law: 'En bestemmelse ad gangen.',
  cards: 'Hvert kort og tillæg (med + foran), som det er godkendt.',
};

/** What fields of these names always mean. */
const usual: Readonly<Record<string, string>> = {
  key: 'Kort navn, som andre steder peger på. Små bogstaver, tal og bindestreg.',
  id: 'Kort navn, som andre filer peger på.',
  en: 'Det samme på engelsk.',
  text: 'Teksten på dansk.',
  name: 'Navnet.',
  cites: 'Stedet eller stederne i planen, som det kommer fra.',
  owner: 'Hvem der holder det ved lige.',
  version: 'Versionen, i anførselstegn.',
  reviewBy: 'Dagen, teksten senest skal læses igennem igen.',
  on: 'Dagen, skrevet som 2027-10-10.',
  by: 'Hvem der gjorde det.',
  mail: 'Mailadresse. Vises som link.',
  web: 'Hele adressen med https://.',
  label: 'Hvad nummeret er til.',
  phone: 'Nummeret i anførselstegn.',
  hours: '`ukendt`, `altid` eller ugens åbningstider.',
  confirmed: 'false, til kommunen har bekræftet det.',
  source: 'Hvor det er læst.',
  approvedBy: 'Hvem der har godkendt det, med funktion.',
  approvedOn: 'Dagen, det blev godkendt.',
  weekly: 'Ugens åbningstider, en linje for hver slags dag.',
  days: 'Ugedagene.',
  from: 'Fra og med.',
  to: 'Til og med; for klokkeslæt: lukketiden.',
  when: 'De svar, linjen gælder for. Kun svar, der står i listen, passer.',
  card: 'Kortets id.',
  add: 'Tillæggets id.',
  section: 'Afsnittets nøgle i municipality.yaml.',
  department: 'Afdelingens nøgle.',
  acute: 'Er der akut fare?',
  age: 'Alderen på den, det handler om.',
  children: 'Er der børn i familien?',
  travel: 'Er der fare for udrejse, eller er personen i udlandet?',
  extremism: 'Handler det også om ekstremisme?',
  at: 'Hvor trinnet lægges ind.',
  step: 'Trinnet, som på et kort.',
  contact: 'Kontaktens id.',
  kind: 'Hvilken pligt det er.',
  answers: 'Svarene. Ved ikke står sidst.',
  say: 'Hvad medarbejdere siger eller skriver.',
  gap: 'Hullets nøgle, når der peges på et hul.',
  level: 'acute: ring nu. today: i dag. soon: i denne uge.',
  duties: 'Pligterne, med frist og kilde.',
  doNot: 'Hvor mange ting man ikke må gøre.',
  contacts: 'Kontakterne på kortet, med nummer.',
  short: 'Det korte navn.',
};

/** What was written of a field in the real pack, short enough for a table. */
function shown(value: unknown): string {
  if (value === undefined) return '';
  const plain = isRecord(value) && typeof value['text'] === 'string' ? value['text'] : value;
  if (isRecord(plain) || (Array.isArray(plain) && plain.some((line) => typeof line === 'object'))) return '';
  const text = Array.isArray(plain) ? `[${plain.slice(0, 3).join(', ')}]` : String(plain);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Every file this writes, below the repository's root. */
export const manualFiles = (): Readonly<Record<string, string>> => ({
  'docs/content.md': manualText(),
  ...Object.fromEntries(entries.map((entry) => [`docs/schema/${entry.name}.json`, schemaText(entry)])),
});

/** The schemas that lie in the folder, so that one nobody writes any more is seen. */
export const schemasOnDisk = (): string[] =>
  readdirSync(join(root, 'docs/schema')).map((name) => `docs/schema/${name}`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(join(root, 'docs/schema'), { recursive: true });
  for (const [path, text] of Object.entries(manualFiles())) writeFileSync(join(root, path), text);
}

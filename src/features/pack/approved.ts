import { digits } from '#features/contacts';
import type { Contact, Hours } from '#features/contacts';
import { approve } from '#features/guide';
import type { Addition, Card } from '#features/guide';
import type { Day } from '#kernel/day';
import type { Phrase } from '#kernel/text';
import { merge } from './pack.ts';
import type { CompletePack, Pack } from './pack.ts';

/** What was approved of one thing, each part with its name: "nummer 43861448". */
type Facts = Readonly<Record<string, readonly string[]>>;

/** The bones of the content beside paths and cards, and the sentences somebody acts on: what must not change without somebody seeing it. */
export function bonesOf(written: CompletePack): Readonly<Record<Subject, Facts>> {
  const pack = merge(written);
  return {
    plan: planFacts(pack),
    kontakter: byName(pack.contacts, (contact) => [contact.id, contactFacts(contact)]),
    numre: byName(written.contacts.value.planNumbers, ({ contact, phone, cites }) => [
      contact,
      [digits(phone), ...cites],
    ]),
    kapitler: byName(pack.chapters, ({ head, body }) => [
      head.slug,
      [head.section, `${head.part} ${head.order}`, `${headings(body)} overskrifter`],
    ]),
    kort: byName(pack.cards, (card) => [card.id, [card.department ?? 'alle', card.age, notes(card.steps)]]),
    tillæg: byName(pack.additions, ({ id, steps }) => [id, [notes(steps.map(({ step }) => step))]]),
    svar: byName(pack.flow.questions, ({ key, answers }) => [key, answers.map((answer) => answer.key)]),
    definitioner: byName(pack.definitions, ({ key, cites }) => [key, cites]),
    huller: byName(pack.gaps, ({ key, nearest, openQuestion }) => [
      key,
      [...nearest, ...(openQuestion ? ['åbent spørgsmål'] : [])],
    ]),
    lov: byName(pack.law, ({ key, confirmed }) => [key, [confirmed ? 'bekræftet' : 'ikke bekræftet']]),
    ordlyd: wording(pack),
    punkter: byName(pack.points, ({ key, section, who }) => [key, [section, who, ...fulfilling(pack, key)]]),
  };
}

/** What the approved content is sorted under, as the file says it. */
export type Subject =
  | 'plan'
  | 'kontakter'
  | 'numre'
  | 'kapitler'
  | 'kort'
  | 'tillæg'
  | 'svar'
  | 'definitioner'
  | 'huller'
  | 'lov'
  | 'ordlyd'
  | 'punkter';

const byName = <Item>(list: readonly Item[], factsOf: (item: Item) => readonly [string, readonly string[]]): Facts =>
  Object.fromEntries(list.map(factsOf));

/** Every sentence of the cards and the guide once, in both languages: turned into its opposite, it would send somebody the wrong way. */
function wording({ cards, additions, flow }: Pack): Facts {
  const parts = [...cards, ...additions];
  const steps = [
    ...cards.flatMap((card) => card.steps),
    ...additions.flatMap((one) => one.steps.map(({ step }) => step)),
  ];
  const answers = flow.questions.flatMap((question) => question.answers);
  return {
    opgaver: sentences(cards.map(({ task }) => task)),
    trin: sentences(steps),
    'gør ikke': sentences(parts.flatMap(({ doNot }) => doNot)),
    pligter: sentences(parts.flatMap(({ duties }) => duties)),
    sig: sentences(parts.flatMap((part) => part.say)),
    spørgsmål: sentences(flow.questions.map(({ ask }) => ask)),
    svar: sentences(answers),
  };
}

const sentences = (phrases: readonly Phrase[]): string[] => [
  ...new Set(phrases.flatMap(({ text, en }) => (en === undefined ? [text] : [text, en]))),
];

const headings = (body: string): number => (body.match(/^#{2,3} /gm) ?? []).length;

const notes = (steps: Card['steps']): string => `${steps.filter(({ note }) => note !== undefined).length} forklaringer`;

function planFacts({ municipality: { plan, acute, departments, sections } }: Pack): Facts {
  return {
    vedtaget: [plan.adopted],
    revideres: [plan.reviseBy],
    ejer: [plan.owner],
    akut: [acute.emergency],
    'akut-barn': acute.child,
    'akut-voksen': acute.adult,
    afdelinger: departments.flatMap(({ key, aliases }) => [key, ...aliases]),
    afsnit: sections.map(({ key }) => key),
  };
}

/** The opening hours as they were written: "man tir 9.00-11.30, helligdage lukket". */
const week = (hours: Hours): string =>
  typeof hours === 'string'
    ? hours
    : `${hours.weekly.map(({ days, from, to }) => `${days.join(' ')} ${from}-${to}`).join(', ')}, helligdage ${hours.holidays}`;

function contactFacts(contact: Contact): string[] {
  const { name, phone, hours, ages, more } = contact;
  return [
    `navn ${name.text}`,
    `nummer ${phone === undefined ? 'mangler' : digits(phone)}`,
    `tider ${week(hours)}`,
    `alder ${ages.from}-${ages.to}`,
    ...contact.roles.map((role) => `rolle ${role}`),
    ...contact.needs.map((need) => `behov ${need}`),
    ...contact.departments.map((department) => `afdeling ${department}`),
    ...contact.cites.map((section) => `kilde ${section}`),
    ...more.map((line) => `også ${digits(line.phone)} ${week(line.hours)} ${sureness(line)}`),
    `${contact.ready.length} at have klar`,
    `${contact.conditions.length} betingelser`,
    ...onlySome(contact),
  ];
}

const sureness = ({ confirmed }: { readonly confirmed: boolean }): string =>
  confirmed ? 'bekræftet' : 'ikke bekræftet';

/** What a contact may have or not have. */
function onlySome({ next, caution, mail, web, beyondPlan }: Contact): string[] {
  const told = [
    next && `næste ${next}`,
    caution && 'advarsel',
    mail,
    web,
    beyondPlan && `ikke fra planen, ${sureness(beyondPlan)}`,
  ];
  return told.filter((line) => line !== undefined);
}

/** The places that answer a point of the plan: "skole-dagtilbud-under-18 tal-alene". */
function fulfilling({ cards, additions, chapters }: Pack, point: string): string[] {
  const own = cards.flatMap((card) => placesOn(card, card.steps, point));
  const added = additions.flatMap((part) =>
    placesOn(
      part,
      part.steps.map(({ step }) => step),
      point,
    ),
  );
  const read = chapters.flatMap(({ head }) => (head.fulfils.includes(point) ? [`kapitel ${head.slug}`] : []));
  return [...own, ...added, ...read];
}

function placesOn(part: Card | Addition, steps: Card['steps'], point: string): string[] {
  const named = [
    ...steps.map(({ key, fulfils }) => ({ name: key, fulfils })),
    ...part.say.map(({ fulfils }) => ({ name: 'sig', fulfils })),
    ...part.doNot.map(({ fulfils }) => ({ name: 'gør ikke', fulfils })),
    ...part.duties.map(({ kind, fulfils }) => ({ name: kind, fulfils })),
  ];
  return named.flatMap(({ name, fulfils }) => (fulfils.includes(point) ? [`${part.id} ${name}`] : []));
}

/** The texts of the two files that the owner of the plan approves, by name. Same content, same text. */
export const approvedTexts = (written: CompletePack, today: Day): Readonly<Record<string, string>> => ({
  'approved-paths.yaml': approve(merge(written), today),
  'approved-content.yaml': contentText(written, today),
});

const contentText = (written: CompletePack, today: Day): string =>
  [
    '# Det, planens ejer har godkendt ud over veje og kort: kontakter, datoer, kilder, huller og hvor hvert punkt i planen bliver sagt.',
    '# Skrevet af "guide approve". Læs hver ændret linje, før du skriver dit navn.',
    'approvedBy: "afventer planens ejer"',
    `approvedOn: "${today}"`,
    'content:',
    ...Object.entries(bonesOf(written)).flatMap(([subject, facts]) => [
      `  ${subject}:`,
      ...Object.entries(facts).map(oneLine),
    ]),
    '',
  ].join('\n');

const oneLine = ([name, parts]: readonly [string, readonly string[]]): string =>
  `    ${JSON.stringify(name)}: ${JSON.stringify(parts)}`;

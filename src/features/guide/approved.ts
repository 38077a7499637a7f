import type { Contact } from '#features/contacts';
import type { Day } from '#kernel/day';
import type { Addition, Card, Step } from './card.file.ts';
import type { Approved } from './flow.file.ts';
import { outcomeOf, pathName, walk } from './guide.ts';
import type { PathContent } from './paths.ts';

/** What the owner approves: where each row of answers leads, and the bones of each card and addition, never their wording. */
export type ApprovedTable = Pick<Approved, 'paths' | 'cards'>;

type ApprovedCard = Approved['cards'][string];

/** The table as the content stands now, in the order of the files. Additions have a + before their name. */
export function tableOf(content: PathContent): ApprovedTable {
  const contacts = new Map(content.contacts.map((contact) => [contact.id, contact]));
  const own = content.cards.map((card) => [card.id, bones(card, card.steps, contacts)] as const);
  const added = content.additions.map((part) => [`+${part.id}`, bones(part, additionSteps(part), contacts)] as const);
  const paths = walk(content.flow).map((path) => [pathName(path), outcomeOf(content.flow, path.facts)] as const);
  return { paths: Object.fromEntries(paths), cards: Object.fromEntries([...own.toSorted(byName), ...added]) };
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

const additionSteps = ({ steps }: Addition): { readonly step: Step; readonly at: string }[] => [...steps];

function bones(
  part: Card | Addition,
  steps: readonly (Step | { readonly step: Step; readonly at: string })[],
  contacts: ReadonlyMap<string, Contact>,
): ApprovedCard {
  const flat = steps.map((entry) => ('step' in entry ? entry : { step: entry, at: '' }));
  const numbered = (id: string): string => `${id} ${contacts.get(id)?.phone?.replaceAll(' ', '') ?? 'intet nummer'}`;
  return {
    level: part.level,
    calls: flat.flatMap(({ step }) => step.contacts.map((id) => `${step.key}: ${numbered(id)}`)),
    steps: flat.map(({ step, at }) => stepLine(step, at)),
    duties: part.duties.map(({ kind, deadline, cites, law }) => words([kind, deadline?.text, ...cites, ...law])),
    doNot: part.doNot.length,
    contacts: part.contacts.map(numbered),
    points: [
      ...part.say.map(({ cites, law }) => words(['sig', ...cites, ...law])),
      ...part.doNot.map(({ cites, law }) => words(['gør ikke', ...cites, ...law])),
      ...part.gaps.map((gap) => words(['hul', gap])),
    ],
  };
}

/** A step's name, what it is, whom it is toward, what it needs and where it comes from. */
const stepLine = (step: Step, at: string): string =>
  words([
    at,
    step.key,
    step.kind,
    `> ${step.toward}`,
    ...step.after.map((first) => `efter ${first}`),
    ...step.needs.map((role) => `+${role}`),
    ...step.cites,
    ...step.law,
  ]);

const words = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** The text of approved-paths.yaml, to be read and signed by the owner of the plan. Same content, same text. */
export function approve(content: PathContent, today: Day): string {
  const { paths, cards } = tableOf(content);
  return [
    '# Det, planens ejer har godkendt: hvor hver række svar fører hen, og hvad der står på hvert kort og tillæg.',
    '# Skrevet af "guide approve". Læs hver ændret linje, før du skriver dit navn.',
    'approvedBy: "afventer planens ejer"',
    `approvedOn: "${today}"`,
    'paths:',
    ...Object.entries(paths).map(([path, card]) => `  ${JSON.stringify(path)}: ${JSON.stringify(card)}`),
    'cards:',
    ...Object.entries(cards).flatMap(([id, card]) => [
      `  ${JSON.stringify(id)}:`,
      ...Object.entries(card).flatMap(field),
    ]),
    '',
  ].join('\n');
}

function field([name, value]: readonly [string, unknown]): string[] {
  if (!Array.isArray(value)) return [`    ${name}: ${JSON.stringify(value)}`];
  if (value.length === 0) return [`    ${name}: []`];
  return [`    ${name}:`, ...value.map((line) => `      - ${JSON.stringify(line)}`)];
}

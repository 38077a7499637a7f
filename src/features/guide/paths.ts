import type { Contact, Hours } from '#features/contacts';
import type { Duty, Level } from './card.file.ts';
import { composeCard, shelfOf } from './compose.ts';
import type { Shelf, ShownCard } from './compose.ts';
import type { Facts } from './flow.file.ts';
import { additionsFor, cardsFor, composedId, walk } from './guide.ts';
import type { GuideContent, Path } from './guide.ts';

/** The part of the content that decides paths and cards. */
export type PathContent = Pick<GuideContent, 'flow' | 'cards' | 'additions' | 'contacts' | 'gaps' | 'law'>;

/** One path and its card, as `guide paths --json` prints it. */
export interface PathJson {
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly facts: Facts;
  readonly card: string;
  readonly level: Level;
  readonly steps: readonly {
    readonly text: string;
    readonly needs: readonly string[];
    readonly contacts: readonly { readonly id: string; readonly phone: string | null }[];
    readonly cites: readonly string[];
  }[];
  readonly say: readonly string[];
  readonly doNot: readonly string[];
  readonly duties: readonly string[];
  readonly contacts: readonly {
    readonly id: string;
    readonly role: string;
    readonly phone: string | null;
    readonly hours: string;
  }[];
}

/** A path that ends in exactly one card, with that card composed. */
export interface EndedPath {
  readonly path: Path;
  readonly card: ShownCard;
}

/** Every path with its composed card; paths that end in no card or in two are left to `check`. */
export function endedPaths(content: Pick<GuideContent, 'flow' | 'cards' | 'additions'>, shelf: Shelf): EndedPath[] {
  const composed = new Map<string, ShownCard>();
  return walk(content.flow).flatMap((path) => {
    const [id, second] = cardsFor(content.flow, path.facts);
    const base = content.cards.find((card) => card.id === id);
    if (!base || second !== undefined) return [];
    const keys = additionsFor(content.flow, path.facts);
    const name = composedId(base.id, keys);
    const additions = keys.flatMap((key) => content.additions.find((addition) => addition.id === key) ?? []);
    const card = composed.get(name) ?? composeCard(base, additions, shelf);
    composed.set(name, card);
    return [{ path, card }];
  });
}

/** All paths in the form that other scripts rely on (issue 2, "Commands"). Texts are Danish. */
export const pathsJson = (content: PathContent): PathJson[] => endedPaths(content, shelfOf(content)).map(asJson);

const asJson = ({ path, card }: EndedPath): PathJson => ({
  answers: path.chosen.map(({ question, answer }) => ({ question: question.ask.text, answer: answer.text })),
  facts: path.facts,
  card: card.id,
  level: card.level,
  steps: card.steps.map(({ value: { step, contacts } }) => ({
    text: step.text,
    needs: step.needs,
    contacts: contacts.map(({ id, phone }) => ({ id, phone: phone ?? null })),
    cites: step.cites,
  })),
  say: card.say.map(({ value }) => value.text),
  doNot: card.doNot.map(({ value }) => value.text),
  duties: card.duties.map(({ value }) => dutyLine(value)),
  contacts: card.contacts.map(({ value }) => contactLine(value)),
});

const dutyLine = ({ text, deadline }: Duty): string => (deadline ? `${text} Frist: ${deadline.text}` : text);

const contactLine = ({ id, roles, phone, hours }: Contact): PathJson['contacts'][number] => ({
  id,
  role: roles[0] ?? '',
  phone: phone ?? null,
  hours: hoursLine(hours),
});

/** Hours as the file has them: "altid", "ukendt" or "man, tir 9.00-11.30". */
const hoursLine = (hours: Hours): string =>
  typeof hours === 'string'
    ? hours
    : hours.weekly.map(({ days, from, to }) => `${days.join(', ')} ${from}-${to}`).join('; ');

import type { Child } from 'hono/jsx';
import type { Language, Text } from '#kernel/text';
import type { Shown } from './compose.ts';
import type { GuideContent } from './guide.ts';

/** What a card needs to know beside itself. */
export interface CardPlace {
  readonly content: GuideContent;
  readonly language: Language;
  /** `deck`: a section of the guide, hidden until it is asked for. `page`: alone at its own address. */
  readonly where: 'deck' | 'page';
}

/** An addition's number in class names, so that the style sheet need not know its name. */
export const numberOf = (place: CardPlace, id: string): number =>
  place.content.additions.findIndex((addition) => addition.id === id) + 1;

/**
 * The classes under which something is shown: `if2` needs the second addition, `no2` its absence.
 * What any of several additions brings stands once for each, so that never two of them are seen at once.
 */
export function pieces(place: CardPlace, only: readonly string[]): (string | undefined)[] {
  const numbers = [...new Set(only)].map((id) => numberOf(place, id));
  if (numbers.length === 0) return [undefined];
  return numbers.map((number, at) => [`if${number}`, without(numbers.slice(0, at))].filter(Boolean).join(' '));
}

const without = (numbers: readonly number[]): string => numbers.map((number) => `no${number}`).join(' ');

/** The same for something that already stands elsewhere on the card with these additions. */
export function piecesBut(
  place: CardPlace,
  only: readonly string[],
  elsewhere: readonly string[],
): (string | undefined)[] {
  const hidden = without(elsewhere.map((id) => numberOf(place, id)));
  const left = only.filter((id) => !elsewhere.includes(id));
  if (only.length > 0 && left.length === 0) return [];
  return pieces(place, left).map((piece) => [piece, hidden].filter(Boolean).join(' ') || undefined);
}

interface PartProps<Value> {
  readonly kind: string;
  readonly heading: Text;
  readonly place: CardPlace;
  readonly list: readonly Shown<Value>[];
  readonly item: (value: Value) => Child;
  /** The additions with which the thing stands elsewhere on the card already. */
  readonly elsewhere?: (value: Value) => readonly string[];
  readonly children?: Child;
}

/** One block of a card: a heading and a list. Nothing when the list is empty; hidden when all of it waits for an addition. */
export function CardPart<Value>({
  kind,
  heading,
  place,
  list,
  item,
  elsewhere = () => [],
  children,
}: PartProps<Value>) {
  if (list.length === 0) return null;
  const waits = list.every(({ only }) => only.length > 0) ? list.flatMap(({ only }) => only) : [];
  return (
    <>
      {pieces(place, waits).map((piece) => (
        <section class={piece ? `${kind} ${piece}` : kind}>
          <h2>{heading[place.language]}</h2>
          <ul>
            {list.flatMap(({ value, only }) =>
              piecesBut(place, only, elsewhere(value)).map((under) => <li class={under}>{item(value)}</li>),
            )}
          </ul>
          {children}
        </section>
      ))}
    </>
  );
}

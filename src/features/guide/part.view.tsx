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

/** The class that shows (`if`) or hides (`no`) something with its additions: numbers, so that the style sheet need not know their names. */
export function mark(place: CardPlace, only: readonly string[], prefix: 'if' | 'no' | 'a' = 'if'): string | undefined {
  if (only.length === 0) return undefined;
  const numbers = [...new Set(only)].map((id) => place.content.additions.findIndex((addition) => addition.id === id) + 1);
  return numbers.map((number) => `${prefix}${number}`).join(' ');
}

interface PartProps<Value> {
  readonly kind: string;
  readonly heading: Text;
  readonly place: CardPlace;
  readonly list: readonly Shown<Value>[];
  readonly item: (value: Value) => Child;
  readonly children?: Child;
}

/** One block of a card: a heading and a list. Nothing when the list is empty; hidden when all of it waits for an addition. */
export function CardPart<Value>({ kind, heading, place, list, item, children }: PartProps<Value>) {
  if (list.length === 0) return null;
  const waits = list.every(({ only }) => only.length > 0) ? mark(place, list.flatMap(({ only }) => only)) : undefined;
  return (
    <section class={waits ? `${kind} ${waits}` : kind}>
      <h2>{heading[place.language]}</h2>
      <ul>
        {list.map(({ value, only }) => (
          <li class={mark(place, only)}>{item(value)}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}

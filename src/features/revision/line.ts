import type { Contact } from '#features/contacts';
import type { Phrase } from '#kernel/text';

/** One line of what everybody could read: a heading, a paragraph or an item, in Danish, and in English where it was said. */
export interface Line {
  readonly as: 'heading' | 'text' | 'item';
  /** What the line is on its page: "Trin", "Gør ikke". Empty in running text. */
  readonly label: string;
  readonly text: string;
  readonly en?: string | undefined;
}

/** A line of a phrase. */
export const line = (label: string, { text, en }: Phrase, as: Line['as'] = 'text'): Line =>
  en === undefined ? { as, label, text } : { as, label, text, en };

/** A line with whom to call and at what number. */
export const named = (label: string, { name, phone }: Pick<Contact, 'name' | 'phone'>): Line =>
  line(label, { text: `${name.text}, ${phone ?? 'nummer mangler'}` }, 'item');

/** Whether two lines say the same, in both languages and in the same place. */
export const isSameLine = (one: Line, other: Line): boolean =>
  one.as === other.as && one.label === other.label && one.text === other.text && one.en === other.en;

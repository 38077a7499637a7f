import { digestOf } from '#kernel/digest';
import { inWords } from '#kernel/day';
import type { Paper, PaperPart } from '#kernel/paper';
import { paperWords as words } from './paper.words.ts';
import { isEmpty, piecesOf } from './status.ts';
import type { Content, Edition, Section } from './status.ts';

/** A frozen edition as it is set on paper. */
export const paperOf = ({ content, number, frozenOn, corrects }: Omit<Edition, 'digest'>): Paper => ({
  title: content.title,
  foot: words.foot(content.municipality, content.year, words.edition(number, inWords(frozenOn, 'da'))),
  parts: [
    { kind: 'text', text: words.by(content.municipality, words.edition(number, inWords(frozenOn, 'da'))) },
    ...correction(number, corrects),
    ...content.sections.filter((section) => !isEmpty(section)).flatMap(partsOf),
  ],
});

const correction = (number: number, corrects: string): readonly PaperPart[] =>
  number === 1 ? [] : [{ kind: 'text', text: words.corrects(number - 1, corrects) }];

const partsOf = ({ heading, words: said, tables, notes }: Section): readonly PaperPart[] => [
  { kind: 'heading', text: heading },
  ...piecesOf(said),
  ...tables,
  ...(notes.length === 0 ? [] : [{ kind: 'text', text: notes.join(' ') } as const]),
];

/** Changes when a word or a figure of it does. */
export const digestOfContent = (content: Content): Promise<string> => digestOf(JSON.stringify(content));

import type { FrozenStatus } from '#features/status';
import { inWords } from '#kernel/day';
import type { Filable } from './filing.ts';
import { statusWords as words } from './status.words.ts';

/** Frozen editions of the annual status as they are filed, the newest first: the very files that were made when they were frozen. */
export const statusToFile = (frozen: readonly FrozenStatus[]): readonly Filable[] => frozen.map(filableOf).toReversed();

const types = {
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

function filableOf({ year, number, frozenOn, corrects, content, pdf, word }: FrozenStatus): Filable {
  const edition = `status-${year}-${number}`;
  return {
    edition,
    title: words.title(year, number),
    note: [
      words.frozen(content.title, number, inWords(frozenOn, 'da')),
      ...(number > 1 ? [words.corrects(number - 1, corrects)] : []),
      ...words.about,
    ],
    paper: undefined,
    files: [
      { name: `${edition}.pdf`, type: types.pdf, bytes: pdf },
      { name: `${edition}.docx`, type: types.word, bytes: word },
    ],
  };
}

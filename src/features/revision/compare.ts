import { align } from './align.ts';
import { isSameLine } from './line.ts';
import type { Line } from './line.ts';

/** A run of words that stayed, came or went. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What became of one line. */
export type LineChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly line: Line }
  | {
      readonly kind: 'changed';
      readonly before: Line;
      readonly after: Line;
      readonly words: readonly Piece[];
      /** The English words, where they changed. */
      readonly english?: readonly Piece[] | undefined;
    };

/** Two texts line by line: what stayed, came, went and was worded anew, in the order of the newer one. */
export function compareLines(before: readonly Line[], after: readonly Line[]): readonly LineChange[] {
  const changes: LineChange[] = [];
  let [gone, come]: [Line[], Line[]] = [[], []];
  const settle = (): void => {
    changes.push(...pairUp(gone, come));
    [gone, come] = [[], []];
  };
  for (const step of align(before, after, isSameLine)) {
    if (step.kind === 'same') {
      settle();
      changes.push({ kind: 'same', line: step.after });
    } else (step.kind === 'removed' ? gone : come).push(step.item);
  }
  settle();
  return changes;
}

/** Two wordings word by word. Put together, what was not removed is the newer text and what was not added the older. */
export function compareWords(before: string, after: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let changed: Swap = { gone: '', come: '' };
  for (const run of runsOf(before, after)) {
    const isBetween = run.kind === 'same' && run.text.trim() === '' && changed.gone + changed.come !== '';
    if (run.kind === 'same' && !isBetween) {
      pieces.push(...settled(changed, run.text));
      changed = { gone: '', come: '' };
    } else changed = grown(changed, run);
  }
  return [...pieces, ...settled(changed, '')];
}

interface Swap {
  readonly gone: string;
  readonly come: string;
}

// A space between two words that changed is part of the change: word for word would be unreadable.
const grown = ({ gone, come }: Swap, { kind, text }: Piece): Swap => ({
  gone: kind === 'added' ? gone : gone + text,
  come: kind === 'removed' ? come : come + text,
});

/** What went, what came, and what follows unchanged; the space that both end with is unchanged too. */
function settled({ gone, come }: Swap, after: string): readonly Piece[] {
  const space = /\s*$/.exec(gone)?.[0] ?? '';
  const isShared = space !== '' && come.endsWith(space);
  const cut = (text: string): string => (isShared ? text.slice(0, -space.length) : text);
  const pieces: readonly Piece[] = [
    { kind: 'removed', text: cut(gone) },
    { kind: 'added', text: cut(come) },
    { kind: 'same', text: isShared ? space + after : after },
  ];
  return pieces.filter(({ text }) => text !== '');
}

function runsOf(before: string, after: string): readonly Piece[] {
  const runs: { kind: Piece['kind']; text: string }[] = [];
  for (const step of align(wordsOf(before), wordsOf(after), (one, other) => one === other)) {
    const text = step.kind === 'same' ? step.after : step.item;
    const last = runs.at(-1);
    if (last?.kind === step.kind) last.text += text;
    else runs.push({ kind: step.kind, text });
  }
  return runs;
}

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Lines that went and lines that came, where they look alike as one line worded anew. */
function pairUp(gone: readonly Line[], come: readonly Line[]): readonly LineChange[] {
  const changes: LineChange[] = [];
  let next = 0;
  for (const before of gone) {
    const found = come.findIndex((after, at) => at >= next && isLike(before, after));
    const after = come[found];
    if (after === undefined) changes.push({ kind: 'removed', line: before });
    else {
      changes.push(...come.slice(next, found).map((line) => ({ kind: 'added' as const, line })));
      changes.push(worded(before, after));
      next = found + 1;
    }
  }
  return [...changes, ...come.slice(next).map((line) => ({ kind: 'added' as const, line }))];
}

const worded = (before: Line, after: Line): LineChange => ({
  kind: 'changed',
  before,
  after,
  words: compareWords(before.text, after.text),
  english: before.en === after.en ? undefined : compareWords(before.en ?? '', after.en ?? ''),
});

/** A third of the words in common; a line with a label of its own, such as a number, is known by the label. */
function isLike(one: Line, other: Line): boolean {
  if (one.label !== other.label) return false;
  if (one.text === other.text || alone.has(one.label)) return true;
  const [mine, theirs] = [new Set(lettersOf(one.text)), new Set(lettersOf(other.text))];
  const common = [...mine].filter((word) => theirs.has(word)).length;
  return common * 3 >= Math.max(mine.size, theirs.size);
}

const alone: ReadonlySet<string> = new Set([
  'Navn',
  'Telefon',
  'Tider',
  'Mail',
  'Hjemmeside',
  'Vedtaget',
  'Vedtaget af',
  'Revideres senest',
  'Ejer',
  'Version',
  'Hvor hurtigt',
  'Gennemses senest',
  'Læses igennem igen senest',
  'Holdes ved lige af',
  'Nummeret er kontrolleret',
]);

const lettersOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

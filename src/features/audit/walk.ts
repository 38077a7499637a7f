import { beginning, hashOf } from './chain.ts';
import type { Head, Line } from './chain.ts';
import { furthestOf } from './heads.ts';
import type { KeptHead } from './heads.ts';

/** What is wrong with a chain, and from which line to which. */
export interface Fault {
  readonly kind: 'missing' | 'stray' | 'changed' | 'torn' | 'not-as-kept' | 'cut' | 'other-head';
  readonly from: number;
  readonly to: number;
  /** The head kept elsewhere that tells of it. */
  readonly kept?: KeptHead;
}

const faultAt = (kind: Fault['kind'], number: number): Fault => ({ kind, from: number, to: number });

/** What a walk along the whole chain found. */
export interface Verdict {
  /** The newest line there is. */
  readonly head: Head;
  readonly lines: number;
  /** The first faults, in the order they were met. */
  readonly faults: readonly Fault[];
  /** How many there are in all. */
  readonly count: number;
}

/** A walk along a chain, a page at a time, which remembers no more than the last line and the first faults. */
export interface Walk {
  readonly step: (lines: readonly Line[]) => Promise<void>;
  /** Ends the walk: `head` is what the database says of how far the chain has come. */
  readonly end: (head: Head | undefined) => Verdict;
}

const mostTold = 20;

/** Begins a walk that holds the chain up against heads kept outside. */
export function beginWalk(kept: readonly KeptHead[]): Walk {
  const keptAt = Map.groupBy(kept, ({ number }) => number);
  const faults: Fault[] = [];
  let [last, lines, count] = [beginning, 0, 0];
  const tell = (found: readonly Fault[]): void => {
    count += found.length;
    faults.push(...found.slice(0, mostTold - faults.length));
  };
  return {
    step: async (page) => {
      const hashes = await Promise.all(page.map(hashOf));
      page.forEach((line, index) => {
        tell([...between(last, line), ...within(line, hashes[index]), ...asKept(line, keptAt.get(line.number))]);
        if (line.number > last.number) last = line;
        lines += 1;
      });
    },
    end: (head) => {
      const cut = afterTheEnd(last, kept);
      tell(cut.length > 0 ? cut : atTheEnd(last, head));
      return { head: { number: last.number, hash: last.hash }, lines, faults, count };
    },
  };
}

function between(last: Head, { number, previous }: Line): readonly Fault[] {
  if (number <= last.number) return [faultAt('stray', number)];
  if (number > last.number + 1) return [{ kind: 'missing', from: last.number + 1, to: number - 1 }];
  return previous === last.hash ? [] : [faultAt('torn', number)];
}

const within = ({ number, hash }: Line, worked: string | undefined): readonly Fault[] =>
  hash === worked ? [] : [faultAt('changed', number)];

const asKept = ({ number, hash }: Line, heads: readonly KeptHead[] = []): readonly Fault[] =>
  heads.filter((kept) => kept.hash !== hash).map((kept) => ({ ...faultAt('not-as-kept', number), kept }));

function atTheEnd(last: Head, head: Head = beginning): readonly Fault[] {
  if (head.number > last.number) return [{ kind: 'cut', from: last.number + 1, to: head.number }];
  return head.number === last.number && head.hash === last.hash ? [] : [faultAt('other-head', last.number)];
}

function afterTheEnd(last: Head, heads: readonly KeptHead[]): readonly Fault[] {
  const kept = furthestOf(heads);
  if (!kept || kept.number <= last.number) return [];
  return [{ kind: 'cut', from: last.number + 1, to: kept.number, kept }];
}

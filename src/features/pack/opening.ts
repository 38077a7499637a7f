import type { Day } from '#kernel/day';
import type { Problem } from '#kernel/file';
import { checkPack } from './pack.check.ts';
import { readPack } from './pack.file.ts';
import type { PackSources } from './pack.file.ts';
import { isComplete, merge } from './pack.ts';
import type { CompletePack, Pack } from './pack.ts';

/** What opening gives: the pack when nothing is wrong (warnings apart), the parsed files when they can be read, and every problem. */
export interface Opened {
  readonly pack?: Pack | undefined;
  readonly complete?: CompletePack | undefined;
  readonly problems: readonly Problem[];
}

/** Reads, merges and checks a pack as it would be published on `today`. */
export function openPack(sources: PackSources, today: Day): Opened {
  const { written, problems } = readPack(sources);
  if (problems.some((problem) => problem.severity === 'error') || !isComplete(written)) return { problems };
  const pack = merge(written);
  const all = [...problems, ...checkPack(written, pack, today)];
  if (all.some((problem) => problem.severity === 'error')) return { complete: written, problems: all };
  return { pack, complete: written, problems: all };
}

/** Which assertions have let somebody in already. */
export interface Memory {
  /** Whether an assertion is seen for the first time; from then on it is not. It is forgotten when it is worth nothing anyway. */
  readonly isFirst: (id: string, until: Date) => boolean;
}

const grace = 60_000;

/** A memory of this process. Besides it, what was kept at departure is good for one return only. */
export function aMemory(now: () => Date): Memory {
  const used = new Map<string, number>();
  const forget = (hour: number) => {
    for (const [id, until] of used) if (until + grace < hour) used.delete(id);
  };
  return {
    isFirst: (id, until) => {
      forget(now().getTime());
      if (used.has(id)) return false;
      used.set(id, until.getTime());
      return true;
    },
  };
}

import type { Answers, Line } from '#features/cases';
import { levels } from '#features/categories';

/** The line to raise when a case turns out to be counted already, at a lower level than it has reached; undefined when none is. */
export function lineToRaise(alike: readonly Line[], { level, quarter }: Answers): Line | undefined {
  const lower = alike.filter((line) => levels.indexOf(line.level) < levels.indexOf(level));
  return lower.find((line) => line.quarter === quarter) ?? lower[0];
}

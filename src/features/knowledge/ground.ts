import type { GuardOnSite } from '#features/guard';
import type { Municipality } from '#features/plan';
import { postWords } from './knowledge.words.ts';

/** What the room stands on: the municipality as its pack has it, and the guard that reads what is written. */
export interface KnowledgeGround {
  readonly municipality: Municipality;
  readonly guard: GuardOnSite;
}

/** A department's name on the screen; its key when the plan knows it no longer. */
export const departmentName = ({ departments }: Municipality, key: string): string =>
  departments.find((department) => department.key === key)?.short.text ?? key;

/** Whom a post is for, in words. */
export function audienceWord(municipality: Municipality, audience: readonly string[]): string {
  const isForAll = municipality.departments.every(({ key }) => audience.includes(key));
  return isForAll ? postWords.everybody : audience.map((key) => departmentName(municipality, key)).join(', ');
}

import type { Problem } from '#kernel/file';
import { checkApproved } from './approved.check.ts';
import { checkFamily } from './family.check.ts';
import { checkFlow } from './flow.check.ts';
import { groundOf, once } from './ground.ts';
import type { GuideSources } from './ground.ts';
import { checkKeys } from './keys.check.ts';
import { checkSafety } from './safety.check.ts';
import { checkSameness } from './sameness.check.ts';
import { checkTexts } from './text.check.ts';
import { checkWording } from './wording.check.ts';

/** Holds the safety rules of the guide (docs/safety-rules.md) over every path; all problems, each once and at its author's line. */
export function checkGuide(sources: GuideSources): Problem[] {
  const ground = groundOf(sources);
  const rules = [
    checkFlow,
    checkKeys,
    checkSafety,
    checkFamily,
    checkSameness,
    checkTexts,
    checkWording,
    checkApproved,
  ];
  return once(rules.flatMap((rule) => rule(ground)));
}

import { addressAt } from './address.ts';
import type { Finding, Label } from './finding.ts';
import { near } from './names.tokens.ts';
import type { Stretch, Token } from './names.tokens.ts';
import { schoolAt } from './school.ts';
import { workplaceAt } from './workplace.ts';

type Finder = (tokens: readonly Token[], at: number) => Stretch | undefined;

const finders: readonly (readonly [Label, Finder])[] = [
  ['ADDRESS', addressAt],
  ['CLASS_SCHOOL', schoolAt],
  ['WORKPLACE', workplaceAt],
];

/** The addresses, schools with or without class, and workplaces among the tokens of a normalised text, kind by kind; offsets are those of that text. */
export const findPlaces = (tokens: readonly Token[]): readonly Finding[] =>
  finders.flatMap(([label, finder]) => all(tokens, label, finder));

function all(tokens: readonly Token[], label: Label, finder: Finder): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const stretch = finder(tokens, at);
    if (stretch === undefined) continue;
    const { start } = near(tokens, stretch.first);
    findings.push({ start, end: near(tokens, stretch.last).end, label, certainty: 'sure' });
    at = Math.max(at, stretch.last);
  }
  return findings;
}

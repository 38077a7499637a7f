import type { YAMLParseError } from 'yaml';
import type { z } from 'zod';
import type { Path, Place, Problem } from './file.ts';

type Issue = z.core.$ZodIssue;

/** Turns what the parser and the schema say into sentences an author can use. */
export const sentenceFor = { syntax, schema };

function syntax(error: YAMLParseError, place: Place, _text: string): Problem {
  return {
    rule: 'yaml',
    severity: 'error',
    place,
    wrong: `Filen kan ikke læses her: ${error.message}`,
    write: 'Ret indrykning, kolon eller anførselstegn på linjen.',
  };
}

function schema(issue: Issue, placeOf: (path: Path) => Place, _value: unknown): Problem[] {
  return [
    {
      rule: 'felt',
      severity: 'error',
      place: placeOf(issue.path),
      wrong: `Feltet ${issue.path.join('.')} er ikke rigtigt: ${issue.message}`,
      write: 'Se feltets forklaring i docs/content.md.',
    },
  ];
}

import type { Finding } from './finding.ts';
import type { Lexicon } from './names.lexicon.ts';

/** The addresses, schools with or without class, and workplaces in a normalised text; `bodies` are the plan's own and are let through. */
export const findPlaces = (_text: string, _lexicon: Lexicon, _bodies: readonly string[]): readonly Finding[] => [];

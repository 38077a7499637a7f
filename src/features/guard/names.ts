import type { Finding } from './finding.ts';
import type { Lexicon } from './names.lexicon.ts';

/** The names of persons in a normalised text, in order and without overlap; offsets are those of the text given. */
export const findNames = (_text: string, _lexicon: Lexicon): readonly Finding[] => [];

/** The addresses, schools with or without class, and workplaces in a normalised text; `bodies` are the plan's own and are let through. */
export const findPlaces = (_text: string, _lexicon: Lexicon, _bodies: readonly string[]): readonly Finding[] => [];

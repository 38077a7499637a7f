import type { Child } from 'hono/jsx';
import type { Language, Phrase } from '#kernel/text';
import { speak } from '#kernel/text';

/** A phrase of the content, marked as Danish where an English page has nothing else. */
export function Spoken({ phrase, language }: { phrase: Phrase; language: Language }): Child {
  const spoken = speak(phrase, language);
  return spoken.language === language ? spoken.text : <span lang={spoken.language}>{spoken.text}</span>;
}

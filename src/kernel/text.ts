/** The languages of the screen: Danish first, English second. */
export type Language = 'da' | 'en';

/** Every language of the screen, Danish first. */
export const languages: readonly Language[] = ['da', 'en'];

/** A text of the screen. Both languages always, so that a forgotten one does not compile. */
export interface Text {
  readonly da: string;
  readonly en: string;
}

/** A text of the content: Danish always, English where it helps staff. */
export interface Phrase {
  readonly text: string;
  readonly en?: string | undefined;
}

/** A phrase as it is shown, with the language it is really in (for the `lang` attribute). */
export interface Spoken {
  readonly text: string;
  readonly language: Language;
}

/** A text as it begins a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** The text of the screen in one language. */
export const say = (text: Text, language: Language): string => text[language];

/** The phrase in the wanted language where it has it, otherwise in Danish. */
export const speak = (phrase: Phrase, language: Language): Spoken =>
  language === 'en' && phrase.en !== undefined
    ? { text: phrase.en, language: 'en' }
    : { text: phrase.text, language: 'da' };

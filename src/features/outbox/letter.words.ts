import type { Problem } from './letter.ts';

/** The one letter there is. It says nothing of what waits: a mail is read over shoulders and forwarded. */
export const letterWords = {
  subject: 'Du har en ny besked i Værn',
  text: (link: string, hasCalendar = false): string =>
    `Du har en ny besked i Værn.

Log ind for at læse den:
${link}
${hasCalendar ? '\nTid og sted ligger i den vedhæftede kalenderfil.\n' : ''}
Mailen er sendt af Værn. Svar ikke på den: svaret bliver ikke læst.
`,
} as const;

/** The page of letters that did not arrive. */
export const undeliveredWords = {
  title: 'Mails, der ikke kom frem',
  lead: 'Mails fra Værn siger kun, at der er en ny besked. Her kan du se, hvem der ikke har fået deres, og hvorfor.',
  none: 'Ingen mails er opgivet.',
  again: 'Prøv igen',
} as const;

/** Why a letter did not arrive, and what to do. */
export const problemWords: Readonly<Record<Problem, string>> = {
  refused: 'Mailserveren kender ikke adressen. Ret den, og prøv igen.',
  unreachable: 'Mailserveren svarede ikke i tre dage.',
  'no-address': 'Personen har ingen mailadresse. Skriv den ind, og prøv igen.',
};

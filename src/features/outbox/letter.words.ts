/** The one letter there is. It says nothing of what waits: a mail is read over shoulders and forwarded. */
export const letterWords = {
  subject: 'Du har en ny besked i Værn',
  text: (link: string) =>
    `Du har en ny besked i Værn.

Log ind for at læse den:
${link}

Mailen er sendt af Værn. Svar ikke på den: svaret bliver ikke læst.
`,
} as const;

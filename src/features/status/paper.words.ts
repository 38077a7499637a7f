/** The words that stand on every status, whoever wrote the rest. */
export const paperWords = {
  edition: (number: number, day: string) => `${number}. udgave, ${day}`,
  foot: (municipality: string, year: string, edition: string) =>
    `${municipality} · årlig status for ${year} · ${edition}`,
  by: (municipality: string, edition: string) =>
    `Skrevet af konsulentteamet i ${municipality} til afdelingschefen, der har ansvaret for beredskabsplanen. ${edition}.`,
  corrects: (number: number, what: string) => `Udgaven retter ${number}. udgave: ${what}`,
} as const;

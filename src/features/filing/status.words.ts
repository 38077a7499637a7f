/** The words that a frozen status is filed with. */
export const statusWords = {
  title: (year: string, number: number) => `Årlig status for ${year}, ${number}. udgave`,
  frozen: (title: string, number: number, day: string) => `${title}. ${number}. udgave, frosset ${day}.`,
  corrects: (number: number, what: string) => `Udgaven retter ${number}. udgave: ${what}`,
  about: [
    'Filerne er dem, der blev lavet, da udgaven blev frosset. De bliver ikke lavet om.',
    'Der er ingen oplysninger om personer i notatet eller filerne.',
  ],
} as const;

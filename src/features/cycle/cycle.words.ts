/** The words of the year. */
export const cycleWords = {
  title: 'Året',
  doors: 'Det, I gør i løbet af året',
} as const;

/** What the pictures say. */
export const pictureWords = {
  cases: 'sager',
  allCases: 'Sager',
  measures: 'foranstaltninger',
  yearsTitle: (year: string, cases: string): string => `I ${year} var der omkring ${cases} sager`,
  shareTitle: 'Så mange af sagerne førte til en foranstaltning',
  formsByAge: 'Hvad børn og unge og voksne udsættes for',
  noneMost: 'Ingen af dem skiller sig sikkert ud',
  mostTitle: (label: string): string => `Flest sager handler om: ${label.toLowerCase()}`,
} as const;

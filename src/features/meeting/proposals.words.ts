/** What the year gives rise to, and why it is proposed. */
export const proposalWords = {
  gapWhy: (title: string): string => `Planen svarer ikke på det: ${title}. Spørg dem, der møder det.`,
  figures: (year: string): string => `Tallene til og med ${year}`,
  figuresWhy: (day: string): string => `Udgivet ${day}, efter det sidste møde.`,
  without: 'Arbejdspladser uden vidensperson',
  withoutWhy: (count: number): string =>
    count === 1 ? 'Én arbejdsplads mangler en i dag.' : `${count} arbejdspladser mangler en i dag.`,
  followUps: 'Hvad der blev af aftalerne fra sidst',
  followUpsWhy: (count: number): string =>
    count === 1
      ? 'Én aftale fra det sidste møde er ikke gjort.'
      : `${count} aftaler fra det sidste møde er ikke gjort.`,
} as const;

/** What the year gives rise to, and why it is proposed. */
export const proposalWords = {
  gapWhy: (title: string): string => `Planen svarer ikke på det: ${title}. Spørg dem, der møder det.`,
  lawWhy: (day: string): string => `Ny lov, lagt op ${day}.`,
  initiativeWhy: (day: string): string => `Nyt tiltag, lagt op ${day}.`,
  courseWhy: (day: string): string => `Kursus, lagt op ${day}. Hvem skal af sted?`,
  contact: (body: string, themes: readonly string[]): string =>
    `Nyt fra ${body}: ${themes.join(', ').toLocaleLowerCase('da')}`,
  contactWhy: (day: string): string => `Teamet talte med dem ${day}, og videnspersonerne skal have besked.`,
  training: 'Øv historierne i guiden sammen',
  again: (story: string): string => `Øv igen: ${story}`,
  againWhy: (went: string): string => `Sidst I øvede den: ${went}`,
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

/** The frame around the pages for whoever has signed in. */
export const insideWords = {
  mine: 'Min side',
  enquiries: 'Henvendelser',
  cases: 'Registret',
  marking: 'Markering',
  knowledgePersons: 'Videnspersoner',
  people: 'Personer',
  workplaces: 'Arbejdspladser',
  letters: 'Mails',
  trail: 'Sporet',
  front: 'til forsiden',
  leave: 'Forlad siden',
  doors: 'Dine sider',
  acute: 'Akut fare?',
  signedIn: 'Logget ind som',
  signOut: 'Log ud',
  skip: 'Gå til indholdet',
} as const;

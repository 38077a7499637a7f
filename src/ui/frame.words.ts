import type { Text } from '#kernel/text';

/** The frame's own words. */
export const frameWords = {
  skip: { da: 'Gå til indholdet', en: 'Skip to the content' },
  leave: { da: 'Forlad siden', en: 'Leave this page' },
  other: { da: 'EN', en: 'DA' },
  otherName: { da: 'English', en: 'Dansk' },
  home: { da: 'til forsiden', en: 'to the front page' },
  doors: { da: 'Sider', en: 'Pages' },
  more: { da: 'Flere sider', en: 'More pages' },
  guide: { da: 'Guide', en: 'Guide' },
  contacts: { da: 'Ring nu', en: 'Call now' },
  search: { da: 'Søg', en: 'Search' },
  cards: { da: 'Action Cards', en: 'Action cards' },
  plan: { da: 'Planen', en: 'The plan' },
  about: { da: 'Om Værn og dine spor', en: 'About Værn and the traces you leave' },
  signIn: { da: 'Log ind (ansatte)', en: 'Sign in (staff)' },
  adopted: { da: 'Planen er vedtaget', en: 'The plan was adopted on' },
  revise: { da: 'Revideres senest', en: 'To be revised by' },
  acute: { da: 'Akut fare', en: 'Acute danger' },
  child: { da: 'Barn', en: 'Child' },
  adult: { da: 'Politi', en: 'Police' },
} as const satisfies Record<string, Text>;

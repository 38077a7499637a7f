/** Who may knock where: a room, and the rooms whose doors it may use. Nothing upwards; a new line needs a decision record. */
export const doors = {
  plan: [],
  contacts: ['plan'],
  guide: ['plan', 'contacts'],
  search: ['plan', 'contacts', 'guide'],
  guard: ['plan', 'contacts'],
  audit: [],
  people: ['plan'],
  absence: ['people'],
  coverage: ['people'],
  roster: ['plan', 'people'],
  access: ['plan', 'people'],
  outbox: ['people'],
  routing: [],
  enquiries: ['plan', 'contacts', 'guard', 'people', 'outbox', 'routing'],
  home: ['plan', 'people', 'coverage', 'access', 'enquiries'],
  pack: ['plan', 'contacts', 'guide', 'search'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Who may knock where: a room, and the rooms whose doors it may use. Nothing upwards; a new line needs a decision record. */
export const doors = {
  plan: [],
  contacts: ['plan'],
  guide: ['plan', 'contacts'],
  search: ['plan', 'contacts', 'guide'],
  guard: ['plan', 'contacts'],
  audit: [],
  access: ['plan', 'audit'],
  outbox: ['access'],
  enquiries: ['plan', 'contacts', 'guard', 'access', 'outbox', 'audit'],
  pack: ['plan', 'contacts', 'guide', 'search'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

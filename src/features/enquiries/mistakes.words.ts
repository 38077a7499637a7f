/** What is said of a field that must be mended. */
export const mistakeWords = {
  choose: 'Vælg et svar. "Ved ikke" er også et svar.',
  acute: 'Er nogen i fare nu, så ring. Vent ikke på svar på en henvendelse.',
  department: 'Vælg den afdeling, du arbejder i.',
  workplace: 'Arbejdspladsen hører ikke til den afdeling, du har valgt.',
  forms: 'Vælg mindst én. Er du i tvivl, så vælg "Ikke afklaret".',
  colleague: 'Vælg en af dem, der står på listen.',
  agreed: 'Sæt kryds, når I har aftalt det med hinanden.',
  reason: 'Vælg, hvorfor henvendelsen lukkes.',
} as const;

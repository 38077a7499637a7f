/** What is said of a field that must be mended. */
export const mistakeWords = {
  urgency: 'Vælg, hvor hurtigt du har brug for svar.',
  age: 'Vælg, om personen er under 18 år. Du kan vælge "Ved ikke".',
  travel: 'Svar på, om nogen kan blive sendt ud af Danmark. Du kan vælge "Ved ikke".',
  extremism: 'Svar på, om det også handler om ekstremisme. Du kan vælge "Ved ikke".',
  company: 'Vælg, om du kan gå med til samtalen.',
  department: 'Vælg den afdeling, du arbejder i.',
  workplace: 'Arbejdspladsen hører ikke til den afdeling, du har valgt.',
  forms: 'Vælg, hvad det handler om. Er du i tvivl, så vælg "Ikke afklaret".',
  colleague: 'Vælg en af dem, der står på listen.',
  agreed: 'Sæt kryds, når I har aftalt det med hinanden.',
  reason: 'Vælg, hvorfor henvendelsen lukkes.',
} as const;

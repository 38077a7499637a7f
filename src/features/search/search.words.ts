/** What is said of the answers; apart from the other texts, because the browser's script needs these alone. */
export const answerWords = {
  many: { da: 'svar', en: 'answers' },
  one: { da: '1 svar', en: '1 answer' },
  none: { da: 'Ingen svar. Se, hvem du kan ringe til.', en: 'No answer. See who you can call.' },
  unreachable: {
    da: 'Søgningen kan ikke hentes lige nu. Brug guiden, eller ring.',
    en: 'The search cannot be fetched right now. Use the guide, or call.',
  },
  way: { da: 'Begynd her', en: 'Begin here' },
  card: { da: 'Action Card', en: 'Action card' },
  contact: { da: 'Kontakt', en: 'Contact' },
  chapter: { da: 'Planen', en: 'The plan' },
  gap: { da: 'Planen siger ikke noget', en: 'The plan is silent' },
  definition: { da: 'Ord', en: 'Word' },
  law: { da: 'Lov, ikke bekræftet af kommunens jurist', en: 'Law, not confirmed by the municipality’s lawyer' },
} as const;

/** What the search page says. */
export const searchWords = {
  title: { da: 'Find svar i planen', en: 'Find an answer in the plan' },
  label: { da: 'Søg i planen, kortene og kontakterne', en: 'Search the plan, the cards and the contacts' },
  hint: {
    da: 'Skriv, som du ville sige det. Stavefejl gør ikke noget. Skriv ikke navne.',
    en: 'Write it as you would say it, in Danish. Spelling does not matter. Do not write names.',
  },
  submit: { da: 'Søg', en: 'Search' },
  private: {
    da: 'Det, du skriver, bliver ikke gemt og står ikke i adressen.',
    en: 'What you write is not kept and does not appear in the address.',
  },
  guide: {
    da: 'Er du bekymret for nogen? Få det næste skridt i guiden',
    en: 'Worried about somebody? Get the next step in the guide',
  },
  contacts: { da: 'Hvem kan jeg ringe til nu', en: 'Who can I call now' },
  results: { da: 'Svar', en: 'Answers' },
  nothing: { da: 'Det ord kender vi ikke. Du kan altid ringe.', en: 'We do not know that word. You can always call.' },
  nothingMore: {
    da: 'Prøv et andet ord, gå gennem guiden, eller ring og spørg. Du behøver ikke vide, hvad det hedder.',
    en: 'Try another word, go through the guide, or call and ask. You need not know what it is called.',
  },
  toGuide: { da: 'Gå gennem guiden', en: 'Go through the guide' },
  toGuideHow: {
    da: 'Højst seks spørgsmål, så ved du, hvad du skal gøre nu. Intet bliver gemt.',
    en: 'At most six questions, then you know what to do now. Nothing is kept.',
  },
  toContacts: { da: 'Se, hvem du kan ringe til nu', en: 'See who you can call now' },
  toContactsHow: {
    da: 'Alle numre, og hvem der svarer lige nu.',
    en: 'All numbers, and who answers right now.',
  },
} as const;

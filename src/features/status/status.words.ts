/** What is wrong with what somebody typed, in one sentence that says what to do. */
export const mistakeWords = {
  year: 'Vælg i år eller sidste år.',
  old: 'Siden er for gammel. Hent den igen, og prøv en gang til.',
  corrects: 'Skriv kort, hvad udgaven retter. Det står øverst i den.',
  same: 'Der er ikke ændret noget siden den sidste udgave. Ret et afsnit først.',
  empty: 'Der står intet i nogen af afsnittene endnu.',
  forum: 'Vælg, hvor status skal præsenteres.',
  when: 'Skriv dagen, hvor status er på dagsordenen.',
  political: 'Vælg, om status behandles politisk.',
  isPolitical: 'Et udvalg eller kommunalbestyrelsen er politisk behandling. Vælg ja, eller vælg et andet forum.',
  isNowhere: 'Skal status ikke præsenteres, bliver den heller ikke behandlet politisk. Vælg nej, eller vælg et forum.',
  noDay: 'Lad dagen stå tom, når status ikke skal præsenteres, eller vælg et forum.',
  tooLate: 'Dagen ligger mere end to år ude i fremtiden. Er året rigtigt?',
  day: 'Skriv en dag.',
  tooEarly: 'Dagen ligger før den dag, status blev afleveret.',
  notYet: 'Dagen er ikke kommet endnu.',
  noForum: 'Vælg først, hvor status skal præsenteres. Så kan I skrive, hvad der kom ud af det.',
} as const;

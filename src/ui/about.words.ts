import type { Text } from '#kernel/text';

/** The words of the page about Værn. */
export const aboutWords = {
  title: { da: 'Om Værn og dine spor', en: 'About Værn and the traces you leave' },
  lead: {
    da: 'Værn gør kommunens beredskabsplan til noget, du kan bruge på et minut: numre, spørgsmål, Action Cards og svar.',
    en: "Værn turns the municipality's preparedness plan into something you can use in a minute: numbers, questions, action cards and answers.",
  },
  stored: { da: 'Når du læser, gemmer vi intet om dig', en: 'When you read, we keep nothing about you' },
  storedHow: {
    da: 'Du behøver ikke logge ind. Det, du svarer i guiden og søger efter, bliver ikke gemt og ikke skrevet i nogen log. Du får ingen cookies af at læse, og ingen andre kigger med.',
    en: 'You need not sign in. What you answer in the guide and search for is not kept and not written in any log. Reading sets no cookies, and nobody else is watching.',
  },
  storedGuide: {
    da: 'Guiden kører i din egen browser. Dine svar forlader ikke skærmen. Søgning gør det heller ikke; kun hvis din browser ikke kører scripts, bliver ordene sendt til kommunens server, som glemmer dem igen.',
    en: "The guide runs in your own browser. Your answers do not leave the screen. Nor does a search; only if your browser runs no scripts are the words sent to the municipality's server, which forgets them again.",
  },
  inside: { da: 'Når du logger ind', en: 'When you sign in' },
  insideHow: {
    da: 'Ansatte logger ind for at spørge om vejledning. Så gemmer vi dit navn, din rolle, hvornår du var logget ind, og hvilke henvendelser du har åbnet og ændret. Det kan kommunens databeskyttelsesrådgiver se. Det, du skriver, må ikke pege på en borger: en vagt ser det efter, før det bliver sendt, men den gør ikke en tekst anonym. Teksten bliver slettet, når henvendelsen har været lukket i nogle måneder.',
    en: "Staff sign in to ask for guidance. Then we keep your name, your role, when you were signed in, and which enquiries you opened and changed. The municipality's data protection officer can see that. What you write must not point at a citizen: a guard looks at it before it is sent, but it does not make a text anonymous. The text is deleted some months after the enquiry is closed.",
  },
  leave: { da: 'Når du skal væk hurtigt', en: 'When you must leave fast' },
  leaveHow: {
    da: 'Tryk på "Forlad siden" øverst, eller på tasten Esc. Så kommer der en neutral side i stedet.',
    en: 'Press "Leave this page" at the top, or the Esc key. A neutral page takes its place.',
  },
  leaveNot: {
    da: 'Det sletter ikke din historik. De sider, du så før, kan stadig findes med knappen Tilbage og i browserens historik, og opkald kan ses på telefonen. Slet dem selv, hvis nogen kan se med.',
    en: 'It does not erase your history. Pages you saw before can still be found with the Back button and in the browser history, and calls can be seen on the phone. Delete them yourself if somebody else may look.',
  },
  offline: { da: 'Uden net', en: 'Offline' },
  offlineHow: {
    da: 'Når du har været her én gang, virker siderne også uden net. Nederst står, hvornår de er hentet. Vil du have Værn på startskærmen, så vælg "Føj til startskærm" i browserens menu. Den kopi kan andre, der bruger din enhed, også se.',
    en: 'When you have been here once, the pages also work offline. At the bottom you see when they were fetched. To have Værn on your home screen, choose "Add to home screen" in the browser menu. Others who use your device can see that copy too.',
  },
  access: { da: 'Tilgængelighed', en: 'Accessibility' },
  accessHow: {
    da: 'Værn er lavet til at kunne bruges med tastatur, skærmlæser, 400 % zoom, høj kontrast og uden scripts, og afprøves efter WCAG 2.2 A og AA. Er der noget, du ikke kan bruge, så sig det til os. Afdelingen står herunder.',
    en: 'Værn is made to be used with a keyboard, a screen reader, 400 % zoom, high contrast and without scripts, and is tested against WCAG 2.2 A and AA. If there is something you cannot use, tell us. The department is named below.',
  },
  error: { da: 'Har du fundet en fejl?', en: 'Found an error?' },
  errorHow: { da: 'Sig det til afdelingen, der ejer planen:', en: 'Tell the department that owns the plan:' },
  errorNot: {
    da: 'Skriv aldrig navn eller andet om en borger, når du melder en fejl.',
    en: 'Never write a name or anything else about a citizen when you report an error.',
  },
  source: { da: 'Hvor oplysningerne kommer fra', en: 'Where the information comes from' },
  sourceHow: {
    da: 'Pligterne og kommunens numre kommer fra planen, skrevet med vores egne ord. Det, der ikke står i planen, er mærket "ikke fra planen", og lov ud over planen er mærket, til kommunens jurist har bekræftet den. Små råd om, hvordan du gør, er vores egne, for eksempel at du siger det til din leder, at familien ikke tolker, og at akut betyder nu eller inden for få dage.',
    en: 'The duties and the municipality\'s numbers come from the plan, in our own words. What is not in the plan is marked "not from the plan", and law beyond the plan is marked until the municipality\'s lawyer has confirmed it. Small pieces of advice on how to go about it are our own, such as telling your manager, using no relative as interpreter, and that acute means now or within days.',
  },
  sourceLink: { da: 'Det siger planen ikke', en: 'What the plan does not say' },
  version: { da: 'Version', en: 'Version' },
} as const satisfies Record<string, Text>;

// Who somebody is to somebody: the word as it stands before a name, and its definite form. Compounds end in one of them.
const pairs = `
elev eleven, skoleelev skoleeleven, klassekammerat klassekammeraten, barn barnet, spædbarn spædbarnet, plejebarn plejebarnet, pige pigen, dreng drengen, teenager teenageren,
datter datteren, søn sønnen, bror broren, broder broderen, storebror storebroren, lillebror lillebroren, halvbror halvbroren, søster søsteren, storesøster storesøsteren,
lillesøster lillesøsteren, halvsøster halvsøsteren, tvillingebror tvillingebroren, tvillingesøster tvillingesøsteren, mor moren, moder moderen, far faren, fader faderen,
stedmor stedmoren, stedfar stedfaren, papfar papfaren, papmor papmoren, plejemor plejemoren, plejefar plejefaren, mormor mormoren, morfar morfaren, farmor farmoren,
farfar farfaren, bedstemor bedstemoren, bedstefar bedstefaren, onkel onklen, farbror farbroren, morbror morbroren, tante tanten, faster fasteren, moster mosteren,
fætter fætteren, kusine kusinen, nevø nevøen, niece niecen, svigermor svigermoren, svigerfar svigerfaren, svoger svogeren, svigerinde svigerinden, mand manden,
kone konen, hustru hustruen, ægtefælle ægtefællen, kæreste kæresten, ekskæreste ekskæresten, eksmand eksmanden, ekskone ekskonen, forlovede den forlovede, ven vennen, veninde veninden, nabo naboen,
kammerat kammeraten, borger borgeren, patient patienten, beboer beboeren, klient klienten, kvinde kvinden, ung den unge, unge den unge, lærer læreren, klasselærer klasselæreren,
dansklærer dansklæreren, pædagog pædagogen, dagplejer dagplejeren, skoleleder skolelederen, leder lederen, kollega kollegaen, rådgiver rådgiveren, socialrådgiver socialrådgiveren,
sagsbehandler sagsbehandleren, psykolog psykologen, sundhedsplejerske sundhedsplejersken, sygeplejerske sygeplejersken, læge lægen, tolk tolken, imam imamen, træner træneren,
mentor mentoren, vejleder vejlederen, konsulent konsulenten, kontaktperson kontaktpersonen, politibetjent politibetjenten, betjent betjenten`;

/** The definite form of each word for who somebody is: `bror` gives `broren`; a definite form gives itself. */
export const definiteOf: ReadonlyMap<string, string> = new Map(
  pairs.split(',').flatMap((pair): [string, string][] => {
    const [word = '', ...rest] = pair.trim().split(' ');
    const definite = rest.join(' ');
    return [
      [word, definite],
      [definite, definite],
    ];
  }),
);

/** Words for whose somebody is, which the definite form makes needless: "min elev" is "eleven". */
export const determiners: ReadonlySet<string> = new Set(
  'min mit mine din dit dine sin sit sine hans hendes deres vores jeres en et'.split(' '),
);

/** What somebody can have, so that a name before it stands in the genitive: "Jonas mor" and "Aminas mor" alike. */
export const possessed: ReadonlySet<string> = new Set([
  ...[...definiteOf.keys()].filter((word) => !/(?:en|et)$|^den /.test(word)),
  ...'ven forældre familie søskende brødre søstre børn veninder venner slægt telefon mobil computer værelse hjem klasse skole lærere arbejde skoletaske kusiner fætre onkler mødre fædre'.split(
    ' ',
  ),
]);

/** Whom a text is about when nothing beside the name tells it, by the words it uses: one word for each person in turn, the last for all who follow. */
export const settings: readonly { readonly words: RegExp; readonly persons: readonly string[] }[] = [
  {
    words: /\b(?:elev|skole|klasse|lærer|sfo|frikvarter)/giu,
    persons: ['eleven', 'en anden elev', 'en tredje elev', 'en fjerde elev', 'en femte elev', 'en elev'],
  },
  {
    words: /\b(?:barn|børnehave|vuggestue|dagpleje|pædagog|stue)/giu,
    persons: ['barnet', 'et andet barn', 'et tredje barn', 'et fjerde barn', 'et femte barn', 'et barn'],
  },
  {
    words: /\b(?:borger|jobcenter|plejehjem|hjemmepleje|ydelse|patient)/giu,
    persons: ['borgeren', 'en anden borger', 'en tredje borger', 'en fjerde borger', 'en femte borger', 'en borger'],
  },
];

/** Whom a text is about when no word of it tells. */
export const anybody: readonly string[] = [
  'personen',
  'en anden person',
  'en tredje person',
  'en fjerde person',
  'en femte person',
  'en person',
];

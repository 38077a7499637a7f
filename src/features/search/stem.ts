import { fold } from './fold.ts';

/** Forms that no ending explains, folded: the form and the word it is a form of. */
const irregular = new Map<string, string>(
  [
    ['mand', 'mand maend manden maendene mandens mands'],
    ['barn', 'barn boern borne barnet boernene barnets boerns bornene'],
    ['bror', 'broder broderen brodre brodrene brors broren'],
    ['soster', 'soster sostre sosteren sostrene sosters'],
    ['mor', 'moder moderen modre modrene mors moren moderens'],
    ['far', 'fader faderen fadre fadrene fars faderens'],
    ['fare', 'fare faren farer farligt farlig farlige'],
    ['datter', 'datter dotre datteren dotrene datters'],
    ['fatter', 'fatter fatre fatteren fatrene'],
    ['gift', 'gifte gifter giftes giftet'],
    ['slar', 'sla slas slog slaet slaaet slaar slaas'],
    ['tru', 'true truer truede truet trues trussel trusler truslen truslerne'],
    ['rejs', 'rejse rejser rejsen rejste rejst rejserne rejses'],
    ['uds', 'udsat udsatte udsattes udsatter udsattelse'],
    ['are', 'are aren arens ares'],
    ['lov', 'lov love loven lovens lovene lovgivning'],
    ['ung', 'ung unge yngre unges'],
    ['handling', 'handling handlinger handlingerne'],
    ['vold', 'vold volden voldelig voldelige voldsom'],
    ['vag', 'vagt vagter vagten'],
    ['hent', 'hente henter hentet hentes hentede'],
    ['aben', 'aben abent abne abner abnet'],
    ['ring', 'ring ringe ringer ringet ringede'],
    ['send', 'send sende sender sendt sendes sendte'],
    ['tag', 'tag tage tager taget tages tog'],
    ['tal', 'tal tale taler talt talte tales'],
    ['sporg', 'sporg sporge sporger spurgt spurgte sporges'],
    ['hjalp', 'hjalp hjalpe hjalper hjulpet hjalpes hjalpen'],
    ['tving', 'tvinge tvinger tvinges tvunget tvungen tvungne tvang'],
    ['skriv', 'skriv skrive skriver skrevet skrives'],
    ['bekymr', 'bekymring bekymringer bekymringen bekymret bekymrer bekymre bekymrede'],
    [
      'underret',
      'underret underrette underretter underrettes underretning underretninger underretningen underretningerne underrettet',
    ],
    [
      'kontrol',
      'kontrol kontrollen kontrollere kontrollerer kontrolleret kontrolleres kontrolerer kontroleret kontrollerende',
    ],
    ['overvag', 'overvage overvager overvaget overvages overvagning overvagningen overvagede'],
    ['isol', 'isolation isolationen isolere isolerer isoleret isoleres'],
    ['trivs', 'trivsel trives trivslen trivedes'],
    ['mistriv', 'mistrivsel mistrives mistrivedes'],
    ['konflikt', 'konflikt konflikter konflikten konflikterne'],
    ['radikal', 'radikal radikale radikalisering radikaliseret radikaliserede radikaliseres radikaliseringen'],
    [
      'ekstrem',
      'ekstrem ekstreme ekstremt ekstremisme ekstremist ekstremister ekstremistisk ekstremistiske ekstremismen',
    ],
    ['udrejs', 'udrejse udrejser udrejsen udrejst udrejste'],
    ['opdat', 'opdatere opdateres opdateret opdatering opdateringen opdaterer'],
    ['omskar', 'omskaring omskaringen omskare omskares omskaret omskarer omskarelse omskarne'],
    ['beskyt', 'beskytte beskytter beskyttelse beskyttet beskyttes'],
    ['magl', 'magle magler magling maglingen maglet'],
    ['vurder', 'vurdere vurderer vurdering vurderinger vurderingen vurderet'],
    ['vejled', 'vejlede vejleder vejledning vejledningen vejledt'],
    ['radgiv', 'radgive radgiver radgivning radgivningen radgivere radgiveren'],
    ['registr', 'registrere registrerer registreres registreret registrering registreringen'],
    ['inddrag', 'inddrag inddrage inddrager inddraget inddrages inddragelse'],
    ['samtykk', 'samtykke samtykket samtykker'],
    ['flyg', 'flygte flygter flygtet flygtede'],
    ['marker', 'markere markerer markeret markering markeres markeringer'],
    ['frustr', 'frustration frustreret frustrerede frustrationer'],
    ['udstod', 'udstodt udstodes udstode udstoder udstodelse'],
    ['gar', 'ga gar gaet gik'],
    ['dod', 'dod doden dode dods'],
    ['drab', 'drab drabet drabene drabs'],
  ].flatMap(([stem = '', forms = '']) => forms.split(' ').map((form) => [fold(form), stem] as const)),
);

const endings =
  /(?:erendes|erende|hedens|erede|heden|heder|ernes|erens|erets|endes|ende|erne|eren|erer|enes|eres|eret|ered|ene|ere|ens|ers|ets|hed|en|er|es|et|e|s)$/;

/** The part of a folded Danish word that inflection leaves alone (definite, plural, genitive, tense). A stem has at least three letters. */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || /\d/.test(word)) return word;
  return tidy(withoutEnding(word));
}

function withoutEnding(word: string): string {
  for (let at = Math.max(3, word.length - 7); at < word.length; at += 1) {
    if (endings.exec(word.slice(at))?.index === 0) return word.slice(0, at);
  }
  return word;
}

/** Makes one stem of the forms that drop a vowel or double a consonant: regel and regler, fremmed and fremmede. */
function tidy(stemmed: string): string {
  const single = stemmed.replace(/([bdfgklmnprst])\1$/, '$1');
  return single.length > 4 ? single.replace(/([^aeiouy])\1?e([lr])$/, '$1$2') : single;
}

import { kind } from './names.lexicon.ts';
import { near, shape } from './names.tokens.ts';
import type { Stretch, Token } from './names.tokens.ts';

/** A workplace called by its name, whose small words begin at this token: "hos Bilka i Hundige", "i vuggestuen Solsikken". */
export function workplaceAt(tokens: readonly Token[], at: number): Stretch | undefined {
  const token = near(tokens, at);
  if (preposition.test(token.lower) && isWork(tokens, at)) return named(tokens, at, at + 1);
  if (isInstitution(token)) return named(tokens, startOf(tokens, at), at);
  return chains.test(token.lower) && token.shape >= shape.capital ? shopIn(tokens, at) : undefined;
}

const preposition = /^(?:hos|i|på|ved|for)$/;
const work =
  /^(?:arbejder|arbejdede|arbejdet|arbejde|ansat|ansatte|ansættelse|job|jobbet|jobber|fritidsjob|studiejob|deltidsjob|praktik|virksomhedspraktik|løntilskud|flexjob|fleksjob|læreplads|elevplads|vikar|vikarierer|medarbejder|kollega|kolleger|lærling|praktikant|stilling|stillingen|vagter|vagt|oplæring|(?:\p{L}*(?:assistent|chauffør|dame|sygeplejerske|medhjælper|ekspedient|tjener|frisør|mekaniker|sælger|kok|opvasker|bager|slagter|vagt|portør|pædagog|sosu-hjælper|rengøringshjælp)))$/u;

/** Whether somebody is said to work there, a few words before. */
function isWork(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= at - 3 && back >= 0; back -= 1) {
    const token = near(tokens, back);
    if (work.test(token.lower)) return true;
    if (token.shape === shape.mark || /^(?:bor|går|er|har|sammen|og)$/.test(token.lower)) return false;
  }
  return false;
}

const institution =
  /^(?:vuggestuen?|børnehaven?|børnehuset|daginstitutionen|institutionen|dagtilbuddet|integrationsinstitutionen|fritidshjemmet|fritidsklubben|fritidscentret|ungdomsklubben|juniorklubben|klubben|sfo'en|plejehjemmet|plejecentret|plejecenteret|bostedet|botilbuddet|opholdsstedet|døgninstitutionen|værestedet|kollegiet|restaurant|restauranten|pizzeria|pizzeriaet|grillen|grillbaren|caféen|cafeen|café|kiosken|butikken|supermarkedet|bageriet|bageren|frisøren|salonen|frisørsalonen|firmaet|virksomheden|rengøringsfirmaet|vikarbureauet|hotel|hotellet|apoteket|lægehuset|klinikken|tandlægeklinikken|taxaselskabet|vognmanden|autoværkstedet|værkstedet|fabrikken|lageret|moskeen|foreningen)$/;
const isInstitution = (token: Token): boolean => institution.test(token.lower);

const startOf = (tokens: readonly Token[], at: number): number =>
  preposition.test(near(tokens, at - 1).lower) || near(tokens, at - 1).lower === 'fra' ? at - 1 : at;

/** The name behind the small words, as long as it is written as a name, and the town it lies in. */
function named(tokens: readonly Token[], first: number, from: number): Stretch | undefined {
  let at = from;
  while (at - from < 2 && isInstitution(near(tokens, at))) at += 1;
  const last = endOfName(tokens, at);
  if (last === undefined || (at === from && !saysMore(tokens, at, last))) return undefined;
  return { first, last: withTown(tokens, last) };
}

const link = /^(?:&|og|of|af|-|'|\/)$/;

function endOfName(tokens: readonly Token[], from: number): number | undefined {
  if (!isCapital(near(tokens, from)) && !isFigureName(tokens, from)) return undefined;
  let last = from;
  for (let at = from + 1; at - from < 8; at += 1) {
    if (isMore(tokens, at, last)) last = at;
    else if (!link.test(near(tokens, at).lower)) break;
  }
  return last;
}

function isMore(tokens: readonly Token[], at: number, last: number): boolean {
  const token = near(tokens, at);
  return (isCapital(token) && token.opens === 0) || (token.shape === shape.number && at === last + 1);
}

/** "7-Eleven", "3F", "24Syv". */
const isFigureName = (tokens: readonly Token[], at: number): boolean =>
  near(tokens, at).shape === shape.number &&
  near(tokens, at + 1).shape === shape.mark &&
  isCapital(near(tokens, at + 2));

const isCapital = (token: Token): boolean => token.shape >= shape.capital;

const broad =
  /^(?:kommune|kommunen|kommunes|region|regionen|staten|politi|politiet|forsvaret|jobcenter|jobcentret|jobcenteret|ministeriet|folketinget|familieafsnittet|ungecentret|teamet|eu|fn|danmark|sverige|norge|tyskland)$/;

/** A town or a country alone is no workplace, and neither is a public authority. */
function saysMore(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1).filter((token) => token.shape >= shape.lower);
  if (words.some((token) => broad.test(token.lower))) return false;
  return words.some((token) => (token.kinds & kind.place) === 0);
}

/** "i Hundige", "på Nørrebro", "ved Glostrup Station". */
function withTown(tokens: readonly Token[], last: number): number {
  if (!/^(?:i|på|ved)$/.test(near(tokens, last + 1).lower) || !isCapital(near(tokens, last + 2))) return last;
  return isCapital(near(tokens, last + 3)) && near(tokens, last + 3).opens === 0 ? last + 3 : last + 2;
}

const chains =
  /^(?:netto|føtex|bilka|rema|lidl|aldi|irma|kvickly|brugsen|superbrugsen|dagli'brugsen|fakta|coop|meny|spar|løvbjerg|ikea|silvan|bauhaus|matas|elgiganten|jysk|mcdonald's|mcdonalds|sunset|7-eleven|normal|harald|power|xl-byg|stark|h&m|zara)$/;

/** "Bilka i Hundige", "Rema 1000 på Vesterbro": a shop of a chain says little, with its town it says where. */
function shopIn(tokens: readonly Token[], at: number): Stretch | undefined {
  const last = endOfName(tokens, at) ?? at;
  const town = withTown(tokens, last);
  if (town === last) return undefined;
  return { first: preposition.test(near(tokens, at - 1).lower) ? at - 1 : at, last: town };
}

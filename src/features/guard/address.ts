import { near, shape } from './names.tokens.ts';
import type { Stretch, Token } from './names.tokens.ts';

/** An address whose number of the house stands at this token: the street before it, the floor, the postcode and the town after it. */
export function addressAt(tokens: readonly Token[], at: number): Stretch | undefined {
  if (!isHouseNumber(tokens, at)) return streetAlone(tokens, at);
  const first = streetBefore(tokens, at);
  if (first === undefined) return undefined;
  const house = endOfHouse(tokens, at);
  const last = townAfter(tokens, floorAfter(tokens, house));
  return isStreet(tokens, first, at) || last > house || isToldBefore(tokens, first) ? { first, last } : undefined;
}

const strong =
  /(?:vej|vejen|gade|gaden|stræde|strædet|allé|alle|alléen|alleen|boulevard|boulevarden|vænge|vænget|gyde|gyden|plads|pladsen|torv|torvet|stien|svinget|kvarter|kvarteret)$/;
const weak =
  /(?:park|parken|have|haven|haverne|toft|toften|tofterne|sti|bakke|bakken|bakkerne|husene|huset|gangen|krog|krogen|lund|lunden|mark|marken|markerne|eng|engen|høj|højen|højene|høje|dal|dalen|ager|ageren|agre|skrænten|kaj|kajen|bro|broen|buen|ring|ringen|passage|passagen|porten|skov|skoven|hegnet|løkke|løkken|brink|brinken|banke|banken|gård|gården|gårdene|terrasserne|kæret|mose|mosen|vang|vangen|vænger|sø|søen|dammen|bækken|brøndene|rosen|blokken|strand|stranden|bo|fjord|ø|åsen|kilden|planen|volden|linden|elmen|slottet|center|centret|centeret|gærdet|diget|stokken|leddet|skellet|byen|pl)$/;
const whole = new Set(
  'vej gade allé alle plads pl boulevard blvd torv have park vænge kvarter stræde sti gård bakke kaj strand fjord landevej hovedgade huse øst vest nord syd toft lund passage'.split(
    ' ',
  ),
);
const roads = new Set('motorvej motorvejen hovedvej hovedvejen landevej landevejen ringvej rute'.split(' '));

/** Whether the words before the number are a street by their own ending. */
function isStreet(tokens: readonly Token[], first: number, at: number): boolean {
  const word = lastWord(tokens, at);
  const token = near(tokens, word);
  if (roads.has(token.lower)) return false;
  if (whole.has(token.lower)) return first < word;
  if (strong.test(token.lower)) return true;
  return weak.test(token.lower) && token.lower.length > 5 && token.shape !== shape.lower;
}

/** "Pl." may end in a full stop. */
const lastWord = (tokens: readonly Token[], at: number): number =>
  near(tokens, at - 1).text === '.' ? at - 2 : at - 1;

function isHouseNumber(tokens: readonly Token[], at: number): boolean {
  const token = near(tokens, at);
  return token.shape === shape.number && token.text.length <= 3 && token.text !== '0' && !countsSomething(tokens, at);
}

const counted =
  /^(?:år|års|årig|årige|kr|km|m|cm|kg|min|minutter|timer|time|dage|dag|uger|uge|måneder|gange|gang|børn|elever|personer|sager|procent|pct|klasse|mio|%|\/)$/;
const countsSomething = (tokens: readonly Token[], at: number): boolean => counted.test(near(tokens, at + 1).lower);

const notStreet = new Set(
  'bor boede bo adresse adressen adresser bopæl bopælen han hun de vi jeg den det der familien pigen drengen moren faren mor far barnet sidst til fra på i hos opholder flyttet og at er som nu flyttede'.split(
    ' ',
  ),
);
const mayLead = new Set('dr prof gl gammel nr sdr ndr skt sct st h c n p i chr jens'.split(' '));

/** The first token of the words before the number that could name a street; undefined where there is none. */
function streetBefore(tokens: readonly Token[], at: number): number | undefined {
  const word = lastWord(tokens, at);
  if (!canName(near(tokens, word))) return undefined;
  let first = word;
  while (word - first < 7 && continues(tokens, first - 1)) first -= 1;
  while (first < word && near(tokens, first).shape === shape.mark) first += 1;
  return first;
}

const canName = (token: Token): boolean =>
  token.shape > shape.lower ? !notStreet.has(token.lower) : token.shape === shape.lower && isLongStreet(token.lower);
const isLongStreet = (lower: string): boolean => lower.length > 6 && strong.test(lower) && !roads.has(lower);

function continues(tokens: readonly Token[], at: number): boolean {
  const token = near(tokens, at);
  if (token.text === '.') return isShort(near(tokens, at - 1)) && token.close;
  if (isInitial(tokens, at)) return true;
  return token.shape > shape.lower && !notStreet.has(token.lower) && !endsSentence(tokens, at);
}

const isInitial = (tokens: readonly Token[], at: number): boolean =>
  near(tokens, at).shape === shape.letter && near(tokens, at + 1).text === '.' && near(tokens, at + 1).close;

const isShort = (token: Token): boolean =>
  token.shape === shape.letter || mayLead.has(token.lower) || (token.shape > shape.lower && token.text.length <= 5);
const endsSentence = (tokens: readonly Token[], at: number): boolean => near(tokens, at + 1).opens === 1;

/** "12", "12B", "12 B", "12-14". */
function endOfHouse(tokens: readonly Token[], at: number): number {
  if (isHouseLetter(tokens, at + 1)) return at + 1;
  const dash = near(tokens, at + 1);
  return dash.text === '-' && dash.close && near(tokens, at + 2).shape === shape.number ? at + 2 : at;
}

function isHouseLetter(tokens: readonly Token[], at: number): boolean {
  const token = near(tokens, at);
  if (!/^[a-zæøå]$/.test(token.lower)) return false;
  return token.close || (token.shape === shape.letter && near(tokens, at + 1).shape <= shape.number);
}

const storey = /^(?:st|stuen|stue|kld|kælder|kælderen|\d{1,2})$/;
const side = /^(?:tv|th|mf|tv\.|th\.|venstre|højre|midt|dør|lejl|lejlighed|lej|værelse|vær)$/;

/** ", 2. tv", ", st. th.", ", 1. sal", ", 3. 12"; the token it ends at. */
function floorAfter(tokens: readonly Token[], house: number): number {
  const at = near(tokens, house + 1).text === ',' ? house + 2 : house + 1;
  const { lower } = near(tokens, at);
  if (!storey.test(lower)) return house;
  const stop = pastMark(tokens, at);
  const last = near(tokens, stop + 1).lower === 'sal' ? pastMark(tokens, stop + 1) : stop;
  const sided = sideAfter(tokens, last);
  return sided > stop || !/\d/.test(lower) ? sided : house;
}

function sideAfter(tokens: readonly Token[], from: number): number {
  const at = near(tokens, from + 1).text === ',' ? from + 2 : from + 1;
  if (isSpeltSide(tokens, at)) return pastMark(tokens, at + 2);
  if (!side.test(near(tokens, at).lower)) return from;
  const end = pastMark(tokens, at);
  return isDoor(near(tokens, at)) && near(tokens, end + 1).shape === shape.number ? end + 1 : end;
}

/** "t.v.", "t.h." */
const isSpeltSide = (tokens: readonly Token[], at: number): boolean =>
  near(tokens, at).lower === 't' && /^[vh]$/.test(near(tokens, at + 2).lower);
const isDoor = (token: Token): boolean => !/^[tm]/.test(token.lower);

/** The full stop of an abbreviation belongs to it. */
const pastMark = (tokens: readonly Token[], at: number): number =>
  near(tokens, at + 1).text === '.' && near(tokens, at + 1).close ? at + 1 : at;

/** ", 2620 Albertslund", "8000 Aarhus C"; the token it ends at. */
function townAfter(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  while (at - from < 3 && /^[,.]$|^-$|^dk$/.test(near(tokens, at).lower)) at += 1;
  if (!isPostcode(tokens, at)) return from;
  const second = near(tokens, at + 2);
  return second.shape > shape.lower && second.opens === 0 ? at + 2 : at + 1;
}

const isPostcode = (tokens: readonly Token[], at: number): boolean =>
  /^\d{4}$/.test(near(tokens, at).text) && near(tokens, at + 1).shape > shape.lower;

const told =
  /^(?:bor|boede|boende|bo|adresse|adressen|adr|bopæl|bopælen|hjemme|flyttet|flyttede|flytter|opholder|hentes|hentet|afleveres|lejlighed|lejligheden|hus|huset|værelse)$/;

/** Whether somebody is said to live there: "bor på", "adressen er", "flyttet til". */
function isToldBefore(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - 5 && at >= 0; at -= 1) {
    const token = near(tokens, at);
    if (told.test(token.lower)) return true;
    if (/^[.!?]$/.test(token.text)) return near(tokens, at - 1).lower === 'adr';
  }
  return false;
}

/** "bor på Hedemarksvej": a street without a number, where somebody is said to live. */
function streetAlone(tokens: readonly Token[], at: number): Stretch | undefined {
  if (!namesStreet(near(tokens, at)) || near(tokens, at + 1).shape === shape.number) return undefined;
  const first = streetBefore(tokens, at + 1) ?? at;
  return saysStreet(tokens, first, at) && isToldBefore(tokens, first) ? { first, last: at } : undefined;
}

const saysStreet = (tokens: readonly Token[], first: number, at: number): boolean =>
  first < at || near(tokens, at).lower.length > 6;
const namesStreet = (token: Token): boolean => token.shape > shape.lower && strong.test(token.lower);

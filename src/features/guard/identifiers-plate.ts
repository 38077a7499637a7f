import { after, before, standsFree } from './digits.ts';
import { matches, sure } from './finding.ts';
import type { Finding } from './finding.ts';

const danish = /[A-Za-zÆØÅæøå]{2} ?[-.]? ?\d{2} ?[-.]? ?\d{3}/g;
const cued =
  /(?:nummerpladen?|(?:\bbilens |\bbil med )?plade[nr]?|reg\.? ?-?(?:nr|nummer)\b\.?|registreringsn(?:umme)?r\.?|indreg\w{0,12}|stelnummer|stelnr\.?|\bindregistreret)(?: (?:er|var|med|på|som|nummer|nr\.?)){0,2} ?[:.=]? ?["'(]?((?:[A-ZÆØÅ]{1,3} ?[- ]? ?)?[A-ZÆØÅ0-9]{1,7}(?: ?[- ]? ?[A-Z0-9]{1,5}){0,2})(?![\p{L}\p{N}])/giu;
const foreign = /[A-Z]{3}[ -]?\d{2}[0-9A-Z]|[A-ZÆØÅ]{1,3}[ -][A-Z]{1,2} ?\d{1,4}/g;
const chassis = /[A-HJ-NPR-Z0-9]{17}/g;

const words =
  /^(?:af|at|da|de|en|er|et|få|gå|ha|ca|kr|nr|no|jo|ja|nu|og|om|op|os|på|se|så|to|ud|vi|år|du|i|mm|ad|bl|by|ej|fx|hr|kl|km|kg|cm|ml|st|mk|id|eu|po|tv|pr|ia|vr|ki|gl|mv|md|lb|sk|el|be|an)$/i;
const units = /^(?:kr|nr|id|eu|po|tv|nt|dk|ca|pr|st|kl|km|kg|mm|cm|ml|år)$/i;
const capitalUnits = /^(?:KR|NR|ID|PR) /;
const car =
  /(?:bil(?:en|ens)?|plade[nr]?|nummerplade\w*|varevogn\w*|scooter\w*|knallert\w*|motorcykel\w*|køretøj\w*|taxa\w*|reg\.? ?-?(?:nr|nummer)\.?|registreringsn\w*|indreg\w*|kører|kørte|set i|hentet i|trailer\w*|\bmc\b|stationcar|kassevogn|toyota|audi|bmw|vw|volkswagen|mercedes|ford|opel|peugeot|skoda|kia|mazda|tesla|volvo|seat|renault|nissan|hyundai|citro[eë]n|suzuki|honda|fiat)[^\d\n]{0,24}$/i;

/** Number plates: two letters and five digits, any plate after a word for it, and the number of a chassis. */
export const findPlates = (text: string): readonly Finding[] => [
  ...matches('PLATE', text, danish).filter(({ start, end }) => isPlate(text, start, end)),
  ...matches('PLATE', text, foreign).filter(({ start, end }) => isForeign(text, start, end)),
  ...afterWord(text),
  ...matches('PLATE', text, chassis).filter(({ start, end }) => isChassis(text, start, end)),
];

function isPlate(text: string, start: number, end: number): boolean {
  const letters = text.slice(start, start + 2);
  if (!standsFree(text, start, end)) return false;
  return isOnCar(text, start, letters) || (!isWord(text.slice(start, start + 3)) && looksLikeOne(text, start, end));
}

// Two capitals may be anybody's plate, even where the same two small letters are a word.
const isWord = (begins: string): boolean =>
  /^[A-ZÆØÅ]{2}/.test(begins) ? capitalUnits.test(begins) : words.test(begins.slice(0, 2));

const isOnCar = (text: string, start: number, letters: string): boolean =>
  car.test(before(text, start, 34)) && !units.test(letters);

const looksLikeOne = (text: string, start: number, end: number): boolean =>
  /^(?:[A-ZÆØÅ]{2}|.. ?[-.]? ?\d\d[ .-])/.test(text.slice(start, end)) &&
  !/^ ?(?:kr|dkk|%|[.,-]\d|\d)/i.test(after(text, end, 4));

function afterWord(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const { 0: all, 1: plate = '', index } of text.matchAll(cued)) {
    const end = index + all.length;
    const isOne = /\d/.test(plate) || (plate.length > 2 && plate === plate.toUpperCase());
    if (isOne) found.push(sure('PLATE', end - plate.length, end));
  }
  return found;
}

const isForeign = (text: string, start: number, end: number): boolean =>
  standsFree(text, start, end) && car.test(before(text, start, 34));

const isChassis = (text: string, start: number, end: number): boolean => {
  const number = text.slice(start, end);
  return standsFree(text, start, end) && /\d/.test(number) && /[A-Z]/.test(number) && !/^[A-Z]+\d?$/.test(number);
};

import { after, before } from './digits.ts';
import { sure } from './finding.ts';
import type { Finding } from './finding.ts';

const months =
  '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october|jan|feb|febr|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec)';
const ordinal =
  '(?:første|anden|andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende|ellevte|el[l]?vte|tolvte|trettende|fjortende|femtende|sekstende|syttende|attende|nittende|(?:(?:en|to|tre|fire|fem|seks|syv|otte|ni)og)?tyvende|(?:enog)?tredivte)';
const year = "(?:,? ?(?:i |år |of )?'?(?:(?:18|19|20)\\d{2}|\\d{2}|(?:to ?tusinde?|nitten ?hundrede?)[ a-zæøå]{0,24}))";
const dates = new RegExp(
  [
    String.raw`\d{4} ?[-./] ?\d{1,2} ?[-./] ?\d{1,2}`,
    String.raw`\d{1,2} ?[-./] ?\d{1,2} ?[-./ ] ?(?:\d{4}|'?\d{2})`,
    String.raw`\d{1,2} \d{1,2} (?:\d{4}|\d{2})`,
    String.raw`\d{1,2}\. ?(?:i )?\d{1,2}\.? ?-?(?:\d{4}|\d{2})`,
    String.raw`\d{1,2}(?:\.|'?(?:te|e|de|nde|rd|th|st|nd)\b)? ?-?(?:i |of |dag i )?${months}\b\.?-?${year}?`,
    String.raw`(?:den )?${ordinal} (?:dag i )?(?:${months}\b\.?|i (?:${ordinal}|\d{1,2}\.?))${year}?`,
    String.raw`${months}\b\.? (?:den )?\d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
    String.raw`${months}\b\.? (?:18|19|20)\d{2}`,
    String.raw`\d{1,2} ?[/.-] ?\d{1,2}`,
    String.raw`\d{8}|\d{6}`,
  ].join('|'),
  'gi',
);

const born =
  /(?:fødselsdato(?:en)?|fødsels(?:dag|data|tid|år)\w{0,5}|føds?\.?-?dato|f\.? ?dato|fdato|født|fødte|fødd?|fød\.|nedkom\w*|\bborn|date of birth|birth ?da(?:y|te)|\bd\.? ?o\.? ?b\b\.?|geboren|geb\.|kom til verden|så dagens lys)/gi;
const short = /(?:^|[^\p{L}.])(f(?:\.|[ :]) ?(?:d\.|den|:)? ?|\*)$/u;
const age =
  /(?:(?:fyld\w{1,3}|runder|bliver|blev)(?: \p{L}{2,14}){0,2} (?:\d{1,2}|år|rundt|myndig|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve)(?!\p{L})(?: år)?,? ?(?:(?:på |i )?\p{L}{0,10})? ?(?:,? ?d(?:en|\.))? ?)$/iu;
const numberedAge = /(?:års?[ -]?dag\w{0,3}|års fødselsdag\w{0,3})[^\d\n]{0,20}$/i;
const says =
  /^ ?[),:;-]? ?\(?(?:fødselsdato|fødselsdag|født|fødsel\b|fyld\w{1,3}\b|(?:er|var|har)\b[^.\d\n]{0,30}(?:født|fødselsdag|fødselsdato)|blev\b[^.\d\n]{0,20}født|(?:bliver|blev|runder)\b[^.\d\n]{0,25}(?:\d{1,2}(?: år\b|[.,!]|$)|myndig))/i;

/** Days of birth: a date with a word for being born, or turning an age, near it. Other dates are not anybody's. The word is part of the finding. */
export function findBirthdays(text: string): readonly Finding[] {
  if (!/f|born|bliv|blev|runder|dob|d\.o\.b|nedkom|geb|års|birth|lys|verden|\*/i.test(text)) return [];
  const found: Finding[] = [];
  for (const { 0: all, index } of text.matchAll(dates)) {
    const end = index + lengthOf(all);
    if (/\d/.test(text.charAt(index - 1)) || /\d/.test(text.charAt(end))) continue;
    const start = startOfBirth(text, index, all);
    if (start !== undefined) found.push(sure('DOB', start, end));
  }
  return found;
}

// A month written out needs no dot: that one ends the sentence.
const lengthOf = (date: string): number => date.length - (/[a-z]{4}\.$/i.test(date) ? 1 : 0);

/** Where the word for the birth begins, or the date itself when the word comes after. */
function startOfBirth(text: string, at: number, date: string): number | undefined {
  if (isCount.test(after(text, at + date.length, 12))) return undefined;
  const lead = before(text, at, 60);
  const word = wordOfBirth(lead, date);
  if (word !== undefined) return at - lead.length + word;
  return isTurning(text, at, date, lead) ? at : undefined;
}

const isCount = /^ ?(?:uger?|år|måned|dage?|gram|kg|cm|børn|gange|timer|procent|%)(?![\p{Ll}])/iu;

const isTurning = (text: string, at: number, date: string, lead: string): boolean =>
  !/^\d{6}(?:\d\d)?$/.test(date) &&
  (age.test(lead) || numberedAge.test(lead) || says.test(after(text, at + date.length, 45)));

function wordOfBirth(lead: string, date: string): number | undefined {
  const brief = short.exec(lead);
  if (brief) return atBrief(lead, date, brief[1] ?? '');
  let last: number | undefined;
  for (const { index } of lead.matchAll(born)) last = index;
  return last !== undefined && leadsTo(lead.slice(last), date) ? last : undefined;
}

// A star means born in a family tree, but in a text it marks a word: only before a whole date is it taken for a birth.
const atBrief = (lead: string, date: string, brief: string): number | undefined =>
  brief === '*' && !/\d{4}$/.test(date) ? undefined : lead.length - brief.length;

const leadsTo = (between: string, date: string): boolean =>
  isOneBreath(between) && (!noYear.test(date) || isBeside.test(between));

// A day and a month alone are so short that they must stand directly after the word: "født 3-4 uger for tidligt" has no date in it.
const noYear = /^\d{1,2} ?[/.-] ?\d{1,2}$/;
const isBeside = /^\S+:?(?: (?:er|den|d\.|på|hver|:))* ?$/i;

// Between the word and the date: no end of a sentence, no other date, no line of a law, no rule for all who were born before or after.
const isOneBreath = (between: string): boolean =>
  !/[.!?;] +(?!d\b)\p{Lu}|\n\n|\d{3}|§|\d{1,2}[./-]\d/u.test(between) &&
  !/ (?:efter|før|inden|mellem|siden|fra og med|senest|tidligst|uge) /i.test(between);

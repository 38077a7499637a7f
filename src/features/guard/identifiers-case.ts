import { after, before, standsFree } from './digits.ts';
import { matches, sure } from './finding.ts';
import type { Finding } from './finding.ts';

const kle = String.raw`\d{2} ?\. ?\d{2} ?\. ?\d{2} ?[-/. ]? ?[A-ZÆØÅ]\d{2} ?[-/. ] ?\d{1,6} ?[-/. ] ?(?:\d{4}|\d{2})`;
const forms: readonly string[] = [
  kle,
  // The police, and other authorities with four parts.
  String.raw`\d{4} ?[-/] ?\d{5} ?[-/] ?\d{4,6} ?[-/] ?\d{2,4}`,
  String.raw`\d{4}[-/]\d{2,7}[-/]\d{3,7}(?:[-/]\d{1,6})?`,
  String.raw`\d{3}[-/]\d{4}[-/]\d{5,7}`,
  // Bank accounts, as they are written across borders.
  String.raw`[A-Z]{2}\d{2}(?: ?\d{4}){3,6}(?: ?\d{1,3})?`,
  // The courts.
  String.raw`(?:BS|SS|FS|AS|SKS|R\d{1,2})[- ]{0,2}(?:\d{1,4}-)?\d{1,6}[-/]\d{4}(?:-[A-ZÆØÅ]{2,4})?`,
  String.raw`(?:19|20)\d{2}[-/]\d{5,8}(?:[-/]\d{1,4})?`,
  String.raw`\d{2}/\d{5,7}(?:[-/]\d{1,5})?`,
];
const bare = new RegExp(forms.join('|'), 'gi');
// A system's own letters, a year and a number.
const lettered = /[A-ZÆØÅ]{1,6}[-_/]?(?:19|20)\d{2}[-_/]\d{3,8}/g;

const word = String.raw`(?:(?:(?:esdh|sbsys|kle)[- ])?(?:[\p{L}]{0,20}sags?(?:behandlings)?|journal|esdh|akt|dokument|dok|j|jr|jnl|reference|ref|anmeldelses?|politi(?:ets)?|klient|borger|barnets|ydelses?|bevillings?|underretnings?|udlændinge|udl|opholds?|pas|visum|kørekorts?|sundhedskorts?|sygesikrings?|(?:bank|nem|løn)?konto|mitid|nemid|tickets?|sbsys|dubu|acadre|nova|fasit|schultz|kmd|edoc|workzone|getorganized|captia|360|public 360|f2|nexus|kp|cura|as2007|skole|patient|forsikrings|police|ansøgnings?|lb|kundenr|medlems)(?:[-. ]{0,2}(?:nummer(?:et)?|numre|nr|no|id|kode|sag|journal))\.?|j\.? ?nr\.?|s\.? ?nr\.?|sagsid|sags-id|person-?id|klient-?id|journal(?:en)?|esdh|sbsys|dubu|acadre|fasit|vores ref\.?|deres ref\.?|\bref\.|jour\. ?nr\.?)`;
const token = String.raw`(?:[A-ZÆØÅ]{1,6}[-_/.]?)?[A-ZÆØÅ0-9]{0,12}\d[A-ZÆØÅ0-9]{0,20}(?:[-_/.]{1,2}[A-ZÆØÅ0-9]{1,12}|[ ](?=[\d])\d{2,9}|[ ]?[-/][ ]?\d{1,9}){0,6}`;
const cued = new RegExp(
  String.raw`(?<lead>${word})(?<between>(?: (?:er|på|i|med|under|nummer|nr\.?|sag|hos politiet|politiet|kommunen)){0,2} ?[:=#.]? ?["'(]?)(?<number>${token})`,
  'giu',
);
const openCase =
  /[\p{L}]{0,20}sag(?:en|s)?(?: ?(?:nr\.?|nummer|med nummer|id))? ?[:#(]? ?(?:[A-Z]{1,5}[-_]?)?(?:\d{2,4} ?[-/] ?\d{3,8}(?:[-/]\d{1,8}){0,2}|\d{5,12})/giu;

/**
 * Case numbers: in the forms the systems, the police and the courts give them, and whatever number stands after a word for one. The classification of a
 * subject alone (27.24.00), a law and a ruling of the European court are none.
 */
export const findCaseNumbers = (text: string): readonly Finding[] => [
  ...matches('CASE_NO', text, bare).filter(
    ({ start, end }) => standsFree(text, start, end) && !isDated(text, start, end),
  ),
  ...matches('CASE_NO', text, lettered).filter(({ start, end }) => standsFree(text, start, end)),
  ...matches('CASE_NO', text, openCase).filter(({ start, end }) => isCase(text, start, end)),
  ...afterWord(text),
];

const law =
  /(?:\blov|\blbk|\bbek|bekendtgørelse|direktiv|forordning|\bvej|vejledning|cirkulære|\(eu\)|\bef|\beu|\bl) ?(?:nr\.?)? ?$/i;

// 2024-05-0100 is no date, 2024-05-01 is; a telephone number has no year in front.
const isDated = (text: string, start: number, end: number): boolean =>
  law.test(before(text, start, 18)) ||
  /^(?:19|20)\d\d[-/](?:0[1-9]|1[0-2])[-/](?:[0-2]\d|3[01])$/.test(text.slice(start, end));

function isCase(text: string, start: number, end: number): boolean {
  if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) || /\d/.test(text.charAt(end))) return false;
  return (
    !/ ?(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d$/.test(text.slice(start, end)) &&
    !/^ ?(?:kr|borgere|sager)/i.test(after(text, end, 8))
  );
}

function afterWord(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const { 0: all, groups, index } of text.matchAll(cued)) {
    const number = groups?.['number'] ?? '';
    const isFree = !/[\p{L}\p{N}]/u.test(text.charAt(index - 1));
    if (isFree && isNumber(number)) found.push(sure('CASE_NO', index, index + all.length));
  }
  return found;
}

/** At least three digits, or two and a mark between; a year alone is no case. */
const isNumber = (number: string): boolean => {
  const digits = number.replace(/\D/g, '').length;
  return (digits >= 3 || (digits === 2 && /\d[-/]\d/.test(number))) && !/^(?:19|20)\d\d$/.test(number);
};

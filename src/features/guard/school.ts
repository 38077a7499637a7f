import { compound, near, shape } from './names.tokens.ts';
import type { Stretch, Token } from './names.tokens.ts';
import { kind } from './names.lexicon.ts';

/** A school called by its name at this token, with the class beside it. */
export function schoolAt(tokens: readonly Token[], at: number): Stretch | undefined {
  const school = nameOfSchool(tokens, at);
  if (!school) return undefined;
  return { first: classBefore(tokens, school.first), last: classAfter(tokens, school.last) };
}

const last =
  /^(?:skole|friskole|privatskole|realskole|lilleskole|efterskole|ungdomsskole|folkeskole|kostskole|heldagsskole|specialskole|grundskole|handelsskole|erhvervsskole|produktionsskole|landsbyskole|centralskole|kommuneskole|højskole|gymnasium|gymnasiet|kursus|hf|htx|hhx|stx|skolen)$/;
const joined = /^.{3,}(?:skolen|skole|gymnasiet|gymnasium)$/;
const kindsOfSchool =
  /^(?:(?:folke|fri|privat|real|lille|efter|ungdoms|special|grund|handels|erhvervs|produktions|høj|daghøj|musik|sprog|svømme|koran|heldags|aften|billed|dag|internat|nabo|søndags|weekend|modersmåls|overbygnings|hoved|kommune|central|landsby|køre|ride|danse|teater|film|design|kunst|sygepleje|pædagog|lærerhøj|handelshøj|landbrugs|social|teknisk|skov|idræts|fodbold|sommer|lands|by|distrikts|inklusions|folkehøj|journalist|arkitekt|officers|politi|tekniske|krigs|bymidte|verdens|moder|lektie|hjemme|forældre|arabisk|ungdomshøj|forskole|før|børne|rideskole|skak|balletskole|ballet)skolen?s?|gymnasium|gymnasiet)$/;

function nameOfSchool(tokens: readonly Token[], at: number): Stretch | undefined {
  const token = near(tokens, at);
  if (token.shape < shape.capital) return undefined;
  if (last.test(token.lower)) return led(tokens, at);
  return isNamed(token) ? { first: firstCapital(tokens, at), last: at } : undefined;
}

/** "Charlotteskolen": one word, which is not only a sort of school and not an ordinary word where a sentence begins. */
function isNamed(token: Token): boolean {
  if (!joined.test(token.lower) || kindsOfSchool.test(token.lower) || token.shape === shape.capitals) return false;
  return token.opens !== 1 || (token.kinds & (kind.danish | compound)) === 0;
}

/** "Islev Skole", "Sct. Ibs Skole": a school word with a name before it. */
function led(tokens: readonly Token[], at: number): Stretch | undefined {
  const first = firstCapital(tokens, at);
  if (first === at) return ledAfter(tokens, at);
  const lead = near(tokens, first);
  return first === at - 1 && generic.test(lead.lower) ? undefined : { first, last: at };
}

const generic =
  /^(?:den|det|de|en|et|vores|hendes|hans|deres|min|mit|børns|elevens|dansk|danske|ny|nye|hver|ingen|hvilken|denne|alle|på|fra|til|i|ved|kommunens|byens)$/;

/** "Skolen på Søvej", "Skolen ved Søerne": the name may stand behind. */
function ledAfter(tokens: readonly Token[], at: number): Stretch | undefined {
  const token = near(tokens, at);
  const named = token.lower === 'skolen' && /^(?:på|ved|i)$/.test(near(tokens, at + 1).lower);
  return named && token.opens === 0 && near(tokens, at + 2).shape >= shape.capital
    ? { first: at, last: at + 2 }
    : undefined;
}

const saints = new Set(['sct', 'skt', 'st', 'gl', 'ny', 'dr']);
const isLead = (token: Token): boolean => token.shape >= shape.capital && !generic.test(token.lower);

function firstCapital(tokens: readonly Token[], at: number): number {
  let first = at;
  while (at - first < 6 && near(tokens, first).opens !== 1) {
    if (isLead(near(tokens, first - 1))) first -= 1;
    else if (near(tokens, first - 1).text === '.' && isAbbreviation(near(tokens, first - 2))) first -= 2;
    else break;
  }
  return first;
}

const isAbbreviation = (token: Token): boolean => saints.has(token.lower) || token.shape === shape.letter;

const between = /^(?:på|i|fra|ved|,|-|\/|\(|klasse|klassen|kl|af|hos|årgang)$/;

/** The class that stands before a school: "7.b på", "8. klasse på", "3.g, ". */
function classBefore(tokens: readonly Token[], first: number): number {
  const at = past(tokens, first, -1);
  return classEndsAt(tokens, at) ?? classEndsAt(tokens, Math.min(at + 1, first - 1)) ?? first;
}

/** The next token in a direction that is no small word between a class and its school. */
function past(tokens: readonly Token[], from: number, step: number): number {
  let at = from + step;
  while (Math.abs(at - from) <= 2 && between.test(near(tokens, at).lower)) at += step;
  return at;
}

const letter = /^[a-zæøåg]$/;
const form = /^(?:klasse|klassen|kl|klasses|årgang|g|hf)$/;
const isYear = (token: Token): boolean => /^(?:\d|10)$/.test(token.text);

/** Where the class begins that ends at this token, if one does: "7.b", "7 b", "7b", "8. klasse", "3.g". */
function classEndsAt(tokens: readonly Token[], at: number): number | undefined {
  const token = near(tokens, at);
  if (/^(?:børnehaveklassen?|modtageklassen?|specialklassen?)$/.test(token.lower)) return at;
  if (token.text === '.' && form.test(near(tokens, at - 1).lower)) return classEndsAt(tokens, at - 1);
  return isClassWord(token) ? yearAt(tokens, at - 1) : undefined;
}

function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const year = near(tokens, at).text === '.' ? at - 1 : at;
  return isYear(near(tokens, year)) ? year : undefined;
}

/** The class that stands behind a school: ", 8.D", " i 7. klasse", " (5.b)". */
function classAfter(tokens: readonly Token[], end: number): number {
  const at = past(tokens, end, 1);
  if (!isYear(near(tokens, at))) return end;
  const after = near(tokens, at + 1).text === '.' ? at + 2 : at + 1;
  return isClassWord(near(tokens, after)) ? after : end;
}

const isClassWord = ({ lower }: Token): boolean => letter.test(lower) || form.test(lower);

import type { YAMLParseError } from 'yaml';

/** One fault of form as it is told: where to look (which is often not where the parser stopped) and what to write. */
export interface Told {
  readonly rule: string;
  readonly at: number;
  readonly wrong: string;
  readonly write: string;
}

/** What is known of the place where the parser stopped. */
export interface Sight {
  readonly text: string;
  readonly error: YAMLParseError;
  readonly at: number;
  readonly line: string;
  /** Other codes at the same position: the parser often has two words for one fault. */
  readonly beside: ReadonlySet<string>;
}

type Teller = (sight: Sight) => Told | undefined;

/** The words for one error of the parser; undefined when another error at the same place says it better. */
export const wordsFor: Teller = (sight) => (byCode[sight.error.code] ?? otherwise)(sight);

/** Where the line of a position begins. */
export const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line of a position ends, before its line break. */
export function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

const tell = (rule: string, at: number, wrong: string, write: string): Told => ({ rule, at, wrong, write });

/** The field whose value stands at a position: `- text: |Ring` gives `text`. */
const fieldAt = ({ text, at, line }: Sight): string =>
  /([^\s:{[,"']+)\s*:\s*$/.exec(text.slice(startOfLine(text, at), at))?.[1] ?? fieldOn(line);
const fieldOn = (line: string): string => /^[\s-]*([^\s:#"']+)\s*:/.exec(line)?.[1] ?? brief(line);
const brief = (line: string): string => line.trim().slice(0, 40);
const firstLetter = (text: string, from: number): number => from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);

const quoteIt = 'Sæt hele teksten i anførselstegn: "..."';

const twice: Teller = ({ at, line }) =>
  tell(
    'dobbelt-felt',
    at,
    `Feltet "${fieldOn(line)}" står to gange samme sted, og kun det ene ville blive vist.`,
    'Behold det rigtige, og slet det andet.',
  );

const colon: Teller = (sight) =>
  tell(
    'kolon',
    sight.at,
    `Teksten i "${fieldAt(sight)}" har et kolon og et mellemrum i sig og læses som et nyt felt.`,
    quoteIt,
  );

const indented = (at: number): Told =>
  tell(
    'indrykning',
    at,
    'Linjen begynder ikke i samme kolonne som det, den hører sammen med.',
    'Lad felter, der hører sammen, begynde lige under hinanden.',
  );

const noSpace: Teller = ({ at, line }) =>
  tell(
    'mellemrum',
    at,
    `Der mangler et kolon, eller et mellemrum efter kolon, i "${brief(line)}".`,
    'Skriv feltets navn, et kolon, et mellemrum og så teksten: felt: tekst',
  );

const bracket: Teller = ({ at }) =>
  tell(
    'parentes',
    at,
    'En parentes { eller [ ovenfor er ikke lukket.',
    'Luk den med } eller ] på samme linje, eller skriv hvert felt på sin egen linje.',
  );

const dash: Teller = ({ text, at }) =>
  tell(
    'indrykning',
    firstLetter(text, at),
    'Linjen står i en liste, men begynder ikke med en streg og er ikke rykket ind under den.',
    'Ryk linjen ind, så den flugter med feltet ovenfor, eller begynd den med en streg og et mellemrum.',
  );

/** Text that runs on after a value: the parser takes the next, deeper line for more of the same. */
const nested: Teller = (sight) =>
  sight.beside.has('MULTILINE_IMPLICIT_KEY')
    ? indented(firstLetter(sight.text, endOfLine(sight.text, sight.at)))
    : colon(sight);

const runOn: Teller = (sight) => (sight.beside.size > 0 ? undefined : noSpace(sight));

/** The parser stops where it gave up; the author must look where the quotation mark was opened. */
function openQuote({ text, at }: Sight): Told {
  const opened = openedBefore(text, at) ?? at;
  return tell(
    'anfoerselstegn',
    opened,
    'Et anførselstegn er åbnet, men ikke lukket.',
    `Sæt ${text[opened] ?? '"'} til sidst i teksten.`,
  );
}

/** The last value before a position that opens with a quotation mark and is not closed as it should be. */
function openedBefore(text: string, at: number): number | undefined {
  const openings = text.slice(0, at + 1).matchAll(/(?<=[:\-[{,] +|^)(?:"(?:[^"\\\n]|\\.)*$|'(?:[^'\n]|'')*$)/gm);
  return [...openings].findLast((opening) => !isClosed(text, opening.index))?.index;
}

/** A text over several lines is closed when nothing but a comma or a bracket follows its last quotation mark. */
function isClosed(text: string, opening: number): boolean {
  const end = text.indexOf(text[opening] ?? '"', opening + 1);
  return end >= 0 && /^[ \t\r]*(?:[,}\]#]|$)/.test(text.slice(end + 1, endOfLine(text, end)));
}

function missing(sight: Sight): Told | undefined {
  const { message } = sight.error;
  if (message.includes('quote')) return openQuote(sight);
  if (message.startsWith('Sequence item')) return dash(sight);
  return message.startsWith('Flow') ? bracket(sight) : runOn(sight);
}

function unexpected(sight: Sight): Told | undefined {
  const { text, at, error, line } = sight;
  const sign = text[at] ?? '';
  if (error.message.includes('block-seq-ind'))
    return tell(
      'streg',
      at,
      `Streg og felt er blandet sammen i "${brief(line)}".`,
      'Skriv en liste på linjerne under feltet, og sæt en tekst, der begynder med en streg, i anførselstegn.',
    );
  if (openedBefore(text, at) !== undefined) return openQuote(sight);
  if (/[}\]]/.test(sign)) return tell('parentes', at, `Her står en parentes ${sign} for meget.`, 'Slet den.');
  return isAfterQuote(sight)
    ? tell(
        'anfoerselstegn',
        at,
        'Der står tekst efter det afsluttende anførselstegn.',
        'Sæt anførselstegn om hele teksten. Et anførselstegn inde i den skrives \\".',
      )
    : otherwise(sight);
}

const isAfterQuote = ({ line, at, text }: Sight): boolean => /["']/.test(line.slice(0, at - startOfLine(text, at)));

const otherwise: Teller = ({ at, line, beside }) =>
  beside.size > 0
    ? undefined
    : tell(
        'yaml',
        at,
        `Linjen kan ikke læses: "${brief(line)}".`,
        'Se efter indrykning, kolon og anførselstegn på linjen og den ovenfor.',
      );

const byCode: Readonly<Record<string, Teller>> = {
  DUPLICATE_KEY: twice,
  TAB_AS_INDENT: ({ at }) =>
    tell('tabulator', at, 'Linjen er rykket ind med en tabulator.', 'Brug mellemrum: to for hvert trin ind.'),
  MULTIPLE_DOCS: ({ at }) =>
    tell(
      'flere-dokumenter',
      at,
      'En linje med --- deler filen i to.',
      'Slet linjen, eller læg den sidste del i sin egen fil.',
    ),
  BLOCK_AS_IMPLICIT_KEY: nested,
  BLOCK_IN_FLOW: colon,
  MULTILINE_IMPLICIT_KEY: runOn,
  MISSING_CHAR: missing,
  UNEXPECTED_TOKEN: unexpected,
  BAD_INDENT: (sight) =>
    sight.error.message.startsWith('Flow') ? bracket(sight) : indented(firstLetter(sight.text, sight.at)),
  BAD_SCALAR_START: ({ at, text }) =>
    tell('anfoerselstegn', at, `En tekst må ikke begynde med ${text[at] ?? ''} uden anførselstegn.`, quoteIt),
  BAD_DQ_ESCAPE: ({ at }) =>
    tell(
      'anfoerselstegn',
      at,
      'Omvendt skråstreg (\\) betyder noget særligt mellem anførselstegn.',
      'Slet skråstregen, eller skriv den to gange: \\\\',
    ),
  MULTIPLE_ANCHORS: () => undefined,
};

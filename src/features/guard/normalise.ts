import { isUnseen, lookAlikes } from './look-alikes.ts';

/** A text as the eye reads it, with the way back to the text as it was written. */
export interface Normalised {
  readonly text: string;
  /** Where the sign at this place of the normalised text began in the original; at the end, where the original ended. */
  readonly at: (index: number) => number;
  /** The part of the original that a part of the normalised text came from, with all that was removed inside it. */
  readonly span: (start: number, end: number) => { readonly start: number; readonly end: number };
}

// What most texts are made of, and what stands for itself.
const plain = /^[\n\u0020-\u007e\u00c0-\u017e]*$/;

/**
 * The same text for the same look: signs nobody sees are gone, full-width and other odd forms, look-alike letters, foreign digits, odd spaces and dashes are
 * the plain ones, and letters with loose marks are one letter. Case and line ends stay. Never throws, whatever the text.
 */
export function normalise(text: string): Normalised {
  if (plain.test(text)) return { text, at: (index) => index, span: (start, end) => ({ start, end }) };
  return rewritten(text);
}

function rewritten(text: string): Normalised {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfSign(text, start);
    const seen = seenAs(text.slice(start, end));
    for (let unit = 0; unit < seen.length; unit++) {
      from.push(start);
      to.push(end);
    }
    parts.push(seen);
    start = end;
  }
  const at = (index: number): number => from[index] ?? text.length;
  return {
    text: parts.join(''),
    at,
    span: (start, end) => ({ start: at(start), end: Math.max(at(start), to[end - 1] ?? at(start)) }),
  };
}

const mark = /^\p{M}$/u;

// A letter and its loose marks are one sign. At most eight marks, so that a heap of marks costs no more than its length.
function endOfSign(text: string, start: number): number {
  if (text.startsWith('\r\n', start)) return start + 2;
  let end = start + widthAt(text, start);
  if (!marksCanFollow(text.charCodeAt(end))) return end;
  for (let marks = 0; marks < 8 && end < text.length; marks++) {
    const width = widthAt(text, end);
    if (!mark.test(text.slice(end, end + width))) break;
    end += width;
  }
  return end;
}

const marksCanFollow = (code: number): boolean => code >= 0x300;

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const known = new Map<string, string>();

function seenAs(sign: string): string {
  if (sign.length === 1 && sign.charCodeAt(0) < 0x7f && sign >= ' ') return sign;
  const before = known.get(sign);
  if (before !== undefined) return before;
  const seen = workOut(sign);
  // Signs are few; a text made to fill the memory with new ones is simply worked out again.
  if (known.size < 5000) known.set(sign, seen);
  return seen;
}

function workOut(sign: string): string {
  if (sign === '\r\n') return '\n';
  const folded = sign.normalize('NFKC');
  let seen = '';
  // A sign that stands for a whole phrase is left as it is, so that no text grows much.
  for (const point of folded.length > sign.length + 3 ? sign.normalize('NFC') : folded) seen += one(point);
  return seen;
}

function one(point: string): string {
  const alike = lookAlikes.get(point);
  if (alike !== undefined) return alike;
  if (point !== '\n' && isUnseen(point)) return '';
  return digitOf(point) ?? point;
}

const digit = /^\p{Nd}$/u;

// Unicode keeps the ten digits of a script together, 0 first. Where two tens stand beside each other the count goes on, so only its last figure is asked for.
function digitOf(point: string): string | undefined {
  if (!digit.test(point)) return undefined;
  const code = point.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 60 && digit.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}

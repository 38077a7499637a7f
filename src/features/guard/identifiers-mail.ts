import { sure } from './finding.ts';
import type { Finding } from './finding.ts';

const at =
  /@| ?[([{<] ?(?:at|a|@|snabel-?a|snabel|krøllet a) ?[)\]}>] ?|(?: |-)(?:snabel-? ?a|krøl-?a|alfa-?krøl|\(a\))(?: |-)/gi;
const spokenAt = / (?:at|ved) (?=[\p{L}\p{N}_-]{1,40}(?: ?[([{]?(?: dot | punktum |\(dot\)|\[dot\]|\(punktum\))))/giu;
const isLocal = /[\p{L}\p{N}._%+'-]/u;
const host =
  /^ ?[\p{L}\p{N}_-]{1,63}(?:(?: ?\. ?| ?[([{] ?(?:dot|punktum|prik|\.) ?[)\]}] ?| (?:dot|punktum|prik) )[\p{L}\p{N}_-]{1,63}){0,5}/u;

/** Mail addresses, with the sign or the words for it; `isAllowed` tells of the plan's own. */
export function findMails(text: string, isAllowed: (mail: string) => boolean): readonly Finding[] {
  const found: Finding[] = [];
  for (const pattern of [at, spokenAt]) {
    for (const { 0: sign, index } of text.matchAll(pattern)) {
      const start = startOfLocal(text, index);
      const end = endOfHost(text, index + sign.length);
      if (start === undefined || end === undefined) continue;
      if (!isAllowed(text.slice(start, end).replace(/ /g, ''))) found.push(sure('EMAIL', start, end));
    }
  }
  return found;
}

/** The longest a local part may be is 64; one space may stand before the sign. */
function startOfLocal(text: string, sign: number): number | undefined {
  const last = text.charAt(sign - 1) === ' ' ? sign - 1 : sign;
  let start = last;
  while (start > 0 && last - start < 64 && isLocal.test(text.charAt(start - 1))) start--;
  while (start < last && /[.'%+-]/.test(text.charAt(start))) start++;
  return start < last ? start : undefined;
}

// A space before a host is a slip of the hand only when a dot follows; otherwise it is a handle and somebody before it.
function endOfHost(text: string, from: number): number | undefined {
  const written = host.exec(text.slice(from, from + 200))?.[0];
  if (written === undefined) return undefined;
  const isSpaced = written.startsWith(' ') || text.charAt(from - 2) === ' ';
  const parts = /^ ?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/u.exec(written)?.[0] ?? '';
  const whole = /(?:dot|punktum|prik|\. | \.)/.test(written) && isTop(written) ? written : parts;
  if (isSpaced && !/[.]|dot|punktum|prik/.test(whole)) return undefined;
  return from + whole.length;
}

/** Ends in letters as every top of a host does; a sentence that begins after the address is no part of it. */
const isTop = (written: string): boolean => /(?:[.)\]}] ?|dot |punktum |prik )(?:[a-z]{2,6})$/.test(written);

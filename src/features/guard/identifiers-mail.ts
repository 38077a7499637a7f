import { sure } from './finding.ts';
import type { Finding } from './finding.ts';

const at =
  /@| ?[([{<] ?(?:at|a|@|snabel-?a|snabel|krøllet a) ?[)\]}>] ?|(?: |-)(?:snabel-? ?a|krøl-?a|alfa-?krøl|\(a\))(?: |-)/gi;
const spokenAt = / (?:at|ved) (?=[\p{L}\p{N}_-]{1,40}(?: ?[([{]?(?: dot | punktum |\(dot\)|\[dot\]|\(punktum\))))/giu;
const isLocal = /[\p{L}\p{N}._%+'-]/u;
const host =
  /^ ?[\p{L}\p{N}_-]{1,63}(?:(?:\.| \. ?|\. (?=\p{Ll})| ?[([{] ?(?:dot|punktum|prik|\.) ?[)\]}] ?| (?:dot|punktum|prik) )[\p{L}\p{N}_-]{1,63}){0,5}/u;

/** Mail addresses, with the sign or the words for it. */
export function findMails(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const pattern of [at, spokenAt]) {
    for (const { 0: sign, index } of text.matchAll(pattern)) {
      const start = startOfLocal(text, index);
      const end = endOfHost(text, index + sign.length);
      if (start !== undefined && end !== undefined) found.push(sure('EMAIL', start, end));
    }
  }
  return found;
}

/** The longest a local part may be is 64; one space may stand before the sign. */
function startOfLocal(text: string, sign: number): number | undefined {
  const last = text.charAt(sign - 1) === ' ' ? sign - 1 : sign;
  const least = Math.max(0, last - 64);
  let start = last;
  while (start > least && isLocal.test(text.charAt(start - 1))) start--;
  const mark = /^[.'%+-]*/.exec(text.slice(start, last));
  start += mark ? mark[0].length : 0;
  return start < last ? start : undefined;
}

const plainHost = /^ ?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/u;
const knownTop = /\.(?:dk|com|net|org|eu|nu|me|info|se|no|de|uk|fr|tr|pl|pk|ir|live|app|mail)$/i;

function endOfHost(text: string, from: number): number | undefined {
  const whole = hostIn(text.slice(from, from + 200));
  const isHandle = isLoose(text, from, whole) && !isTop(whole) && !knownTop.test(whole);
  return whole === '' || isHandle ? undefined : from + whole.length;
}

function hostIn(rest: string): string {
  const written = host.exec(rest);
  if (written && isTop(written[0])) return written[0];
  const plain = plainHost.exec(rest);
  return plain ? plain[0] : '';
}

// "hun hedder @rosen" is a handle and the word before it, unless what follows is known to be the top of a host.
const isLoose = (text: string, from: number, whole: string): boolean =>
  whole.startsWith(' ') || text.startsWith(' @', from - 2);

/** A dot said in words or with spaces, and letters as every top of a host has; a sentence that begins after the address is no part of it. */
const isTop = (written: string): boolean => /(?:\. | \.|[)\]}] ?|dot |punktum |prik )[a-z]{2,6}$/.test(written);

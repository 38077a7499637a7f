// Pairs of signs that look the same: what may be written, and what the eye takes it for. Written as codes, since they cannot be told apart on paper.
const alike: readonly (readonly [string, string])[] = [
  // Cyrillic
  [
    '\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408\u051a\u051c\u04ae\u04ba\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u051b\u051d\u0501\u04bb\u04af\u04cf\u04c0',
    'ABEKMHOPCTYXSIJQWYhaeopcyxsijqwdhylI',
  ],
  // Greek
  [
    '\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03b1\u03bd\u03b9\u03ba\u03c1\u03c4\u03c5\u03c7\u03b3',
    'ABEZHIKMNOPTYXoavikptuxy',
  ],
  // Armenian and Cherokee
  [
    '\u0555\u0585\u054d\u057d\u0570\u0578\u054f\u0581\u13aa\u13f4\u13ac\u13c3\u13bb\u13ab\u13e6\u13b7\u13e2\u13a1\u13da\u13a2\u13d9\u13b3',
    'OoUuhnSgABEZHJKMPRSTVW',
  ],
  // Latin
  [
    '\u0251\u0261\u0237\u0269\u029f\u0274\u0280\u1d00\u1d04\u1d05\u1d07\u1d0a\u1d0b\u1d0d\u1d0f\u1d18\u1d1b\u1d1c\u1d20\u1d21\u1d22',
    'agjilnracdejkmoptuvwz',
  ],
];

const spaces =
  '\u0009\u000b\u000c\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u2800\u3000';
const dashes =
  '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2e3a\u2e3b\u30fc\ufe31\ufe32\ufe58\ufe63\uff0d\u058a\u1806\u02d7\u2796\u00af';
const lineEnds = '\u000d\u0085\u2028\u2029';
const quotes = '\u2018\u2019\u201a\u201b\u02b9\u02bb\u02bc\u00b4\u2032';
const doubleQuotes = '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033';
const slashes = '\u2044\u2215\u29f8\u2571';
const dots = '\u2024\u3002\u06d4\u00b7\u2027\u30fb';
const colons = '\u02d0\ua789\u2236\ufe55';

const each = (signs: string, plain: string): readonly (readonly [string, string])[] =>
  Array.from(signs, (sign) => [sign, plain] as const);

/** The plain sign for a sign that looks like it. */
export const lookAlikes: ReadonlyMap<string, string> = new Map<string, string>([
  ...alike.flatMap(([written, seen]) => Array.from(written, (sign, at) => [sign, seen.charAt(at)] as const)),
  ...each(spaces, ' '),
  ...each(dashes, '-'),
  ...each(lineEnds, '\n'),
  ...each(quotes, "'"),
  ...each(doubleQuotes, '"'),
  ...each(slashes, '/'),
  ...each(dots, '.'),
  ...each(colons, ':'),
]);

const nowhere = /^[\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;
// Marks that no letter took up, rings round a digit, fillers and stand-ins.
const loose: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x20dd, 0x20e4],
  [0x3164, 0x3164],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffc],
];

/** Whether a sign takes no place on the screen. */
export function isUnseen(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return nowhere.test(sign) || loose.some(([first, last]) => first <= code && code <= last);
}

const unseen = /[\p{Cf}\p{Cs}\p{Mn}\p{Me}\u115F\u1160\u2800\u3164\uFFA0]/gu;
const steers = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/u;
const digit = /\p{Nd}/gu;

/** A text without what takes no place on a screen, to be looked through. */
export const withoutUnseen = (text: string): string => text.replaceAll(unseen, '');

/** A text with the digits of every script as ours, to be looked through. Unicode keeps the ten digits of a script together, 0 first. */
export const plainDigits = (text: string): string => text.replaceAll(digit, (sign) => String(valueOf(sign)));

function valueOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let value = 0;
  while (value < 60 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value % 10;
}

/** Whether a line holds signs that no one sees: they end lines, turn the reading around, or make two names that look the same. */
export const hidesSigns = (text: string): boolean => steers.test(text);

/** One line as it is kept: what ends a line or has a width is a blank, what is not seen is gone, no blanks around. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Zl}\p{Zp}\t\n\v\f\r\u115F\u1160\u2800\u3164\uFFA0]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .trim();

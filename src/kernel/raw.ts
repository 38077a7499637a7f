import type { Place, Problem, SourceFile } from './file.ts';

/** The most a content file may hold, in characters; the largest real one is a tenth of it. */
export const longest = 400_000;

interface Trap {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly wrong: (found: string) => string;
  readonly write: string;
  readonly why?: string;
}

const code = (found: string): string => `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What may stand nowhere in a content file, because nobody can see it. Each is told once a line. */
const traps: readonly Trap[] = [
  {
    rule: 'tegnsaet',
    pattern: /\uFFFD/,
    wrong: () => 'Filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses.',
    write: 'Gem filen igen med tegnsættet UTF-8, og skriv det ødelagte bogstav om.',
  },
  {
    rule: 'usynligt-tegn',
    pattern: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/,
    wrong: (found) => `Her står et tegn, som ikke kan ses (${code(found)}).`,
    write: 'Slet ordet eller tallet, og skriv det igen i hånden.',
    why: 'Det følger ofte med, når man kopierer fra Word eller en hjemmeside, og så kan et nummer eller et navn ikke findes.',
  },
  {
    rule: 'styretegn',
    // oxlint-disable-next-line no-control-regex -- control characters are what we look for
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/,
    wrong: (found) => `Her står et styretegn (${code(found)}), som ikke hører til i en tekst.`,
    write: 'Slet tegnet, og skriv stedet igen i hånden.',
  },
  {
    rule: 'tabulator',
    pattern: /(?<=^[ \u00A0-]*)\t/,
    wrong: () => 'Linjen er rykket ind med en tabulator.',
    write: 'Brug mellemrum: to for hvert trin ind.',
    why: 'En tabulator er ikke lige bred i alle programmer, så filen ville betyde noget andet, end man ser.',
  },
  {
    rule: 'haardt-mellemrum',
    pattern: /(?<=^[ \t-]*)\u00A0|(?<=^[ \t-]*[\w-]+)\u00A0(?=:)|(?<=^[ \t-]*[\w-]+:)\u00A0/,
    wrong: () => 'Her står et hårdt mellemrum, som ligner et almindeligt.',
    write: 'Slet det, og tast et almindeligt mellemrum.',
  },
];

/** A file as it will be read: without byte order mark, and each letter in its one form (å, not a and a ring). */
export const tidy = (file: SourceFile): SourceFile => ({
  path: file.path,
  text: file.text.replace(/^\uFEFF/, '').normalize('NFC'),
});

/** What is wrong with the letters of a file, before anybody asks what they mean. */
export function lettersOf(file: SourceFile): readonly Problem[] {
  if (file.text.length > longest) return [tooLong(file)];
  if (/^[\s\uFEFF]*$/.test(file.text)) return [empty(file)];
  return file.text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) =>
      traps.flatMap((trap) => caught(trap, line, { file: file.path, line: index + 1, column: 1 })),
    );
}

function caught(trap: Trap, line: string, place: Place): Problem[] {
  const found = trap.pattern.exec(line);
  if (!found) return [];
  const { rule, wrong, write, why } = trap;
  return [
    { rule, severity: 'error', place: { ...place, column: found.index + 1 }, wrong: wrong(found[0]), write, why },
  ];
}

const tooLong = (file: SourceFile): Problem => ({
  rule: 'for-stor',
  severity: 'error',
  place: { file: file.path, line: 1, column: 1 },
  wrong: `Filen fylder ${file.text.length.toLocaleString('da-DK')} tegn. Det er mere, end en fil i pakken må.`,
  write: 'Del filen op, eller se efter, om noget forkert er kopieret ind i den.',
});

const empty = (file: SourceFile): Problem => ({
  rule: 'tom-fil',
  severity: 'error',
  place: { file: file.path, line: 1, column: 1 },
  wrong: 'Filen er tom.',
  write: 'Skriv indholdet, eller slet filen. Felterne står i docs/content.md.',
});

/** The same text with each tab and hard space of an indentation as blanks, so that what stands after them is read too (they are told by themselves). */
export const evenlyIndented = (text: string): string =>
  text.replaceAll(/^[ \t\u00A0]+/gm, (blank) => blank.replaceAll('\t', '  ').replaceAll('\u00A0', ' '));

// A spreadsheet takes a cell that begins like this for a formula, also when blanks stand before it (OWASP, CSV injection).
const formula = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212])/u;

/** A cell that a spreadsheet shows and never works out. */
const disarmed = (text: string): string => (formula.test(text) ? `'${text}` : text);

const cell = (text: string): string => `"${disarmed(text).replaceAll('"', '""')}"`;

/** Rows as Danish spreadsheets open them: a byte order mark, semicolons, every cell in quotation marks (RFC 4180). */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

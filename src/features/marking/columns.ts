/** The columns of a file of cases, as they are headed. Nothing else is taken in. */
export const columns = {
  quarter: 'kvartal',
  department: 'afdeling',
  concern: 'hovedbekymring',
  forms: 'former',
  stage: 'stadie',
  level: 'niveau',
  age: 'alder',
  gender: 'køn',
  abroad: 'udland',
  raisedBy: 'rejst af',
  times: 'antal',
  categories: 'listeversion',
} as const;
export type Column = keyof typeof columns;

const isColumn = (name: string): name is Column => Object.hasOwn(columns, name);
const names: readonly Column[] = Object.keys(columns).filter(isColumn);

/** The columns that no file can be without. */
export const needed: readonly Column[] = ['quarter', 'department', 'concern', 'level'];

/** What is left of a word when case, blanks, hyphens and the ways to write æ, ø and å are set aside. */
export const plain = (written: string): string =>
  written
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replaceAll('&', 'og')
    .replace(/[æå]/g, 'a')
    .replaceAll('ø', 'o')
    .replace(/[^a-z0-9+]/g, '')
    .replace(/a[ae]/g, 'a')
    .replaceAll('oe', 'o');

/** The column with a heading, however it is written. */
export const columnNamed = (heading: string): Column | undefined =>
  names.find((name) => plain(columns[name]) === plain(heading) || plain(name) === plain(heading));

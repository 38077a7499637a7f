import type { Archive, Fields, Reply } from './archive.ts';

/** A request whose body has been read. */
export interface Asked {
  readonly method: string;
  /** The path behind the prefix, in small letters. */
  readonly path: string;
  readonly fields: Fields;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

interface Way {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  /** True where something is written by it. */
  readonly writes: boolean;
  readonly answer: (archive: Archive, asked: Asked, id: string) => Reply;
}

/** The only properties that the real one takes with a file. */
const besideAFile = new Set(['sagid', 'dokumentnavn', 'beskrivelse', 'omfattetafaktindsigt', 'dokumentart']);

const ways: readonly Way[] = [
  { method: 'GET', path: /^bruger\/me$/, writes: false, answer: (archive) => archive.me() },
  { method: 'GET', path: /^sagsskabelon$/, writes: false, answer: (archive) => archive.templates() },
  { method: 'GET', path: /^sag\/sagstatuslist$/, writes: false, answer: (archive) => archive.statuses() },
  { method: 'POST', path: /^sag\/template$/, writes: true, answer: (archive, { fields }) => archive.open(fields) },
  { method: 'POST', path: /^sag\/search$/, writes: false, answer: (archive, { fields }) => archive.search(fields) },
  { method: 'GET', path: /^sag\/(\d+)$/, writes: false, answer: (archive, _asked, id) => archive.show(id) },
  {
    method: 'GET',
    path: /^sag\/(\d+)\/journalarknotes$/,
    writes: false,
    answer: (archive, _asked, id) => archive.notes(id),
  },
  {
    method: 'GET',
    path: /^sag\/(\d+)\/dokumenter$/,
    writes: false,
    answer: (archive, _asked, id) => archive.documents(id),
  },
  {
    method: 'POST',
    path: /^journalarknote\/create$/,
    writes: true,
    answer: (archive, { fields }) => archive.note(fields),
  },
  { method: 'POST', path: /^dokument\/journaliser$/, writes: true, answer: fileDocument },
];

function fileDocument(archive: Archive, { fields, file }: Asked): Reply {
  const unknown = Object.keys(fields).find((name) => !besideAFile.has(name));
  if (unknown !== undefined) return { status: 400, body: `Ukendt egenskab: ${unknown}` };
  return file ? archive.document(fields, file.name, file.bytes) : { status: 400, body: 'Filen mangler' };
}

/** Whether a request would write. */
export const writes = ({ method, path }: Pick<Asked, 'method' | 'path'>): boolean =>
  ways.some((way) => way.method === method && way.writes && way.path.test(path));

/** Answers as the real one does. */
export function answerTo(archive: Archive, asked: Asked): Reply {
  for (const { method, path, answer } of ways) {
    const found = path.exec(asked.path);
    if (method === asked.method && found) return answer(archive, asked, found[1] ?? '');
  }
  return { status: 404, body: 'Siden findes ikke' };
}

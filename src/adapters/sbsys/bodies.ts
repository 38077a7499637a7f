import type { CaseRef, FiledDocument, Note, Piece } from '#kernel/journal';
import { json } from './call.ts';
import type { Wish } from './call.ts';

/** Every body we ever send, and nothing else: no part, no person, no number of anybody. */
export const bodies = {
  /** A case's title begins with our own key, for that is how it is found again. */
  openCase: ({ title, template, caseworker }: { title: string; template: number; caseworker: number }): Wish => ({
    method: 'POST',
    path: 'sag/template',
    body: json({ SagsTitel: title, SkabelonId: template, SagsBehandlerID: caseworker }),
  }),
  searchByTitle: (start: string): Wish => search({ SagsTitel: start, Limit: atOnce, Skip: 0 }),
  searchByField: (key: string): Wish =>
    search({ SagsFelter: [{ Noegle: 'BeredskabsId', Vaerdi: key }], Limit: atOnce, Skip: 0 }),
  note: (on: CaseRef, note: Note): Wish => ({
    method: 'POST',
    path: 'journalarknote/create',
    body: json({
      SagID: Number(on.id),
      Overskrift: headed(note),
      Note: note.paragraphs.map((words) => `<p>${escaped(words)}</p>`).join(''),
      KontaktTidspunkt: note.at.toISOString(),
    }),
  }),
  document: async (on: CaseRef, document: FiledDocument): Promise<Wish> => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(document.bytes)], document.name, { type: document.type }));
    // One property more, and the real one does not take the file.
    form.set('json', JSON.stringify({ SagID: Number(on.id), DokumentNavn: headed(document) }));
    const packed = new Response(form);
    const type = packed.headers.get('content-type') ?? '';
    return {
      method: 'POST',
      path: 'dokument/journaliser',
      body: { type, bytes: new Uint8Array(await packed.arrayBuffer()) },
    };
  },
} as const;

/** How many cases a search asks for: two would already be one too many. */
const atOnce = 50;

const search = (wanted: Readonly<Record<string, unknown>>): Wish => ({
  method: 'POST',
  path: 'sag/search',
  body: json(wanted),
});

/** The heading of a piece, with our own key in brackets behind it. */
const headed = ({ title, key }: Piece): string => `${title} [${key}]`;

/** Whether a heading is that of a piece. Somebody may have mended the words, but not the key. */
export const isHeadingOf = (heading: string, { key }: Piece): boolean => heading.includes(`[${key}]`);

/** How a case's title begins. */
export const startOfTitle = (key: string): string => `[${key}]`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

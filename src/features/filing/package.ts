import { digestOf } from '#kernel/digest';
import type { Print } from '#kernel/paper';
import type { Filable, FilableFile, KeptPiece } from './filing.ts';
import { packageName, pieceKey } from './filing.ts';
import { base64Of } from '#kernel/base64';

/** A file as it is sent or taken along. */
export interface PackedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Everything of one edition as it is sent: what is shown, what is taken along and what is filed are the same bytes. */
export interface Packed {
  readonly edition: string;
  readonly title: string;
  readonly note: readonly string[];
  readonly files: readonly PackedFile[];
  /** Changes when a byte of it does: what was shown is what is sent, or nothing is. */
  readonly digest: string;
}

/** Packs an edition: the PDF first, then the rest of its files. */
export async function pack({ edition, title, note, paper, files }: Filable, print: Print): Promise<Packed> {
  const pdf = { name: `${packageName(edition)}.pdf`, type: 'application/pdf' };
  const packed = [...(paper ? [{ ...pdf, bytes: await print(paper) }] : []), ...files.map(packedFile)];
  const written = packed.map(({ name, type, bytes }) => [name, type, base64Of(bytes)]);
  return {
    edition,
    title,
    note,
    files: packed,
    digest: await digestOf(JSON.stringify([edition, title, note, written])),
  };
}

const encoder = new TextEncoder();

const packedFile = ({ name, type, ...file }: FilableFile): PackedFile => ({
  name,
  type,
  bytes: 'bytes' in file ? file.bytes : encoder.encode(file.text),
});

/** What is kept in the outbox: the files, and last the note that tells of them. */
export function piecesOf({ edition, title, note, files }: Packed, municipality: string): readonly KeptPiece[] {
  const documents = files.map(({ name, type, bytes }, number) => ({
    number,
    kind: 'document' as const,
    key: pieceKey(municipality, edition, name),
    title,
    name,
    type,
    body: base64Of(bytes),
  }));
  return [
    ...documents,
    {
      number: files.length,
      kind: 'note',
      key: pieceKey(municipality, edition, 'notat'),
      title,
      name: '',
      type: 'text/plain',
      body: JSON.stringify(note),
    },
  ];
}

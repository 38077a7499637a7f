/** One file of a package. */
export interface Zipped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// CRC-32 as ZIP wants it (APPNOTE.TXT § 4.4.7): the polynomial 0xEDB88320.
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((rest, byte) => (remainders[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** The first day that ZIP knows: a package has no hour, so it is the same bytes each time. */
const noDay = 0x0021;
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;

/** Numbers one after another, little end first: two bytes for each `short`, four for each `long`. */
function record(...fields: readonly (readonly ['short' | 'long', number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + (size === 'short' ? 2 : 4), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 'short') view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size === 'short' ? 2 : 4;
  }
  return bytes;
}

/** What a file's own head and its line in the directory both say of it. */
const about = ({ bytes }: Zipped, name: Uint8Array) =>
  [
    ['short', version],
    ['short', flags],
    ['short', 0],
    ['short', 0],
    ['short', noDay],
    ['long', crc32(bytes)],
    ['long', bytes.length],
    ['long', bytes.length],
    ['short', name.length],
    ['short', 0],
  ] as const;

/** Files in one, as they are and not pressed together. */
export function zip(files: readonly Zipped[]): Uint8Array {
  const heads: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const head = joined([record(['long', 0x04034b50], ...about(file, name)), name, file.bytes]);
    const places = [
      ['short', 0],
      ['short', 0],
      ['short', 0],
      ['long', 0],
      ['long', offset],
    ] as const;
    directory.push(record(['long', 0x02014b50], ['short', version], ...about(file, name), ...places), name);
    heads.push(head);
    offset += head.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(
    ['long', 0x06054b50],
    ['short', 0],
    ['short', 0],
    ['short', files.length],
    ['short', files.length],
    ['long', size],
    ['long', offset],
    ['short', 0],
  );
  return joined([...heads, ...directory, end]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

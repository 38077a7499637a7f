// Signatures and places of the hour in a zip file's headers (PKWARE APPNOTE 6.3.10, § 4.3.7 and § 4.3.12).
const local = { signature: 0x04034b50, hour: 10 };
const central = {
  signature: 0x02014b50,
  hour: 12,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  offset: 42,
  length: 46,
};
const end = { signature: 0x06054b50, entries: 10, offset: 16, length: 22 };
/** The first hour that a zip file can tell: 1 January 1980, midnight. */
const dawn = 0x00210000;

/** A zip file without the hour it was made in, so that the same content is the same bytes. */
export function timeless(zip: Uint8Array<ArrayBuffer>): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const last = zip.byteLength - end.length;
  expect(view, last, end.signature);
  let at = view.getUint32(last + end.offset, true);
  for (let left = view.getUint16(last + end.entries, true); left > 0; left -= 1) {
    expect(view, at, central.signature);
    view.setUint32(at + central.hour, dawn, true);
    const file = view.getUint32(at + central.offset, true);
    expect(view, file, local.signature);
    view.setUint32(file + local.hour, dawn, true);
    const more = [central.nameLength, central.extraLength, central.commentLength];
    at += central.length + more.reduce((sum, place) => sum + view.getUint16(at + place, true), 0);
  }
  return zip;
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new RangeError('not a zip file as we know them');
}

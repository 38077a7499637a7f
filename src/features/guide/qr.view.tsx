import { encode } from 'uqr';

/** A QR code (ISO/IEC 18004) as one path: black on white, four modules of quiet around it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  return (
    <svg class="qr print-only" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label}>
      <path d={data.map(runs).join('')} />
    </svg>
  );
}

/** The dark runs of one row, as rectangles one module high. */
function runs(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x]) x++;
    path += `M${from} ${y}h${x - from}v1h${from - x}z`;
  }
  return path;
}

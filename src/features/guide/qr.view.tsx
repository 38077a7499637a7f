import { encode } from 'uqr';
import { rowPath } from './qr.ts';

/** A QR code (ISO/IEC 18004) as one path: black on white, four modules of quiet around it. It says where it leads, so that the offline copy can draw it again. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  return (
    <svg
      class="qr print-only"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      data-leads={text}
    >
      <path d={data.map(rowPath).join('')} />
    </svg>
  );
}

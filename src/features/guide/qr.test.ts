import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import { qrPath } from './qr.ts';

const scan = typeof jsqr === 'function' ? jsqr : jsqr.default;

/** Paints the path four pixels a module, as a camera would see it. */
function read(text: string): string | undefined {
  const code = qrPath(text);
  if (!code) return undefined;
  const { d, size } = code;
  const side = (size + 8) * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = 0; row < 4; row++)
      for (let column = 0; column < Number(width) * 4; column++) {
        const at = (((Number(y) + 4) * 4 + row) * side + (Number(x) + 4) * 4 + column) * 4;
        pixels.set([0, 0, 0], at);
      }
  }
  return scan(pixels, side, side)?.data;
}

test('a code drawn by the guide is read as the address it was drawn from', () => {
  const longest = 'https://vaern.albertslund.dk/en/guide#aeldre-social-sundhed-under-18+boern+i-udlandet+ekstremisme';
  for (const text of ['https://vaern.dk/guide#a', longest, `${longest}${'+x'.repeat(18)}`])
    assert.equal(read(text), text);
});

test('an address too long for the code gives no code, never half an address', () => {
  assert.equal(qrPath('x'.repeat(135)), undefined);
});

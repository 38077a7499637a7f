/**
 * A QR code (ISO/IEC 18004) small enough for the guide's script: bytes, version 6, level L, mask 0.
 * A longer text than its 134 bytes gives none.
 * Version 6-L holds 134 letters in two blocks of 68 codewords with 18 for correction each.
 */
export function qrPath(text: string): { readonly d: string; readonly size: number } | undefined {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > capacity) return undefined;
  const grid = blank();
  place(grid, codewords([...bytes]));
  const rows = grid.map((row) => row.map((cell) => cell === 1));
  return { d: rows.map(rowPath).join(''), size };
}

const size = 41;
const blocks = 2;
const perBlock = 68;
const correction = 18;
const capacity = blocks * perBlock - 2;
type Grid = (0 | 1 | undefined)[][];

/** The dark runs of one row, as rectangles one module high. */
export function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x]) x++;
    path += `M${from} ${y}h${x - from}v1h${from - x}z`;
  }
  return path;
}

function codewords(bytes: readonly number[]): number[] {
  const bits = [4, ...nibbles(bytes.length), ...bytes.flatMap(nibbles), 0];
  const data: number[] = [];
  for (let at = 0; at < bits.length; at += 2) data.push(((bits[at] ?? 0) << 4) | (bits[at + 1] ?? 0));
  for (let pad = 0; data.length < blocks * perBlock; pad++) data.push(pad % 2 === 0 ? 236 : 17);
  const parts = Array.from({ length: blocks }, (_, block) => data.slice(block * perBlock, (block + 1) * perBlock));
  return [...interleave(parts, perBlock), ...interleave(parts.map(remainder), correction)];
}

const nibbles = (byte: number): number[] => [byte >> 4, byte & 15];

const interleave = (parts: readonly (readonly number[])[], length: number): number[] =>
  Array.from({ length }, (_, at) => parts.map((part) => part[at] ?? 0)).flat();

/** Multiplication in GF(256) with the code's polynomial 0x11d. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((other >> bit) & 1) * one);
  return product;
}

/** The Reed-Solomon remainder of one block. */
function remainder(data: readonly number[]): number[] {
  let generator = [1];
  for (let root = 1, at = 0; at < correction; at++, root = times(root, 2)) {
    const before = generator;
    generator = [...before, 0].map((value, place) => value ^ times(before[place - 1] ?? 0, root));
  }
  let rest: number[] = Array.from({ length: correction }, () => 0);
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0);
    rest = [...rest.slice(1), 0].map((value, at) => value ^ times(generator[at + 1] ?? 0, factor));
  }
  return rest;
}

function set(grid: Grid, x: number, y: number, dark: boolean): void {
  const row = grid[y];
  if (row && x >= 0 && x < size) row[x] = dark ? 1 : 0;
}

/** Finder, timing and alignment patterns and the format (level L, mask 0: 111011111000100). */
function blank(): Grid {
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => undefined));
  for (let at = 0; at < size; at++) {
    set(grid, at, 6, at % 2 === 0);
    set(grid, 6, at, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(grid, x, y, 4, (ring) => ring !== 2 && ring !== 4);
  square(grid, size - 7, size - 7, 2, (ring) => ring !== 1);
  format(grid);
  return grid;
}

function square(grid: Grid, cx: number, cy: number, reach: number, isDark: (ring: number) => boolean): void {
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++) set(grid, cx + x, cy + y, isDark(Math.max(Math.abs(x), Math.abs(y))));
}

/** Both copies of the format: around the upper left finder, and split between the other two. */
function format(grid: Grid): void {
  const bits = Array.from('111011111000100', (bit) => bit === '1');
  const near = [0, 1, 2, 3, 4, 5, 7, 8];
  for (const [at, dark] of bits.entries()) {
    const along = near[at];
    const down = near[14 - at];
    if (along !== undefined) set(grid, along, 8, dark);
    if (along === undefined && down !== undefined) set(grid, 8, down, dark);
    if (at < 7) set(grid, 8, size - 1 - at, dark);
    else set(grid, size - 15 + at, 8, dark);
  }
  set(grid, 8, size - 8, true);
}

/** Fills what is left in pairs of columns, from the lower right, up and down; the mask turns every other module. */
function place(grid: Grid, words: readonly number[]): void {
  const free = route().filter(([x, y]) => grid[y]?.[x] === undefined);
  for (const [at, [x, y]] of free.entries()) {
    const bit = ((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    set(grid, x, y, (bit ^ ((x + y) % 2 === 0 ? 1 : 0)) === 1);
  }
}

/** Every module in the order it is filled; the column of the timing pattern is stepped over. */
function route(): (readonly [number, number])[] {
  const pairs = Array.from({ length: (size - 1) / 2 }, (_, nth) => size - 1 - 2 * nth).map((right) =>
    right > 6 ? right : right - 1,
  );
  const rows = Array.from({ length: size }, (_, step) => step);
  return pairs.flatMap((right, nth) =>
    rows.flatMap((step) => {
      const y = nth % 2 === 0 ? size - 1 - step : step;
      return [[right, y] as const, [right - 1, y] as const];
    }),
  );
}

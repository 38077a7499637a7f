/** Numbers in [0, 1), the same for the same seed (sfc32, Chris Doty-Humphrey's small fast counter). Whoever does not know the seed cannot foresee them. */
export function randomFrom(seed: string): () => number {
  let [a, b, c, counter] = [mixed(seed, 1), mixed(seed, 2), mixed(seed, 3), 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let turn = 0; turn < 16; turn += 1) next();
  return next;
}

/** 32 bits of a text, another 32 for each `which`. */
function mixed(text: string, which: number): number {
  let hash = Math.imul(which, 0x9e3779b1);
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x85ebca6b) ^ (hash >>> 13);
  return hash ^ (hash >>> 16);
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A text with the places of its names. */
export interface Told {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A source of chance that is the same on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let one = Math.imul(state ^ (state >>> 15), state | 1);
    one ^= one + Math.imul(one ^ (one >>> 7), one | 61);
    return ((one ^ (one >>> 14)) >>> 0) / 4294967296;
  };
}

interface Origin {
  readonly name: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** The lists of names by origin; `keep` says which names may be used. */
export function originsFrom(folder: string, keep: (name: string) => boolean): readonly Origin[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const sections = readFileSync(join(folder, file), 'utf8').split(/\[family\]/);
      const words = (part = ''): readonly string[] => [
        ...new Set(
          part
            .split('\n')
            .filter((line) => !line.startsWith('#') && !line.startsWith('['))
            .flatMap((line) => line.split(/\s+/))
            .filter((word) => word.length > 1 && keep(word)),
        ),
      ];
      return { name: file.replace('.txt', ''), given: words(sections[0]), family: words(sections[1]) };
    });
}

/** Makes up names: of one origin as a rule, now and then joined, with particles, or put together of halves so that no list has them. */
export class Namer {
  readonly #origins: readonly Origin[];
  readonly #next: () => number;

  constructor(origins: readonly Origin[], next: () => number) {
    this.#origins = origins;
    this.#next = next;
  }

  #one<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.#next() * items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  #origin(): Origin {
    return this.#next() < 0.2
      ? this.#one(this.#origins.filter(({ name }) => name === 'danish'))
      : this.#one(this.#origins);
  }

  #word(words: readonly string[]): string {
    const word = this.#one(words);
    if (this.#next() > 0.15) return word;
    const other = this.#one(words);
    if (word.length < 4 || other.length < 4 || word.includes('-') || other.includes('-')) return word;
    return word.slice(0, Math.ceil(word.length / 2)) + other.slice(Math.floor(other.length / 2)).toLowerCase();
  }

  given(origin: Origin = this.#origin()): string {
    const first = this.#word(origin.given);
    const luck = this.#next();
    if (luck < 0.04) return `${first}-${this.#word(origin.given)}`;
    if (luck < 0.08) return `${first} ${this.#word(origin.given)}`;
    if (luck < 0.09 && /^[a-zæøåA-ZÆØÅ]+$/.test(first)) return `${first}-${this.#word(origin.given)}`;
    return first;
  }

  family(origin: Origin = this.#origin()): string {
    const last = this.#word(origin.family);
    const luck = this.#next();
    if (luck < 0.03)
      return `${this.#one(['Al', 'El', 'Abu', 'Bin', 'Haj', 'Ben', 'Abd'])}${this.#one(['-', ' '])}${last}`;
    if (luck < 0.05) return `${this.#one(['van der', 'von', 'van', 'de', 'da', 'bin', 'al', 'el'])} ${last}`;
    if (luck < 0.08) return `${last}-${this.#word(origin.family)}`;
    return last;
  }

  whole(): string {
    const origin = this.#origin();
    const mixed = this.#next() < 0.15 ? this.#origin() : origin;
    const luck = this.#next();
    if (luck < 0.08) return `${this.#one(origin.given).slice(0, 1)}. ${this.family(mixed)}`;
    if (luck < 0.2) return `${this.given(origin)} ${this.#word(origin.given)} ${this.family(mixed)}`;
    if (luck < 0.26) return `${this.given(origin)} ${this.#one(origin.family).slice(0, 1)}. ${this.family(mixed)}`;
    if (luck < 0.32) return `${this.given(origin)} ${this.#word(origin.family)} ${this.family(mixed)}`;
    return `${this.given(origin)} ${this.family(mixed)}`;
  }

  /** The name that a slot of a sentence asks for. */
  fill(slot: string): string {
    const makers: Readonly<Record<string, () => string>> = {
      g: () => this.given(),
      n: () => (this.#next() < 0.08 ? this.given() : this.whole()),
      f: () => this.family(),
      t: () => {
        const origin = this.#origin();
        return `${this.family(origin)}, ${this.given(origin)}`;
      },
      i: () => `${this.given()} ${this.#one('ABCDEFGHIJKLMNOPRSTVYZ'.split(''))}${this.#next() < 0.7 ? '.' : ''}`,
      l: () => this.given().toLowerCase(),
      m: () => this.whole().toLowerCase(),
      U: () => this.given().toUpperCase(),
      V: () => this.whole().toUpperCase(),
    };
    return (makers[slot] ?? (() => this.given()))();
  }
}

const genitive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}'` : `${name}s`);

/** A sentence with its slots filled. */
export function filled(template: string, namer: Namer): Told {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of template.split(/(\{\w\}s?(?![a-zæøå]))/)) {
    const slot = /^\{(\w)\}(s?)$/.exec(part);
    if (!slot) {
      text += part;
      continue;
    }
    const name = namer.fill(slot[1] ?? 'g');
    const written = slot[2] === 's' ? genitive(name) : name;
    spans.push({ start: text.length, end: text.length + written.length });
    text += written;
  }
  return { text, spans };
}

/** The sentences of a list, without its comments. */
export const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

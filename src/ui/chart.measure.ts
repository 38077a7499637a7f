/** One thing drawn in a row of a picture: what it is, how long it may be, and the words at its end. */
export interface Mark {
  /** `part`: some of a whole; `faint`: none or few; `none`: no figure, words alone. */
  readonly kind: 'bar' | 'part' | 'faint' | 'none';
  readonly second: boolean;
  readonly value: number;
  /** How much of it is a part. */
  readonly part: number;
  /** The most that the true figure can be. */
  readonly most: number;
  readonly text: string;
}

/** What stands on one line, or a few, under one name. */
export interface Line {
  readonly label: string;
  readonly marks: readonly Mark[];
}

/** A mark in its place: heights in text heights, lengths in percent of the room for bars. */
export interface Placed extends Mark {
  readonly top: number;
  readonly length: number;
  readonly hatched: number;
  readonly reach: readonly [number, number];
  /** Where the words stand: at the end of the mark, or above it. */
  readonly words: { readonly x: number; readonly down: number };
}

/** One name, and its marks under it or beside it. */
export interface PlacedLine {
  /** The name in as many lines as it takes, the first at `top`. */
  readonly names: readonly string[];
  readonly top: number;
  readonly base: number;
  readonly marks: readonly Placed[];
}

/** A whole picture in its place. */
export interface Layout {
  /** Percent of the width that the names take on the left; 0 when each stands above its bars. */
  readonly aside: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
}

/** How high a bar is, in text heights. */
export const barHeight = 1.15;
const lineHeight = 1.7;
/** From one line of a name to the next. */
export const nameHeight = 1.4;
/** From the top of a line to where its letters stand. */
export const ascent = 0.95;
const wordsHeight = 1.4;
const gap = 0.55;

// Between a bar and the words at its end, and after them.
const besideWords = 0.6;

// The narrowest a picture is asked to be: a window of 320 pixels less its edges, in text heights; and what a letter takes at most.
const narrowest = 17.5;
const letter = 0.62;
const shortName = 6;
const asideShare = 24;
// Bars that would be shorter than this give their words a line of their own; the longest leaves its edge to be seen.
const leastShare = 0.5;
const mostShare = 0.95;

interface Room {
  readonly aside: number;
  readonly above: boolean;
  readonly within: number;
  readonly percent: (value: number) => number;
}

/** Puts every mark in its place, so that its words have room in the narrowest window there is. */
export function layOut(lines: readonly Line[], within: number, top = 0): Layout {
  const room = roomFor(lines, within);
  const placed: PlacedLine[] = [];
  let down = top;
  for (const line of lines) {
    const { at, end } = placeLine(line, down, room);
    placed.push(at);
    down = end + gap;
  }
  return { aside: room.aside, height: down - gap, lines: placed };
}

function roomFor(lines: readonly Line[], within: number): Room {
  const aside = lines.every(({ label }) => label.length <= shortName) ? asideShare : 0;
  const most = Math.max(1, ...lines.flatMap(({ marks }) => marks.map((mark) => mark.most)));
  const beside = shareBeside(lines, most, narrowest * (1 - aside / 100));
  const above = beside < leastShare;
  const share = above ? mostShare : beside;
  return { aside, above, within, percent: (value) => Math.round((value / most) * share * 1000) / 10 };
}

/** How much of the room the longest bar may take, so that no words at the end of a bar stick out. */
function shareBeside(lines: readonly Line[], most: number, room: number): number {
  const limits = lines
    .flatMap(({ marks }) => marks)
    .filter((mark) => mark.most > 0)
    .map((mark) => ((room - besideWords - mark.text.length * letter) * most) / (mark.most * room));
  return Math.min(mostShare, ...limits);
}

function placeLine({ label, marks }: Line, top: number, room: Room): { at: PlacedLine; end: number } {
  const names = linesIn(label, Math.floor(narrowest / letter));
  const base = top + (room.aside > 0 ? 0 : names.length * nameHeight);
  const step = lineHeight + (room.above ? wordsHeight : 0);
  const placed = marks.map((mark, index) => place(mark, base + index * step, room));
  return { at: { names, top, base, marks: placed }, end: base + marks.length * step };
}

function place(mark: Mark, top: number, { above, within, percent }: Room): Placed {
  const length = percent(mark.kind === 'faint' ? mark.most : mark.value);
  const whisker = mark.kind === 'bar' ? percent(mark.most) : length;
  return {
    ...mark,
    top: above ? top + wordsHeight : top,
    length,
    hatched: percent(mark.second ? mark.value : mark.part),
    reach: [percent(Math.max(0, mark.value - within)), percent(mark.most)],
    words: above ? { x: 0, down: top + ascent } : { x: whisker, down: top + ascent },
  };
}

/** A name in lines of so many letters, broken between words. */
function linesIn(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

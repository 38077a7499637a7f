import type { FC } from 'hono/jsx';
import { say } from '#kernel/text';
import type { Language } from '#kernel/text';
import type { Told } from '#kernel/told';
import { ascent, barHeight, layOut, nameHeight } from './chart.measure.ts';
import type { Layout, Line, Mark, Placed } from './chart.measure.ts';
import { chartWords as words, hardlyWords, hatchedWords, unitWords, withinWords } from './chart.words.ts';

/** What every picture says of itself. */
export interface Picture {
  /** Its name on the page: no other picture there has it. */
  readonly id: string;
  /** The one message, as a sentence. */
  readonly title: string;
  /** What is counted: "sager". */
  readonly unit: string;
  readonly language: Language;
}

/** One row of bars, a figure for each name; undefined where there is no figure to tell. */
export interface Series<Figure extends number> {
  readonly label: string;
  readonly values: readonly { readonly label: string; readonly value: Figure | undefined }[];
}

/** One or two rows of bars over the same names. */
export interface Bars<Figure extends number> extends Picture {
  readonly series: readonly [Series<Figure>] | readonly [Series<Figure>, Series<Figure>];
}

/** How much of each whole is a part: measures among cases. */
export interface Parts<Figure extends number> extends Picture {
  /** What the part is: "foranstaltninger". */
  readonly part: string;
  readonly rows: readonly {
    readonly label: string;
    readonly part: Figure | undefined;
    readonly whole: Figure | undefined;
  }[];
}

/** What published figures may be off by: never by more, or hardly ever. */
export interface Uncertain {
  readonly within: number;
  readonly sure?: 'never-more' | 'hardly-ever-more';
}

/** Bars of what may leave the team. A raw count does not compile. */
export const PublishedBars: FC<Bars<Told> & Uncertain> = ({ within, sure, ...bars }) => (
  <Drawing
    picture={bars}
    lines={linesOf(bars, within)}
    within={within}
    note={[noteOf({ within, ...(sure && { sure }) }, true, bars)]}
  />
);

/** Parts of what may leave the team. A raw count does not compile. */
export const PublishedParts: FC<Parts<Told> & Uncertain> = ({ within, sure, ...parts }) => (
  <Drawing
    picture={parts}
    lines={partLinesOf(parts, within)}
    note={[say(hatchedWords(parts.part), parts.language), noteOf({ within, ...(sure && { sure }) }, false, parts)]}
  />
);

/** Bars of raw counts: the picture itself says that they are for the team only. */
export const TeamBars: FC<Bars<number>> = (bars) => <Drawing picture={bars} lines={linesOf(bars)} note={[]} team />;

/** Parts of raw counts: the picture itself says that they are for the team only. */
export const TeamParts: FC<Parts<number>> = (parts) => (
  <Drawing picture={parts} lines={partLinesOf(parts)} note={[say(hatchedWords(parts.part), parts.language)]} team />
);

const noteOf = ({ within, sure = 'never-more' }: Uncertain, whiskers: boolean, { language }: Picture): string =>
  say(sure === 'never-more' ? withinWords(within, whiskers) : hardlyWords(within, whiskers), language);

const numberIn = (language: Language): Intl.NumberFormat =>
  new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB');

/** The lines of a picture of bars; without `within` the counts are exact, and none is none. */
function linesOf({ series, language }: Bars<number>, within?: number): readonly Line[] {
  const [first] = series;
  return first.values.map(({ label }) => ({
    label,
    marks: series.map((one, index) => {
      const value = one.values.find((found) => found.label === label)?.value;
      const mark = markOf(value, within, language);
      return { ...mark, second: index === 1, text: series.length > 1 ? `${one.label}: ${mark.text}` : mark.text };
    }),
  }));
}

const nothing = { kind: 'none', second: false, value: 0, part: 0, most: 0 } as const;

function markOf(value: number | undefined, within: number | undefined, language: Language): Mark {
  if (value === undefined) return { ...nothing, text: say(words.tooFew, language) };
  if (value === 0 && within !== undefined)
    return { ...nothing, kind: 'faint', most: within, text: say(words.noneOrFew, language) };
  return { ...nothing, kind: 'bar', value, most: value + (within ?? 0), text: numberIn(language).format(value) };
}

const partLinesOf = ({ rows, language }: Parts<number>, within?: number): readonly Line[] =>
  rows.map(({ label, part, whole }) => ({ label, marks: [partOf(part, whole, { within, language })] }));

interface How {
  readonly within: number | undefined;
  readonly language: Language;
}

function partOf(part: number | undefined, whole: number | undefined, { within, language }: How): Mark {
  const all = markOf(whole, within, language);
  if (part === undefined) return markOf(undefined, within, language);
  if (all.kind !== 'bar') return all;
  return {
    ...all,
    kind: 'part',
    part,
    most: all.value,
    text: `${markOf(part, within, language).text} ${say(words.of, language)} ${all.text}`,
  };
}

interface Drawn {
  readonly picture: Picture;
  readonly lines: readonly Line[];
  readonly note: readonly string[];
  readonly within?: number;
  readonly team?: boolean;
}

const stampHeight = 1.9;

const Drawing: FC<Drawn> = ({ picture, lines, note, within = 0, team = false }) => {
  const { id, title, unit, language } = picture;
  const stamp = `${say(words.teamOnly, language)}. ${say(words.notToPublish, language)}`;
  const said = team ? [stamp, ...note] : note;
  const layout = layOut(lines, within, team ? stampHeight : 0);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg role="img" aria-labelledby={`${id}-titel ${id}-tal`} width="100%" height={em(layout.height)}>
        <title id={`${id}-titel`}>{title}</title>
        <desc id={`${id}-tal`}>{[`${say(unitWords(unit), language)}: ${toldOf(lines)}`, ...said].join(' ')}</desc>
        <Hatching id={id} />
        {team && (
          <text class="chart__stamp" y="1.1em">
            {say(words.teamOnly, language)}
          </text>
        )}
        <Plot layout={layout} id={id} whiskers={within > 0} />
      </svg>
      <p class="chart__note">{[`${say(unitWords(unit), language)}.`, ...said].join(' ')}</p>
    </figure>
  );
};

/** Every figure in words: what somebody hears who cannot see the picture. */
const toldOf = (lines: readonly Line[]): string =>
  `${lines.map(({ label, marks }) => `${label}: ${marks.map(({ text }) => text).join(', ')}`).join('; ')}.`;

const em = (height: number): string => `${Math.round(height * 100) / 100}em`;
const percent = (length: number): string => `${length}%`;

const Hatching: FC<{ readonly id: string }> = ({ id }) => (
  <defs>
    <pattern id={`${id}-skravering`} patternUnits="userSpaceOnUse" width="7" height="7" patternTransform="rotate(45)">
      <path class="chart__hatch" d="M0 0V7" />
    </pattern>
  </defs>
);

interface Placing {
  readonly layout: Layout;
  readonly id: string;
  readonly whiskers: boolean;
}

const Plot: FC<Placing> = ({ layout: { aside, lines, height }, id, whiskers }) => (
  <>
    {lines.map(({ names, top }) =>
      names.map((name, index) => (
        <text class="chart__name" y={em(top + ascent + index * nameHeight)}>
          {name}
        </text>
      )),
    )}
    <svg x={percent(aside)} width={percent(100 - aside)} height={em(height)} overflow="visible">
      {lines.map(({ base, marks }) => (
        <g>
          <Baseline from={base} to={(marks.at(-1)?.top ?? base) + barHeight} />
          {marks.map((mark) => (
            <DrawnMark mark={mark} hatch={`url(#${id}-skravering)`} whiskers={whiskers} />
          ))}
        </g>
      ))}
    </svg>
  </>
);

const Baseline: FC<{ readonly from: number; readonly to: number }> = ({ from, to }) => (
  <line class="chart__base" x1="0" x2="0" y1={em(from - 0.1)} y2={em(to + 0.1)} />
);

const DrawnMark: FC<{ readonly mark: Placed; readonly hatch: string; readonly whiskers: boolean }> = ({
  mark,
  hatch,
  whiskers,
}) => (
  <>
    <Shape mark={mark} hatch={hatch} />
    {whiskers && mark.kind === 'bar' && <Whisker mark={mark} />}
    <text class="chart__figure" x={percent(mark.words.x)} dx="0.4em" y={em(mark.words.down)}>
      {mark.text}
    </text>
  </>
);

const fullBar = 'chart__bar chart__bar--full';

const Shape: FC<{ readonly mark: Placed; readonly hatch: string }> = ({ mark, hatch }) => {
  const { kind, top, length, hatched, second } = mark;
  const place = { x: '0', y: em(top), height: em(barHeight) };
  const isFull = kind === 'bar' && !second;
  if (kind === 'none') return null;
  if (kind === 'faint') return <Faint mark={mark} hatch={hatch} />;
  return (
    <>
      <rect class={isFull ? fullBar : 'chart__bar'} {...place} width={percent(length)} />
      {hatched > 0 && <rect class="chart__bar" {...place} width={percent(hatched)} fill={hatch} />}
    </>
  );
};

/** None or few: a thin mark as long as what it may hide. */
const Faint: FC<{ readonly mark: Placed; readonly hatch: string }> = ({ mark: { top, length }, hatch }) => (
  <rect class="chart__faint" x="0" y={em(top + 0.4)} height={em(0.35)} width={percent(length)} fill={hatch} />
);

const Whisker: FC<{ readonly mark: Placed }> = ({ mark: { top, reach } }) => {
  const [from, to] = [percent(reach[0]), percent(reach[1])];
  const [high, middle, low] = [em(top + 0.3), em(top + barHeight / 2), em(top + barHeight - 0.3)];
  return (
    <>
      <line class="chart__halo" x1={from} x2={to} y1={middle} y2={middle} />
      <g class="chart__whisker">
        <line x1={from} x2={to} y1={middle} y2={middle} />
        <line x1={from} x2={from} y1={high} y2={low} />
        <line x1={to} x2={to} y1={high} y2={low} />
      </g>
    </>
  );
};

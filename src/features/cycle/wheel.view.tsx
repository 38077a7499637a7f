import type { FC } from 'hono/jsx';
import { yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { YearState } from '#kernel/year-entry';
import type { Thing } from './cycle.ts';
import { monthName, wheelTitle } from './cycle.words.ts';
import { angleOf, placed, pointAt, wheel } from './wheel.ts';
import type { Placed } from './wheel.ts';

/** What the wheel shows: the things of one year, numbered in their order. */
interface Shown {
  readonly things: readonly Thing[];
  readonly year: number;
  readonly today: Day;
}

/** The year as a wheel. It says nothing that the list beside it does not say in words; what is told apart is told by outline and number. */
export const Wheel: FC<Shown> = ({ things, year, today }) => (
  <svg
    class="wheel"
    viewBox={`0 0 ${String(wheel.size)} ${String(wheel.size)}`}
    role="img"
    aria-label={wheelTitle(year, things)}
  >
    <circle class="wheel__line" cx={wheel.middle} cy={wheel.middle} r={wheel.rim} />
    <circle class="wheel__line" cx={wheel.middle} cy={wheel.middle} r={wheel.outer + 20} />
    {Array.from({ length: 12 }, (_, nth) => (
      <Month number={nth + 1} />
    ))}
    {yearIn(today) === year && <Today today={today} />}
    <text class="wheel__year" x={wheel.middle} y={wheel.middle + 8} text-anchor="middle">
      {year}
    </text>
    {placed(things).map((one, nth) => (
      <Dot {...one} number={nth + 1} />
    ))}
  </svg>
);

const Month: FC<{ number: number }> = ({ number }) => {
  const angle = ((number - 1) / 12) * 2 * Math.PI;
  const [from, to] = [pointAt(angle, 34), pointAt(angle, wheel.rim)];
  const name = pointAt(angle + Math.PI / 12, wheel.names);
  return (
    <>
      <line class="wheel__faint" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <text class="wheel__month" x={name.x} y={name.y + 5} text-anchor="middle">
        {monthName(number).slice(0, 3)}
      </text>
    </>
  );
};

const Today: FC<{ today: Day }> = ({ today }) => {
  const [from, to] = [pointAt(angleOf(today), 34), pointAt(angleOf(today), wheel.rim)];
  return <line class="wheel__today" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
};

const shapes: Readonly<Record<YearState, string>> = {
  done: 'wheel__dot wheel__dot--done',
  late: 'wheel__dot wheel__dot--late',
  due: 'wheel__dot wheel__dot--soon',
  soon: 'wheel__dot wheel__dot--soon',
  ahead: 'wheel__dot',
};

/** Done is filled, late is a square, what comes soon has a thick ring. */
const Dot: FC<Placed<Thing> & { number: number }> = ({ thing: { state }, at: { x, y }, number }) => (
  <g class={shapes[state]}>
    {state === 'late' ? (
      <rect x={x - wheel.dot} y={y - wheel.dot} width={2 * wheel.dot} height={2 * wheel.dot} />
    ) : (
      <circle cx={x} cy={y} r={wheel.dot} />
    )}
    <text x={x} y={y + 5.5} text-anchor="middle">
      {number}
    </text>
  </g>
);

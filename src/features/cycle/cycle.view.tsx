import type { FC } from 'hono/jsx';
import type { Municipality } from '#features/plan';
import { dayAndMonth, yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import { Button, Field, Form, MistakeSummary, untouched } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import type { Year } from './seen.ts';
import type { Thing } from './cycle.ts';
import { cycleWords as words, monthName, stateWord, whoseWord } from './cycle.words.ts';
import { Wheel } from './wheel.view.tsx';

/** What the views of the year show it in. */
export interface Shown {
  readonly year: Year;
  readonly municipality: Municipality;
  readonly scene: Scene;
}

/** The year: what asks for something now, the doors, and then all of it. */
export const YearView: FC<Shown> = (shown) => (
  <>
    <h1>{words.title(shown.year.year, yearIn(shown.year.today))}</h1>
    <MistakeSummary scene={shown.scene} />
    {shown.year.year === yearIn(shown.year.today) && (
      <>
        <Now {...shown} />
        <Doors {...shown} />
      </>
    )}
    <Whole {...shown} />
    <p class="no-print">
      <a class="row-link" href="/aaret/kalender">
        {words.feed}
      </a>
    </p>
  </>
);

const Now: FC<Shown> = (shown) => {
  const { mine, others, next } = shown.year;
  if (mine.length + others.length === 0)
    return (
      <p class="empty no-print">
        {words.nothing} {next && words.next(next.title, next.day)}
      </p>
    );
  return (
    <>
      <Asking {...shown} title={words.mine} things={mine} />
      <Asking {...shown} title={words.others} things={others} />
    </>
  );
};

const Asking: FC<Shown & { title: string; things: readonly Thing[] }> = ({ title, things, ...shown }) =>
  things.length === 0 ? null : (
    <section class="no-print">
      <h2>{title}</h2>
      <ul class="things">
        {things.map((thing) => (
          <li>
            <What {...shown} thing={thing} />
            <Act {...shown} thing={thing} at="nu" />
          </li>
        ))}
      </ul>
    </section>
  );

/** A thing: what, when and whose, and how it stands in words. */
const What: FC<Shown & { thing: Thing; number?: number }> = ({ thing, number, year, municipality }) => (
  <div class="thing">
    <span class="thing__what">
      <b>
        {number !== undefined && <span class={`year-number year-number--${thing.state}`}>{number}</span>}
        {year.opens(thing.link) ? <a href={thing.link}>{thing.title}</a> : thing.title}
      </b>
      <small>
        {spanOf(thing, year.year)}. {whoseWord(thing.responsible, municipality)}
        {thing.state === 'ahead' && `. ${stateWord(thing, year.today)}`}
      </small>
    </span>
    {thing.state !== 'ahead' && (
      <span class={`thing__state year-state--${thing.state}`}>{stateWord(thing, year.today)}</span>
    )}
  </div>
);

function spanOf({ day, until }: Thing, year: number): string {
  const said = (one: Day): string =>
    yearIn(one) === year ? dayAndMonth(one) : `${dayAndMonth(one)} ${String(yearIn(one))}`;
  return until === undefined || until === day ? said(day) : `${said(day)} til ${said(until)}`;
}

/** Saying that it is done, or taking it back, where nothing else shows it. */
const Act: FC<Shown & { thing: Thing; at: string }> = (shown) => {
  if (!shown.year.mayMark || !shown.thing.isMarkable) return null;
  if (shown.thing.markedOn === undefined) return <Mark {...shown} />;
  return (
    <Form to="/aaret/fortryd" hidden={{ entry: shown.thing.key }} slim>
      <Button kind="quiet">{words.undo}</Button>
    </Form>
  );
};

const Mark: FC<Shown & { thing: Thing; at: string }> = ({ thing, at, year, scene }) => {
  // The same thing can stand on the page twice: the form that came back is the first.
  const isThis = at === 'nu' && textOf(scene.typed, 'entry') === thing.key;
  return (
    <details class="no-print" open={isThis}>
      <summary>{words.mark}</summary>
      {thing.how && <p>{thing.how}</p>}
      <Form to="/aaret/gjort" hidden={{ entry: thing.key }} slim>
        <Field
          name="day"
          id={isThis ? 'day' : `dag-${at}-${thing.key.replace(' ', '-')}`}
          label={words.markedDay}
          type="date"
          scene={isThis ? scene : untouched(scene)}
          value={year.today}
        />
        <Button>{words.keep}</Button>
      </Form>
    </details>
  );
};

const Doors: FC<Shown> = ({ year: { doors } }) =>
  doors.length === 0 ? null : (
    <section class="no-print" aria-labelledby="doere">
      <h2 id="doere">{words.doors}</h2>
      <ul class="things year-doors">
        {doors.map(({ path, name, how }) => (
          <li>
            <a class="thing" href={path}>
              <span class="thing__what">
                <b>{name}</b>
                <small>{how}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

const Whole: FC<Shown> = (shown) => {
  const { year, things, today } = shown.year;
  return (
    <section class="year" aria-labelledby="hele">
      <h2 id="hele" class="no-print">
        {words.whole(year)}
      </h2>
      <Years {...shown.year} />
      {things.length === 0 ? (
        <p class="empty">{words.emptyYear}</p>
      ) : (
        <div class="year__both">
          <Wheel things={things} year={year} today={today} />
          <div class="year__line">
            {monthsOf(things, year).map(({ name, numbered }) => (
              <section>
                <h3>{name}</h3>
                <ul class="things">
                  {numbered.map(({ thing, number }) => (
                    <li>
                      <What {...shown} thing={thing} number={number} />
                      <Act {...shown} thing={thing} at="aar" />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
      )}
    </section>
  );
};

interface Month {
  readonly name: string;
  readonly numbered: readonly { readonly thing: Thing; readonly number: number }[];
}

/** The months that hold something, and what was done in another year than it was due in. */
function monthsOf(things: readonly Thing[], year: number): readonly Month[] {
  const numbered = things.map((thing, nth) => ({ thing, number: nth + 1 }));
  const months = Array.from({ length: 12 }, (_, nth) => `${String(year)}-${String(nth + 1).padStart(2, '0')}`);
  const elsewhere = numbered.filter(({ thing }) => yearIn(thing.day) !== year);
  return [
    ...months.map((month, nth) => ({
      name: monthName(nth + 1),
      numbered: numbered.filter(({ thing }) => thing.day.startsWith(month)),
    })),
    { name: words.elsewhere, numbered: elsewhere },
  ].filter((month) => month.numbered.length > 0);
}

const Years: FC<Year> = ({ before, after }) =>
  before === undefined && after === undefined ? null : (
    <nav class="no-print year__others" aria-label={words.years}>
      {before !== undefined && <a href={`/aaret/hjul/${String(before)}`}>{words.before(before)}</a>}
      {after !== undefined && <a href={`/aaret/hjul/${String(after)}`}>{words.after(after)}</a>}
    </nav>
  );

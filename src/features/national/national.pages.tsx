import type { FC } from 'hono/jsx';
import { FigureTable } from '#features/statistics';
import { limits } from '#features/tendency';
import type { Told } from '#kernel/told';
import type { Language } from '#kernel/text';
import { PublishedBars } from '#ui/chart.tsx';
import { danishOnly } from '#ui/danish-only.tsx';
import type { Page } from '#ui/page.ts';
import { nationalEnglish, nationalWords as words } from './national.words.ts';
import { offBy } from './sum.ts';
import type { NationalYear } from './sum.ts';
import { tablesOf } from './tables.ts';
import type { NationalTable } from './tables.ts';

/** The public page of the country's figures. */
export const nationalPages = (years: readonly NationalYear[], language: Language): readonly Page[] => [
  language === 'en' ? englishPage : danishPage(years),
];

const danishPage = (years: readonly NationalYear[]): Page => ({
  path: '/tal/landet',
  language: 'da',
  section: 'figures',
  title: words.title,
  body: (
    <article class="figures">
      <a class="crumb no-print" href="/tal">
        {words.crumb}
      </a>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Shown years={years} />
      <section>
        <h2>{words.how}</h2>
        {words.howLines.map((line) => (
          <p>{line}</p>
        ))}
        {limits.cannot.map(({ da }) => (
          <p>{da}</p>
        ))}
      </section>
    </article>
  ),
});

const Shown: FC<{ readonly years: readonly NationalYear[] }> = ({ years }) => {
  const newest = years.at(-1);
  if (newest === undefined)
    return (
      <p class="empty">
        {words.none} {words.noneHow}
      </p>
    );
  return (
    <>
      <Years years={years} newest={newest} />
      <Year year={newest} pictures />
      {years
        .slice(0, -1)
        .toReversed()
        .map((year) => (
          <details>
            <summary>{words.others(year.year)}</summary>
            <Year year={year} pictures={false} />
          </details>
        ))}
    </>
  );
};

interface Totals {
  readonly label: string;
  readonly value: Told;
}

const totalsOf = (years: readonly NationalYear[]): readonly Totals[] =>
  years.flatMap(({ year, cells }) => {
    const total = cells.get('');
    return total === undefined ? [] : [{ label: year, value: total.told }];
  });

const number = new Intl.NumberFormat('da-DK');

// A year's total is off by at most 1 in each municipality (docs/decisions/0023).
const Years: FC<{ readonly years: readonly NationalYear[]; readonly newest: NationalYear }> = ({ years, newest }) => {
  const totals = totalsOf(years);
  const most = Math.max(...years.map(({ municipalities }) => municipalities));
  return (
    <section class="figure">
      <h2>{words.years}</h2>
      <PublishedBars
        id="billede-landet-aar"
        title={words.yearsTitle(newest.year, number.format(totals.at(-1)?.value ?? 0), newest.municipalities)}
        unit={words.unit}
        language="da"
        within={most}
        series={[{ label: words.cases, values: totals }]}
      />
      <FigureTable
        grid={{
          columns: [words.cases],
          rows: totals.map(({ label, value }) => ({ label, total: false, cells: [value] })),
        }}
        name={words.years}
        caption={words.counts}
      />
      <p class="quiet">
        {words.totalFrom(most)} {words.yearsHow}
      </p>
    </section>
  );
};

const Year: FC<{ readonly year: NationalYear; readonly pictures: boolean }> = ({ year, pictures }) => (
  <>
    {tablesOf(year).map((table) => (
      <section class="figure">
        <h2>{table.title}</h2>
        {pictures && (table.topic === 'concern' || table.topic === 'forms') && <Picture table={table} />}
        <FigureTable
          grid={{
            columns: [words.cases],
            rows: table.rows.map(({ label, told }) => ({ label, total: false, cells: [told] })),
          }}
          name={table.title}
          caption={words.countsIn(year.year)}
        />
        <p class="quiet">{saidOf(table)}</p>
      </section>
    ))}
  </>
);

function saidOf({ from, topic }: NationalTable): string {
  const { most, usually } = offBy(from);
  const said = words.from(from, most, usually);
  return topic === 'forms' ? `${said} ${words.forms}` : said;
}

const Picture: FC<{ readonly table: NationalTable }> = ({ table }) => (
  <PublishedBars
    id={`billede-landet-${table.topic}`}
    title={messageOf(table)}
    unit={words.unit}
    language="da"
    within={offBy(table.from).usually}
    sure="hardly-ever-more"
    series={[{ label: words.cases, values: table.rows.map(({ label, told }) => ({ label, value: told })) }]}
  />
);

/** The message, where the figures surely say one: what has most stands further apart from the next than both are off by as a rule. */
function messageOf({ rows, title, from }: NationalTable): string {
  const [first, second] = rows.toSorted((one, other) => other.told - one.told);
  const isSure = first !== undefined && first.told - (second?.told ?? 0) > 2 * offBy(from).usually;
  return isSure ? words.most(first.label) : title;
}

const { how, ...english } = nationalEnglish;
const englishPage = danishOnly({ path: '/tal/landet', section: 'figures', ...english, more: [how] });

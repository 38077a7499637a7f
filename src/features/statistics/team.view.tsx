import type { FC } from 'hono/jsx';
import { limits, tendency } from '#features/tendency';
import { TeamBars, TeamParts } from '#ui/chart.tsx';
import { Notice } from '#ui/form.tsx';
import { codeWord } from './grid.ts';
import { publishingWords as words, teamTableWords } from './publishing.words.ts';
import { TableView } from './table.view.tsx';
import type { TeamCount, TeamFigures, TeamTable } from './team.ts';

const RawTable: FC<Omit<TeamTable, 'table'> & { readonly name: string }> = ({ columns, rows, name }) => (
  <section>
    <h3>{name}</h3>
    <TableView name={name} caption={words.teamOnly} columns={[...columns, words.inAll]} rows={rows} />
  </section>
);

interface Seen {
  readonly figures: TeamFigures;
  /** The year that is not over yet. */
  readonly thisYear: string;
}

/** The team's own figures, raw, with the warning that they are for nobody else: on the screen, on paper and in the pictures. */
export const TeamView: FC<Seen> = ({ figures, thisYear }) => (
  <>
    <a class="crumb no-print" href="/sager">
      {words.toRegister}
    </a>
    <h1>{words.teamTitle}</h1>
    <Notice tone="warn">{words.warning}</Notice>
    <p>{words.teamLead}</p>
    {figures.years.length === 0 ? (
      <p class="empty">{words.teamEmpty}</p>
    ) : (
      <Shown figures={figures} thisYear={thisYear} />
    )}
    <p class="no-print">
      <a href="/sager/tal/udgiv">{words.toPublishing}</a> · <a href="/tal">{words.toPublished}</a>
    </p>
  </>
);

const Shown: FC<Seen> = ({ figures, thisYear }) => (
  <>
    <Years figures={figures} thisYear={thisYear} />
    {figures.year !== undefined && <Year figures={figures} year={figures.year} />}
    <Limits />
  </>
);

const Years: FC<Seen> = ({ figures: { years }, thisYear }) => {
  const whole = years.map(({ year, cases }) => ({ label: year, value: cases }));
  return (
    <section class="figure">
      <h2>{words.years}</h2>
      <TeamBars
        id="aar"
        title={words.yearsTitle}
        unit={words.unit}
        language="da"
        series={[{ label: words.unit, values: whole }]}
      />
      <TeamParts
        id="foranstaltninger"
        title={words.measuresTitle}
        unit={words.unit}
        part={words.measures}
        language="da"
        rows={years.map(({ year, cases, measures }) => ({ label: year, part: measures, whole: cases }))}
      />
      <Beside years={years.filter(({ year }) => year < thisYear)} />
      <nav class="no-print" aria-label={words.choose}>
        <ul class="figure-links">
          {years.map(({ year }) => (
            <li>
              <a href={`/sager/tal/${year}`}>{words.takenApart(year)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  );
};

/** The newest year that is over against those before it, in words. */
const Beside: FC<{ readonly years: TeamFigures['years'] }> = ({ years }) => {
  const last = years.at(-1);
  if (!last) return null;
  const earlier: readonly TeamCount[] = years.slice(0, -1).map(({ cases }) => cases);
  const said = tendency(last.cases, earlier, { within: 0, among: 1 });
  return (
    <p>
      <b>{last.year}:</b> {said.words.da} {said.because.da}
    </p>
  );
};

const Year: FC<{ readonly figures: TeamFigures; readonly year: string }> = ({ figures, year }) => (
  <>
    <h2>{words.takenApart(year)}</h2>
    <RawTable
      name={`${words.quarters}, ${year}`}
      columns={[]}
      rows={figures.quarters.map(({ quarter, cases }) => ({ label: codeWord('quarter', quarter, {}), cells: [cases] }))}
    />
    {figures.tables.map(({ table, columns, rows }) => (
      <RawTable name={`${teamTableWords[table]}, ${year}`} columns={columns} rows={rows} />
    ))}
    <p class="quiet">{words.leftOut}</p>
  </>
);

const Limits: FC = () => (
  <section>
    <h2>{words.limits}</h2>
    <ul>
      {[...limits.can, ...limits.cannot].map(({ da }) => (
        <li>{da}</li>
      ))}
    </ul>
  </section>
);

import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import { quarterOf, yearOf } from '#kernel/quarter';
import { Button, Choice, Form, MistakeSummary, Notice, Rows } from '#ui/form.tsx';
import { does, showing, shows, textOf } from '#ui/route.ts';
import type { InsidePage, Route, Scene } from '#ui/route.ts';
import { previewEdition, publishEdition } from './edition.actions.ts';
import type { Preview, StatisticsGround } from './edition.actions.ts';
import { seeFigures } from './team.actions.ts';
import type { TeamFigures } from './team.ts';
import { TeamView } from './team.view.tsx';
import { depthWords, publishingWords as words } from './publishing.words.ts';

/** Where figures are published from. */
export const publishPath = '/sager/tal/udgiv';

/** The pages of figures for the team. */
export function statisticsRoutes(ground: StatisticsGround): readonly Route[] {
  const preview = { action: previewEdition, given: () => ({}), page: previewPage };
  const see = seeFigures(ground);
  return [
    shows({ path: '/sager/tal', action: see, given: () => ({}), page: teamPage }),
    shows({ path: publishPath, ...preview }),
    does({
      path: publishPath,
      action: publishEdition(ground),
      given: ({ form }) => ({ through: textOf(form, 'through') }),
      then: (through) => `/tal/${through}`,
      again: showing(preview),
    }),
    shows({ path: '/sager/tal/:year', action: see, given: ({ params }) => ({ year: params['year'] }), page: teamPage }),
  ];
}

const teamPage = (figures: TeamFigures, { now }: Scene): InsidePage => ({
  title: words.teamTitle,
  body: <TeamView figures={figures} thisYear={yearOf(quarterOf(now))} />,
});

const previewPage = (preview: Preview, scene: Scene): InsidePage => ({
  title: words.title,
  body: (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <MistakeSummary scene={scene} />
      <Next preview={preview} scene={scene} />
      <h2>{words.made}</h2>
      <Rows
        rows={preview.editions.toReversed().map(({ through, publishedOn, few }) => ({
          to: `/tal/${through}`,
          title: words.edition(through),
          about: [words.publishedOn(inWords(publishedOn, 'da')), ...(few.length > 0 ? [words.few(few)] : [])].join(
            ' · ',
          ),
        }))}
        none={words.noneMade}
      />
    </>
  ),
});

const Next: FC<{ readonly preview: Preview; readonly scene: Scene }> = ({ preview: { years, editions }, scene }) => {
  if (years.length === 0) return <p class="empty">{editions.length === 0 ? words.empty : words.none}</p>;
  return (
    <>
      <h2>{words.what}</h2>
      <Notice tone="warn">{words.warning}</Notice>
      <Rows
        rows={years.map(({ year, depth, cases }) => ({
          title: year,
          about: depthWords[depth],
          state: words.cases(cases),
        }))}
        none={words.none}
      />
      <Form to={publishPath}>
        <Choice
          name="through"
          label={words.through}
          hint={words.throughHint}
          options={years.map(({ year }) => ({ value: year, label: year }))}
          scene={scene}
          value={years.at(-1)?.year ?? ''}
          close
        />
        <p>{words.how}</p>
        <p>{words.after}</p>
        <Button>{words.publish}</Button>
      </Form>
    </>
  );
};

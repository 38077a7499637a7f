import type { FC } from 'hono/jsx';
import { newId } from '#kernel/action';
import { inWords } from '#kernel/day';
import { Button, Choices, Choice, Form, MistakeSummary, Notice, Rows } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { answerText, departmentName, joinAddress, planAnswers, questionText, storyText } from './ground.ts';
import type { TrainingGround } from './ground.ts';
import { end } from '#features/guide';
import { hours, outcomeOf, spoken } from './session.ts';
import type { Asked, Outcome, ToTrain } from './session.ts';
import { fewest } from './tally.ts';
import type { Led, Training, Trainings } from './seen.ts';
import { progress, wentWell, words } from './training.words.ts';

interface ListProps extends Trainings {
  readonly ground: TrainingGround;
  readonly scene: Scene;
}

/** All trainings: what to train, how to start one, and those there have been. */
export const TrainingsView: FC<ListProps> = ({ ground, scene, listed, toTrain, leads }) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <MistakeSummary scene={scene} />
    <ul class="things">
      <li>
        <a class="thing" href="/traening">
          <b>{words.join}</b>
        </a>
      </li>
      <li>
        <a class="thing" href="/traening/alene">
          <b>{words.alone}</b>
        </a>
      </li>
    </ul>
    {leads && <Start ground={ground} scene={scene} />}
    <ToTrainList ground={ground} toTrain={toTrain} />
    <section>
      <h2>{words.before}</h2>
      <Rows
        none={words.noneBefore}
        rows={listed.map(({ id, heldOn, isOpen, shown }) => ({
          to: `/aaret/traening/${id}`,
          title: inWords(heldOn, 'da'),
          about: shown === 1 ? '1 historie vist' : `${shown} historier vist`,
          ...(isOpen ? { state: 'Åben' } : {}),
        }))}
      />
    </section>
  </>
);

const ToTrainList: FC<{ ground: TrainingGround; toTrain: readonly ToTrain[] }> = ({ ground, toTrain }) => (
  <section>
    <h2>{words.toTrain}</h2>
    <Rows
      none={words.noneToTrain}
      rows={toTrain.map(({ scenario, right, players }) => ({
        title: storyText(ground, scenario),
        about: wentWell(right, players),
      }))}
    />
    {toTrain.length > 0 && <p class="hint">{words.keep}</p>}
  </section>
);

const Start: FC<{ ground: TrainingGround; scene: Scene }> = ({ ground, scene }) => (
  <details open={scene.mistakes.length > 0}>
    <summary>{words.start}</summary>
    <Form to="/aaret/traening" hidden={{ id: newId() }}>
      <Choices
        name="scenarios"
        label={words.which}
        options={ground.scenarios.map(({ key, story, department }) => ({
          value: key,
          label: story,
          how: departmentName(ground, department === 'unknown' ? 'ukendt' : department),
        }))}
        scene={scene}
      />
      <Choice
        name="hours"
        label={words.hours}
        value="2"
        close
        options={hours.map((one) => ({ value: one, label: `${one} timer` }))}
        scene={scene}
      />
      <Button>{words.go}</Button>
    </Form>
  </details>
);

interface OneProps extends Training {
  readonly ground: TrainingGround;
  readonly scene: Scene;
}

/** One training: the code while it is open, and each story with what came of it. */
export const TrainingView: FC<OneProps> = ({ ground, scene, session, isOpen, leads, stories }) => (
  <>
    <a class="crumb no-print" href="/aaret/traening">
      {words.title}
    </a>
    <h1>Træning {inWords(session.heldOn, 'da')}</h1>
    <MistakeSummary scene={scene} />
    {isOpen ? leads && <Code ground={ground} code={session.code} /> : <Notice>{words.ended}</Notice>}
    {stories.map((led, at) => (
      <StorySection ground={ground} id={session.id} led={led} number={at + 1} isOpen={isOpen} />
    ))}
    {stories.length === 0 && <p class="empty">{words.notShown}</p>}
    {leads && isOpen && <End id={session.id} />}
  </>
);

const End: FC<{ id: string }> = ({ id }) => (
  <Form to={`/aaret/traening/${id}/slut`}>
    <Button kind="grave">{words.end}</Button>
    <p class="hint">{words.endHow}</p>
  </Form>
);

const Code: FC<{ ground: TrainingGround; code: string }> = ({ ground, code }) => (
  <Notice tone="good">
    <p>
      {words.code}: <b class="code">{spoken(code)}</b>
    </p>
    <p>{words.how(joinAddress(ground))}</p>
  </Notice>
);

interface StoryProps {
  readonly ground: TrainingGround;
  readonly id: string;
  readonly led: Led;
  readonly number: number;
  readonly isOpen: boolean;
}

const StorySection: FC<StoryProps> = ({ ground, id, led, number, isOpen }) => (
  <section id={led.story.scenario}>
    <h2>Historie {number}</h2>
    <p>{storyText(ground, led.story.scenario)}</p>
    {led.story.isShown ? (
      <OutcomeView ground={ground} scenario={led.story.scenario} outcome={outcomeIn(ground, led)} />
    ) : (
      <Hidden id={id} led={led} isOpen={isOpen} />
    )}
  </section>
);

const outcomeIn = ({ flow }: TrainingGround, { story }: Led): Outcome =>
  outcomeOf(story.tallies, [...flow.questions.map(({ key }) => key), end]);

const Hidden: FC<{ id: string; led: Led; isOpen: boolean }> = ({ id, led: { story, players, waiting }, isOpen }) => {
  if (!isOpen) return <p class="empty">{words.never}</p>;
  return (
    <>
      <p>
        {progress(players, waiting)} {players < fewest && `Svarene kan vises, når mindst ${fewest} har svaret.`}
      </p>
      <p class="hint">
        <a href={`/aaret/traening/${id}`}>Opdater siden</a>
      </p>
      {players >= fewest && (
        <Form to={`/aaret/traening/${id}/vis`} hidden={{ scenario: story.scenario }} slim>
          <Button>{words.show}</Button>
        </Form>
      )}
    </>
  );
};

const OutcomeView: FC<{ ground: TrainingGround; scenario: string; outcome: Outcome }> = ({
  ground,
  scenario,
  outcome,
}) => {
  const plan = planAnswers(ground, scenario);
  return (
    <>
      <p>{wentWell(endedAs(outcome, plan.get(end)), outcome.players)}</p>
      {asking(outcome, plan).map((asked) => (
        <QuestionView ground={ground} asked={asked} outcome={outcome} plan={plan.get(asked.question)} />
      ))}
      <p class="hint">{words.few}</p>
    </>
  );
};

/** How many ended on a card. */
const endedAs = ({ questions }: Outcome, card: string | undefined): number =>
  questions.find(({ question }) => question === end)?.answers.find(({ answer }) => answer === card)?.all ?? 0;

/** The questions worth talking about: those the story asks, and those where the answers parted. */
const asking = ({ questions }: Outcome, plan: ReadonlyMap<string, string>): readonly Asked[] =>
  questions.filter(({ question, isSplit }) => isSplit || plan.has(question));

interface TableProps {
  readonly ground: TrainingGround;
  readonly asked: Asked;
  readonly outcome: Outcome;
  readonly plan: string | undefined;
}

/** Where everybody chose as the plan does, a line says it all. */
const QuestionView: FC<TableProps> = (props) => {
  const { ground, asked, plan } = props;
  if (asked.isSplit || asked.answers[0]?.answer !== plan) return <QuestionTable {...props} />;
  return (
    <p>
      <b>{questionText(ground, asked.question)}</b> {words.same}: {answerText(ground, asked.question, plan ?? '')}{' '}
      <span class="state">{words.plan}</span>
    </p>
  );
};

const QuestionTable: FC<TableProps> = ({ ground, asked, outcome, plan }) => (
  <div class="table" tabindex={0} role="group" aria-label={questionText(ground, asked.question)}>
    <table>
      <caption>
        <b>{questionText(ground, asked.question)}</b> {asked.isSplit ? words.split : words.same}
      </caption>
      <thead>
        <tr>
          <th scope="col">Svar</th>
          <th scope="col">{words.everybody}</th>
          {outcome.departments.map(({ key }) => (
            <th scope="col">{departmentName(ground, key)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.answers.map(({ answer, all, by }) => (
          <tr>
            <th scope="row">
              {answerText(ground, asked.question, answer)}
              {answer === plan && (
                <>
                  {' '}
                  <span class="state">{words.plan}</span>
                </>
              )}
            </th>
            <td>{all}</td>
            {by.map((times) => (
              <td>{times}</td>
            ))}
          </tr>
        ))}
        {plan !== undefined && !asked.answers.some(({ answer }) => answer === plan) && (
          <tr>
            <th scope="row">
              {answerText(ground, asked.question, plan)} <span class="state">{words.plan}</span>
            </th>
            <td>0</td>
            {outcome.departments.map(() => (
              <td>0</td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  </div>
);

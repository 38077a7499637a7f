import type { FC, PropsWithChildren } from 'hono/jsx';
import { answerText, cardName, departmentName, departmentsOf, planAnswers, storyText } from './ground.ts';
import type { TrainingGround } from './ground.ts';
import { end } from '#features/guide';
import type { Standing } from './play.ts';
import type { Turn } from './seen.ts';
import { becameWords, playWords as words } from './playing.words.ts';

type Hidden = Readonly<Record<string, string | readonly string[]>>;

/** A form that carries how far somebody is: in the page itself, never in an address or a cookie. */
const Carrying: FC<PropsWithChildren<{ to: string; hidden: Hidden }>> = ({ to, hidden, children }) => (
  <form method="post" action={to}>
    {Object.entries(hidden).flatMap(([name, value]) =>
      [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
    )}
    {children}
  </form>
);

/** What was typed, when the code could not be used. */
export interface Typed {
  readonly code: string;
  readonly department: string;
  readonly wrong?: Extract<Turn, { kind: 'mend' }> | undefined;
}

/** The way in: the code that is spoken in the room, and where one works. */
export const JoinView: FC<{ ground: TrainingGround; typed: Typed }> = ({ ground, typed }) => (
  <article class="prose">
    <h1>{words.title}</h1>
    <p class="lead">{words.lead}</p>
    {typed.wrong && (
      <p class="notice" role="alert" id="fejl">
        <b>{typed.wrong.message}</b>
      </p>
    )}
    <form method="post" action="/traening">
      <CodeField typed={typed} />
      <DepartmentField ground={ground} typed={typed} />
      <button>{words.join}</button>
    </form>
    <p class="quiet">{words.private}</p>
    <p>
      <a href="/traening/alene">{words.alone}</a>
    </p>
    <Real />
  </article>
);

const isWrong = ({ wrong }: Typed, field: 'code' | 'department'): 'true' | undefined =>
  wrong?.field === field ? 'true' : undefined;

const CodeField: FC<{ typed: Typed }> = ({ typed }) => (
  <p>
    <label for="code">
      <b>{words.code}</b>
    </label>
    <br />
    <input
      id="code"
      name="code"
      value={typed.code}
      maxlength={12}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
      aria-invalid={isWrong(typed, 'code')}
      aria-describedby={isWrong(typed, 'code') && 'fejl'}
    />
  </p>
);

const DepartmentField: FC<{ ground: TrainingGround; typed: Typed }> = ({ ground, typed }) => (
  <p>
    <label for="department">
      <b>{words.department}</b>
    </label>
    <br />
    <select
      id="department"
      name="department"
      aria-invalid={isWrong(typed, 'department')}
      aria-describedby={isWrong(typed, 'department') && 'fejl'}
    >
      <option value="">{words.choose}</option>
      {departmentsOf(ground).map((key) => (
        <option value={key} selected={typed.department === key}>
          {departmentName(ground, key)}
        </option>
      ))}
    </select>
  </p>
);

/** Whoever is worried in earnest is led away from the game. */
const Real: FC = () => (
  <p class="notice">
    {words.real} <a href="/guide">{words.guide}</a>
  </p>
);

/** The stories, to be played alone. */
export const AloneView: FC<{ ground: TrainingGround }> = ({ ground }) => (
  <article class="prose">
    <h1>{words.aloneTitle}</h1>
    <p class="lead">{words.aloneLead}</p>
    <form method="post" action="/traening/alene">
      <div class="answers">
        {ground.scenarios.map(({ key, story }) => (
          <button class="answer" name="scenario" value={key}>
            {story}
          </button>
        ))}
      </div>
    </form>
    <Real />
  </article>
);

interface Question {
  readonly ground: TrainingGround;
  readonly to: string;
  readonly hidden: Hidden;
  readonly scenario: string;
  readonly place: string;
  readonly standing: Extract<Standing, { at: 'question' }>;
}

/** The story, and one question of the guide. */
export const QuestionView: FC<Question> = ({ ground, to, hidden, scenario, place, standing }) => {
  const answers = standing.steps.map(({ answer }) => answer.key);
  const { question } = standing;
  return (
    <article class="prose">
      <p class="quiet">{place}</p>
      <p class="lead">{storyText(ground, scenario)}</p>
      <h1>{question.ask.text}</h1>
      <p class="note">{question.why.text}</p>
      <Carrying to={to} hidden={{ ...hidden, scenario, answers }}>
        <div class="answers">
          {question.answers.map(({ key, text, note }) => (
            <button class="answer" name="answers" value={key}>
              {text}
              {note && <small>{note.text}</small>}
            </button>
          ))}
        </div>
      </Carrying>
      {answers.length > 0 && (
        <Carrying to={to} hidden={{ ...hidden, scenario, answers: answers.slice(0, -1) }}>
          <p class="pager">
            <button>{words.back}</button>
          </p>
        </Carrying>
      )}
    </article>
  );
};

interface Reached {
  readonly ground: TrainingGround;
  readonly scenario: string;
  readonly standing: Extract<Standing, { at: 'card' }>;
}

const Reached: FC<Reached> = ({ ground, scenario, standing }) => (
  <>
    <p class="quiet">{storyText(ground, scenario)}</p>
    <h1>{words.reached}</h1>
    <p class="lead">
      <a href={`/guide#${standing.card}`}>{cardName(ground, standing.card)}</a>
    </p>
  </>
);

/** The card a story of a training ended in; what the plan says comes when all have answered. */
export const CardView: FC<{ ground: TrainingGround; turn: Extract<Turn, { kind: 'card' }> }> = ({ ground, turn }) => {
  const { hand, standing, became, next } = turn;
  const { answers: _, scenario, ...carried } = hand;
  return (
    <article class="prose">
      <Reached ground={ground} scenario={scenario} standing={standing} />
      <p class="notice">{becameWords[became]}</p>
      {next === undefined ? (
        <p>{words.last}</p>
      ) : (
        <Carrying to="/traening/spil" hidden={{ ...carried, scenario: next }}>
          <button>{words.next}</button>
        </Carrying>
      )}
    </article>
  );
};

/** The card somebody ended in alone, against what the plan says of the same story. */
export const AloneCardView: FC<Reached> = (reached) => (
  <article class="prose">
    <Reached {...reached} />
    <p class="notice">{besidePlan(reached)}</p>
    <p>
      <a href="/traening/alene">{words.another}</a>
    </p>
    <p class="quiet">{words.nothingKept}</p>
  </article>
);

/** Whether the answers led where the plan does; if not, where the two parted. */
function besidePlan({ ground, scenario, standing }: Reached): string {
  const plan = planAnswers(ground, scenario);
  const card = plan.get(end) ?? '';
  if (card === standing.card) return words.right;
  const planSays = `${words.planSays} ${cardName(ground, card)}.`;
  const split = standing.steps.find(({ question, answer }) => plan.get(question.key) !== answer.key);
  if (!split) return planSays;
  const planned = answerText(ground, split.question.key, plan.get(split.question.key) ?? '');
  return `${planSays} ${words.because(split.question.ask.text, split.answer.text, planned)}`;
}

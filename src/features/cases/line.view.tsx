import type { FC } from 'hono/jsx';
import { concernWords, newest } from '#features/categories';
import { Button, Choice, Form, MistakeSummary, Notice, untouched } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import { answerWord, wordOf } from './answer.words.ts';
import { corrections, questions, strikings } from './case.ts';
import type { Change } from './case.ts';
import { correctionWords, lineWords as words, questionTold, strikingWords, whyWords } from './case.words.ts';
import type { CaseGround } from './ground.ts';
import { CaseQuestions, PickDepartment, WhereQuestions, sceneWith } from './question.view.tsx';
import { InsideOnly, addressOfLine } from './register.view.tsx';
import type { LineSeen } from './seen.ts';

type Shown = LineSeen & { readonly ground: CaseGround; readonly scene: Scene };

/** One line: what it says, how to correct it, and what it said before. */
export const LineView: FC<Shown> = (shown) => {
  const { ground, scene, line } = shown;
  return (
    <>
      <p>
        <a class="crumb no-print" href={`/sager/aar/${line.quarter.slice(0, 4)}`}>
          {words.back}
        </a>
      </p>
      <h1>{concernWords[line.concern]}</h1>
      <InsideOnly />
      <MistakeSummary scene={scene} />
      {line.struck && (
        <Notice tone="warn">
          <p>
            {words.struckHow} {strikingWords[line.struck]}.
          </p>
        </Notice>
      )}
      <dl class="facts">
        {questions.map((question) => (
          <>
            <dt>{questionTold[question]}</dt>
            <dd>{wordOf(ground, line, question) || words.none}</dd>
          </>
        ))}
      </dl>
      {line.struck ? <Restore {...shown} /> : <Steps {...shown} />}
      <Changes {...shown} />
    </>
  );
};

/** Which of the page's forms came back. */
const isBack = (scene: Scene, form: string): boolean => textOf(scene.typed, 'form') === form;
const sceneOf = (scene: Scene, form: string): Scene => (isBack(scene, form) ? scene : untouched(scene));

const Steps: FC<Shown> = (shown) => (
  <>
    <details class="no-print" open={isBack(shown.scene, 'correct')}>
      <summary>{words.correct}</summary>
      <Correct {...shown} />
    </details>
    <details class="no-print" open={isBack(shown.scene, 'strike')}>
      <summary>{words.strike}</summary>
      <Strike {...shown} />
    </details>
  </>
);

const Correct: FC<Shown> = ({ ground, scene, line, isPublished, ...begun }) => {
  const filled = sceneWith(sceneOf(scene, 'correct'), line);
  const hidden = { form: 'correct', version: String(line.version), categories: String(newest.number) };
  return (
    <Form to={addressOfLine(line.id)} hidden={isPublished ? { ...hidden, quarter: line.quarter } : hidden}>
      <p>{isPublished ? words.publishedHow : words.correctHow}</p>
      <Choice
        name="why"
        label={words.why}
        scene={filled}
        options={corrections.map((value) => ({ value, label: correctionWords[value] }))}
      />
      {isPublished ? (
        <PickDepartment ground={ground} scene={filled} departments={begun.departments} />
      ) : (
        <WhereQuestions ground={ground} scene={filled} {...begun} quarters={withOwn(begun.quarters, line.quarter)} />
      )}
      <CaseQuestions scene={filled} />
      <Button>{words.save}</Button>
    </Form>
  );
};

const withOwn = (quarters: LineSeen['quarters'], own: LineSeen['now']): LineSeen['quarters'] =>
  quarters.includes(own) ? quarters : [...quarters, own];

const Strike: FC<Shown> = ({ scene, line, isPublished }) => (
  <Form to={`${addressOfLine(line.id)}/taeller-ikke`} hidden={{ form: 'strike', version: String(line.version) }}>
    <p>{isPublished ? words.strikePublishedHow : words.strikeHow}</p>
    <Choice
      name="struck"
      label={words.strikeWhy}
      scene={sceneOf(scene, 'strike')}
      options={strikings.map((value) => ({ value, label: strikingWords[value] }))}
    />
    <Button kind="grave">{words.strike}</Button>
  </Form>
);

const Restore: FC<Shown> = ({ line }) => (
  <Form to={`${addressOfLine(line.id)}/taeller`} hidden={{ version: String(line.version) }} slim>
    <Button kind="quiet">{words.restore}</Button>
  </Form>
);

/** What was corrected, and why. By whom and when is the trail's to know. */
const Changes: FC<Shown> = ({ ground, changes }) =>
  changes.length === 0 ? null : (
    <section>
      <h2>{words.changes}</h2>
      <ol class="things">
        {changes.map((change) => (
          <li>
            <div class="thing">
              <span class="thing__what">
                <b>{fieldWord(change)}</b>
                <small>
                  {words.was(told(ground, change, change.was), told(ground, change, change.became))}.{' '}
                  {whyWords[change.why]}.
                </small>
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );

const fieldWord = ({ field }: Change): string => (field === 'struck' ? words.counting : questionTold[field]);

const told = (ground: CaseGround, { field }: Change, key: string): string => {
  if (field === 'struck') return key === '' ? words.counts : words.countsNot;
  return answerWord(ground, field, key) || words.none;
};

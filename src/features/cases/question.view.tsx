import type { FC } from 'hono/jsx';
import { concernMeant, listWords } from '#features/categories';
import { Choice, Choices, Pick } from '#ui/form.tsx';
import type { Form, Scene } from '#ui/route.ts';
import { choices } from './answer.words.ts';
import { countedIn, questions } from './case.ts';
import type { Answers } from './case.ts';
import { formWords as words } from './case.words.ts';
import { departmentName } from './ground.ts';
import type { CaseGround } from './ground.ts';
import { inWords } from './quarter.words.ts';
import type { Begun } from './seen.ts';

/** A form that begins with some answers; once it has been sent, with what was sent. */
export const sceneWith = (scene: Scene, answers: Partial<Answers>): Scene =>
  Object.keys(scene.typed).length > 0 ? scene : { ...scene, typed: formOf(answers) };

const formOf = (answers: Partial<Answers>): Form =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answers[question];
      return answer === undefined ? [] : [[question, answer]];
    }),
  );

interface Asked extends Begun {
  readonly ground: CaseGround;
  readonly scene: Scene;
}

/** Which quarter and department a case is counted in: told beforehand, changed where they are wrong. */
export const WhereQuestions: FC<Asked> = ({ ground, scene, quarters, now, closed, departments, own = '' }) => (
  <>
    <Pick
      name="quarter"
      label={listWords.quarter}
      hint={words.quarterHint}
      none={words.chooseQuarter}
      scene={scene}
      value={now}
      options={quarters.map((value) => ({ value, label: quarterLabel(value, closed) }))}
    />
    <PickDepartment ground={ground} scene={scene} departments={departments} own={own} />
  </>
);

/** Which department a case belongs to. */
export const PickDepartment: FC<Pick<Asked, 'ground' | 'scene' | 'departments'> & { readonly own?: string }> = ({
  ground,
  scene,
  departments,
  own = '',
}) => (
  <Pick
    name="department"
    label={words.department}
    none={words.chooseDepartment}
    scene={scene}
    value={own}
    options={departments.map((value) => ({ value, label: departmentName(ground, value) }))}
  />
);

/** Said before anything is saved: a case of a published quarter is counted in the next. */
const quarterLabel = (quarter: Begun['now'], closed: Begun['closed']): string => {
  const counted = countedIn(quarter, closed);
  return counted === quarter ? inWords(quarter) : words.countedIn(inWords(quarter), inWords(counted));
};

/** What a case is about and how it is: every answer is a tap, and none is typed. */
export const CaseQuestions: FC<{ readonly scene: Scene }> = ({ scene }) => (
  <>
    <Choice name="level" label={listWords.level} hint={words.levelHint} scene={scene} options={choices.level} />
    <Choice name="concern" label={words.concern} scene={scene} close options={choices.concern} />
    <Meant />
    <Choices
      name="forms"
      label={words.forms}
      hint={words.formsHint}
      scene={scene}
      close
      options={[]}
      rest={{ label: words.formsRest, options: choices.concern.filter(({ value }) => value !== 'not-clarified') }}
    />
    <Choice name="age" label={listWords.age} scene={scene} close options={choices.age} />
    <Choice name="gender" label={listWords.gender} scene={scene} close options={choices.gender} />
    <Choice name="stage" label={listWords.stage} scene={scene} close options={choices.stage} />
    <Choice name="abroad" label={listWords.abroad} scene={scene} close options={choices.abroad} />
    <Choice name="raisedBy" label={listWords.raisedBy} scene={scene} close options={choices.raisedBy} />
  </>
);

/** What each concern covers, folded away for whoever doubts. */
const Meant: FC = () => (
  <details class="field">
    <summary>{words.meant}</summary>
    <dl>
      {Object.entries(concernMeant).map(([key, meant]) => (
        <>
          <dt>{labelOf(key)}</dt>
          <dd>{meant}</dd>
        </>
      ))}
    </dl>
  </details>
);

const labelOf = (key: string): string => choices.concern.find(({ value }) => value === key)?.label ?? '';

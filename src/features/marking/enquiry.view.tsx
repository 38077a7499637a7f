import type { FC } from 'hono/jsx';
import { CaseQuestions, WhereQuestions, sceneWith } from '#features/cases';
import type { CaseGround } from '#features/cases';
import { newest } from '#features/categories';
import { freshId } from '#kernel/input';
import { Button, Choices, Form, MistakeSummary, Notice, mistakesOf } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import { answersOf } from './enquiry.ts';
import type { CountBegun } from './enquiry.ts';
import { askedAgeWords, countWords as words } from './marking.words.ts';
import { SameOrAnother } from './same.view.tsx';

interface Shown extends CountBegun {
  readonly ground: CaseGround;
  readonly scene: Scene;
}

/** A closed enquiry on its way into the register: filled in as far as it was answered, looked through, and saved with one button. */
export const CountView: FC<Shown> = ({ ground, scene, enquiry, told, ...begun }) => {
  const filled = sceneWith(scene, answersOf(told));
  return (
    <>
      <p>
        <a class="crumb" href={`/henvendelser/${enquiry}`}>
          {words.back}
        </a>
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>{words.age(askedAgeWords[told.age])}</p>
      <MistakeSummary scene={scene} />
      <Form
        to={`/sager/ny/${enquiry}`}
        hidden={{ id: freshId(textOf(scene.typed, 'id')), categories: String(newest.number) }}
      >
        {told.counted && <Again scene={filled} />}
        <WhereQuestions ground={ground} scene={filled} {...begun} />
        <CaseQuestions scene={filled} />
        {mistakesOf(scene, 'another').length > 0 ? <SameOrAnother /> : <Button>{words.save}</Button>}
        <p class="hint">{words.nothing}</p>
      </Form>
    </>
  );
};

const Again: FC<{ scene: Scene }> = ({ scene }) => (
  <>
    <Notice tone="warn">{words.counted}</Notice>
    <Choices name="again" label={words.again} scene={scene} options={[{ value: 'yes', label: words.againYes }]} />
  </>
);

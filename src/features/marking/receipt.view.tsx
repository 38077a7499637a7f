import type { FC } from 'hono/jsx';
import { ageWords, concernWords, genderWords, levelWords } from '#features/categories';
import { departmentName, inWords } from '#features/cases';
import type { CaseGround } from '#features/cases';
import { Button, Form, MistakeSummary, Notice } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import type { Receipt } from './marking.ts';
import { receiptWords as words } from './marking.words.ts';

interface Shown extends Receipt {
  readonly ground: CaseGround;
  readonly scene: Scene;
}

/** What was marked, and the way back out of it. */
export const ReceiptView: FC<Shown> = ({ ground, scene, form, line, isFresh }) => {
  const isCounted = line.struck === undefined;
  const said = [departmentName(ground, line.department), inWords(line.quarter)];
  return (
    <>
      <h1>{words.title}</h1>
      <MistakeSummary scene={scene} />
      <Notice tone={isCounted ? 'good' : 'info'}>
        <p>
          <b>{isCounted ? words.saved : words.undone}</b>
        </p>
        <p>
          {levelWords[line.level]}: {concernWords[line.concern].toLocaleLowerCase('da')}.
        </p>
        <p>
          {ageWords[line.age]}. {genderWords[line.gender]}. {said.join(', ')}.
        </p>
      </Notice>
      <Onwards />
      {isCounted && (isFresh ? <Undo form={form} /> : <p>{words.later}</p>)}
    </>
  );
};

const Undo: FC<{ form: string }> = ({ form }) => (
  <Form to={`/markering/gemt/${form}/fortryd`}>
    <p>{words.undoHow}</p>
    <Button kind="quiet">{words.undo}</Button>
  </Form>
);

const Onwards: FC = () => (
  <p class="buttons">
    <a class="button button--main" href="/markering">
      {words.more}
    </a>
    <a class="button" href="/min-side">
      {words.done}
    </a>
  </p>
);

/** The case was there already: it is still one. */
export const SameView: FC = () => (
  <>
    <h1>{words.same}</h1>
    <Notice tone="good">
      <p>{words.sameHow}</p>
    </Notice>
    <Onwards />
  </>
);

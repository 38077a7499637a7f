import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import type { Workplace } from '#features/people';
import { newId } from '#kernel/action';
import { AcuteBox } from '#ui/acute.tsx';
import { Button, Choice, Choices, Form, MistakeSummary, Notice, Pick } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import { ageWords, answerWords, formWords, urgencyWords } from './category.words.ts';
import { ages, answers, forms, longest, urgencies } from './enquiry.ts';
import { askWords as words } from './enquiry.words.ts';
import { departmentName } from './ground.ts';
import type { EnquiryGround } from './ground.ts';

interface Shown {
  readonly ground: EnquiryGround;
  readonly scene: Scene;
  readonly departments: readonly string[];
  readonly workplaces: readonly Workplace[];
  readonly own: string | undefined;
}

const urgencyOptions = urgencies.map((value) =>
  value === 'acute'
    ? { value, label: words.acute, how: words.acuteHow }
    : { value, label: urgencyWords[value], ...(value === 'today' ? { how: words.todayHow } : {}) },
);
const answerOptions = answers.map((value) => ({ value, label: answerWords[value] }));

/** The form for asking. The numbers stand above it, and there is no field that could hold a name. */
export const AskView: FC<Shown> = ({ ground, scene, ...where }) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <AcuteBox site={scene.site} language="da" />
    <MistakeSummary scene={scene} />
    <Form to="/henvendelser/ny" hidden={{ id: textOf(scene.typed, 'id') || newId() }}>
      <Choice name="urgency" label={words.urgency} scene={scene} options={urgencyOptions} />
      <Where ground={ground} scene={scene} {...where} />
      <Choice
        name="age"
        label={words.age}
        scene={scene}
        options={ages.map((value) => ({ value, label: ageWords[value] }))}
      />
      <Choices
        name="forms"
        label={words.forms}
        hint={words.formsHint}
        scene={scene}
        options={forms.map((value) => ({ value, label: formWords[value] }))}
      />
      <Choice name="travel" label={words.travel} scene={scene} options={answerOptions} />
      <Choice name="extremism" label={words.extremism} scene={scene} options={answerOptions} />
      <GuardedArea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        scene={scene}
        guard={ground.guard}
        max={longest}
      />
      <Notice>
        <p>{words.duty}</p>
        <p>{words.after}</p>
      </Notice>
      <Button>{words.send}</Button>
    </Form>
  </>
);

/** Where the asker works: told by their posts as far as they tell. */
const Where: FC<Shown> = ({ ground, scene, departments, workplaces, own }) => {
  const [only] = departments;
  return (
    <>
      {departments.length === 1 && only !== undefined ? (
        <input type="hidden" name="department" value={only} />
      ) : (
        <Pick
          name="department"
          label={words.department}
          none={words.chooseDepartment}
          scene={scene}
          options={departments.map((value) => ({ value, label: departmentName(ground, value) }))}
        />
      )}
      {workplaces.length > 0 && (
        <Pick
          name="workplace"
          label={words.workplace}
          hint={words.workplaceHint}
          none={words.noWorkplace}
          scene={scene}
          {...(own === undefined ? {} : { value: own })}
          options={workplaces.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
};

import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import { freshId } from '#kernel/input';
import { AcuteBox, AcuteNumbers } from '#ui/acute.tsx';
import { Button, Choice, Choices, Form, MistakeSummary, Notice, Pick } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import { ageWords, answerWords, formWords, urgencyWords } from './category.words.ts';
import { ages, answers, forms, longest, rareForms, urgencies } from './enquiry.ts';
import type { FormOfConcern } from './enquiry.ts';
import { askWords as words } from './enquiry.words.ts';
import { departmentName } from './ground.ts';
import type { EnquiryGround } from './ground.ts';
import type { Standings } from './seen.ts';

interface Shown extends Standings {
  readonly ground: EnquiryGround;
  readonly scene: Scene;
}

const urgencyOptions = urgencies.map((value) =>
  value === 'acute'
    ? { value, label: words.acute, how: words.acuteHow }
    : { value, label: urgencyWords[value], ...(value === 'today' ? { how: words.todayHow } : {}) },
);
const formOption = (value: FormOfConcern) => ({ value, label: formWords[value] });
const isRare = (form: FormOfConcern): boolean => rareForms.includes(form);
const formOptions = forms.filter((form) => !isRare(form)).map(formOption);
const rareOptions = { label: words.rareForms, options: forms.filter(isRare).map(formOption) };
const answerOptions = answers.map((value) => ({ value, label: answerWords[value] }));

/** Somebody is in danger now: the numbers and nothing to fill in. What was typed is kept in the page, for when the danger is over. */
export const AcuteView: FC<{ scene: Scene }> = ({ scene }) => (
  <>
    <h1>{words.acuteTitle}</h1>
    <p>{words.acuteLead}</p>
    <AcuteBox site={scene.site} language="da" />
    <p>
      <a class="door" href="/guide">
        <span>
          <b>{words.acuteGuide}</b>
          <small>{words.acuteGuideHow}</small>
        </span>
      </a>
    </p>
    <Form
      to="/henvendelser/ny"
      hidden={Object.fromEntries(Object.entries(scene.typed).filter(([name]) => name !== 'urgency'))}
    >
      <Button kind="quiet">{words.acuteOver}</Button>
    </Form>
  </>
);

/** The form for asking. The numbers stand above it, and there is no field that could hold a name. */
export const AskView: FC<Shown> = ({ ground, scene, ...where }) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <AcuteBox site={scene.site} language="da" />
    <MistakeSummary scene={scene} />
    <Form to="/henvendelser/ny" hidden={{ id: freshId(textOf(scene.typed, 'id')) }}>
      <Choice name="urgency" label={words.urgency} scene={scene} options={urgencyOptions} />
      <div class="acute acute-now" role="status">
        <p>
          <b>{words.acuteTitle}.</b> {words.acuteLead}
        </p>
        <AcuteNumbers site={scene.site} language="da" />
      </div>
      <Where ground={ground} scene={scene} {...where} />
      <Choice
        name="age"
        label={words.age}
        scene={scene}
        close
        options={ages.map((value) => ({ value, label: ageWords[value] }))}
      />
      <Choices
        name="forms"
        label={words.forms}
        hint={words.formsHint}
        scene={scene}
        close
        options={formOptions}
        rest={rareOptions}
      />
      <Choice name="travel" label={words.travel} scene={scene} close options={answerOptions} />
      <Choice name="extremism" label={words.extremism} scene={scene} close options={answerOptions} />
      <GuardedArea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        scene={scene}
        guard={ground.guard}
        max={longest}
        rows={5}
      />
      <Notice>
        <p>{words.duty}</p>
      </Notice>
      <Button>{words.send}</Button>
      <p class="hint">{words.after}</p>
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

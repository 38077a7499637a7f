import type { FC, PropsWithChildren } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import { newId } from '#kernel/action';
import { Button, Choice, Form, Pick, mistakesOf } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { reasonWords } from './category.words.ts';
import { closingReasons, longest } from './enquiry.ts';
import { stepWords as words } from './enquiry.words.ts';
import { departmentName, sharedWith, sharing } from './ground.ts';
import type { EnquiryGround } from './ground.ts';
import type { Seen } from './seen.ts';
import { addressOf } from './steps.ts';
import type { Step } from './steps.ts';

/** One enquiry as its page shows it. */
export interface SeenHere extends Seen {
  readonly ground: EnquiryGround;
  readonly scene: Scene;
}

/** The next step first and largest; the others folded away. What somebody cannot do is not there. */
export const StepsView: FC<SeenHere> = (here) => (
  <>
    <Each of={first} here={here} />
    {isNext(here) && <Each of={writing} here={here} />}
    {here.enquiry.state !== 'closed' && (
      <section class="no-print" aria-labelledby="andre-skridt">
        <h2 id="andre-skridt">{words.more}</h2>
        {!isNext(here) && <Each of={writingLater} here={here} />}
        <Each of={others} here={here} />
      </section>
    )}
  </>
);

type Shown = readonly (readonly [Step, FC<SeenHere>])[];

const Each: FC<{ of: Shown; here: SeenHere }> = ({ of, here }) => (
  <>{of.map(([step, View]) => here.steps.includes(step) && <View {...here} />)}</>
);

const StepForm: FC<PropsWithChildren<{ here: SeenHere; step: Step }>> = ({ here: { enquiry }, step, children }) => (
  <Form to={addressOf(step, enquiry.id)} hidden={{ line: newId(), version: String(enquiry.version) }}>
    {children}
  </Form>
);

const Act: FC<{ here: SeenHere; step: Step; label: string }> = ({ here, step, label }) => (
  <StepForm here={here} step={step}>
    <Button>{label}</Button>
  </StepForm>
);

const writeLabel = ({ part }: SeenHere): string => (part === 'asker' ? words.ask : words.write);

const Words: FC<SeenHere> = (here) => (
  <>
    <GuardedArea
      name="words"
      label={writeLabel(here)}
      scene={here.scene}
      guard={here.ground.guard}
      max={longest}
      rows={5}
    />
    <Button>{words.send}</Button>
  </>
);

const Write: FC<SeenHere> = (here) => (
  <StepForm here={here} step="write">
    <Words {...here} />
  </StepForm>
);

const WriteLater: FC<SeenHere> = (here) => (
  <Fold here={here} step="write" label={writeLabel(here)} how={here.part === 'asker' ? words.askHow : words.writeHow}>
    <Words {...here} />
  </Fold>
);

/** True when writing is the next step: nothing else asks for an answer first, and the next word is not another's. */
const isNext = (here: SeenHere): boolean =>
  !here.steps.includes('answer-company') &&
  !(here.steps.includes('take') && !isTaken(here)) &&
  !(here.part === 'asker' && here.enquiry.waitsSince !== undefined);

const AnswerCompany: FC<SeenHere> = (here) => (
  <StepForm here={here} step="answer-company">
    <Choice
      name="comes"
      label={words.answerCompany}
      scene={here.scene}
      options={[
        { value: 'yes', label: words.comes },
        { value: 'no', label: words.comesNot },
      ]}
    />
    <GuardedArea name="reply" label={words.reply} scene={here.scene} guard={here.ground.guard} max={longest} rows={3} />
    <Button>{words.answerCompanyDo}</Button>
  </StepForm>
);

const Fold: FC<PropsWithChildren<{ here: SeenHere; step: Step; label: string; how: string }>> = ({
  here,
  step,
  label,
  how,
  children,
}) => (
  // A form that came back stands open, with what was typed in it.
  <details open={fieldsOf(step).some((name) => mistakesOf(here.scene, name).length > 0 || name in here.scene.typed)}>
    <summary>{label}</summary>
    <p>{how}</p>
    <StepForm here={here} step={step}>
      {children}
    </StepForm>
  </details>
);

const fieldsOf = (step: Step): readonly string[] => fields[step] ?? [];
const fields: Readonly<Partial<Record<Step, readonly string[]>>> = {
  write: ['words'],
  attach: ['authority'],
  'hand-over': ['to', 'agreed'],
  close: ['because'],
};

const isTaken = ({ enquiry }: SeenHere): boolean => enquiry.takenBy !== undefined;

const Reopen: FC<SeenHere> = (here) => <Act here={here} step="reopen" label={words.reopen} />;

const Take: FC<SeenHere> = (here) => (isTaken(here) ? null : <Act here={here} step="take" label={words.take} />);

const TakeOver: FC<SeenHere> = (here) =>
  isTaken(here) ? (
    <Fold here={here} step="take" label={words.takeOver} how={words.takeOverHow}>
      <Button>{words.takeOver}</Button>
    </Fold>
  ) : null;

const AskCompany: FC<SeenHere> = (here) => (
  <Fold here={here} step="ask-company" label={words.askCompany} how={words.askCompanyHow}>
    <Button>{words.askCompanyDo}</Button>
  </Fold>
);

const Pass: FC<SeenHere> = (here) => (
  <Fold here={here} step="pass" label={words.pass} how={words.passHow}>
    <Button>{words.pass}</Button>
  </Fold>
);

const Withdraw: FC<SeenHere> = (here) => (
  <Fold here={here} step="withdraw" label={words.withdraw} how={words.withdrawHow}>
    <Button kind="grave">{words.withdrawDo}</Button>
  </Fold>
);

const Share: FC<SeenHere> = (here) => (
  <>
    {sharing
      .filter((to) => sharedWith(here.ground, to, here.enquiry).length > 0)
      .map((to) => (
        <Fold here={here} step="share" label={words[to]} how={words.shareHow}>
          <input type="hidden" name="with" value={to} />
          <Button>{words[to]}</Button>
        </Fold>
      ))}
  </>
);

const Attach: FC<SeenHere> = (here) =>
  here.scene.person.posts.some(({ role }) => role === 'consultant') ? (
    <Fold here={here} step="attach" label={words.attach} how={words.attachHow}>
      {here.authorities.length === 0 ? (
        <p>{words.attachNobody}</p>
      ) : (
        <>
          <Pick
            name="authority"
            label={words.attachWho}
            none={words.attachNone}
            scene={here.scene}
            options={here.authorities.map(({ id, name, posts }) => ({
              value: id,
              label: [name, ...posts.flatMap(({ department }) => departmentIn(here, department))].join(', '),
            }))}
          />
          <Button>{words.attach}</Button>
        </>
      )}
    </Fold>
  ) : null;

const departmentIn = ({ ground }: SeenHere, key: string | undefined): readonly string[] =>
  key === undefined ? [] : [departmentName(ground, key)];

const HandOver: FC<SeenHere> = (here) => (
  <Fold here={here} step="hand-over" label={words.handOver} how={words.handOverHow}>
    <Pick
      name="to"
      label={words.handOverTo}
      none={words.handOverNone}
      scene={here.scene}
      options={here.receivers.map((value) => ({ value, label: here.names.get(value) ?? '' }))}
    />
    <Choice
      name="agreed"
      label={words.agreedWhat}
      scene={here.scene}
      options={[{ value: 'yes', label: words.agreed }]}
    />
    <Button>{words.handOverDo}</Button>
  </Fold>
);

const Close: FC<SeenHere> = (here) => (
  <Fold
    here={here}
    step="close"
    label={words.close}
    how={words.closeHow(here.ground.municipality.guidance.deleteAfterDays)}
  >
    <Choice
      name="because"
      label={words.closeWhy}
      scene={here.scene}
      options={closingReasons.map((value) => ({ value, label: reasonWords[value] }))}
    />
    <Button>{words.close}</Button>
  </Fold>
);

const first: Shown = [
  ['reopen', Reopen],
  ['answer-company', AnswerCompany],
  ['take', Take],
];

const writing: Shown = [['write', Write]];
const writingLater: Shown = [['write', WriteLater]];

const others: Shown = [
  ['ask-company', AskCompany],
  ['take', TakeOver],
  ['share', Share],
  ['pass', Pass],
  ['attach', Attach],
  ['hand-over', HandOver],
  ['close', Close],
  ['withdraw', Withdraw],
];

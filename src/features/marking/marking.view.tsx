import type { FC } from 'hono/jsx';
import { newest } from '#features/categories';
import { choices, departmentName, inWords } from '#features/cases';
import type { CaseGround } from '#features/cases';
import type { Day } from '#kernel/day';
import { freshId } from '#kernel/input';
import { capitalised } from '#kernel/text';
import { Button, Choice, Choices, Form, MistakeSummary, Notice, Pick, mistakesOf } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import { SameOrAnother } from './same.view.tsx';
import { markedLevels } from './marking.ts';
import type { Marking } from './marking.ts';
import { markWords as words } from './marking.words.ts';
import { monthWord } from './month.ts';

interface Shown extends Marking {
  readonly ground: CaseGround;
  readonly scene: Scene;
}

/** The page for marking: what counts, what waits, and three questions. The fourth is the button. */
export const MarkView: FC<Shown> = (shown) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.count}</p>
    <p>{words.countNot}</p>
    <MistakeSummary scene={shown.scene} />
    <Waiting {...shown} />
    <MarkForm {...shown} />
    <NoneYet {...shown} />
  </>
);

/** What waits, with the one tap that answers it when there was nothing to mark. */
const Waiting: FC<Shown> = (shown) => (
  <>
    {shown.departments.map(({ key, waits }) => {
      if (waits === undefined) return null;
      const said = capitalised(monthWord(waits, shown.scene.now));
      return (
        <Notice tone="warn">
          <p>
            <b>{isOne(shown) ? words.waitsHere(said) : words.waits(said, departmentName(shown.ground, key))}</b>{' '}
            {words.waitsHow}
          </p>
          <None {...shown} department={key} month={waits} />
        </Notice>
      );
    })}
  </>
);

const isOne = ({ departments }: Shown): boolean => departments.length === 1;

const None: FC<Shown & { department: string; month: Day }> = ({ department, month, ...shown }) => {
  const said = monthWord(month, shown.scene.now);
  return (
    <Form to="/markering/ingen" hidden={{ department, month }} slim>
      <Button kind="quiet">
        {isOne(shown) ? words.none(said) : words.noneIn(said, departmentName(shown.ground, department))}
      </Button>
    </Form>
  );
};

/** When nothing waits: the month that is not over yet can be answered beforehand. */
const NoneYet: FC<Shown> = (shown) => {
  const open = shown.departments.filter(({ waits, none }) => waits === undefined && none !== undefined);
  return open.length === 0 ? null : (
    <section aria-labelledby="ingen">
      <h2 id="ingen">{words.noneTitle}</h2>
      <p>{words.noneHow}</p>
      {open.map(({ key, none }) => none && <None {...shown} department={key} month={none} />)}
    </section>
  );
};

const MarkForm: FC<Shown> = (shown) => {
  const { departments, ground, scene } = shown;
  const isAlike = mistakesOf(scene, 'another').length > 0;
  const [only] = isOne(shown) ? departments : [];
  return (
    <Form
      to="/markering"
      hidden={{
        form: freshId(textOf(scene.typed, 'form')),
        categories: String(newest.number),
        ...(only ? { department: only.key } : {}),
      }}
    >
      {!only && (
        <Choice
          name="department"
          label={words.department}
          scene={scene}
          options={departments.map(({ key }) => ({ value: key, label: departmentName(ground, key) }))}
        />
      )}
      <Choice name="age" label={words.age} scene={scene} close options={choices.age} />
      <Choice name="gender" label={words.gender} scene={scene} close options={choices.gender} />
      <Choice name="concern" label={words.concern} scene={scene} options={choices.concern} />
      <More {...shown} />
      {isAlike ? (
        <SameOrAnother>
          <input type="hidden" name="level" value={textOf(scene.typed, 'level')} />
        </SameOrAnother>
      ) : (
        <Save />
      )}
    </Form>
  );
};

const Save: FC = () => (
  <div id="level" class="buttons" tabindex={-1}>
    {markedLevels.map((level) => (
      <Button name="level" value={level} kind={level === 'measure' ? 'main' : 'quiet'}>
        {words[level]}
      </Button>
    ))}
  </div>
);

const folded = ['quarter', 'forms', 'stage', 'abroad', 'raisedBy'] as const;

const More: FC<Shown> = ({ quarters, scene }) => (
  <details open={folded.some((name) => mistakesOf(scene, name).length > 0)}>
    <summary>{words.more}</summary>
    <p>{words.once}</p>
    <Pick
      name="quarter"
      label={words.quarter}
      hint={words.quarterHint}
      none=""
      scene={scene}
      value={quarters[0] ?? ''}
      options={quarters.map((value) => ({ value, label: inWords(value) }))}
    />
    <Choices name="forms" label={words.forms} scene={scene} options={choices.concern} />
    <Choice name="stage" label={words.stage} scene={scene} value="unknown" options={choices.stage} />
    <Choice name="abroad" label={words.abroad} scene={scene} value="unknown" options={choices.abroad} />
    <Choice name="raisedBy" label={words.raisedBy} scene={scene} value="others" options={choices.raisedBy} />
  </details>
);

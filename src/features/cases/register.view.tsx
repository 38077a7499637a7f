import type { FC } from 'hono/jsx';
import { concernWords, newest } from '#features/categories';
import { freshId } from '#kernel/input';
import { quartersIn } from '#kernel/quarter';
import type { Quarter } from '#kernel/quarter';
import { Button, Choices, Form, MistakeSummary, Notice, Rows } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import { aboutLine } from './answer.words.ts';
import type { Line } from './case.ts';
import { formWords, registerWords as words } from './case.words.ts';
import type { CaseGround } from './ground.ts';
import { inWords } from './quarter.words.ts';
import { CaseQuestions, WhereQuestions } from './question.view.tsx';
import type { Begun, Overview, Receipt } from './seen.ts';

/** Where a line stands. */
export const addressOfLine = (id: string): string => `/sager/linje/${id}`;

/** Where it is said that a case was counted. */
export const addressOfReceipt = (quarter: Quarter): string => `/sager/gemt/${quarter}`;

const rowOf = (ground: CaseGround) => (line: Line) => ({
  to: addressOfLine(line.id),
  title: concernWords[line.concern],
  about: aboutLine(ground, line),
  state: line.struck && words.struck,
});

/** A word that stands on everything raw, on paper too. */
export const InsideOnly: FC = () => (
  <Notice tone="warn">
    <p>
      <b>{words.inside}.</b> {words.insideWhy}
    </p>
  </Notice>
);

/** A year of the register, quarter by quarter. */
export const RegisterView: FC<Overview & { readonly ground: CaseGround }> = ({ ground, ...found }) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.rule}</p>
    <p class="buttons">
      <a class="button button--main" href="/sager/ny">
        {words.add}
      </a>
      <a class="button" href="/sager/tal">
        {words.figures}
      </a>
    </p>
    <InsideOnly />
    <Years {...found} />
    {found.isCut && <Notice tone="warn">{words.cut}</Notice>}
    {found.lines.length === 0 ? (
      <p class="empty">
        {words.empty(found.year)} {words.emptyWhat}
      </p>
    ) : (
      quartersIn(found.year)
        .toReversed()
        .map((quarter) => <QuarterLines ground={ground} quarter={quarter} {...found} />)
    )}
  </>
);

const Years: FC<Overview> = ({ year, years }) =>
  years.length < 2 ? null : (
    <nav class="chips" aria-label={words.years}>
      {years.map((one) => (
        <a class="chip" href={`/sager/aar/${one}`} aria-current={one === year ? 'page' : undefined}>
          {one}
        </a>
      ))}
    </nav>
  );

const QuarterLines: FC<Overview & { readonly ground: CaseGround; readonly quarter: Quarter }> = ({
  ground,
  quarter,
  lines,
  counted,
  closed,
}) => {
  const own = lines.filter((line) => line.quarter === quarter);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>
        {inWords(quarter)}: {words.cases(counted.get(quarter) ?? 0)}
      </h2>
      {closed !== undefined && quarter <= closed && <p class="hint">{words.published}</p>}
      <Rows rows={own.map(rowOf(ground))} none="" />
    </section>
  );
};

type FormShown = Begun & { readonly ground: CaseGround; readonly scene: Scene };

/** The form for a line: filled in with the thumb in half a minute, and nothing in it can be typed. */
export const NewLineView: FC<FormShown> = ({ ground, scene, ...begun }) => (
  <>
    <p>
      <a class="crumb" href="/sager">
        {words.title}
      </a>
    </p>
    <h1>{formWords.title}</h1>
    <p>{words.rule}</p>
    <MistakeSummary scene={scene} />
    <Form to="/sager/ny" hidden={{ id: freshId(textOf(scene.typed, 'id')), categories: String(newest.number) }}>
      <Alike ground={ground} scene={scene} {...begun} />
      <WhereQuestions ground={ground} scene={scene} {...begun} />
      <CaseQuestions scene={scene} />
      <Button>{formWords.save}</Button>
      <p class="hint">{formWords.lead}</p>
    </Form>
  </>
);

/** The lines that may be the same case, and the two ways on. */
export const Alike: FC<FormShown> = ({ ground, scene, alike }) =>
  alike.length === 0 ? null : (
    <>
      <Notice tone="warn">
        <h2>{formWords.alike}</h2>
        <p>{formWords.alikeHow}</p>
        <Rows
          rows={alike.map((line) => ({
            to: addressOfLine(line.id),
            title: formWords.same,
            about: `${inWords(line.quarter)} · ${concernWords[line.concern]} · ${aboutLine(ground, line)}`,
          }))}
          none=""
        />
      </Notice>
      <Choices
        name="another"
        label={formWords.another}
        scene={scene}
        options={[{ value: 'yes', label: formWords.anotherYes }]}
      />
    </>
  );

/** Says that it was counted, and leads to the next. */
export const ReceiptView: FC<Receipt> = ({ quarter, n }) => (
  <>
    <h1>{formWords.saved}</h1>
    <Notice tone="good">
      <p>{formWords.savedIn(inWords(quarter), words.cases(n))}</p>
    </Notice>
    <p class="buttons">
      <a class="button button--main" href="/sager/ny">
        {formWords.more}
      </a>
      <a class="button" href={`/sager/aar/${quarter.slice(0, 4)}`}>
        {formWords.toRegister}
      </a>
    </p>
  </>
);

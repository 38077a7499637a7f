import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { id } from '#kernel/action';
import { clockWord } from '#kernel/danish-time';
import { dayOf, inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { Button, Field, Form, MistakeSummary, Notice, Pick, Rows } from '#ui/form.tsx';
import type { Row } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { auditWords as words, namelessWords, outcomeWords } from './audit.words.ts';
import { outcomes } from './chain.ts';
import type { Line } from './chain.ts';
import { choicePath, filePath, isChosen } from './choice.ts';
import type { Choice } from './choice.ts';
import { deedWords } from './deeds.words.ts';
import type { InTheTrail, Leaf, Names } from './trail.ts';

/** What somebody did, in Danish where we have the words. */
export const didWord = (what: string): string => deedWords[what]?.did ?? what;

/** What for. */
export const whyWord = (line: Pick<Line, 'what' | 'purpose'>): string => deedWords[line.what]?.why ?? line.purpose;

/** A person of the trail by name, or by the key where nobody knows the name any longer. */
export const whoWord = (who: string, names: Names): string => names.get(who) ?? namelessWords[who] ?? who;

const danish = new Intl.Collator('da');

/** The trail, newest first, with what it can be chosen by. */
export const TrailView: FC<{ readonly shown: Leaf; readonly scene: Scene }> = ({ shown, scene }) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <MistakeSummary scene={scene} />
    <Chosen shown={shown} />
    <ChoiceForm shown={shown} scene={scene} />
    <Lines shown={shown} />
    <Onwards shown={shown} />
  </>
);

const Chosen: FC<{ readonly shown: Leaf }> = ({ shown: { choice, names } }) =>
  isChosen(choice) ? (
    <Notice>
      {words.showing} {choiceWords(choice, names).join(' · ')}. <a href="/spor">{words.all}</a>
    </Notice>
  ) : null;

const choiceWords = (choice: Choice, names: Names): readonly string[] =>
  [
    said(choice.from, (day) => `${words.from.toLowerCase()} ${inWords(day, 'da')}`),
    said(choice.to, (day) => `${words.to.toLowerCase()} ${inWords(day, 'da')}`),
    said(choice.who, (who) => whoWord(who, names)),
    said(choice.what, didWord),
    said(choice.outcome, (outcome) => outcomeWords[outcome]),
    said(choice.which, (which) => `${words.aboutThing} ${which}`),
  ].flat();

const said = <Part,>(part: Part | undefined, inDanish: (part: Part) => string): readonly string[] =>
  part === undefined ? [] : [inDanish(part)];

const orNothing = (text: string | undefined): string => text ?? '';

const ChoiceForm: FC<{ readonly shown: Leaf; readonly scene: Scene }> = ({ shown, scene }) => {
  const { choice, deeds } = shown;
  const options = deeds
    .map((value) => ({ value, label: didWord(value) }))
    .toSorted((one, other) => danish.compare(one.label, other.label));
  return (
    <details class="no-print" open={scene.mistakes.length > 0}>
      <summary>{words.choose}</summary>
      <Form to="/spor" hidden={choice.who === undefined ? {} : { who: choice.who }}>
        <Field name="from" type="date" label={words.from} scene={scene} value={orNothing(choice.from)} />
        <Field name="to" type="date" label={words.to} scene={scene} value={orNothing(choice.to)} />
        <Pick
          name="what"
          label={words.what}
          none={words.anything}
          options={options}
          scene={scene}
          value={orNothing(choice.what)}
        />
        <Pick
          name="outcome"
          label={words.outcome}
          none={words.anyOutcome}
          options={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
          scene={scene}
          value={orNothing(choice.outcome)}
        />
        <Field
          name="which"
          label={words.which}
          hint={words.whichHint}
          max={36}
          scene={scene}
          value={orNothing(choice.which)}
        />
        <Button>{words.show}</Button>
      </Form>
      <p>
        <a href="/spor/personer">{words.who}</a>
      </p>
    </details>
  );
};

const Lines: FC<{ readonly shown: Leaf }> = ({ shown }) => {
  if (shown.lines.length === 0) return <p class="empty">{isChosen(shown.choice) ? words.none : words.nothing}</p>;
  const days = Map.groupBy(shown.lines, ({ at }) => dayOf(new Date(at)));
  return <>{[...days].map(([day, lines]) => dayView(day, lines, shown))}</>;
};

const dayView = (day: Day, lines: readonly Line[], shown: Leaf): Child => (
  <section>
    <h2>{inWords(day, 'da')}</h2>
    <Rows rows={lines.map((line) => rowOf(line, shown))} none={words.none} />
  </section>
);

const rowOf = (line: Line, { names, choice }: Leaf): Row => ({
  title: didWord(line.what),
  about: (
    <>
      {words.clock} {clockWord(new Date(line.at))} · <Who line={line} names={names} choice={choice} /> · {whyWord(line)}
      <Thing line={line} choice={choice} /> · {words.number} {line.number}
    </>
  ),
  state: line.outcome === 'done' ? undefined : outcomeWords[line.outcome],
});

const Who: FC<{ readonly line: Line; readonly names: Names; readonly choice: Choice }> = ({ line, names, choice }) =>
  choice.who === line.who ? (
    <>{whoWord(line.who, names)}</>
  ) : (
    <a href={choicePath({ ...choice, who: line.who, before: undefined })}>{whoWord(line.who, names)}</a>
  );

const isThing = (which: string): boolean => which !== 'none' && which !== 'unknown';

const Thing: FC<{ readonly line: Line; readonly choice: Choice }> = ({ line: { which, what }, choice }) =>
  isThing(which) ? (
    <>
      {' '}
      · {which}
      {choice.which !== which && (
        <>
          {' '}
          <a href={choicePath({ which: id(which) })}>{words.only}</a>
        </>
      )}
      {what.startsWith('enquiries.') && (
        <>
          {' '}
          <a href={`/spor/opslag/${which}`}>{words.lookups}</a>
        </>
      )}
    </>
  ) : null;

const Onwards: FC<{ readonly shown: Leaf }> = ({ shown: { choice, lines, more } }) => (
  <p class="no-print">
    {more && <Onward to={choicePath({ ...choice, before: lines.at(-1)?.number })}>{words.older}</Onward>}
    {choice.before !== undefined && <Onward to={choicePath({ ...choice, before: undefined })}>{words.newest}</Onward>}
    <a href={filePath(choice)}>{words.file}</a>
  </p>
);

const Onward: FC<PropsWithChildren<{ readonly to: string }>> = ({ to, children }) => (
  <>
    <a href={to}>{children}</a> ·{' '}
  </>
);

/** Everybody in the trail, to choose one among. */
export const PeopleView: FC<InTheTrail> = ({ ids, names }) => (
  <>
    <a class="crumb" href="/spor">
      {words.title}
    </a>
    <h1>{words.who}</h1>
    <p>{words.whoLead}</p>
    <Rows
      rows={ids
        .map((who) => ({ to: choicePath({ who }), title: whoWord(who, names) }))
        .toSorted((one, other) => danish.compare(one.title, other.title))}
      none={words.nobody}
    />
  </>
);

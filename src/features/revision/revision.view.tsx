import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { freshId } from '#kernel/input';
import { Button, Choice, Field, Form, MistakeSummary, Notice, Pick, Rows } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import type { Due } from './due.ts';
import { adopters } from './edition.ts';
import type { Adoption, Edition } from './edition.ts';
import { adopterWords } from './edition.words.ts';
import type { RevisionGround } from './ground.ts';
import { whatHappened } from './history.view.tsx';
import { editionPath, editionsPath } from './places.ts';
import { longestNote } from './seen.ts';
import type { Overview } from './seen.ts';
import { dueWords, revisionWords as words } from './revision.words.ts';

interface Seen {
  readonly overview: Overview;
  readonly ground: RevisionGround;
  readonly scene: Scene;
}

const told = (day: Day): string => inWords(day, 'da');

/** How the plan stands: the next revision, what must be seen to, what changed, and what was adopted. */
export const RevisionView: FC<Seen> = (seen) => {
  const { overview, scene } = seen;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <MistakeSummary scene={scene} />
      <Next {...overview} />
      {overview.mayAdopt && (
        <p>
          <a href="#vedtag">{words.adopt}</a>
        </p>
      )}
      <DueList due={overview.due} />
      <Rows rows={[{ to: '/aaret/revision/hvor', title: words.where, about: words.whereHow }]} none="" />
      <Editions {...overview} />
      <Adoptions {...overview} />
      {overview.mayAdopt && <Adopt {...seen} />}
    </>
  );
};

const Next: FC<Overview> = ({ next, today }) => (
  <section>
    <h2>{words.next}</h2>
    <Notice tone={next.by < today ? 'warn' : 'info'}>
      <p>
        <b>{next.by < today ? words.late(told(next.by)) : words.by(told(next.by))}</b>
      </p>
      <p>{words.byWhy(told(next.adoptedOn))}</p>
      {next.isContentBehind && <p>{words.behind}</p>}
    </Notice>
    <p class="hint">{words.reminders}</p>
  </section>
);

const DueList: FC<{ readonly due: readonly Due[] }> = ({ due }) => (
  <>
    <section>
      <h2>{words.overdue}</h2>
      <Rows rows={due.filter(({ state }) => state === 'late').map(dueRow)} none={words.overdueNone} />
      {due.some(({ state }) => state === 'late') && <p class="hint">{words.how}</p>}
    </section>
    <section>
      <h2>{words.soon}</h2>
      <Rows rows={due.filter(({ state }) => state === 'soon').map(dueRow)} none={words.soonNone} />
    </section>
  </>
);

const dueRow = ({ kind, title, owner, on, path, state }: Due) => ({
  to: path,
  title: `${dueWords[kind]}: ${title}`,
  about: words.owner(owner),
  state: state === 'late' ? told(on) : words.must(told(on)),
});

const Editions: FC<Overview> = ({ editions, mayRevise }) => (
  <section>
    <h2>{words.editions}</h2>
    <p>
      <a href={editionsPath}>{words.editionsHow}</a>
    </p>
    {editions.length === 0 ? (
      <p class="empty">{words.editionsNone}</p>
    ) : (
      <ul class="things">
        {editions
          .map((edition, at) => ({ edition, before: editions[at - 1] }))
          .toReversed()
          .map(({ edition, before }) => (
            <EditionRow edition={edition} before={before} mayRevise={mayRevise} />
          ))}
      </ul>
    )}
  </section>
);

const EditionRow: FC<{
  readonly edition: Edition;
  readonly before: Edition | undefined;
  readonly mayRevise: boolean;
}> = ({ edition, before, mayRevise }) => {
  const { number, firstOn, reason } = edition;
  return (
    <li>
      <a class="thing" href={editionPath(number)}>
        <span class="thing__what">
          <b>{words.edition(number)}</b>
          <small>{whatHappened(before, edition)}</small>
          {reason !== '' && <small>{reason}</small>}
        </span>
        <span class="thing__state">{told(firstOn)}</span>
      </a>
      {mayRevise && before && (
        <p>
          <a href={`/aaret/revision/udgave/${number}`}>
            {reason === '' ? words.explain : words.explained}
            <span class="visually-hidden">: {words.edition(number)}</span>
          </a>
        </p>
      )}
    </li>
  );
};

const Adoptions: FC<Overview> = ({ adoptions, mayAdopt }) => (
  <section>
    <h2>{words.adoptions}</h2>
    {adoptions.length === 0 ? (
      <p class="empty">{words.adoptionsNone}</p>
    ) : (
      <ul class="things">
        {adoptions.toReversed().map((adoption) => (
          <AdoptionRow adoption={adoption} mayAdopt={mayAdopt} />
        ))}
      </ul>
    )}
    {mayAdopt && adoptions.length > 0 && <p class="hint">{words.takeBackHow}</p>}
  </section>
);

const AdoptionRow: FC<{ readonly adoption: Adoption; readonly mayAdopt: boolean }> = ({ adoption, mayAdopt }) => {
  const name = words.adoption(told(adoption.adoptedOn), adopterWords[adoption.adoptedBy], adoption.edition);
  return (
    <li>
      <div class="thing">
        <span class="thing__what">
          <b>{name}</b>
          {adoption.note !== '' && <small>{adoption.note}</small>}
        </span>
        <span class="thing__state">{words.recorded(told(adoption.recordedOn))}</span>
      </div>
      {mayAdopt && (
        <Form to="/aaret/revision/vedtagelse/tilbage" hidden={{ id: adoption.id }} slim>
          <Button kind="quiet">
            {words.takeBack}
            <span class="visually-hidden">: {name}</span>
          </Button>
        </Form>
      )}
    </li>
  );
};

const Adopt: FC<Seen> = ({ overview: { editions }, ground, scene }) => (
  <section>
    <h2 id="vedtag">{words.adopt}</h2>
    <p>{words.adoptHow}</p>
    {editions.length === 0 ? (
      <p class="empty">{words.waitsForEdition}</p>
    ) : (
      <Form to="/aaret/revision/vedtagelse" hidden={{ id: freshId(textOf(scene.typed, 'id')) }}>
        <Field name="adoptedOn" label={words.adoptedOn} hint={words.adoptedOnHint} type="date" scene={scene} />
        <Choice
          name="adoptedBy"
          label={words.adoptedBy}
          hint={words.adoptedByHint}
          scene={scene}
          options={adopters.map((value) => ({ value, label: adopterWords[value] }))}
        />
        <Pick
          name="edition"
          label={words.whichEdition}
          hint={words.whichEditionHint}
          none={words.whichNone}
          value={String(editions.at(-1)?.number ?? '')}
          options={editions.toReversed().map(({ number, firstOn }) => ({
            value: String(number),
            label: `${words.edition(number)}, ${told(firstOn)}`,
          }))}
          scene={scene}
        />
        <GuardedArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          scene={scene}
          guard={ground.guard}
          max={longestNote}
          rows={3}
        />
        <Button>{words.save}</Button>
      </Form>
    )}
  </section>
);

import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import type { GuardOnSite } from '#features/guard';
import { freshId } from '#kernel/input';
import { Button, Choice, Choices, Field, Form, MistakeSummary, Notice, Pick } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import type { Material, Outcome } from './meeting.ts';
import { outcomeKinds } from './meeting.ts';
import { whoWord } from './meeting.view.tsx';
import { meetingWords, minutesWords as words, outcomeWords, teamWords } from './meeting.words.ts';
import type { Minutes } from './seen.ts';

/** How long each text may be. */
export interface Lengths {
  readonly minutes: number;
  readonly title: number;
  readonly outcome: number;
}

interface Shown extends Minutes {
  readonly scene: Scene;
  readonly guard: GuardOnSite;
  readonly longest: Lengths;
}

/** Where the team writes who came, what was said and what was agreed; material can be there before. */
export const MinutesView: FC<Shown> = (shown) => {
  const isHeld = shown.begun && (shown.standing === 'called' || shown.standing === 'held');
  return (
    <>
      <a class="crumb" href={`/aaret/moede/${shown.meeting.id}`}>
        {meetingWords.title}
      </a>
      <h1>{words.title}</h1>
      <MistakeSummary scene={shown.scene} />
      {shown.meeting.publishedAt && <Notice tone="good">{words.published}</Notice>}
      {isHeld ? <Held {...shown} /> : <Notice>{words.tooEarly}</Notice>}
      <ToRead {...shown} isSaid={isHeld} />
    </>
  );
};

const Held: FC<Shown> = (shown) => (
  <>
    <Attendance {...shown} />
    <Text {...shown} />
    <Outcomes {...shown} />
    {!shown.meeting.publishedAt && <Publish {...shown} />}
  </>
);

const Attendance: FC<Shown> = ({ meeting, invited, scene }) => (
  <section>
    <Form to={`/aaret/moede/${meeting.id}/referat/fremmoede`} hidden={{ version: String(meeting.version) }}>
      {invited.length === 0 ? (
        <p class="empty">{words.nobody}</p>
      ) : (
        <>
          <Marks invited={invited} scene={scene} />
          <p class="hint">{teamWords.kept}</p>
          <Button kind={invited.some(({ came }) => came !== undefined) ? 'quiet' : 'main'}>
            {words.saveAttendance}
          </Button>
        </>
      )}
    </Form>
  </section>
);

// Boxes that are all empty send nothing at all: what stands there is then what was kept.
const Marks: FC<Pick<Shown, 'invited' | 'scene'>> = ({ invited, scene }) => {
  const came = invited.filter((one) => one.came ?? one.answer === 'comes').map(({ person }) => person);
  const typed = Object.keys(scene.typed).length > 0 ? scene.typed : { came };
  return (
    <Choices
      name="came"
      label={words.attendance}
      hint={words.attendanceHint}
      options={invited.map(({ person, name }) => ({ value: person, label: name }))}
      scene={{ ...scene, typed }}
      close
    />
  );
};

const Text: FC<Shown> = ({ meeting, scene, guard, longest }) => (
  <Form to={`/aaret/moede/${meeting.id}/referat`} hidden={{ version: String(meeting.version) }}>
    <GuardedArea
      name="minutes"
      label={words.minutes}
      hint={words.minutesHint}
      scene={scene}
      value={meeting.minutes}
      guard={guard}
      max={longest.minutes}
      rows={12}
    />
    <Button kind={meeting.minutes === '' ? 'main' : 'quiet'}>{words.save}</Button>
  </Form>
);

const Outcomes: FC<Shown> = (shown) => (
  <section aria-labelledby="aftalt">
    <h2 id="aftalt">{words.outcomes}</h2>
    {shown.outcomes.length === 0 ? (
      <p class="empty">{words.noOutcomes}</p>
    ) : (
      <ul class="things">
        {shown.outcomes.map((one) => (
          <Agreed {...shown} outcome={one} />
        ))}
      </ul>
    )}
    <AddAgreed {...shown} />
  </section>
);

const Agreed: FC<Shown & { readonly outcome: Outcome }> = ({ meeting, outcome, names }) => (
  <li>
    <div class="thing">
      <span class="thing__what">
        <b class="typed">{outcome.words}</b>
        {outcome.kind === 'follow-up' && <small>{whoWord(outcome, names)}</small>}
      </span>
      <span class="thing__state">{outcomeWords[outcome.kind]}</span>
    </div>
    <Form to={`/aaret/moede/${meeting.id}/referat/aftale/fjern`} hidden={{ which: outcome.id }} slim>
      <Button kind="quiet">
        {words.remove}
        <span class="visually-hidden">: {outcome.words}</span>
      </Button>
    </Form>
  </li>
);

const AddAgreed: FC<Shown> = ({ meeting, scene, guard, longest, responsibles }) => (
  <Form to={`/aaret/moede/${meeting.id}/referat/aftale`} hidden={{ outcome: freshId(textOf(scene.typed, 'outcome')) }}>
    <Choice
      name="kind"
      label={words.kind}
      options={outcomeKinds.map((value) => ({ value, label: outcomeWords[value] }))}
      scene={scene}
      close
    />
    <GuardedArea
      name="outcomeWords"
      label={words.outcome}
      scene={scene}
      guard={guard}
      max={longest.outcome}
      rows={3}
      isSaid
    />
    <Pick
      name="responsible"
      label={words.responsible}
      none={words.responsibleNone}
      options={responsibles.map(({ id, name }) => ({ value: id, label: name }))}
      scene={scene}
    />
    <Field name="due" type="date" label={words.due} hint={words.dueHint} scene={scene} />
    <Button kind="quiet">{words.addOutcome}</Button>
  </Form>
);

const Publish: FC<Shown> = ({ meeting, invited }) => (
  <Form to={`/aaret/moede/${meeting.id}/referat/udgiv`} hidden={{ version: String(meeting.version) }}>
    <p id="publish">{words.publishHow}</p>
    <Button kind={meeting.minutes !== '' && invited.some(({ came }) => came !== undefined) ? 'main' : 'quiet'}>
      {words.publish}
    </Button>
  </Form>
);

const ToRead: FC<Shown & { readonly isSaid: boolean }> = ({ meeting, material, scene, guard, longest, isSaid }) => (
  <section aria-labelledby="materiale">
    <h2 id="materiale">{words.material}</h2>
    {material.length === 0 ? (
      <p class="empty">{words.noMaterial}</p>
    ) : (
      <ul class="things">
        {material.map((one) => (
          <Link meeting={meeting.id} material={one} />
        ))}
      </ul>
    )}
    <Form
      to={`/aaret/moede/${meeting.id}/referat/materiale`}
      hidden={{ material: freshId(textOf(scene.typed, 'material')) }}
    >
      <GuardedArea
        name="materialTitle"
        label={words.materialTitle}
        scene={scene}
        guard={guard}
        max={longest.title}
        rows={1}
        isSaid={isSaid}
      />
      <Field name="url" label={words.url} hint={words.urlHint} scene={scene} max={1000} />
      <Button kind="quiet">{words.addMaterial}</Button>
    </Form>
  </section>
);

const Link: FC<{ readonly meeting: string; readonly material: Material }> = ({
  meeting,
  material: { id, title, url },
}) => (
  <li>
    <div class="thing">
      <a href={url} rel="noreferrer">
        {title}
      </a>
    </div>
    <Form to={`/aaret/moede/${meeting}/referat/materiale/fjern`} hidden={{ which: id }} slim>
      <Button kind="quiet">
        {words.remove}
        <span class="visually-hidden">: {title}</span>
      </Button>
    </Form>
  </li>
);

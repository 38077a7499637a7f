import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { Button, Form, MistakeSummary, Notice } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import type { Invited, Outcome } from './meeting.ts';
import { hasMissed, isAhead } from './meeting.ts';
import { countWords, hoursWords, meetingWords as words } from './meeting.words.ts';
import type { Seen } from './seen.ts';
import { TeamPart } from './team.view.tsx';
import { dayWord, hoursWord, momentWord } from './time.words.ts';

/** What the page of a meeting shows. */
export interface Shown extends Seen {
  readonly scene: Scene;
}

/** One meeting: when and where, whether I come, what it is about and what came of it; for the team, who comes. */
export const MeetingView: FC<Shown> = (shown) => (
  <>
    <a class="crumb" href="/aaret/moede">
      {words.crumb}
    </a>
    <h1>
      {words.title} {shown.meeting.day.slice(0, 4)}
    </h1>
    <MistakeSummary scene={shown.scene} />
    <State {...shown} />
    <When {...shown} />
    {shown.mine && <Mine {...shown} mine={shown.mine} />}
    <Agenda {...shown} />
    <Material {...shown} />
    <Minutes {...shown} />
    {shown.keeps ? <TeamPart {...shown} /> : <Counts {...shown} />}
  </>
);

const State: FC<Shown> = ({ meeting, standing }) => (
  <>
    {standing === 'draft' && <Notice>{words.draft}</Notice>}
    {meeting.cancelledAt && <Notice tone="warn">{words.cancelledOn(momentWord(meeting.cancelledAt))}</Notice>}
  </>
);

/** When and where. */
export const When: FC<Pick<Seen, 'meeting' | 'standing'>> = ({ meeting, standing }) => (
  <>
    <dl class="facts">
      <dt>{hoursWords.day}</dt>
      <dd>{dayWord(meeting.day)}</dd>
      <dt>{words.at}</dt>
      <dd>{hoursWord(meeting)}</dd>
      <dt>{words.place}</dt>
      <dd>{meeting.place || hoursWords.onScreen}</dd>
    </dl>
    {standing !== 'cancelled' && (
      <p class="buttons no-print">
        {meeting.link !== '' && standing === 'called' && (
          <a class="button" href={meeting.link} rel="noreferrer">
            {words.join}
          </a>
        )}
        <a class="button button--quiet" href={`/aaret/moede/${meeting.id}/kalender.ics`}>
          {words.calendar}
        </a>
      </p>
    )}
  </>
);

const Mine: FC<Shown & { readonly mine: Invited }> = (shown) => (
  <>
    {shown.open && <Answering {...shown} />}
    {hasMissed(shown.meeting, shown.mine) && <Reading {...shown} />}
    {shown.mine.readAt && <Notice tone="good">{words.read}</Notice>}
  </>
);

const said: Readonly<Record<Invited['answer'], string>> = {
  none: words.youNone,
  comes: words.youCome,
  'stays-away': words.youStay,
};

const Answering: FC<Shown & { readonly mine: Invited }> = ({ meeting, mine }) => (
  <section aria-labelledby="answer" id="svar">
    <h2 id="answer">{words.yours}</h2>
    <p>{said[mine.answer]}</p>
    <Form to={`/aaret/moede/${meeting.id}/svar`} slim>
      {mine.answer !== 'comes' && (
        <Button kind={mine.answer === 'none' ? 'main' : 'quiet'} name="answer" value="comes">
          {words.comes}
        </Button>
      )}
      {mine.answer !== 'stays-away' && (
        <Button kind="quiet" name="answer" value="stays-away">
          {words.staysAway}
        </Button>
      )}
      {mine.answer !== 'none' && (
        <Button kind="quiet" name="answer" value="none">
          {words.undo}
        </Button>
      )}
    </Form>
  </section>
);

const Reading: FC<Shown> = ({ meeting }) => (
  <Notice tone="warn">
    <p>{words.missed}</p>
    <Form to={`/aaret/moede/${meeting.id}/laest`} slim>
      <a href="#referat">{words.minutes}</a>
      <Button>{words.haveRead}</Button>
    </Form>
  </Notice>
);

const Agenda: FC<Shown> = ({ meeting, points, keeps, standing }) => (
  <section aria-labelledby="dagsorden">
    <h2 id="dagsorden">{words.agenda}</h2>
    <Points points={points} />
    <p class="buttons no-print">
      {keeps && isAhead(standing) && (
        <a class="button" href={`/aaret/moede/${meeting.id}/dagsorden`}>
          {words.makeAgenda}
        </a>
      )}
      {points.length > 0 && (
        <a class="button button--quiet" href={`/aaret/moede/${meeting.id}/dagsorden/udskriv`}>
          {words.printAgenda}
        </a>
      )}
    </p>
  </section>
);

/** The agenda in its order; why a point is there is said below it. */
export const Points: FC<Pick<Seen, 'points'>> = ({ points }) =>
  points.length === 0 ? (
    <p class="empty">{words.noAgenda}</p>
  ) : (
    <ol class="agenda">
      {points.map(({ title, reason }) => (
        <li>
          <b>{title}</b>
          {reason && <small>{reason}</small>}
        </li>
      ))}
    </ol>
  );

/** What there is to read; on paper the address is written out. */
export const Material: FC<Pick<Seen, 'material'>> = ({ material }) =>
  material.length === 0 ? null : (
    <section aria-labelledby="materiale">
      <h2 id="materiale">{words.material}</h2>
      <ul>
        {material.map(({ title, url }) => (
          <li>
            <a href={url} rel="noreferrer">
              {title}
            </a>{' '}
            <small class="print-only">{url}</small>
          </li>
        ))}
      </ul>
    </section>
  );

// That there will be minutes is said to the team, who write them.
const hasMinutes = ({ meeting, standing, keeps, begun }: Seen): boolean =>
  standing !== 'cancelled' && (meeting.publishedAt !== undefined || (keeps && begun));

const Minutes: FC<Shown> = (shown) => {
  const { meeting } = shown;
  if (!hasMinutes(shown)) return null;
  return (
    <section aria-labelledby="referat">
      <h2 id="referat" tabindex={-1}>
        {words.minutes}
      </h2>
      {meeting.publishedAt ? <Said {...shown} /> : <p class="empty">{words.noMinutes}</p>}
      {meeting.publishedAt && (
        <p class="buttons no-print">
          <a class="button button--quiet" href={`/aaret/moede/${meeting.id}/referat/udskriv`}>
            {words.printMinutes}
          </a>
        </p>
      )}
    </section>
  );
};

/** What was said, decided and agreed, and when it was published. */
export const Said: FC<Shown> = (shown) => {
  const { meeting, outcomes } = shown;
  const decisions = outcomes.filter(({ kind }) => kind === 'decision');
  const followUps = outcomes.filter(({ kind }) => kind === 'follow-up');
  return (
    <>
      <p class="quiet">
        {meeting.publishedAt && words.publishedOn(momentWord(meeting.publishedAt))}{' '}
        {meeting.correctedAt && words.correctedOn(momentWord(meeting.correctedAt))}
      </p>
      <p class="typed">{meeting.minutes}</p>
      {decisions.length > 0 && (
        <>
          <h3>{words.decisions}</h3>
          <ul>
            {decisions.map((one) => (
              <li class="typed">{one.words}</li>
            ))}
          </ul>
        </>
      )}
      {followUps.length > 0 && (
        <>
          <h3>{words.followUps}</h3>
          <ul class="things">
            {followUps.map((one) => (
              <FollowUp outcome={one} {...shown} />
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const stateOf = ({ doneOn, due }: Outcome, today: Day): string => {
  if (doneOn) return words.doneOn(inWords(doneOn, 'da'));
  return due !== undefined && due < today ? words.late : words.notDone;
};

/** Who is to do what was agreed, and by when. */
export const whoWord = ({ responsible, due }: Outcome, names: Seen['names']): string => {
  const who = (responsible && names.get(responsible)) ?? words.noResponsible;
  return due ? `${who}, ${words.by(inWords(due, 'da'))}` : who;
};

const FollowUp: FC<Shown & { readonly outcome: Outcome }> = ({ outcome, names, today, keeps, scene, meeting }) => {
  const { id, doneOn } = outcome;
  const isMine = outcome.responsible === scene.person.id;
  return (
    <li>
      <div class="thing">
        <span class="thing__what">
          <b class="typed">{outcome.words}</b>
          <small>{whoWord(outcome, names)}</small>
        </span>
        <span class="thing__state">{stateOf(outcome, today)}</span>
      </div>
      {(keeps || isMine) && (
        <Form to={`/aaret/moede/${meeting.id}/gjort`} hidden={{ outcome: id, done: doneOn ? '0' : '1' }} slim>
          <Button kind="quiet">{doneOn ? words.undoDone : words.markDone}</Button>
        </Form>
      )}
    </li>
  );
};

// Whoever is not of the team meets numbers, never who.
const Counts: FC<Shown> = ({ answered, standing, meeting }) => (
  <p class="quiet">
    {standing !== 'cancelled' && countWords.invited(answered.invited)}{' '}
    {meeting.publishedAt && countWords.came(answered.came)}
  </p>
);

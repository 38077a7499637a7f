import type { FC } from 'hono/jsx';
import { Button, Form, Rows } from '#ui/form.tsx';
import { isAhead } from './meeting.ts';
import { answerWords, teamWords as words } from './meeting.words.ts';
import type { Seen } from './seen.ts';

/** What the team does with a meeting, and who comes: the next step first. */
export const TeamPart: FC<Seen> = (shown) => (
  <section class="no-print" aria-labelledby="teamet">
    <h2 id="teamet">{words.title}</h2>
    {shown.standing === 'draft' && <Call {...shown} />}
    <Write {...shown} />
    {shown.newcomers.length > 0 && <Newcomers {...shown} />}
    {isAhead(shown.standing) && <Buttons meeting={shown.meeting} />}
    {shown.meeting.calledAt && <Invitees {...shown} />}
    {isAhead(shown.standing) && <Cancel meeting={shown.meeting} />}
  </section>
);

const Write: FC<Seen> = ({ begun, meeting, standing }) =>
  begun && (standing === 'called' || standing === 'held') ? (
    <p>
      <a class="button button--main" href={`/aaret/moede/${meeting.id}/referat`}>
        {words.write}
      </a>
    </p>
  ) : null;

const Call: FC<Seen> = ({ meeting }) => (
  <Form to={`/aaret/moede/${meeting.id}/indkald`} hidden={{ version: String(meeting.version) }}>
    <p id="call">{meeting.heads ? words.callHowHeads : words.callHow}</p>
    <Button>{words.call}</Button>
  </Form>
);

const Newcomers: FC<Seen> = ({ meeting, newcomers }) => (
  <Form to={`/aaret/moede/${meeting.id}/nye`}>
    <p id="new">
      <b>{words.newcomers(newcomers.length)}:</b> {newcomers.map(({ name }) => name).join(', ')}.
    </p>
    <Button kind="quiet">{words.inviteNew}</Button>
  </Form>
);

const stateOf = ({ answer, came, readAt }: One, isPublished: boolean): string => {
  if (came === undefined) return answerWords[answer];
  if (came) return words.came;
  if (!isPublished) return words.cameNot;
  return readAt ? words.hasRead : words.hasNotRead;
};

const Invitees: FC<Seen> = ({ meeting, invited, answered }) =>
  meeting.counts ? (
    <p>{words.forgotten(meeting.counts.invited, meeting.counts.came)}</p>
  ) : (
    <>
      <p>{words.sum(answered.comes, answered.staysAway, answered.invited - answered.comes - answered.staysAway)}</p>
      <details>
        <summary>{words.invited(invited.length)}</summary>
        <Rows
          rows={invited.map((one) => ({ title: one.name, state: stateOf(one, meeting.publishedAt !== undefined) }))}
          none=""
        />
        <p class="hint">{words.kept}</p>
      </details>
    </>
  );

type One = Seen['invited'][number];

const Buttons: FC<Pick<Seen, 'meeting'>> = ({ meeting }) => (
  <p class="buttons">
    <a class="button button--quiet" href={`/aaret/moede/${meeting.id}/ret`}>
      {words.change}
    </a>
    <a class="button button--quiet" href={`/aaret/moede/${meeting.id}/referat`}>
      {words.material}
    </a>
  </p>
);

const Cancel: FC<Pick<Seen, 'meeting'>> = ({ meeting }) => (
  <details>
    <summary>{words.cancel}</summary>
    <Form to={`/aaret/moede/${meeting.id}/aflys`} hidden={{ version: String(meeting.version) }}>
      <p>{words.cancelHow}</p>
      <Button kind="grave">{words.cancel}</Button>
    </Form>
  </details>
);

import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import type { GuardOnSite } from '#features/guard';
import { inWords } from '#kernel/day';
import { freshId } from '#kernel/input';
import { Button, Form, MistakeSummary, Notice } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import { agendaOf } from './agenda.ts';
import type { Point, Proposal } from './agenda.ts';
import { isAhead } from './meeting.ts';
import { Points } from './meeting.view.tsx';
import { agendaWords as words, meetingWords } from './meeting.words.ts';
import type { Agenda } from './seen.ts';

interface Shown extends Agenda {
  readonly scene: Scene;
  readonly guard: GuardOnSite;
  /** The longest point. */
  readonly max: number;
}

/** Where the team makes the agenda: what stands on it, a point of its own, and what the year proposes. Once the meeting is held it only stands there. */
export const AgendaView: FC<Shown> = (shown) => {
  const isOpen = isAhead(shown.standing);
  return (
    <>
      <a class="crumb" href={`/aaret/moede/${shown.meeting.id}`}>
        {meetingWords.title}
      </a>
      <h1>{words.title}</h1>
      {isOpen && <p>{words.lead(inWords(shown.since, 'da'))}</p>}
      <MistakeSummary scene={shown.scene} />
      {!isOpen && <Notice>{words.closed}</Notice>}
      <section aria-labelledby="which">
        <h2 id="which">{words.now}</h2>
        {isOpen ? <Kept {...shown} /> : <Points points={agendaOf(shown.points)} />}
      </section>
      {isOpen && <More {...shown} />}
    </>
  );
};

const More: FC<Shown> = (shown) => {
  const dropped = shown.points.filter(({ kept }) => !kept);
  return (
    <>
      <Own {...shown} />
      <section aria-labelledby="forslag">
        <h2 id="forslag">{words.proposals}</h2>
        <Proposals meeting={shown.meeting} proposals={shown.proposals.filter((one) => !isQuestion(one))} />
        <Questions meeting={shown.meeting} proposals={shown.proposals.filter(isQuestion)} />
      </section>
      {dropped.length > 0 && (
        <details>
          <summary>
            {words.dropped} ({dropped.length})
          </summary>
          <ul class="things">
            {dropped.map((point) => (
              <Line title={point.title} reason={point.reason}>
                <Settle meeting={shown.meeting} which={point.id} kept title={point.title} label={words.takeBack} />
              </Line>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const Kept: FC<Shown> = ({ meeting, points }) => {
  const agenda = agendaOf(points);
  if (agenda.length === 0) return <p class="empty">{words.empty}</p>;
  return (
    <ol class="things agenda">
      {agenda.map((point) => (
        <Line title={point.title} reason={point.reason || words.ourOwn}>
          {point.place > 1 && <Move meeting={meeting} point={point} to={point.place - 1} label={words.up} />}
          {point.place < agenda.length && (
            <Move meeting={meeting} point={point} to={point.place + 1} label={words.down} />
          )}
          <Settle meeting={meeting} which={point.id} kept={false} title={point.title} label={words.drop} />
        </Line>
      ))}
    </ol>
  );
};

const Line: FC<{ readonly title: string; readonly reason: string; readonly children?: unknown }> = ({
  title,
  reason,
  children,
}) => (
  <li>
    <div class="thing">
      <span class="thing__what">
        <b>{title}</b>
        <small>{reason}</small>
      </span>
    </div>
    <div class="buttons">{children}</div>
  </li>
);

interface Asking {
  readonly meeting: Agenda['meeting'];
  /** What the button does; to whom it is read aloud it says to what. */
  readonly label: string;
}

const Move: FC<Asking & { readonly point: Point; readonly to: number }> = ({ meeting, point, to, label }) => (
  <Form
    to={`/aaret/moede/${meeting.id}/dagsorden/flyt`}
    hidden={{ version: String(meeting.version), point: point.id, to: String(to) }}
    slim
  >
    <Button kind="quiet">
      {label}
      <span class="visually-hidden">{words.of(point.title)}</span>
    </Button>
  </Form>
);

const Settle: FC<Asking & { readonly which: string; readonly kept: boolean; readonly title: string }> = ({
  meeting,
  which,
  kept,
  title,
  label,
}) => (
  <Form
    to={`/aaret/moede/${meeting.id}/dagsorden/valg`}
    hidden={{ version: String(meeting.version), which, kept: kept ? '1' : '0' }}
    slim
  >
    <Button kind="quiet">
      {label}
      <span class="visually-hidden">{words.of(title)}</span>
    </Button>
  </Form>
);

const Proposals: FC<Pick<Shown, 'meeting' | 'proposals'>> = ({ meeting, proposals }) =>
  proposals.length === 0 ? (
    <p class="empty">{words.noProposals}</p>
  ) : (
    <ul class="things">
      {proposals.map((proposal) => (
        <Line title={proposal.title} reason={proposal.reason}>
          <Settle meeting={meeting} which={proposal.source} kept title={proposal.title} label={words.take} />
          <Settle meeting={meeting} which={proposal.source} kept={false} title={proposal.title} label={words.leave} />
        </Line>
      ))}
    </ul>
  );

// There are many of them, and they stand from year to year: what is new comes first, unfolded.
const isQuestion = ({ source }: Proposal): boolean => source.startsWith('gap:');

const Questions: FC<Pick<Shown, 'meeting' | 'proposals'>> = ({ meeting, proposals }) =>
  proposals.length === 0 ? null : (
    <details>
      <summary>
        {words.questions} ({proposals.length})
      </summary>
      <Proposals meeting={meeting} proposals={proposals} />
    </details>
  );

const Own: FC<Shown> = ({ meeting, scene, guard, max }) => (
  <Form
    to={`/aaret/moede/${meeting.id}/dagsorden/punkt`}
    hidden={{ version: String(meeting.version), point: freshId(textOf(scene.typed, 'point')) }}
  >
    <GuardedArea name="title" label={words.own} hint={words.ownHint} scene={scene} guard={guard} max={max} rows={2} />
    <Button kind="quiet">{words.add}</Button>
  </Form>
);

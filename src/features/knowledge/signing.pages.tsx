import type { FC } from 'hono/jsx';
import { dayOf } from '#kernel/day';
import { Button, Form, MistakeSummary, Notice, Rows } from '#ui/form.tsx';
import type { Row } from '#ui/form.tsx';
import { does, showing, shows } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import type { KnowledgeGround } from './ground.ts';
import { hoursWord } from './hours.words.ts';
import { publicWords, signUpWords as words } from './knowledge.words.ts';
import { PostView } from './post.view.tsx';
import { seeTalk, seeTalks, signUp, stayAway } from './signing.actions.ts';
import type { Seat } from './signing.actions.ts';

const list = '/aaret/viden/tilmelding';
const which = ({ params }: Ask) => ({ id: params['id'] });

/** The talks and courses somebody can come to, and signing up for one. */
export function signUpRoutes(ground: KnowledgeGround): readonly Route[] {
  const one = { action: seeTalk, given: which, page: talkPage(ground) };
  const again = showing(one);
  const then = (id: string): string => `${list}/${id}`;
  return [
    shows({ path: list, action: seeTalks, given: () => ({}), page: listPage }),
    shows({ path: `${list}/:id`, ...one }),
    does({ path: `${list}/:id`, action: signUp, given: which, then, again }),
    does({ path: `${list}/:id/fra`, action: stayAway(ground), given: which, then, again }),
  ];
}

const listPage = (seats: readonly Seat[]): InsidePage => ({
  title: words.title,
  body: (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Rows
        rows={seats.map(rowOf)}
        none={
          <>
            {words.none} {words.noneHow}
          </>
        }
      />
    </>
  ),
});

const rowOf = ({ talk, mine }: Seat): Row => ({
  to: `${list}/${talk.id}`,
  title: talk.title,
  about: `${hoursWord(talk.event)}, ${talk.event.place}`,
  state: talk.event.cancelled ? publicWords.cancelled : stateOf(mine),
});

const stateOf = (mine: Seat['mine']): string | undefined => {
  if (mine === 'no') return undefined;
  return mine === 'seat' ? words.yours : words.yoursWaiting;
};

const talkPage =
  ({ municipality }: KnowledgeGround) =>
  (seat: Seat, scene: Scene): InsidePage => ({
    title: words.one,
    body: (
      <>
        <a class="crumb" href={list}>
          {words.title}
        </a>
        <h1>{seat.talk.title}</h1>
        <MistakeSummary scene={scene} />
        {/* That it is not held comes before that one has a seat. */}
        {!seat.talk.event.cancelled && <Standing {...seat} />}
        <PostView post={seat.talk} municipality={municipality} today={dayOf(scene.now)} />
        {seat.talk.event.cancelled && <Standing {...seat} />}
        <p>
          <a class="row-link" href={`/viden/${seat.talk.id}/kalender.ics`}>
            {publicWords.calendar}
          </a>
        </p>
      </>
    ),
  });

/** Where somebody stands, and the one thing they can do about it. */
const Standing: FC<Seat> = (seat) => (
  <section id="sign-up" tabindex={-1}>
    {seat.mine === 'no' ? <Free {...seat} /> : <Mine {...seat} />}
  </section>
);

const Free: FC<Seat> = (seat) => (
  <>
    <p>{seat.closed ?? freeWord(seat)}</p>
    {seat.closed === undefined && (
      <Form to={`${list}/${seat.talk.id}`}>
        <Button>{isFull(seat) ? words.join : words.do}</Button>
        <p class="hint">{words.kept}</p>
      </Form>
    )}
  </>
);

const Mine: FC<Seat> = ({ talk, mine }) => (
  <>
    {typeof mine === 'number' ? <Notice>{words.waiting(mine)}</Notice> : <Notice tone="good">{words.signed}</Notice>}
    <Form to={`${list}/${talk.id}/fra`}>
      <Button kind="quiet">{words.undo}</Button>
      <p class="hint">{words.kept}</p>
    </Form>
  </>
);

const isFull = ({ talk: { event }, taken }: Seat): boolean => event.seats !== undefined && taken >= event.seats;

function freeWord(seat: Seat): string {
  const { seats } = seat.talk.event;
  if (seats === undefined) return words.open;
  return isFull(seat) ? words.full : words.free(seats - seat.taken);
}

import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import { inWords } from '#kernel/day';
import { Button, Choice, Field, Form, MistakeSummary, Notice, mistakesOf } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { ContentView, Words } from './content.view.tsx';
import { ownerName } from './ground.ts';
import type { StatusGround } from './ground.ts';
import { longestDecision } from './limits.ts';
import { deliveryWords as words, forumWords, pageWords } from './page.words.ts';
import { paperWords } from './paper.words.ts';
import { forums } from './status.ts';
import type { Decision, Delivery, SeenEdition } from './status.ts';

interface Shown extends SeenEdition {
  readonly ground: StatusGround;
  readonly scene: Scene;
}

const addressOf = ({ edition: { year, number } }: SeenEdition): string => `/aaret/status/${year}/${number}`;

/** One frozen edition: what is to be done with it first, then all of it, then what has become of it. */
export const EditionView: FC<Shown> = (shown) => {
  const { edition, newest } = shown;
  return (
    <>
      <a class="crumb no-print" href="/aaret/status">
        {pageWords.back}
      </a>
      <h1>{edition.content.title}</h1>
      <p>
        {paperWords.by(
          edition.content.municipality,
          paperWords.edition(edition.number, inWords(edition.frozenOn, 'da')),
        )}
      </p>
      {edition.number > 1 && <p>{paperWords.corrects(edition.number - 1, edition.corrects)}</p>}
      <MistakeSummary scene={shown.scene} />
      {newest > edition.number && (
        <Notice tone="warn">
          <a href={`/aaret/status/${edition.year}/${newest}`}>{words.newer(newest)}</a>
        </Notice>
      )}
      <Next {...shown} />
      <Files {...shown} />
      <article>
        <ContentView content={edition.content} />
      </article>
      {shown.delivery && <Become {...shown} delivery={shown.delivery} />}
      {shown.delivery && shown.isTheirs && <Answer {...shown} delivery={shown.delivery} />}
    </>
  );
};

const Files: FC<Shown> = (shown) => (
  <ul class="no-print">
    <li>
      <a href={`${addressOf(shown)}/pdf`}>{pageWords.pdf}</a>
    </li>
    <li>
      <a href={`${addressOf(shown)}/word`}>{pageWords.word}</a>
    </li>
  </ul>
);

/** The next step of whoever looks: the team delivers, the head receives and chooses. */
const Next: FC<Shown> = (shown) => {
  if (!shown.delivery) return shown.writes ? <Deliver {...shown} /> : <p>{words.notDelivered}</p>;
  return shown.isTheirs ? <Receive {...shown} delivery={shown.delivery} /> : null;
};

const Deliver: FC<Shown> = (shown) => {
  const owner = ownerName(shown.ground);
  return shown.newest > shown.edition.number ? null : (
    <Form to={`${addressOf(shown)}/aflever`}>
      <p>{shown.hasHead ? words.deliverHow : words.noHead(owner)}</p>
      <Button>{words.deliver(owner)}</Button>
    </Form>
  );
};

type Delivered = Shown & { readonly delivery: Delivery };

const Receive: FC<Delivered> = (shown) => (
  <>
    {shown.delivery.confirmedOn === undefined && (
      <Form to={`${addressOf(shown)}/modtag`} slim>
        <Button>{words.confirm}</Button>
      </Form>
    )}
    {shown.delivery.decision === undefined && (
      <p class="no-print">
        <a href="#valg">{words.decideTitle}</a>
      </p>
    )}
  </>
);

/** What the head fills in when all of it has been read. */
const Answer: FC<Delivered> = (shown) =>
  shown.delivery.decision === undefined ? (
    <section class="no-print" aria-labelledby="valg">
      <h2 id="valg">{words.decideTitle}</h2>
      <Decide {...shown} />
    </section>
  ) : (
    <section class="no-print">
      {shown.delivery.decision.forum !== 'none' && (
        <Fold {...shown} title={words.outcomeTitle} fields={['outcome', 'came']}>
          <Outcome {...shown} />
        </Fold>
      )}
      <Fold {...shown} title={words.changeTitle} fields={['forum', 'on', 'political', 'words']}>
        <Decide {...shown} />
      </Fold>
    </section>
  );

const Fold: FC<{ scene: Scene; title: string; fields: readonly string[]; children?: unknown }> = ({
  scene,
  title,
  fields,
  children,
}) => (
  // A form that came back stands open, with what was typed in it.
  <details class="no-print" open={fields.some((name) => mistakesOf(scene, name).length > 0 || name in scene.typed)}>
    <summary>{title}</summary>
    {children}
  </details>
);

const blank = { forum: '', on: '', political: '', words: '' };

const standing = (decision: Decision | undefined): typeof blank =>
  decision === undefined ? blank : { ...decision, on: decision.on ?? '', political: decision.political ? 'yes' : 'no' };

const Decide: FC<Delivered> = (shown) => {
  const { scene, ground, delivery } = shown;
  const now = standing(delivery.decision);
  return (
    <Form to={`${addressOf(shown)}/forum`} hidden={{ version: String(delivery.version) }}>
      <Choice
        name="forum"
        label={words.forum}
        scene={scene}
        value={now.forum}
        options={forums.map((value) => ({ value, label: forumWords[value] }))}
      />
      <Field name="on" type="date" label={words.on} hint={words.onHint} scene={scene} value={now.on} />
      <Choice
        name="political"
        label={words.isPolitical}
        scene={scene}
        value={now.political}
        close
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
      />
      <GuardedArea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        scene={scene}
        value={now.words}
        guard={ground.guard}
        max={longestDecision}
        rows={4}
      />
      <Button>{words.save}</Button>
    </Form>
  );
};

const Outcome: FC<Delivered> = (shown) => {
  const { scene, ground, delivery } = shown;
  const { outcome } = delivery;
  return (
    <Form to={`${addressOf(shown)}/udfald`} hidden={{ version: String(delivery.version) }}>
      <Field name="came" type="date" label={words.outcomeOn} scene={scene} value={outcome?.on ?? ''} />
      <GuardedArea
        name="outcome"
        label={words.outcomeWords}
        scene={scene}
        value={outcome?.words ?? ''}
        guard={ground.guard}
        max={longestDecision}
        rows={5}
      />
      <Button>{words.outcomeSave}</Button>
    </Form>
  );
};

const Become: FC<Delivered> = ({ delivery: { deliveredOn, confirmedOn, decision, decidedOn, outcome }, ground }) => (
  <section aria-labelledby="blevet">
    <h2 id="blevet">{words.become}</h2>
    <p>{words.delivered(ownerName(ground), inWords(deliveredOn, 'da'))}</p>
    <p>{confirmedOn === undefined ? words.notConfirmed : words.confirmed(inWords(confirmedOn, 'da'))}</p>
    {decision ? <Decided decision={decision} decidedOn={decidedOn} /> : <p>{words.waits}</p>}
    {outcome && (
      <>
        <p>
          <b>{words.outcome(inWords(outcome.on, 'da'))}</b>
        </p>
        <Words text={outcome.words} />
      </>
    )}
  </section>
);

const Decided: FC<{ decision: Decision; decidedOn: Delivery['decidedOn'] }> = ({ decision, decidedOn }) => (
  <>
    <ul>
      <li>{words.decided(forumWords[decision.forum])}</li>
      {decision.on && <li>{words.when(inWords(decision.on, 'da'))}</li>}
      <li>{decision.political ? words.political : words.notPolitical}</li>
      {decidedOn && <li>{words.decidedOn(inWords(decidedOn, 'da'))}</li>}
    </ul>
    <Words text={decision.words} />
  </>
);

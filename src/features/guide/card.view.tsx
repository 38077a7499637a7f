import type { Child } from 'hono/jsx';
import type { Contact } from '#features/contacts';
import type { Gap } from '#features/plan';
import type { Phrase } from '#kernel/text';
import { address } from '#ui/address.ts';
import { CallRow, Conditions } from './call.view.tsx';
import type { Card, Duty } from './card.file.ts';
import { higher } from './compose.ts';
import type { Shown, ShownCard, ShownStep } from './compose.ts';
import { cardWords, levelWords } from './guide.words.ts';
import { CardMeta } from './meta.view.tsx';
import { CardPart, numberOf, pieces, piecesBut } from './part.view.tsx';
import type { CardPlace } from './part.view.tsx';
import { Said } from '#ui/acute.tsx';
import { reasons } from './why.ts';

/** An action card in its fixed form: the same in the guide, on its own page and on paper (rule P20). */
export function CardView({ shown, place }: { shown: ShownCard; place: CardPlace }) {
  const { language } = place;
  const { base } = shown;
  const called = stepsThatCall(shown);
  const phrase = (value: Phrase): Child => <Said phrase={value} language={language} />;
  return (
    <article class="card">
      <Levels shown={shown} place={place} />
      <h1>{phrase(base.title)}</h1>
      <p class="task">{phrase(base.task)}</p>
      <ol class="steps">
        {shown.steps.map(({ value, only, not = [] }, at) => (
          <li class={piecesBut(place, only, not)[0]}>
            <StepView shown={value} place={place} />
            {at === 0 && base.level === 'acute' && <Say shown={shown} place={place} />}
          </li>
        ))}
      </ol>
      {base.level !== 'acute' && <Say shown={shown} place={place} />}
      <CardPart kind="do-not" heading={cardWords.doNot} place={place} list={shown.doNot} item={phrase} />
      <CardPart
        kind="duty"
        heading={cardWords.duty}
        place={place}
        list={shown.duties}
        item={(duty) => <DutyView duty={duty} place={place} />}
      />
      <CardPart
        kind="more"
        heading={cardWords.contacts}
        place={place}
        list={more(shown, called)}
        elsewhere={({ id }) => called.get(id) ?? []}
        item={(contact) => (
          <>
            <CallRow contact={contact} language={language} />
            <Conditions contact={contact} language={language} />
          </>
        )}
      />
      <CardPart
        kind="why"
        heading={cardWords.why}
        place={place}
        list={reasons(shown, place.content.municipality)}
        item={phrase}
      />
      <CardPart
        kind="gaps"
        heading={cardWords.gaps}
        place={place}
        list={shown.gaps}
        item={(gap) => <GapView gap={gap} place={place} />}
      />
      <CardPart
        kind="law"
        heading={cardWords.law}
        place={place}
        list={shown.law}
        item={({ key, title, confirmed }) => (
          <>
            <a href={`${address('/planen/lov', language)}#${key}`}>{phrase(title)}</a>
            {!confirmed && <small> {cardWords.unconfirmed[language]}</small>}
          </>
        )}
      />
      <CardMeta shown={shown} place={place} />
    </article>
  );
}

/** What to say stands right under the call that an acute card begins with, otherwise after the steps. */
function Say({ shown, place }: Part) {
  const item = (value: Phrase): Child => <Said phrase={value} language={place.language} />;
  return (
    <CardPart kind="say" heading={cardWords.say} place={place} list={shown.say} item={item}>
      <button type="button" data-copy hidden>
        {cardWords.copy[place.language]}
      </button>
    </CardPart>
  );
}

/** Each contact that a step calls, with the additions that bring the step; none when it always stands there. */
function stepsThatCall({ steps }: ShownCard): ReadonlyMap<string, readonly string[]> {
  const calls = steps.flatMap(({ value, only }) => value.contacts.map(({ id }) => ({ id, only })));
  return new Map(
    [...Map.groupBy(calls, ({ id }) => id)].map(([id, group]) => [
      id,
      group.some(({ only }) => only.length === 0) ? [] : group.flatMap(({ only }) => only),
    ]),
  );
}

/** The contacts that some reader of the card does not meet in a step. */
const more = ({ contacts }: ShownCard, called: ReadonlyMap<string, readonly string[]>): Shown<Contact>[] =>
  contacts.filter(({ value, only }) => {
    const steps = called.get(value.id);
    return steps === undefined || (steps.length > 0 && (only.length === 0 || only.some((id) => !steps.includes(id))));
  });

type Part = { readonly shown: ShownCard; readonly place: CardPlace };

/** The level in words. Where an addition raises it, the guide holds both and shows the higher. */
function Levels({ shown: { base, additions, level }, place }: Part) {
  const raising = additions.filter((addition) => higher(base.level, addition.level) !== base.level).map(({ id }) => id);
  if (place.where === 'page' || raising.length === 0) return <LevelLine level={level} place={place} />;
  return (
    <>
      <LevelLine level={base.level} place={place} extra={raising.map((id) => `no${numberOf(place, id)}`).join(' ')} />
      {pieces(place, raising).map((piece) => (
        <LevelLine level={level} place={place} extra={piece} />
      ))}
    </>
  );
}

function LevelLine({ level, place, extra }: { level: Card['level']; place: CardPlace; extra?: string | undefined }) {
  return <p class={`level level--${level}${extra ? ` ${extra}` : ''}`}>{levelWords[level][place.language]}</p>;
}

function StepView({ shown: { step, contacts }, place: { language } }: { shown: ShownStep; place: CardPlace }) {
  return (
    <>
      <p>
        <Said phrase={step} language={language} />
      </p>
      {contacts.map((contact) => (
        <>
          <CallRow contact={contact} language={language} />
          <Conditions contact={contact} language={language} />
        </>
      ))}
      {step.note && (
        <p class="note">
          <Said phrase={step.note} language={language} />
        </p>
      )}
    </>
  );
}

function DutyView({ duty, place: { language } }: { duty: Duty; place: CardPlace }) {
  return (
    <>
      <Said phrase={duty} language={language} />
      {duty.deadline && (
        <b>
          {' '}
          {cardWords.deadline[language]} <Said phrase={duty.deadline} language={language} />
        </b>
      )}
    </>
  );
}

/** A gap by its name; the question to the plan's owner stands until it is answered. */
function GapView({ gap, place: { language } }: { gap: Gap; place: CardPlace }) {
  return (
    <>
      <a href={`${address('/planen/huller', language)}#${gap.key}`}>
        <Said phrase={gap.title} language={language} />
      </a>
      {gap.openQuestion && (
        <small>
          {' '}
          {cardWords.open[language]} <Said phrase={gap.openQuestion} language={language} />
        </small>
      )}
    </>
  );
}

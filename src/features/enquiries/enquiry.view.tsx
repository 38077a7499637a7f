import type { FC } from 'hono/jsx';
import { may } from '#kernel/person';
import { MistakeSummary, Notice } from '#ui/form.tsx';
import { answerWords, formWords, reasonWords, stateWords, urgencyWords, ageTold } from './category.words.ts';
import { isCountable } from './counted.ts';
import type { Line } from './enquiry.ts';
import { lineTold, lineWords, pageWords as words, passedWords } from './enquiry.words.ts';
import { departmentName } from './ground.ts';
import { StepsView } from './steps.view.tsx';
import type { SeenHere } from './steps.view.tsx';
import { dayWord, headingOf, instantWord } from './telling.ts';

/** One enquiry: who keeps the contact, how it stands, what was said, and the next step. */
export const EnquiryView: FC<SeenHere> = (seen) => {
  const { enquiry, part, scene } = seen;
  return (
    <>
      <p>
        <a class="crumb" href="/henvendelser">
          {words.back}
        </a>
      </p>
      <h1>{headingOf(enquiry)}</h1>
      <p>
        <b>{keeperWord(seen)}</b>
      </p>
      <p>
        <span class={enquiry.waitsSince ? 'state state--waits' : 'state'}>{stateWords[enquiry.state]}</span>{' '}
        {standingWords(seen).join(' ')}
      </p>
      <MistakeSummary scene={scene} />
      <Foremost {...seen} />
      <details open={part !== 'asker' && enquiry.state === 'asked'}>
        <summary>{words.about}</summary>
        <Facts {...seen} />
      </details>
      <section aria-labelledby="samtale">
        <h2 id="samtale">{words.talk}</h2>
        <Talk {...seen} />
      </section>
      <Count {...seen} />
      <StepsView {...seen} />
    </>
  );
};

/** For the team, when it is over: the way into the register. Anybody else has no use for knowing that there is one. */
const Count: FC<SeenHere> = ({ enquiry, scene: { person } }) => {
  if (!isCountable(enquiry) || !may(person, 'register-cases', person)) return null;
  return (
    <p class="no-print buttons">
      {enquiry.counted && <span class="state">{words.counted}</span>}
      <a class={enquiry.counted ? 'button' : 'button button--main'} href={`/sager/ny/${enquiry.id}`}>
        {enquiry.counted ? words.countAgain : words.count}
      </a>
    </p>
  );
};

/** What must be known before anything else is read: when the answer comes, and the duty where a child may be concerned. */
const Foremost: FC<SeenHere> = ({ enquiry: { age, company, state, waitsSince }, part }) => {
  const mine = part === 'asker' && state !== 'closed';
  const hasDuty = age !== 'adult' && state !== 'closed';
  const said = [
    { is: mine && waitsSince !== undefined, sentence: words.answerComes },
    { is: mine && company === 'asked', sentence: words.companyAsked },
    { is: hasDuty, sentence: words.duty },
  ].filter(({ is }) => is);
  return said.length === 0 ? null : (
    <Notice>
      {said.map(({ sentence }) => (
        <p>{sentence}</p>
      ))}
    </Notice>
  );
};

const nameIn = (names: SeenHere['names'], id: string): string => names.get(id) ?? words.gone;

/** Always said, as the plan says it: the employee keeps the contact, until it has been handed over. */
function keeperWord({ enquiry: { keeper, asker }, scene: { person }, names }: SeenHere): string {
  if (keeper === asker) return keeper === person.id ? words.youKeep : words.keeps(nameIn(names, keeper));
  return keeper === person.id ? words.youHave : words.has(nameIn(names, keeper));
}

function standingWords(seen: SeenHere): readonly string[] {
  const { waitsSince, authority, closedBecause, deleteAt, headsTold } = seen.enquiry;
  if (closedBecause && deleteAt) return [words.closed(reasonWords[closedBecause], dayWord(deleteAt))];
  return [
    ...(waitsSince ? [words.waitsFor(instantWord(waitsSince, seen.scene.now))] : []),
    takenWord(seen),
    ...(authority === undefined ? [] : [words.authority(nameIn(seen.names, authority))]),
    ...(headsTold ? [words.told] : []),
  ];
}

function takenWord({ enquiry: { takenBy }, scene: { person }, names }: SeenHere): string {
  if (takenBy === undefined) return words.notTaken;
  return takenBy === person.id ? words.youTook : words.takenBy(nameIn(names, takenBy));
}

const Talk: FC<SeenHere> = ({ enquiry, lines, names, scene: { person, now } }) => {
  const whose = (id: string): string => {
    if (id === person.id) return words.you;
    return id === 'house' ? words.house : nameIn(names, id);
  };
  const said = { author: enquiry.asker, at: enquiry.askedAt, did: lineWords.message, words: enquiry.words };
  const all = [said, ...lines.map((line) => ({ ...line, did: didWord(line, names) }))];
  return (
    <ol class="talk">
      {all.map(({ author, at, did, words: text }) => (
        <li class={author === person.id ? 'talk--mine' : undefined}>
          <small>
            <span>
              <b>{whose(author)}</b> {did}
            </span>{' '}
            <span>{instantWord(at, now)}</span>
          </small>
          {text !== '' && <div>{text}</div>}
        </li>
      ))}
    </ol>
  );
};

const isReason = (about: string): about is keyof typeof reasonWords => Object.hasOwn(reasonWords, about);

type Told = (about: string, names: SeenHere['names']) => string | undefined;
const told: Readonly<Partial<Record<Line['kind'], Told>>> = {
  passed: (about) => passedWords[about],
  closed: (about) => (isReason(about) ? lineTold.closed(reasonWords[about]) : undefined),
  attached: (about, names) => lineTold.attached(nameIn(names, about)),
  'handed-over': (about, names) => lineTold['handed-over'](nameIn(names, about)),
};

/** What a line tells, without who did it. */
const didWord = ({ kind, about = '' }: Line, names: SeenHere['names']): string =>
  told[kind]?.(about, names) ?? lineWords[kind];

const Facts: FC<SeenHere> = ({ ground, enquiry, workplace, names }) => (
  <dl class="facts">
    <dt>{words.facts.asker}</dt>
    <dd>{nameIn(names, enquiry.asker)}</dd>
    <dt>{words.facts.where}</dt>
    <dd>{[departmentName(ground, enquiry.department), workplace].filter(Boolean).join(', ')}</dd>
    <dt>{words.facts.urgency}</dt>
    <dd>{urgencyWords[enquiry.urgency]}</dd>
    <dt>{words.facts.age}</dt>
    <dd>{ageTold[enquiry.age]}</dd>
    <dt>{words.facts.forms}</dt>
    <dd>{enquiry.forms.map((form) => formWords[form]).join(', ')}</dd>
    <dt>{words.facts.travel}</dt>
    <dd>{answerWords[enquiry.travel]}</dd>
    <dt>{words.facts.extremism}</dt>
    <dd>{answerWords[enquiry.extremism]}</dd>
  </dl>
);

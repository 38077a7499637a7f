import type { FC } from 'hono/jsx';
import { may } from '#kernel/person';
import { Notice, Rows } from '#ui/form.tsx';
import type { Row } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { reasonWords, stateWords, urgencyWords } from './category.words.ts';
import { listWords as words } from './enquiry.words.ts';
import type { Enquiry } from './enquiry.ts';
import { departmentName } from './ground.ts';
import type { EnquiryGround } from './ground.ts';
import type { Listed, Overview } from './seen.ts';
import { dayWord, headingOf, isTheirTurn } from './telling.ts';

interface Shown extends Overview {
  readonly ground: EnquiryGround;
  readonly scene: Scene;
}

const stateOf = ({ enquiry, part }: Listed): string => {
  if (enquiry.state === 'closed') return stateWords.closed;
  if (enquiry.waitsSince) return words.waiting;
  return part === 'asker' ? words.answered : stateWords[enquiry.state];
};

const rowOf =
  (ground: EnquiryGround) =>
  ({ enquiry, part }: Listed): Row => ({
    to: `/henvendelser/${enquiry.id}`,
    title: headingOf(enquiry),
    about: [
      ...(part === 'asker' ? [] : [departmentName(ground, enquiry.department)]),
      dayWord(enquiry.askedAt),
      enquiry.deleteAt ? words.deleted(dayWord(enquiry.deleteAt)) : urgencyWords[enquiry.urgency],
      ...(enquiry.closedBecause ? [reasonWords[enquiry.closedBecause]] : []),
    ].join(' · '),
    state: stateOf({ enquiry, part }),
  });

const soonest: Readonly<Record<Enquiry['urgency'], number>> = { today: 0, days: 1, whenever: 2 };
const byUrgency = (one: Listed, other: Listed): number =>
  soonest[one.enquiry.urgency] - soonest[other.enquiry.urgency] ||
  one.enquiry.askedAt.getTime() - other.enquiry.askedAt.getTime();

/** What waits for somebody first (and then asking anew is not the next step), then what is under way, then what is closed. */
export const ListView: FC<Shown> = ({ ground, scene: { person }, enquiries, waitingIn }) => {
  const row = rowOf(ground);
  const open = enquiries.filter(({ enquiry }) => enquiry.state !== 'closed');
  const theirs = open.filter(({ enquiry, part }) => isTheirTurn(enquiry, part, person.id)).toSorted(byUrgency);
  const others = open.filter((listed) => !theirs.includes(listed));
  const closed = enquiries.filter(({ enquiry }) => enquiry.state === 'closed');
  const mayAsk = may(person, 'ask-guidance', { municipality: person.municipality });
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {waitingIn.map((department) => (
        <Notice tone="warn">
          <p>{words.heads(departmentName(ground, department))}</p>
        </Notice>
      ))}
      {mayAsk && (
        <p>
          <a class={theirs.length === 0 ? 'button button--main' : 'button'} href="/henvendelser/ny">
            {words.begin}
          </a>
        </p>
      )}
      <section aria-labelledby="venter">
        <h2 id="venter">{words.waits}</h2>
        <Rows rows={theirs.map(row)} none={words.noneWait} />
      </section>
      <section aria-labelledby="i-gang">
        <h2 id="i-gang">{words.underWay}</h2>
        <Rows rows={others.map(row)} none={mayAsk ? words.noneUnderWay : words.noneToAsk} />
      </section>
      {closed.length > 0 && (
        <details>
          <summary>
            {words.closed} ({closed.length})
          </summary>
          <Rows rows={closed.map(row)} none="" />
        </details>
      )}
    </>
  );
};

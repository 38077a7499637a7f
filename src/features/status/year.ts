import type { Evidence } from '#kernel/evidence';
import { addDays } from '#kernel/danish-time';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { stateOn } from '#kernel/year-entry';
import type { YearEntry } from '#kernel/year-entry';
import { dueOn, forumBy } from './due.ts';
import { forumWords, yearWords as words } from './page.words.ts';
import type { Delivery, YearSoFar } from './status.ts';

/** What a calendar or a proof asks of the status: the years so far, those that wait to be delivered, and by when. */
export interface Standing {
  readonly soFar: readonly YearSoFar[];
  readonly undelivered: readonly string[];
  readonly deliverBy: string;
  /** The department of the head who owns the plan. */
  readonly owner: string;
  readonly today: Day;
}

/** What a year holds of the status: the delivery of the year before it, and the choice of forum for whatever was delivered in it. */
export function entriesOf(standing: Standing, year: number): readonly YearEntry[] {
  const { soFar, undelivered, deliverBy, owner, today } = standing;
  const about = String(year - 1);
  const first = soFar.find((one) => one.year === about)?.deliveries[0];
  const isDue = undelivered.includes(about) || first !== undefined;
  const delivery: readonly YearEntry[] = isDue
    ? [
        {
          key: `status ${about}`,
          day: first?.deliveredOn ?? dueOn(about, deliverBy),
          title: words.deliver(about),
          responsible: { role: 'consultant' },
          state: stateOn(dueOn(about, deliverBy), today, first !== undefined),
          link: '/aaret/status',
          instead: `status ${year}`,
        },
      ]
    : [];
  return [...delivery, ...newest(soFar).flatMap((one) => forumEntry(one, owner, today))].filter(({ day }) =>
    day.startsWith(`${year}-`),
  );
}

const newest = (soFar: readonly YearSoFar[]): readonly Delivery[] =>
  soFar.flatMap(({ deliveries }) => deliveries.slice(-1));

const forumEntry = (
  { year, number, deliveredOn, decision, decidedOn }: Delivery,
  owner: string,
  today: Day,
): YearEntry => ({
  key: `status-forum ${year}-${number}`,
  day: decidedOn ?? addDays(deliveredOn, forumBy),
  title: words.choose(year),
  responsible: { role: 'head-of-department', department: owner },
  state: stateOn(addDays(deliveredOn, forumBy), today, decision !== undefined),
  link: `/aaret/status/${year}/${number}`,
});

/** What the status can show of itself: that the last year's was delivered, and that its forum was chosen. */
export const evidenceOf = (standing: Standing): readonly Evidence[] => [delivered(standing), chosen(standing)];

function delivered({ soFar, undelivered, deliverBy, today }: Standing): Evidence {
  const key = 'status-afleveret';
  const last = newest(soFar).at(-1);
  const late = undelivered.find((year) => dueOn(year, deliverBy) < today);
  const link = '/aaret/status';
  if (late !== undefined) {
    const due = dueOn(late, deliverBy);
    return { key, link, state: last ? 'partly' : 'missing', day: due, sentence: words.late(late, inWords(due, 'da')) };
  }
  if (last) {
    const { year, deliveredOn: day } = last;
    return { key, link, state: 'fulfilled', day, sentence: words.delivered(year, inWords(day, 'da')) };
  }
  const next = undelivered[0] ?? today.slice(0, 4);
  const due = dueOn(next, deliverBy);
  return { key, link, state: 'partly', day: due, sentence: words.notYet(next, inWords(due, 'da')) };
}

function chosen({ soFar }: Standing): Evidence {
  const key = 'status-forum';
  const last = newest(soFar).at(-1);
  if (!last) return { key, state: 'partly', sentence: words.nothingToChoose, link: '/aaret/status' };
  const { year, number, decision, decidedOn, deliveredOn } = last;
  const link = `/aaret/status/${year}/${number}`;
  if (!decision)
    return {
      key,
      state: 'missing',
      day: deliveredOn,
      sentence: words.unchosen(year, inWords(deliveredOn, 'da')),
      link,
    };
  return { key, state: 'fulfilled', day: decidedOn, sentence: words.chosen(year, forumWords[decision.forum]), link };
}

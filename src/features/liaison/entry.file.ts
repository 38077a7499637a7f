import { z } from 'zod';
import { guardedText } from '#features/guard';
import type { Guarded } from '#features/guard';
import type { Id, Mistake } from '#kernel/action';
import type { Day } from '#kernel/day';
import { dayField, dayOrNone, idOrNone, theId } from '#kernel/input';
import type { LiaisonGround } from './ground.ts';
import { audiences, otherBody, themes } from './liaison.ts';
import type { Entry } from './liaison.ts';
import { mistakeWords as wrong } from './liaison.words.ts';

/** The longest text of what was said, and of what follows. */
export const longest = { words: 2000, follow: 600, ownBody: 120 } as const;

/** A contact as a form sends it. */
export const entryFields = ({ guard }: LiaisonGround) => ({
  id: theId,
  day: dayField(wrong.day),
  body: z.string().min(1, wrong.body).max(100),
  ownBody: guardedText(guard, { max: longest.ownBody, min: 0 }),
  ours: z.array(theId).min(1, wrong.ours).max(50),
  themes: z
    .array(z.enum(themes, { error: wrong.themes }))
    .min(1, wrong.themes)
    .max(themes.length),
  words: guardedText(guard, { max: longest.words }),
  follow: guardedText(guard, { max: longest.follow, min: 0 }),
  responsible: idOrNone,
  due: dayOrNone(wrong.due),
  told: z.array(z.enum(audiences, { error: wrong.told })).max(audiences.length),
});

/** What a form said of a contact. */
export interface Written extends Pick<
  Entry,
  'id' | 'day' | 'body' | 'ours' | 'themes' | 'responsible' | 'due' | 'told'
> {
  readonly ownBody: Guarded;
  readonly words: Guarded;
  readonly follow: Guarded;
}

/** What a form is held up against: the list of bodies, who of us there is, and the day. */
export interface Around {
  readonly bodies: LiaisonGround['bodies'];
  readonly ours: readonly Id[];
  readonly today: Day;
}

const mistake = (field: string, message: string): Mistake => ({ field, message });

/** What is wrong with a contact as a whole: every fault there is, so that all of them can be mended at once. */
export const entryFaults = (written: Written, around: Around): readonly Mistake[] => [
  ...(written.day > around.today ? [mistake('day', wrong.future)] : []),
  ...bodyFaults(written, around),
  ...(written.ours.every((one) => around.ours.includes(one)) ? [] : [mistake('ours', wrong.ours)]),
  ...followFaults(written, around),
];

function bodyFaults({ body, ownBody }: Written, { bodies }: Around): readonly Mistake[] {
  if (body === otherBody) return ownBody.text === '' ? [mistake('ownBody', wrong.ownBody)] : [];
  return bodies.some(({ key }) => key === body) ? [] : [mistake('body', wrong.body)];
}

// What follows is somebody's, by a day: otherwise it is forgotten.
function followFaults(written: Written, { ours }: Around): readonly Mistake[] {
  const { follow, responsible, due } = written;
  if (follow.text === '') return responsible || due ? [mistake('follow', wrong.follow)] : [];
  const isOurs = ours.some((one) => one === responsible);
  return [...(isOurs ? [] : [mistake('responsible', wrong.responsible)]), ...(due ? [] : [mistake('due', wrong.due)])];
}

/** The entry that was written. What follows and is done stays done as long as it is the same. */
export function entryFrom(written: Written, { bodies }: Around, before: Entry | undefined): Entry {
  const { ownBody, words, follow, ...plain } = written;
  const listed = bodies.find(({ key }) => key === written.body);
  const stays = before?.follow === follow.text;
  return {
    ...plain,
    version: before ? before.version : 1,
    bodyName: listed ? listed.name : ownBody.text,
    words: words.text,
    follow: follow.text,
    doneOn: stays ? before.doneOn : undefined,
    withdrawnOn: undefined,
    withdrawnBecause: undefined,
  };
}

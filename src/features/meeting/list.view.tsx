import type { FC } from 'hono/jsx';
import { freshId } from '#kernel/input';
import { capitalised } from '#kernel/text';
import { Button, Choices, Field, Form, MistakeSummary, Pick, Rows } from '#ui/form.tsx';
import type { Row } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import { canAnswer, isAhead } from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { answerWords, hoursWords as words, listWords, standingWords } from './meeting.words.ts';
import type { Listed, Overview } from './seen.ts';
import { dayWord, hoursWord, quarters } from './time.words.ts';

const aboutOf = ({ meeting, mine }: Listed, now: Date): string => {
  const parts = [hoursWord(meeting), meeting.place || words.onScreen];
  if (!mine) return parts.join(' · ');
  const asked = mine.answer === 'none' && canAnswer(meeting, now);
  return [...parts, asked ? listWords.youAnswer : answerWords[mine.answer]].join(' · ');
};

const rowOf =
  (now: Date) =>
  (listed: Listed): Row => ({
    to: `/aaret/moede/${listed.meeting.id}`,
    title: capitalised(dayWord(listed.meeting.day)),
    about: aboutOf(listed, now),
    state: standingWords[listed.standing],
  });

/** The meetings there are and were: the next one first. */
export const ListView: FC<Overview & { readonly scene: Scene }> = ({ meetings, keeps, scene: { now } }) => {
  const coming = meetings.filter(({ standing }) => isAhead(standing)).toReversed();
  const past = meetings.filter(({ standing }) => !isAhead(standing));
  return (
    <>
      <a class="crumb" href="/aaret">
        {listWords.crumb}
      </a>
      <h1>{listWords.title}</h1>
      <p>{listWords.lead}</p>
      {keeps && (
        <p>
          <a class={coming.length === 0 ? 'button button--main' : 'button'} href="/aaret/moede/ny">
            {listWords.make}
          </a>
        </p>
      )}
      <section aria-labelledby="kommende">
        <h2 id="kommende">{listWords.coming}</h2>
        <Rows rows={coming.map(rowOf(now))} none={keeps ? listWords.noneComingTeam : listWords.noneComing} />
      </section>
      <section aria-labelledby="tidligere">
        <h2 id="tidligere">{listWords.past}</h2>
        <Rows rows={past.map(rowOf(now))} none={listWords.nonePast} />
      </section>
    </>
  );
};

/** The form for a new meeting, which only the team knows of until it is called. */
export const NewView: FC<{ readonly scene: Scene }> = ({ scene }) => (
  <>
    <a class="crumb" href="/aaret/moede">
      {listWords.title}
    </a>
    <h1>{listWords.newTitle}</h1>
    <p>{listWords.newLead}</p>
    <MistakeSummary scene={scene} />
    <Form to="/aaret/moede/ny" hidden={{ id: freshId(textOf(scene.typed, 'id')) }}>
      <HoursFields scene={scene} meeting={noHours} />
      <Button>{words.save}</Button>
    </Form>
  </>
);

/** The form for another time or place. */
export const ChangeView: FC<{ readonly meeting: Meeting; readonly scene: Scene }> = ({ meeting, scene }) => (
  <>
    <a class="crumb" href={`/aaret/moede/${meeting.id}`}>
      {listWords.title}
    </a>
    <h1>{listWords.changeTitle}</h1>
    <p>{meeting.calledAt ? listWords.changeLead : listWords.changeDraft}</p>
    <MistakeSummary scene={scene} />
    <Form to={`/aaret/moede/${meeting.id}/ret`} hidden={{ version: String(meeting.version) }}>
      <HoursFields scene={scene} meeting={typedOf(meeting)} />
      <Button>{words.saveChange}</Button>
    </Form>
  </>
);

/** When and where, as the fields hold it. */
type Typed = Readonly<Record<'day' | 'from' | 'to' | 'place' | 'link' | 'heads', string>>;

const noHours: Typed = { day: '', from: '', to: '', place: '', link: '', heads: '' };

const typedOf = ({ day, from, to, place, link, heads }: Meeting): Typed => ({
  day,
  from: String(from),
  to: String(to),
  place,
  link,
  heads: heads ? '1' : '',
});

const HoursFields: FC<{ readonly meeting: Typed; readonly scene: Scene }> = ({ meeting, scene }) => (
  <>
    <Field name="day" type="date" label={words.day} scene={scene} value={meeting.day} />
    <Pick name="from" label={words.from} none={words.choose} options={quarters} scene={scene} value={meeting.from} />
    <Pick name="to" label={words.to} none={words.choose} options={quarters} scene={scene} value={meeting.to} />
    <Field name="place" label={words.place} hint={words.placeHint} scene={scene} value={meeting.place} />
    <Field name="link" label={words.link} hint={words.linkHint} scene={scene} value={meeting.link} max={1000} />
    <Choices
      name="heads"
      label={words.heads}
      hint={words.headsHint}
      options={[{ value: '1', label: words.headsToo }]}
      scene={scene}
      value={meeting.heads}
    />
  </>
);

import type { FC } from 'hono/jsx';
import { dayOf, inWords } from '#kernel/day';
import { Button, Choice, Form, MistakeSummary, Notice } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { isLate, withdrawals } from './liaison.ts';
import type { Change, Entry } from './liaison.ts';
import {
  audienceWords,
  listWords,
  pageWords as words,
  partWords,
  themeWords,
  withdrawalWords,
} from './liaison.words.ts';
import type { Seen } from './seen.ts';

interface Shown extends Seen {
  readonly scene: Scene;
}

const list = new Intl.ListFormat('da');

/** One contact: what was said, what follows, and that it has been corrected. */
export const EntryView: FC<Shown> = (shown) => {
  const { entry, scene } = shown;
  return (
    <>
      <a class="crumb" href="/aaret/myndigheder">
        {words.crumb}
      </a>
      <h1>{words.with(entry.bodyName || words.unnamed)}</h1>
      <MistakeSummary scene={scene} />
      <Withdrawn {...entry} />
      <Facts {...shown} />
      {!entry.withdrawnOn && <Said {...shown} />}
      <Changes {...shown} />
      {shown.keeps && !entry.withdrawnOn && <Tending {...shown} />}
    </>
  );
};

const Withdrawn: FC<Pick<Entry, 'withdrawnOn' | 'withdrawnBecause'>> = ({ withdrawnOn, withdrawnBecause }) =>
  withdrawnOn && withdrawnBecause ? (
    <Notice tone="warn">
      {words.withdrawn(inWords(withdrawnOn, 'da'), withdrawalWords[withdrawnBecause].toLocaleLowerCase('da'))}
    </Notice>
  ) : null;

const namesOf = (ids: Entry['ours'], { names }: Seen): string => list.format(ids.map((id) => names.get(id) ?? ''));

const Facts: FC<Shown> = (shown) => {
  const { entry } = shown;
  return (
    <dl class="facts">
      <dt>{words.day}</dt>
      <dd>{inWords(entry.day, 'da')}</dd>
      <dt>{words.ours}</dt>
      <dd>{namesOf(entry.ours, shown)}</dd>
      {entry.themes.length > 0 && (
        <>
          <dt>{words.themes}</dt>
          <dd>{list.format(entry.themes.map((theme) => themeWords[theme]))}</dd>
        </>
      )}
      {entry.told.length > 0 && (
        <>
          <dt>{words.told}</dt>
          <dd>{list.format(entry.told.map((one) => audienceWords[one]))}</dd>
        </>
      )}
    </dl>
  );
};

const Said: FC<Shown> = (shown) => (
  <>
    <section aria-labelledby="sagt">
      <h2 id="sagt">{words.said}</h2>
      <p class="typed">{shown.entry.words}</p>
    </section>
    <section aria-labelledby="foelger">
      <h2 id="foelger">{words.follow}</h2>
      {shown.entry.follow === '' ? <p>{words.nothing}</p> : <Follow {...shown} />}
    </section>
  </>
);

const stateOf = (entry: Entry, today: Seen['today']): string => {
  if (entry.doneOn) return words.done(inWords(entry.doneOn, 'da'));
  return isLate(entry, today) ? listWords.late : words.notDone;
};

const Follow: FC<Shown> = (shown) => {
  const { entry, today, keeps } = shown;
  const { responsible, due } = entry;
  return (
    <>
      <div class="thing">
        <span class="thing__what">
          <b class="typed">{entry.follow}</b>
          {responsible && due && <small>{words.by(namesOf([responsible], shown), inWords(due, 'da'))}</small>}
        </span>
        <span class="thing__state">{stateOf(entry, today)}</span>
      </div>
      {keeps && <Settle {...entry} />}
    </>
  );
};

const Settle: FC<Pick<Entry, 'id' | 'doneOn'>> = ({ id, doneOn }) => (
  <Form to={`/aaret/myndigheder/${id}/gjort`} hidden={{ done: doneOn ? '0' : '1' }} slim>
    <Button kind={doneOn ? 'quiet' : 'main'}>{doneOn ? words.undo : words.markDone}</Button>
  </Form>
);

const changeWord = ({ at, person, parts }: Change, names: Seen['names']): string => {
  const [day, who] = [inWords(dayOf(at), 'da'), names.get(person) ?? ''];
  if (parts.includes('all')) return words.took(day, who);
  return words.changed(day, who, list.format(parts.map((part) => partWords[part])));
};

const Changes: FC<Shown> = ({ changes, names }) =>
  changes.length === 0 ? null : (
    <section aria-labelledby="rettelser">
      <h2 id="rettelser">{words.changes}</h2>
      <ul>
        {changes.map((change) => (
          <li>{changeWord(change, names)}</li>
        ))}
      </ul>
      <p class="hint">{words.changesHow}</p>
    </section>
  );

const Tending: FC<Shown> = ({ entry, scene }) => (
  <section class="no-print">
    <p class="buttons">
      <a class="button" href={`/aaret/myndigheder/${entry.id}/ret`}>
        {words.correct}
      </a>
    </p>
    <details open={scene.mistakes.some(({ field }) => field === 'because')}>
      <summary>{words.withdraw}</summary>
      <Form to={`/aaret/myndigheder/${entry.id}/traek`} hidden={{ version: String(entry.version) }}>
        <p>{words.withdrawHow}</p>
        <Choice
          name="because"
          label={words.because}
          options={withdrawals.map((value) => ({ value, label: withdrawalWords[value] }))}
          scene={scene}
        />
        <Button kind="grave">{words.withdraw}</Button>
      </Form>
    </details>
  </section>
);

import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import { Button, Choices, Field, Form, MistakeSummary, Pick, Rows } from '#ui/form.tsx';
import type { Row } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { isLate, isOpen, themes } from './liaison.ts';
import type { Entry } from './liaison.ts';
import { listWords as words, pageWords, themeWords } from './liaison.words.ts';
import type { Log } from './seen.ts';

interface Shown extends Log {
  readonly scene: Scene;
}

/** The log: what is to be followed up first, then everything, or what was chosen. */
export const ListView: FC<Shown> = (shown) => (
  <>
    <a class="crumb" href="/aaret">
      {words.crumb}
    </a>
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <MistakeSummary scene={shown.scene} />
    {shown.keeps && (
      <p>
        <a class="button button--main" href="/aaret/myndigheder/ny">
          {words.write}
        </a>
      </p>
    )}
    <section aria-labelledby="opfoelgning">
      <h2 id="opfoelgning">{words.open}</h2>
      <Rows rows={shown.open.map((entry) => openRow(entry, shown))} none={words.noneOpen} />
    </section>
    <section aria-labelledby="kontakter">
      <h2 id="kontakter">{words.all}</h2>
      {shown.all > 0 && <Find {...shown} />}
      {shown.all > 0 && <p>{words.count(shown.entries.length, shown.all)}</p>}
      <Rows rows={shown.entries.map((entry) => rowOf(entry, shown))} none={noneOf(shown)} />
    </section>
    <Take {...shown} />
  </>
);

const noneOf = ({ all, keeps }: Log): string => {
  if (all > 0) return words.noneSought;
  return keeps ? words.none : words.noneRead;
};

const who = ({ responsible }: Entry, { names }: Log): string =>
  responsible === undefined ? '' : (names.get(responsible) ?? '');

const openRow = (entry: Entry, log: Log): Row => ({
  to: `/aaret/myndigheder/${entry.id}`,
  title: entry.follow,
  about: [who(entry, log), ...(entry.due ? [`senest ${inWords(entry.due, 'da')}`] : []), entry.bodyName].join(' · '),
  state: isLate(entry, log.today) ? words.late : words.waits,
});

const rowOf = (entry: Entry, { today }: Log): Row => ({
  to: `/aaret/myndigheder/${entry.id}`,
  title: pageWords.with(entry.bodyName || pageWords.unnamed),
  about: [inWords(entry.day, 'da'), ...entry.themes.map((theme) => themeWords[theme])].join(' · '),
  state: stateOf(entry, today),
});

const stateOf = (entry: Entry, today: Log['today']): string | undefined => {
  if (entry.withdrawnOn) return words.withdrawn;
  if (isLate(entry, today)) return words.late;
  return isOpen(entry) ? words.waits : undefined;
};

// What is looked for is sent in the form, never in an address.
const Find: FC<Shown> = ({ scene, years, bodies }) => (
  <details open={Object.keys(scene.typed).length > 0}>
    <summary>{words.find}</summary>
    <Form to="/aaret/myndigheder/find">
      <Pick
        name="year"
        label={words.year}
        none={words.anyYear}
        options={years.map((year) => ({ value: year, label: year }))}
        scene={scene}
      />
      <Pick
        name="body"
        label={words.body}
        none={words.anyBody}
        options={bodies.map(({ key, name }) => ({ value: key, label: name }))}
        scene={scene}
      />
      <Pick
        name="theme"
        label={words.theme}
        none={words.anyTheme}
        options={themes.map((value) => ({ value, label: themeWords[value] }))}
        scene={scene}
      />
      <Choices name="open" label={words.only} options={[{ value: '1', label: words.onlyOpen }]} scene={scene} />
      <Field name="text" label={words.text} hint={words.textHint} type="search" scene={scene} max={100} />
      <Button kind="quiet">{words.show}</Button>
    </Form>
  </details>
);

const Take: FC<Log> = ({ years }) =>
  years.length === 0 ? null : (
    <details>
      <summary>{words.take}</summary>
      <ul>
        {years.map((year) => (
          <li>
            <a href={`/aaret/myndigheder/fil/${year}`}>{words.file(year)}</a>{' '}
            <a href={`/aaret/myndigheder/aar/${year}`}>{words.print(year)}</a>
          </li>
        ))}
      </ul>
    </details>
  );

import type { FC } from 'hono/jsx';
import { Rows } from '#ui/form.tsx';
import { subjectKinds } from './citations.ts';
import { kindWords } from './edition.words.ts';
import { livePath, subjectSlugs } from './places.ts';
import type { Cited, Lookup } from './seen.ts';
import { lookupWords as words, revisionWords, subjectWords } from './revision.words.ts';

const Back: FC = () => (
  <a class="crumb" href="/aaret/revision">
    {revisionWords.title}
  </a>
);

/** The closed lists of what can be looked up. */
export const LookupView: FC<Lookup> = ({ subjects }) => (
  <>
    <Back />
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    {subjectKinds.map((kind) => (
      <section>
        <h2>{subjectWords[kind]}</h2>
        <Rows
          rows={subjects
            .filter((subject) => subject.kind === kind)
            .map(({ key, title, places }) => ({
              to: `/aaret/revision/hvor/${subjectSlugs[kind]}/${key}`,
              title,
              state: places === 0 ? words.nowhere : words.places(places),
            }))}
          none={words.none}
        />
      </section>
    ))}
  </>
);

/** Every place that says one thing, with its lines. */
export const CitedView: FC<Cited> = ({ subject, citations }) => (
  <>
    <a class="crumb" href="/aaret/revision/hvor">
      {words.title}
    </a>
    <h1>{subject.title}</h1>
    <p>{citations.length === 0 ? words.none : words.found(citations.length)}</p>
    {citations.map(({ kind, key, title, places }) => (
      <section>
        <h2>
          {kindWords[kind].name}: <a href={livePath[kind](key)}>{title}</a>
        </h2>
        <ul>
          {places.map((place) => (
            <li>{place}</li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

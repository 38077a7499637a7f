import type { FC } from 'hono/jsx';
import type { Municipality } from '#features/plan';
import { Button, Choices, Form, MistakeSummary, untouched } from '#ui/form.tsx';
import { allOf, does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import type { Passing } from './carrying.actions.ts';
import { departmentName } from './ground.ts';
import type { KnowledgeGround } from './ground.ts';
import { kindWords, passingWords as words, postWords } from './knowledge.words.ts';
import { passOn, seePassings, takeBack } from './passing.actions.ts';
import type { Passings } from './passing.actions.ts';
import type { Place } from './reach.ts';
import { readyText } from './ready.ts';

const here = '/aaret/viden/videre';

/** The page of what one has to pass on, with a ready text for each. */
export function passingRoutes({ municipality }: KnowledgeGround): readonly Route[] {
  const all = { action: seePassings, given: () => ({}), page: passingPage(municipality) };
  const given = ({ form }: Ask) => ({ post: textOf(form, 'post'), places: allOf(form, 'places') });
  const then = (): string => here;
  const again = showing(all);
  return [
    shows({ path: here, ...all }),
    does({ path: here, action: passOn, given, then, again }),
    does({ path: `${here}/fortryd`, action: takeBack, given, then, again }),
  ];
}

interface Shown {
  readonly passing: Passing;
  readonly municipality: Municipality;
  readonly names: Passings['names'];
  readonly scene: Scene;
}

const passingPage =
  (municipality: Municipality) =>
  ({ passings, names }: Passings, scene: Scene): InsidePage => {
    const [waiting, done] = [
      passings.filter((one) => one.waiting.length > 0),
      passings.filter((one) => one.done.length > 0),
    ];
    const shown = { municipality, names, scene };
    return {
      title: words.title,
      body: (
        <>
          <a class="crumb" href="/aaret/viden">
            {postWords.title}
          </a>
          <h1>{words.title}</h1>
          <MistakeSummary scene={scene} />
          {waiting.length === 0 ? (
            <p class="empty">
              {words.none} {words.noneHow}
            </p>
          ) : (
            <p>{words.lead}</p>
          )}
          {waiting.map((passing) => (
            <ToPass {...shown} passing={passing} />
          ))}
          {done.length > 0 && (
            <section>
              <h2>{words.passed}</h2>
              {done.map((passing) => (
                <Passed {...shown} passing={passing} />
              ))}
            </section>
          )}
        </>
      ),
    };
  };

const nameOf = ({ municipality, names }: Shown, { place }: Place): string =>
  names.get(place) ?? departmentName(municipality, place);

const ToPass: FC<Shown> = (shown) => {
  const { post, waiting } = shown.passing;
  const text = readyText(post, shown.municipality);
  const [only, ...others] = waiting;
  return (
    <section aria-labelledby={`post-${post.id}`}>
      <h2 id={`post-${post.id}`}>{post.title}</h2>
      <p class="quiet">
        {kindWords[post.kind]} · {words.to}: {waiting.map((place) => nameOf(shown, place)).join(', ')}
      </p>
      <h3>{words.text}</h3>
      <blockquote class="ready">{text}</blockquote>
      <p class="buttons">
        <a class="button" href={`mailto:?subject=${encodeURIComponent(post.title)}&body=${encodeURIComponent(text)}`}>
          {words.mail}
        </a>{' '}
        <a class="button" href={`/viden/${post.id}`}>
          {words.read}
        </a>
      </p>
      {only !== undefined && others.length === 0 ? (
        <Form to={here} hidden={{ post: post.id, places: only.place }}>
          <Button>{words.done}</Button>
        </Form>
      ) : (
        <Form to={here} hidden={{ post: post.id }}>
          <Where {...shown} />
          <Button>{words.done}</Button>
        </Form>
      )}
    </section>
  );
};

const Where: FC<Shown> = (shown) => {
  const { post, waiting } = shown.passing;
  const isThisOne = textOf(shown.scene.typed, 'post') === post.id;
  // The first form that came back carries the name that the summary of mistakes leads to.
  return (
    <Choices
      name="places"
      {...(isThisOne ? {} : { id: `places-${post.id}` })}
      label={words.where}
      scene={isThisOne ? shown.scene : untouched(shown.scene)}
      options={waiting.map((place) => ({ value: place.place, label: nameOf(shown, place) }))}
    />
  );
};

const Passed: FC<Shown> = (shown) => {
  const { post, done } = shown.passing;
  return (
    <details>
      <summary>
        {post.title}: {done.map((place) => nameOf(shown, place)).join(', ')}
      </summary>
      <Form to={`${here}/fortryd`} hidden={{ post: post.id, places: done.map(({ place }) => place) }}>
        <Button kind="quiet">{words.undo}</Button>
      </Form>
    </details>
  );
};

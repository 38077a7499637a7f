import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import { clockWord, wallOf } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import { Button, Choice, Choices, Field, Form, MistakeSummary, mistakesOf } from '#ui/form.tsx';
import type { Form as Typed, Scene } from '#ui/route.ts';
import { everybody } from './asked.ts';
import { longestLine, longestWords } from './fields.file.ts';
import type { KnowledgeGround } from './ground.ts';
import { kindWords, postWords as words } from './knowledge.words.ts';
import { kinds } from './post.ts';
import type { KeptPost } from './post.ts';
import { PostView } from './post.view.tsx';

interface Shown {
  readonly ground: KnowledgeGround;
  readonly scene: Scene;
  readonly to: string;
  readonly id: string;
  readonly version: number;
  /** What it is now; without it a new one is written. */
  readonly post?: KeptPost;
}

/** The form for a post, new or to be changed. */
export const PostForm: FC<Shown> = ({ ground, scene: asked, to, id, version, post }) => {
  // A form that came back shows what was typed and nothing else: a box that was emptied stays empty.
  const isBack = Object.keys(asked.typed).length > 0;
  const scene = isBack ? asked : { ...asked, typed: beginning(post, ground, asked) };
  return (
    <>
      <a class="crumb" href={post ? `/aaret/viden/${id}` : '/aaret/viden'}>
        {words.title}
      </a>
      <h1>{post ? words.changeTitle : words.newTitle}</h1>
      <MistakeSummary scene={scene} />
      <Form to={to} hidden={{ id, version: String(version) }}>
        <Choice
          name="kind"
          label={words.kind}
          scene={scene}
          options={kinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          close
        />
        <Texts ground={ground} scene={scene} />
        <Field name="link" label={words.link} hint={words.linkHint} scene={scene} max={500} />
        <Choices
          name="audience"
          label={words.audience}
          scene={scene}
          options={[
            { value: everybody, label: words.everybody },
            ...ground.municipality.departments.map(({ key, short }) => ({ value: key, label: short.text })),
          ]}
        />
        <Field name="date" label={words.date} hint={words.dateHint} type="date" scene={scene} />
        <Field name="expires" label={words.expires} hint={words.expiresHint} type="date" scene={scene} />
        <EventFields scene={scene} />
        <Button>{words.save}</Button>
      </Form>
      {asked.overtaken && post && <Newest ground={ground} scene={asked} post={post} />}
    </>
  );
};

/** What somebody else has written in the meantime, beside what was typed here. */
const Newest: FC<{ readonly ground: KnowledgeGround; readonly scene: Scene; readonly post: KeptPost }> = ({
  ground: { municipality },
  scene: { now },
  post,
}) => (
  <section aria-labelledby="nyeste">
    <h2 id="nyeste">{words.newest}</h2>
    <p>
      <b>{post.title}</b>
    </p>
    <PostView post={post} municipality={municipality} today={dayOf(now)} />
  </section>
);

const Texts: FC<Pick<Shown, 'ground' | 'scene'>> = ({ ground: { guard }, scene }) => (
  <>
    <GuardedArea
      name="title"
      label={words.heading}
      hint={words.headingHint}
      scene={scene}
      guard={guard}
      max={longestLine}
      rows={2}
    />
    <GuardedArea
      name="words"
      label={words.words}
      hint={words.wordsHint}
      scene={scene}
      guard={guard}
      max={longestWords}
      rows={10}
      isSaid
    />
    <GuardedArea
      name="source"
      label={words.source}
      hint={words.sourceHint}
      scene={scene}
      guard={guard}
      max={longestLine}
      rows={1}
      isSaid
    />
  </>
);

const hours = ['on', 'from', 'to', 'place', 'seats', 'deadline'];

const EventFields: FC<{ readonly scene: Scene }> = ({ scene }) => (
  // What is filled in, or must be mended, is never hidden.
  <details open={hours.some((name) => mistakesOf(scene, name).length > 0 || (scene.typed[name] ?? '') !== '')}>
    <summary>{words.event}</summary>
    <p>{words.eventHow}</p>
    <Field name="on" label={words.on} type="date" scene={scene} />
    <Field name="from" label={words.from} hint={words.fromHint} scene={scene} max={5} />
    <Field name="to" label={words.to} scene={scene} max={5} />
    <Field name="place" label={words.place} hint={words.placeHint} scene={scene} max={longestLine} />
    <Field name="seats" label={words.seats} hint={words.seatsHint} scene={scene} max={4} />
    <Field name="deadline" label={words.deadline} type="date" scene={scene} />
  </details>
);

/** What stands in the fields before anything is typed. */
const beginning = (post: KeptPost | undefined, ground: KnowledgeGround, { now }: Scene): Typed =>
  post === undefined
    ? { date: dayOf(now) }
    : {
        kind: post.kind,
        title: post.title,
        words: post.paragraphs.join('\n\n'),
        source: post.source.name,
        link: post.source.link ?? '',
        date: post.date,
        audience: ground.municipality.departments.every(({ key }) => post.audience.includes(key))
          ? [everybody]
          : post.audience,
        expires: post.expires ?? '',
        ...hoursOf(post),
      };

const hoursOf = ({ event }: KeptPost): Typed =>
  event === undefined
    ? {}
    : {
        on: wallOf(event.from).day,
        from: clockWord(event.from),
        to: clockWord(event.to),
        place: event.place,
        seats: event.seats === undefined ? '' : String(event.seats),
        deadline: event.deadline ?? '',
      };

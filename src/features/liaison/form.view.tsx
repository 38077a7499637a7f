import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import { freshId } from '#kernel/input';
import { Button, Choices, Field, Form, MistakeSummary, Notice, Pick } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Form as Typed, Scene } from '#ui/route.ts';
import type { LiaisonGround } from './ground.ts';
import { audiences, otherBody, themes } from './liaison.ts';
import type { Entry } from './liaison.ts';
import { audienceWords, formWords as words, pageWords, themeWords } from './liaison.words.ts';
import type { Writing } from './seen.ts';

/** How long each text may be. */
export interface Lengths {
  readonly words: number;
  readonly follow: number;
  readonly ownBody: number;
}

interface Shown extends Writing {
  readonly scene: Scene;
  readonly ground: LiaisonGround;
  readonly longest: Lengths;
}

/** The form as an entry would have filled it in. */
const filledWith = (entry: Entry): Typed => ({
  day: entry.day,
  body: entry.body,
  ownBody: entry.body === otherBody ? entry.bodyName : '',
  ours: entry.ours,
  themes: entry.themes,
  words: entry.words,
  follow: entry.follow,
  responsible: entry.responsible ?? '',
  due: entry.due ?? '',
  told: entry.told,
});

const fresh = ({ self, today }: Writing): Typed => ({ day: today, ours: self === undefined ? [] : [self] });

/** What stands in the fields: what was typed when the form came back, else what the entry says. */
const standing = ({ scene, ...writing }: Shown): Scene => {
  if (Object.keys(scene.typed).length > 0) return scene;
  return { ...scene, typed: writing.entry ? filledWith(writing.entry) : fresh(writing) };
};

/** A contact being written or corrected: that it is never about one citizen is said before anything can be typed. */
export const FormView: FC<Shown> = (shown) => {
  const { back, crumb, title, to, hidden, save } = shown.entry ? correcting(shown.entry) : writing(shown.scene);
  return (
    <>
      <a class="crumb" href={back}>
        {crumb}
      </a>
      <h1>{title}</h1>
      <Notice tone="warn">{words.general}</Notice>
      <MistakeSummary scene={shown.scene} />
      <Form to={to} hidden={hidden}>
        <Fields {...shown} scene={standing(shown)} />
        <Button>{save}</Button>
      </Form>
    </>
  );
};

const home = '/aaret/myndigheder';

const writing = ({ typed }: Scene) => ({
  back: home,
  crumb: pageWords.crumb,
  title: words.newTitle,
  to: `${home}/ny`,
  hidden: { id: freshId(textOf(typed, 'id')) },
  save: words.save,
});

const correcting = ({ id, version }: Entry) => ({
  back: `${home}/${id}`,
  crumb: pageWords.title,
  title: words.changeTitle,
  to: `${home}/${id}/ret`,
  hidden: { version: String(version) },
  save: words.saveChange,
});

const bodyOptions = ({ ground, entry }: Shown) => {
  const listed = ground.bodies.map(({ key, name }) => ({ value: key, label: name }));
  const isGone = entry && entry.body !== otherBody && !listed.some(({ value }) => value === entry.body);
  return [
    ...listed,
    ...(isGone ? [{ value: entry.body, label: entry.bodyName }] : []),
    { value: otherBody, label: words.other },
  ];
};

const Fields: FC<Shown> = (shown) => {
  const { scene, ground, ours, longest } = shown;
  const people = ours.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Field name="day" type="date" label={words.day} scene={scene} />
      <Pick name="body" label={words.body} none={words.choose} options={bodyOptions(shown)} scene={scene} />
      <GuardedArea
        name="ownBody"
        label={words.ownBody}
        hint={words.ownBodyHint}
        scene={scene}
        guard={ground.guard}
        max={longest.ownBody}
        rows={1}
      />
      <Choices name="ours" label={words.ours} options={people} scene={scene} close />
      <Choices
        name="themes"
        label={words.themes}
        options={themes.map((value) => ({ value, label: themeWords[value] }))}
        scene={scene}
        close
      />
      <GuardedArea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        scene={scene}
        guard={ground.guard}
        max={longest.words}
        rows={8}
        isSaid
      />
      <GuardedArea
        name="follow"
        label={words.follow}
        hint={words.followHint}
        scene={scene}
        guard={ground.guard}
        max={longest.follow}
        rows={3}
        isSaid
      />
      <Pick name="responsible" label={words.responsible} none={words.nobody} options={people} scene={scene} />
      <Field name="due" type="date" label={words.due} scene={scene} />
      <Choices
        name="told"
        label={words.told}
        hint={words.toldHint}
        options={audiences.map((value) => ({ value, label: audienceWords[value] }))}
        scene={scene}
        close
      />
    </>
  );
};

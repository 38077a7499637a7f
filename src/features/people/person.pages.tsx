import type { FC } from 'hono/jsx';
import { freshId } from '#kernel/input';
import { roles } from '#kernel/person';
import { Button, Choice, Field, Form, MistakeSummary, Notice } from '#ui/form.tsx';
import { does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import type { PeopleGround } from './ground.ts';
import { isOver, PickDepartment, PickWorkplace, PostRow, postInWords } from './people.view.tsx';
import { PersonFields } from './people.pages.tsx';
import { roleHints, roleWords } from './people.words.ts';
import { disablePerson, renamePerson, showPerson, signOutPerson } from './person.actions.ts';
import type { Shown } from './person.actions.ts';
import { givePost, takePost } from './post.actions.ts';

const who = ({ params }: Ask): string => params['id'] ?? '';

/** The page of one person: what they are called, which posts they hold, and whether they may come in. */
export function personRoutes(ground: PeopleGround): readonly Route[] {
  const one = { action: showPerson, given: (ask: Ask) => ({ person: who(ask) }), page: personPage(ground) };
  const again = showing(one);
  const then = (_: unknown, ask: Ask): string => `/personer/${who(ask)}`;
  const version = ({ form }: Ask): string => textOf(form, 'version');
  return [
    shows({ path: '/personer/:id', ...one }),
    does({
      path: '/personer/:id',
      action: renamePerson,
      given: (ask) => ({
        person: who(ask),
        version: version(ask),
        name: textOf(ask.form, 'name'),
        mail: textOf(ask.form, 'mail'),
        subject: textOf(ask.form, 'subject'),
      }),
      then,
      again,
    }),
    does({
      path: '/personer/:id/rolle',
      action: givePost(ground),
      given: (ask) => ({
        id: textOf(ask.form, 'id'),
        person: who(ask),
        role: textOf(ask.form, 'role'),
        department: textOf(ask.form, 'department'),
        workplace: textOf(ask.form, 'workplace'),
        from: textOf(ask.form, 'from'),
        to: textOf(ask.form, 'to'),
      }),
      then,
      again,
    }),
    does({
      path: '/personer/:id/slut',
      action: takePost,
      given: (ask) => ({ person: who(ask), post: textOf(ask.form, 'post'), last: textOf(ask.form, 'last') }),
      then,
      again,
    }),
    does({
      path: '/personer/:id/luk',
      action: disablePerson,
      given: (ask) => ({ person: who(ask), version: version(ask), disabled: textOf(ask.form, 'disabled') }),
      then,
      again,
    }),
    does({ path: '/personer/:id/log-ud', action: signOutPerson, given: (ask) => ({ person: who(ask) }), then, again }),
  ];
}

const personPage =
  (ground: PeopleGround) =>
  (shown: Shown, scene: Scene): InsidePage => ({
    title: 'Person',
    body: (
      <>
        <a class="crumb" href="/personer">
          Personer
        </a>
        <h1>{shown.someone.name}</h1>
        <MistakeSummary scene={scene} />
        {shown.someone.disabled && (
          <Notice tone="warn">Lukket ude: kan ikke logge ind, og ingen spørger personen.</Notice>
        )}
        <Posts shown={shown} scene={scene} ground={ground} />
        {shown.someone.id === scene.person.id ? (
          <Notice>Du kan ikke give dig selv en rolle. Bed en anden administrator.</Notice>
        ) : (
          <Give shown={shown} scene={scene} ground={ground} />
        )}
        <Details shown={shown} scene={scene} />
        <Access shown={shown} />
      </>
    ),
  });

const Posts: FC<{ shown: Shown; scene: Scene; ground: PeopleGround }> = ({ shown, scene, ground }) => {
  const { posts, workplaces, today } = shown;
  const row = (post: (typeof posts)[number]) => (
    <PostRow
      post={post}
      words={postInWords(post, ground, workplaces)}
      closed={workplaces.some(({ id, closedOn }) => id === post.workplace && closedOn !== undefined)}
      today={today}
      scene={scene}
    />
  );
  const over = posts.filter((post) => isOver(post, today));
  const current = posts.filter((post) => !isOver(post, today));
  return (
    <section>
      <h2>Roller</h2>
      {current.length === 0 ? (
        <p class="empty">Ingen rolle. Giv en herunder, så personen kan bruge Værn.</p>
      ) : (
        <ul class="things">{current.map(row)}</ul>
      )}
      {over.length > 0 && (
        <details>
          <summary>Roller, der er slut ({over.length})</summary>
          <ul class="things">{over.map(row)}</ul>
        </details>
      )}
    </section>
  );
};

const Give: FC<{ shown: Shown; scene: Scene; ground: PeopleGround }> = ({ shown, scene, ground }) => (
  <section>
    <h2>Giv en rolle</h2>
    <Form to={`/personer/${shown.someone.id}/rolle`} hidden={{ id: freshId(textOf(scene.typed, 'id')) }}>
      <Choice
        name="role"
        label="Rolle"
        options={roles.map((value) => ({ value, label: roleWords[value], how: roleHints[value] }))}
        scene={scene}
      />
      <PickDepartment none="Ingen" scene={scene} ground={ground} />
      <PickWorkplace none="Ingen" scene={scene} ground={ground} workplaces={shown.workplaces} />
      <Field name="from" label="Fra og med" type="date" scene={scene} value={shown.today} />
      <Field
        name="to"
        label="Til og med"
        type="date"
        hint="Lad feltet stå tomt, hvis der ingen slutdag er."
        scene={scene}
      />
      <Button>Giv rollen</Button>
    </Form>
  </section>
);

const Details: FC<{ shown: Shown; scene: Scene }> = ({ shown, scene }) => {
  const { id, name, mail, subject, version } = shown.someone;
  return (
    <section>
      <h2>Navn og konto</h2>
      <Form to={`/personer/${id}`} hidden={{ version: String(version) }}>
        <PersonFields scene={scene} name={name} mail={mail} subject={subject} />
        <Button kind="quiet">Gem navn og konto</Button>
      </Form>
    </section>
  );
};

const Access: FC<{ shown: Shown }> = ({ shown: { someone } }) => (
  // A mistake in shutting somebody out leads here: there is no field to lead to.
  <section id="disabled">
    <h2>Adgang</h2>
    <p>
      <a href={`/personer/${someone.id}/fravaer`}>Skriv fravær og stedfortræder</a>
    </p>
    <Form to={`/personer/${someone.id}/log-ud`} slim>
      <p>Er en telefon eller en computer væk, så log personen ud overalt. Personen kan selv logge ind igen.</p>
      <Button kind="quiet">Log ud overalt</Button>
    </Form>
    <Form
      to={`/personer/${someone.id}/luk`}
      hidden={{ version: String(someone.version), disabled: someone.disabled ? '0' : '1' }}
      slim
    >
      <p>
        {someone.disabled
          ? 'Luk personen ind igen: rollerne herover gælder straks.'
          : 'Luk personen ude: personen logges ud straks, kan ikke logge ind og bliver ikke spurgt. Intet slettes, og du kan lukke op igen.'}
      </p>
      <Button kind={someone.disabled ? 'quiet' : 'grave'}>
        {someone.disabled ? 'Luk personen ind' : 'Luk personen ude'}
      </Button>
    </Form>
  </section>
);

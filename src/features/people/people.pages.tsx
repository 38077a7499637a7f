import type { FC } from 'hono/jsx';
import { freshId } from '#kernel/input';
import { roles } from '#kernel/person';
import { Button, Field, Form, MistakeSummary, Pick, Rows } from '#ui/form.tsx';
import { does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import { states } from './filter.ts';
import type { Asked, Listed } from './filter.ts';
import type { PeopleGround } from './ground.ts';
import { holdsOn } from './people.ts';
import { PickDepartment, PickWorkplace, postInWords } from './people.view.tsx';
import { roleWords, stateWords } from './people.words.ts';
import { addPerson, listPeople } from './person.actions.ts';
import type { People } from './person.actions.ts';

/** The pages where people are found and written down. What is searched for stands in a form, never in an address. */
export function peopleRoutes(ground: PeopleGround): readonly Route[] {
  const everybody = { action: listPeople, given: () => nobodyInParticular, page: listPage(ground) };
  const found = { action: listPeople, given: askedFor, page: listPage(ground) };
  return [
    shows({ path: '/personer', ...everybody }),
    {
      method: 'POST',
      path: '/personer/find',
      needs: listPeople.needs,
      action: listPeople.name,
      answer: (enter, ask, scene) => showing(found)(enter, ask, { ...scene, typed: ask.form }),
    },
    shows({ path: '/personer/ny', ...everybody, page: (_, scene) => newPage(scene) }),
    does({
      path: '/personer/ny',
      action: addPerson,
      given: ({ form }) => ({
        id: textOf(form, 'id'),
        name: textOf(form, 'name'),
        mail: textOf(form, 'mail'),
        subject: textOf(form, 'subject'),
      }),
      then: (id) => `/personer/${id}`,
      again: showing({ ...everybody, page: (_, scene) => newPage(scene) }),
    }),
  ];
}

const nobodyInParticular = { name: '', role: '', department: '', workplace: '', state: 'all' };

const askedFor = ({ form }: Ask): Record<keyof Asked, string> => ({
  name: textOf(form, 'name'),
  role: textOf(form, 'role'),
  department: textOf(form, 'department'),
  workplace: textOf(form, 'workplace'),
  state: textOf(form, 'state'),
});

/** So many fit on a page that somebody reads; more are searched for. */
const shownAtOnce = 200;

const listPage =
  (ground: PeopleGround) =>
  (people: People, scene: Scene): InsidePage => ({
    title: 'Personer',
    body: (
      <>
        <h1>Personer</h1>
        <p class="buttons">
          <a class="button button--main" href="/personer/ny">
            Tilføj en person
          </a>
          <a class="button button--quiet" href="/arbejdspladser">
            Arbejdspladser
          </a>
        </p>
        <Find people={people} scene={scene} ground={ground} />
        <h2>{countInWords(people)}</h2>
        <Rows
          rows={people.found.slice(0, shownAtOnce).map((listed) => ({
            to: `/personer/${listed.id}`,
            title: listed.name,
            about: aboutInWords(listed, people, ground),
            state: listed.disabled ? 'lukket ude' : undefined,
          }))}
          none="Ingen passer. Fjern et valg, eller tilføj personen."
        />
      </>
    ),
  });

function countInWords({ found, all }: People): string {
  if (found.length > shownAtOnce) return `De første ${shownAtOnce} af ${found.length}. Søg for at se resten`;
  return found.length === all ? `${all} i alt` : `${found.length} af ${all}`;
}

function aboutInWords({ posts }: Listed, { today, workplaces }: People, ground: PeopleGround): string {
  const held = posts.filter((post) => holdsOn(post, today));
  if (held.length > 0) return held.map((post) => postInWords(post, ground, workplaces)).join(' · ');
  return posts.length > 0
    ? 'Ingen rolle i dag. Rollerne er udløbet.'
    : 'Ingen rolle endnu. Giv en, hvis der skal være en.';
}

const Find: FC<{ people: People; scene: Scene; ground: PeopleGround }> = ({ people, scene, ground }) => (
  <details open={Object.keys(scene.typed).length > 0}>
    <summary>Søg, eller vælg nogle ud</summary>
    <Form to="/personer/find">
      <Field name="name" label="Navn eller mail" type="search" scene={scene} max={120} />
      <Pick
        name="state"
        label="Hvem"
        none={stateWords.all}
        options={states.filter((state) => state !== 'all').map((value) => ({ value, label: stateWords[value] }))}
        scene={scene}
      />
      <Pick
        name="role"
        label="Rolle i dag"
        none="Alle roller"
        options={roles.map((value) => ({ value, label: roleWords[value] }))}
        scene={scene}
      />
      <PickDepartment none="Alle afdelinger" scene={scene} ground={ground} />
      <PickWorkplace none="Alle arbejdspladser" scene={scene} ground={ground} workplaces={people.workplaces} />
      <Button kind="quiet">Vis</Button>
    </Form>
  </details>
);

const newPage = (scene: Scene): InsidePage => ({
  title: 'Tilføj en person',
  body: (
    <>
      <a class="crumb" href="/personer">
        Personer
      </a>
      <h1>Tilføj en person</h1>
      <p>Bagefter giver du personen en rolle. Skriv aldrig et CPR-nummer.</p>
      <MistakeSummary scene={scene} />
      <Form to="/personer/ny" hidden={{ id: freshId(textOf(scene.typed, 'id')) }}>
        <PersonFields scene={scene} />
        <Button>Tilføj personen</Button>
      </Form>
    </>
  ),
});

/** What somebody is called, and how the provider knows them. */
export const PersonFields: FC<{
  readonly scene: Scene;
  readonly name?: string;
  readonly mail?: string | undefined;
  readonly subject?: string | undefined;
}> = ({ scene, name = '', mail = '', subject = '' }) => (
  <>
    <Field name="name" label="Navn" scene={scene} value={name} max={120} />
    <Field
      name="mail"
      label="Arbejdsmail"
      type="email"
      hint="Bruges kun til at sige, at der er nyt i Værn."
      scene={scene}
      value={mail}
    />
    <Field
      name="subject"
      label="Brugernavn"
      hint="Navnet, som jeres eget loginsystem kender personen på. Kan vente: ved første login bliver det skrevet her."
      scene={scene}
      value={subject}
      max={300}
    />
  </>
);

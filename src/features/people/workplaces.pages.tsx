import type { FC } from 'hono/jsx';
import { freshId } from '#kernel/input';
import { Button, Field, Form, MistakeSummary, Notice, Rows } from '#ui/form.tsx';
import { does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import { departmentName } from './ground.ts';
import type { PeopleGround } from './ground.ts';
import { PickDepartment, said } from './people.view.tsx';
import { addWorkplace, closeWorkplace, listWorkplaces, renameWorkplace, showWorkplace } from './workplace.actions.ts';
import type { Counted } from './workplace.actions.ts';

const which = ({ params }: Ask): string => params['id'] ?? '';

/** The pages of workplaces: made, renamed, closed and opened again. */
export function workplaceRoutes(ground: PeopleGround): readonly Route[] {
  const all = { action: listWorkplaces, given: () => ({}), page: listPage(ground) };
  const one = { action: showWorkplace, given: (ask: Ask) => ({ workplace: which(ask) }), page: placePage(ground) };
  const then = (): string => '/arbejdspladser';
  return [
    shows({ path: '/arbejdspladser', ...all }),
    does({
      path: '/arbejdspladser',
      action: addWorkplace(ground),
      given: ({ form }) => ({
        id: textOf(form, 'id'),
        department: textOf(form, 'department'),
        name: textOf(form, 'name'),
      }),
      then,
      again: showing(all),
    }),
    shows({ path: '/arbejdspladser/:id', ...one }),
    does({
      path: '/arbejdspladser/:id',
      action: renameWorkplace,
      given: (ask) => ({
        workplace: which(ask),
        version: textOf(ask.form, 'version'),
        name: textOf(ask.form, 'name'),
      }),
      then,
      again: showing(one),
    }),
    does({
      path: '/arbejdspladser/:id/luk',
      action: closeWorkplace,
      given: (ask) => ({
        workplace: which(ask),
        version: textOf(ask.form, 'version'),
        closed: textOf(ask.form, 'closed'),
      }),
      then,
      again: showing(one),
    }),
  ];
}

const listPage =
  (ground: PeopleGround) =>
  (found: readonly Counted[], scene: Scene): InsidePage => ({
    title: 'Arbejdspladser',
    body: (
      <>
        <h1>Arbejdspladser</h1>
        <MistakeSummary scene={scene} />
        {ground.municipality.departments.map(({ key, name }) => (
          <section>
            <h2>{name.text}</h2>
            <Rows
              rows={found.filter(({ department }) => department === key).map(rowOf)}
              none="Ingen arbejdspladser. Hvor man spørger konsulenten direkte, er de ikke nødvendige."
            />
          </section>
        ))}
        <Strays found={found} ground={ground} />
        <Make scene={scene} ground={ground} />
      </>
    ),
  });

const rowOf = ({ id, name, people, closedOn }: Counted) => ({
  to: `/arbejdspladser/${id}`,
  title: name,
  about: people === 1 ? '1 person' : `${people} personer`,
  state: closedOn === undefined ? undefined : 'lukket',
});

/** Workplaces of a department that the plan names no longer. */
const Strays: FC<{ found: readonly Counted[]; ground: PeopleGround }> = ({ found, ground }) => {
  const known = ground.municipality.departments.map(({ key }) => key);
  const strays = found.filter(({ department }) => !known.includes(department));
  if (strays.length === 0) return null;
  return (
    <section>
      <h2>Afdelinger, der ikke findes mere</h2>
      <Rows rows={strays.map(rowOf)} none="" />
    </section>
  );
};

const Make: FC<{ scene: Scene; ground: PeopleGround }> = ({ scene, ground }) => (
  <section>
    <h2>Tilføj en arbejdsplads</h2>
    <Form to="/arbejdspladser" hidden={{ id: freshId(textOf(scene.typed, 'id')) }}>
      <PickDepartment none="Vælg en afdeling" scene={scene} ground={ground} />
      <Field name="name" label="Arbejdspladsens navn" scene={scene} max={120} />
      <Button>Tilføj arbejdspladsen</Button>
    </Form>
  </section>
);

const placePage =
  (ground: PeopleGround) =>
  (place: Counted, scene: Scene): InsidePage => ({
    title: 'Arbejdsplads',
    body: (
      <>
        <a class="crumb" href="/arbejdspladser">
          Arbejdspladser
        </a>
        <h1>{place.name}</h1>
        <p>
          {departmentName(ground, place.department)}. {place.people === 1 ? '1 person' : `${place.people} personer`}.
        </p>
        <MistakeSummary scene={scene} />
        {place.closedOn !== undefined && (
          <Notice tone="warn">Lukket {said(place.closedOn)}. Roller her gælder ikke.</Notice>
        )}
        <Form to={`/arbejdspladser/${place.id}`} hidden={{ version: String(place.version) }}>
          <Field name="name" label="Navn" scene={scene} value={place.name} max={120} />
          <Button>Gem navnet</Button>
        </Form>
        <Closing place={place} />
      </>
    ),
  });

const Closing: FC<{ place: Counted }> = ({ place: { id, version, closedOn } }) => (
  <Form
    to={`/arbejdspladser/${id}/luk`}
    hidden={{ version: String(version), closed: closedOn === undefined ? '1' : '0' }}
    slim
  >
    <p>
      {closedOn === undefined
        ? 'Luk arbejdspladsen: fra i dag gælder ingen roller her, og den kan ikke vælges. Intet slettes, og du kan åbne den igen.'
        : 'Åbn arbejdspladsen igen: de roller, der ikke er slut, gælder straks.'}
    </p>
    <Button kind={closedOn === undefined ? 'grave' : 'quiet'}>
      {closedOn === undefined ? 'Luk arbejdspladsen' : 'Åbn arbejdspladsen'}
    </Button>
  </Form>
);

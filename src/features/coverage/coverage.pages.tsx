import type { FC } from 'hono/jsx';
import type { PeopleGround } from '#features/people';
import { newId } from '#kernel/action';
import { inWords } from '#kernel/day';
import { Button, Form, MistakeSummary, Notice, Pick, untouched } from '#ui/form.tsx';
import { does, showing, shows, textOf } from '#ui/route.ts';
import type { InsidePage, Route, Scene } from '#ui/route.ts';
import { seeBoard } from './board.actions.ts';
import type { Board } from './seen.ts';
import { BoardView } from './board.view.tsx';
import { boardWords } from './board.words.ts';
import { appointKnowledgePerson, dismissKnowledgePerson, seeCoverage } from './coverage.actions.ts';
import type { Coverage } from './coverage.actions.ts';
import type { Covered, CoveredPlace, Holder } from './coverage.ts';

/** The board of who represents whom, and the page of knowledge persons: which workplaces have none, and one step to appoint somebody. */
export function coverageRoutes(ground: PeopleGround): readonly Route[] {
  const all = { action: seeCoverage(ground), given: () => ({}), page: coveragePage };
  const then = (): string => '/videnspersoner';
  return [
    shows({ path: '/videnspersoner', ...all }),
    shows({
      path: '/aaret/bemanding',
      action: seeBoard(ground),
      given: () => ({}),
      page: (board: Board): InsidePage => ({ title: boardWords.title, body: <BoardView board={board} /> }),
    }),
    does({
      path: '/videnspersoner/udpeg',
      action: appointKnowledgePerson,
      given: ({ form }) => ({
        id: textOf(form, 'id'),
        workplace: textOf(form, 'workplace'),
        person: textOf(form, 'person'),
      }),
      then,
      again: showing(all),
    }),
    does({
      path: '/videnspersoner/slut',
      action: dismissKnowledgePerson,
      given: ({ form }) => ({ post: textOf(form, 'post'), person: textOf(form, 'person') }),
      then,
      again: showing(all),
    }),
  ];
}

const coveragePage = ({ departments, appoints }: Coverage, scene: Scene): InsidePage => ({
  title: 'Videnspersoner',
  body: (
    <>
      <h1>Videnspersoner</h1>
      <MistakeSummary scene={scene} />
      {departments.length === 0 && (
        <p class="empty">Din rolle hører ikke til en afdeling. Bed jeres administrator af Værn om at rette den.</p>
      )}
      {departments.map((department) => (
        <Department
          department={department}
          may={appoints.includes(department.key) ? { self: scene.person.id, scene } : undefined}
        />
      ))}
    </>
  ),
});

/** Whether the one who looks may appoint here, and who they are: nobody appoints themselves. */
type May = { readonly self: string; readonly scene: Scene } | undefined;

const Department: FC<{ department: Covered; may: May }> = ({ department, may }) => (
  <section>
    <h2>{department.name}</h2>
    <Sum department={department} />
    <h3>Konsulenter</h3>
    {department.consultants.length === 0 ? (
      <p class="empty">Ingen konsulent. Henvendelser går til hele teamet.</p>
    ) : (
      <ul class="things">
        {department.consultants.map((holder) => (
          <li>
            <HolderRow holder={holder} />
          </li>
        ))}
      </ul>
    )}
    {(department.byWorkplace || department.places.length > 0) && (
      <>
        <h3>Arbejdspladser</h3>
        {department.places.length === 0 && (
          <p class="empty">Ingen arbejdspladser endnu. En administrator tilføjer dem.</p>
        )}
        {department.places.map((place) => (
          <Place place={place} may={may} />
        ))}
      </>
    )}
  </section>
);

const Sum: FC<{ department: Covered }> = ({ department: { byWorkplace, without, places } }) => {
  if (!byWorkplace) return <p>Her spørges afdelingens konsulent først.</p>;
  if (without > 0)
    return (
      <Notice tone="warn">
        {without === 1 ? '1 arbejdsplads' : `${without} arbejdspladser`} af {places.length} har ingen vidensperson.
        Henvendelser derfra går til konsulenten.
      </Notice>
    );
  return places.length > 0 ? <p>Alle {places.length} arbejdspladser har en vidensperson.</p> : null;
};

const HolderRow: FC<{ holder: Holder }> = ({ holder: { someone, post, substitute } }) => (
  <div class="thing">
    <span class="thing__what">
      <b>{someone.name}</b>
      {substitute !== undefined && (
        <small>
          {substitute === 'nobody' ? 'Væk i dag, uden stedfortræder' : `Væk i dag. ${substitute.name} tager over`}
        </small>
      )}
    </span>
    {post.to !== undefined && post.source !== 'provider' && (
      <span class="thing__state">til og med {inWords(post.to, 'da')}</span>
    )}
  </div>
);

const Place: FC<{ place: CoveredPlace; may: May }> = ({ place, may }) => (
  <section>
    <h4>{place.workplace.name}</h4>
    {place.knowledgePersons.length === 0 ? (
      <p class="empty">Ingen vidensperson.</p>
    ) : (
      <ul class="things">
        {place.knowledgePersons.map((holder) => (
          <li>
            <HolderRow holder={holder} />
            {may && <Dismiss holder={holder} />}
          </li>
        ))}
      </ul>
    )}
    {may && <Appoint place={place} {...may} />}
  </section>
);

const Dismiss: FC<{ holder: Holder }> = ({ holder: { post, someone } }) =>
  post.source === 'provider' ? null : (
    <details>
      <summary>
        Slut <span class="visually-hidden">{someone.name}s rolle</span>
      </summary>
      <Form to="/videnspersoner/slut" hidden={{ post: post.id, person: post.person }} slim>
        <p>{someone.name} bliver ikke spurgt mere. Du kan udpege personen igen.</p>
        <Button kind="grave">Slut rollen</Button>
      </Form>
    </details>
  );

const Appoint: FC<{ place: CoveredPlace; self: string; scene: Scene }> = ({ place, self, scene }) => {
  const others = place.others.filter(({ id }) => id !== self);
  if (others.length === 0)
    return <p class="hint">Ingen andre står som medarbejder her. En administrator kan tilføje dem.</p>;
  const returned = textOf(scene.typed, 'workplace') === place.workplace.id;
  return (
    <details open={returned || place.knowledgePersons.length === 0}>
      <summary>Udpeg en vidensperson</summary>
      <Form to="/videnspersoner/udpeg" hidden={{ id: newId(), workplace: place.workplace.id }} slim>
        {/* Of the many fields on the page, the one that came back has the name the mistake links to. */}
        <Pick
          name="person"
          id={returned ? 'person' : `vaelg-${place.workplace.id}`}
          label={`Medarbejder på ${place.workplace.name}`}
          none="Vælg en person"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          scene={returned ? scene : untouched(scene)}
        />
        <Button>Udpeg</Button>
      </Form>
    </details>
  );
};

import type { FC } from 'hono/jsx';
import type { Absence } from '#features/people';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { freshId } from '#kernel/input';
import { Button, Field, Form, MistakeSummary, Pick } from '#ui/form.tsx';
import { does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import { endAbsence, seeAbsences, setAbsence } from './absence.actions.ts';
import type { Absences } from './absence.actions.ts';

/** The pages of absence: one's own, and another's for whoever manages people. */
export const absenceRoutes = (): readonly Route[] => [
  ...routesAt('/fravaer', () => 'self'),
  ...routesAt('/personer/:id/fravaer', ({ params }) => params['id'] ?? ''),
];

const routesAt = (path: Route['path'], whose: (ask: Ask) => string): readonly Route[] => {
  const here = ({ params }: Ask): string => path.replace(':id', params['id'] ?? '');
  const shown = { action: seeAbsences, given: (ask: Ask) => ({ person: whose(ask) }), page: absencePage };
  return [
    shows({ path, ...shown }),
    does({
      path,
      action: setAbsence,
      given: (ask) => ({
        id: textOf(ask.form, 'id'),
        person: whose(ask),
        from: textOf(ask.form, 'from'),
        to: textOf(ask.form, 'to'),
        substitute: textOf(ask.form, 'substitute'),
      }),
      then: (_, ask) => here(ask),
      again: showing(shown),
    }),
    does({
      path: `${path}/tilbage`,
      action: endAbsence,
      given: (ask) => ({ id: textOf(ask.form, 'id'), person: whose(ask) }),
      then: (_, ask) => here(ask),
      again: showing(shown),
    }),
  ];
};

const absencePage = (absences: Absences, scene: Scene): InsidePage => {
  const isOwn = absences.someone.id === scene.person.id;
  const here = isOwn ? '/fravaer' : `/personer/${absences.someone.id}/fravaer`;
  return {
    title: 'Fravær',
    body: (
      <>
        <h1>{isOwn ? 'Dit fravær' : `Fravær: ${absences.someone.name}`}</h1>
        <MistakeSummary scene={scene} />
        <Own absences={absences} here={here} />
        {absences.guides ? (
          <Set absences={absences} scene={scene} here={here} />
        ) : (
          <p class="empty">Her er ikke noget, en anden skal tage over. Kun den, der vejleder, skriver fravær.</p>
        )}
        <Others absences={absences} />
      </>
    ),
  };
};

const said = (day: Day): string => inWords(day, 'da');

function told({ from, to, substitute }: Absence, { names }: Absences): string {
  const days = from === to ? said(from) : `${said(from)} til ${said(to)}`;
  return substitute === undefined
    ? `${days}. De andre tager over`
    : `${days}. ${names.get(substitute) ?? 'En anden'} tager over`;
}

const Own: FC<{ absences: Absences; here: string }> = ({ absences, here }) =>
  absences.own.length === 0 ? null : (
    <ul class="things">
      {absences.own.map((absence) => (
        <li>
          <div class="thing">
            <span class="thing__what">
              <b>{told(absence, absences)}</b>
            </span>
          </div>
          <Form to={`${here}/tilbage`} hidden={{ id: absence.id }} slim>
            <Button kind="quiet">Slet fraværet</Button>
          </Form>
        </li>
      ))}
    </ul>
  );

const Set: FC<{ absences: Absences; scene: Scene; here: string }> = ({ absences, scene, here }) => (
  <Form to={here} hidden={{ id: freshId(textOf(scene.typed, 'id')) }}>
    <p>Skriv kun dagene, aldrig hvorfor. Stedfortræderen får henvendelserne og den adgang, der følger med, så længe.</p>
    <Field name="from" label="Første dag" type="date" scene={scene} value={absences.today} />
    <Field
      name="to"
      label="Sidste dag"
      hint="Er det kun én dag, så vælg den samme dag igen."
      type="date"
      scene={scene}
    />
    <Pick
      name="substitute"
      label="Stedfortræder"
      none="Ingen: de andre tager over"
      options={absences.substitutes.map(({ id, name }) => ({ value: id, label: name }))}
      scene={scene}
    />
    <Button>Gem fraværet</Button>
  </Form>
);

const Others: FC<{ absences: Absences }> = ({ absences }) =>
  absences.others.length === 0 ? null : (
    <section>
      <h2>Andre, der er væk</h2>
      <ul class="things">
        {absences.others.map((absence) => (
          <li>
            <div class="thing">
              <span class="thing__what">
                <b>{absences.names.get(absence.person)}</b>
                <small>{told(absence, absences)}</small>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

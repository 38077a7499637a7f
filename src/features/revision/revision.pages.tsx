import { GuardedArea, guardedOf } from '#features/guard';
import { Button, Form, MistakeSummary } from '#ui/form.tsx';
import { does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import { subjectKinds } from './citations.ts';
import type { RevisionGround } from './ground.ts';
import { whatHappened } from './history.view.tsx';
import { CitedView, LookupView } from './lookup.view.tsx';
import { subjectSlugs } from './places.ts';
import {
  adoptPlan,
  explainEdition,
  seeCitations,
  seeEdition,
  seeRevision,
  seeSubjects,
  takeBackAdoption,
} from './revision.actions.ts';
import type { Explained } from './revision.actions.ts';
import { RevisionView } from './revision.view.tsx';
import { lookupWords, reasonWords, revisionWords } from './revision.words.ts';
import { longestNote } from './seen.ts';
import type { Cited, Lookup, Overview } from './seen.ts';

/** The pages of the revision: how the plan stands, where something stands in it, and what was adopted. */
export function revisionRoutes(ground: RevisionGround): readonly Route[] {
  const overview = {
    action: seeRevision(ground),
    given: () => ({}),
    page: (found: Overview, scene: Scene): InsidePage => ({
      title: revisionWords.title,
      body: <RevisionView overview={found} ground={ground} scene={scene} />,
      scripts: ['guard'],
    }),
  };
  const again = showing(overview);
  return [
    shows({ path: '/aaret/revision', ...overview }),
    does({
      path: '/aaret/revision/vedtagelse',
      action: adoptPlan(ground),
      given: ({ form }) => ({
        id: textOf(form, 'id'),
        adoptedOn: textOf(form, 'adoptedOn'),
        adoptedBy: textOf(form, 'adoptedBy'),
        edition: textOf(form, 'edition'),
        note: guardedOf(form, 'note'),
      }),
      then: () => '/aaret/revision',
      again,
    }),
    does({
      path: '/aaret/revision/vedtagelse/tilbage',
      action: takeBackAdoption(ground),
      given: ({ form }) => ({ id: textOf(form, 'id') }),
      then: () => '/aaret/revision',
      again,
    }),
    ...reasonRoutes(ground),
    ...lookupRoutes(ground),
  ];
}

const numberIn = ({ params }: Ask) => ({ number: params['number'] });

function reasonRoutes(ground: RevisionGround): readonly Route[] {
  const one = { action: seeEdition, given: numberIn, page: reasonPage(ground) };
  return [
    shows({ path: '/aaret/revision/udgave/:number', ...one }),
    does({
      path: '/aaret/revision/udgave/:number',
      action: explainEdition(ground),
      given: (ask) => ({
        ...numberIn(ask),
        seen: textOf(ask.form, 'seen'),
        reason: guardedOf(ask.form, 'reason'),
      }),
      then: () => '/aaret/revision',
      again: showing(one),
    }),
  ];
}

const reasonPage =
  ({ guard }: RevisionGround) =>
  ({ edition, before }: Explained, scene: Scene): InsidePage => ({
    title: reasonWords.title,
    body: (
      <>
        <a class="crumb" href="/aaret/revision">
          {revisionWords.title}
        </a>
        <h1>{reasonWords.title}</h1>
        <MistakeSummary scene={scene} />
        <p>
          {revisionWords.edition(edition.number)}. {whatHappened(before, edition)}
        </p>
        {scene.overtaken && <p>{edition.reason}</p>}
        <Form to={`/aaret/revision/udgave/${edition.number}`} hidden={{ seen: String(edition.reasonVersion) }}>
          <GuardedArea
            name="reason"
            label={reasonWords.label}
            hint={reasonWords.hint}
            scene={scene}
            value={edition.reason}
            guard={guard}
            max={longestNote}
            rows={3}
          />
          <Button>{reasonWords.save}</Button>
        </Form>
      </>
    ),
    scripts: ['guard'],
  });

const lookupRoutes = (ground: RevisionGround): readonly Route[] => [
  shows({
    path: '/aaret/revision/hvor',
    action: seeSubjects(ground),
    given: () => ({}),
    page: (found: Lookup): InsidePage => ({ title: lookupWords.title, body: <LookupView {...found} /> }),
  }),
  shows({
    path: '/aaret/revision/hvor/:kind/:key',
    action: seeCitations(ground),
    given: ({ params }) => ({
      kind: subjectKinds.find((kind) => subjectSlugs[kind] === params['kind']),
      key: params['key'],
    }),
    page: (found: Cited): InsidePage => ({ title: lookupWords.title, body: <CitedView {...found} /> }),
  }),
];

import { guardedOf } from '#features/guard';
import { allOf, does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import type { MeetingGround } from './ground.ts';
import { addAgreed, addToRead, longestOutcome, longestTitle, removeAgreed, removeFromRead } from './keeping.actions.ts';
import { minutesWords } from './meeting.words.ts';
import { longestMinutes, lookAtMinutes, markAttendance, publishMinutes, writeMinutes } from './minutes.actions.ts';
import { MinutesView } from './minutes.view.tsx';
import type { Minutes } from './seen.ts';

const here = '/aaret/moede/:id/referat' as const;
const longest = { minutes: longestMinutes, title: longestTitle, outcome: longestOutcome };

/** The addresses where the team writes who came, what was said and what was agreed. */
export function minutesRoutes(ground: MeetingGround): readonly Route[] {
  const minutes = {
    action: lookAtMinutes,
    given: ({ params }: Ask) => ({ id: params['id'] }),
    page: (found: Minutes, scene: Scene): InsidePage => ({
      title: minutesWords.title,
      body: <MinutesView {...found} scene={scene} guard={ground.guard} longest={longest} />,
      scripts: ['guard'],
    }),
  };
  const again = showing(minutes);
  const then = (id: string): string => here.replace(':id', id);
  const seen = ({ params, form }: Ask) => ({ id: params['id'], version: textOf(form, 'version') });
  const one = ({ params, form }: Ask) => ({ id: params['id'], which: textOf(form, 'which') });
  return [
    shows({ path: here, ...minutes }),
    does({
      path: here,
      action: writeMinutes(ground),
      given: (ask) => ({ ...seen(ask), minutes: guardedOf(ask.form, 'minutes') }),
      then,
      again,
    }),
    does({
      path: `${here}/fremmoede`,
      action: markAttendance,
      given: (ask) => ({ ...seen(ask), came: allOf(ask.form, 'came') }),
      then,
      again,
    }),
    does({ path: `${here}/udgiv`, action: publishMinutes, given: seen, then, again }),
    does({
      path: `${here}/materiale`,
      action: addToRead(ground),
      given: ({ params, form }) => ({
        id: params['id'],
        material: textOf(form, 'material'),
        materialTitle: guardedOf(form, 'materialTitle'),
        url: textOf(form, 'url'),
      }),
      then,
      again,
    }),
    does({ path: `${here}/materiale/fjern`, action: removeFromRead, given: one, then, again }),
    does({
      path: `${here}/aftale`,
      action: addAgreed(ground),
      given: ({ params, form }) => ({
        id: params['id'],
        outcome: textOf(form, 'outcome'),
        kind: textOf(form, 'kind'),
        outcomeWords: guardedOf(form, 'outcomeWords'),
        responsible: textOf(form, 'responsible'),
        due: textOf(form, 'due'),
      }),
      then,
      again,
    }),
    does({ path: `${here}/aftale/fjern`, action: removeAgreed, given: one, then, again }),
  ];
}

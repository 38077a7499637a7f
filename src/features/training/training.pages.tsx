import { allOf, does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import type { TrainingGround } from './ground.ts';
import { endTraining, seeTraining, seeTrainings, showStory, startTraining } from './training.actions.ts';
import type { Training, Trainings } from './seen.ts';
import { TrainingView, TrainingsView } from './training.view.tsx';
import { words } from './training.words.ts';

const idIn = ({ params }: Ask) => ({ id: params['id'] });

/** The trainings, for whoever works here; whoever keeps the year starts them and shows the answers. */
export function trainingRoutes(ground: TrainingGround): readonly Route[] {
  const list = {
    action: seeTrainings(ground),
    given: () => ({}),
    page: (found: Trainings, scene: Scene): InsidePage => ({
      title: words.title,
      body: <TrainingsView {...found} ground={ground} scene={scene} />,
    }),
  };
  const one = {
    action: seeTraining,
    given: idIn,
    page: (found: Training, scene: Scene): InsidePage => ({
      title: words.title,
      body: <TrainingView {...found} ground={ground} scene={scene} />,
    }),
  };
  const then = (id: string): string => `/aaret/traening/${id}`;
  return [
    shows({ path: '/aaret/traening', ...list }),
    does({
      path: '/aaret/traening',
      action: startTraining(ground),
      given: ({ form }) => ({
        id: textOf(form, 'id'),
        scenarios: allOf(form, 'scenarios'),
        hours: textOf(form, 'hours'),
      }),
      then,
      again: showing(list),
    }),
    shows({ path: '/aaret/traening/:id', ...one }),
    does({
      path: '/aaret/traening/:id/vis',
      action: showStory,
      given: (ask) => ({ ...idIn(ask), scenario: textOf(ask.form, 'scenario') }),
      then: (id, { form }) => `${then(id)}#${encodeURIComponent(textOf(form, 'scenario'))}`,
      again: showing(one),
    }),
    does({ path: '/aaret/traening/:id/slut', action: endTraining, given: idIn, then, again: showing(one) }),
  ];
}

import { addMonths, dayOf, inWords } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { storyText } from './ground.ts';
import type { TrainingGround } from './ground.ts';
import { result, toTrain } from './session.ts';
import type { Session, Story, ToTrain } from './session.ts';
import { sessions, stories } from './training.store.ts';
import type { TrainingTables } from './training.store.ts';
import { wentWell } from './training.words.ts';

/** A training with the stories whose answers were shown. */
interface Trained {
  readonly session: Session;
  readonly shown: readonly Story[];
}

/** Every training, the newest first, with what was shown at it. */
export async function trainings(db: Db<TrainingTables>): Promise<readonly Trained[]> {
  const found: Trained[] = [];
  for (const session of await sessions(db))
    found.push({ session, shown: (await stories(db, session.id)).filter(({ isShown }) => isShown) });
  return found;
}

type Stories = Pick<TrainingGround, 'scenarios'>;

/** The newest time each story was played, the worst first. */
export function whatToTrain({ scenarios }: Stories, newestFirst: readonly Trained[]): readonly ToTrain[] {
  const shown = newestFirst.flatMap((one) => one.shown);
  const newest = new Map(shown.toReversed().map((story) => [story.scenario, story]));
  return toTrain(
    [...newest.values()].flatMap((story) => {
      const card = scenarios.find(({ key }) => key === story.scenario)?.card;
      return card === undefined ? [] : (result(story, card) ?? []);
    }),
  );
}

/** A story to train again, in words and counts only. */
interface Again {
  readonly scenario: string;
  readonly story: string;
  readonly went: string;
}

/** The list of what to train for whoever plans the next meeting: the worst first. */
export const storiesToTrain = async (db: Db<TrainingTables>, ground: Stories): Promise<readonly Again[]> =>
  whatToTrain(ground, await trainings(db)).map(({ scenario, right, players }) => ({
    scenario,
    story: storyText(ground, scenario),
    went: wentWell(right, players),
  }));

const evidence = { key: 'oevet', link: '/aaret/traening' } as const;

/** Whether stories have been trained together within fifteen months: meetings a year apart are seldom on the same day. */
export async function trainingEvidence(db: Db<TrainingTables>, now: Date): Promise<readonly Evidence[]> {
  const newest = (await trainings(db)).find(({ shown }) => shown.length > 0);
  if (!newest) return [{ ...evidence, state: 'missing', sentence: 'Historierne er ikke øvet sammen endnu.' }];
  const { heldOn } = newest.session;
  const isRecent = heldOn >= addMonths(dayOf(now), -15);
  const sentence = `Historierne blev sidst øvet sammen ${inWords(heldOn, 'da')}.`;
  return [{ ...evidence, state: isRecent ? 'fulfilled' : 'partly', day: heldOn, sentence }];
}

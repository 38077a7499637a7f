import { lastingPosts } from '#features/knowledge';
import type { KnowledgeTables, Post } from '#features/knowledge';
import { liaisonOfYear } from '#features/liaison';
import type { LiaisonTables } from '#features/liaison';
import { todayIn, workplaces } from '#features/people';
import { publishedIn } from '#features/statistics';
import type { StatisticsTables } from '#features/statistics';
import { storiesToTrain, trainingEvidence } from '#features/training';
import type { TrainingTables } from '#features/training';
import { addMonths, dayOf, inWords, yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Proposal, Proposed } from './agenda.ts';
import type { Tables } from './calling.actions.ts';
import type { MeetingGround } from './ground.ts';
import { meetingBefore } from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { allMeetings } from './meeting.store.ts';
import { outcomesOf } from './outcome.store.ts';
import { proposalWords as words } from './proposals.words.ts';

/** What a source is asked for: what has come up since the meeting before, as it stands now. */
interface Asked {
  readonly before: Meeting | undefined;
  readonly since: Day;
  readonly now: Date;
}

/** Something that can give rise to points of the agenda. It only reads. */
type AgendaSource = (db: Tables, ground: MeetingGround, asked: Asked) => Promise<readonly Proposal[]>;

type Own<Tables> = Pick<Tables, keyof Tables>;

const figures: AgendaSource = async (db, _, { since }) =>
  (await publishedIn(db.$extendTables<Own<StatisticsTables>>()))
    .filter(({ publishedOn }) => publishedOn >= since)
    .map(({ through, publishedOn }) => ({
      source: `figures:${through}`,
      title: words.figures(through),
      reason: words.figuresWhy(inWords(publishedOn, 'da')),
    }));

const isOn = ({ event }: Post): boolean => event?.cancelled !== true;

/** What has been told of one kind since the meeting before, the newest first. */
const told =
  (kind: 'law' | 'initiative' | 'course', why: (day: string) => string): AgendaSource =>
  async (db, _, { since }) =>
    (await lastingPosts(db.$extendTables<Own<KnowledgeTables>>()))
      .filter((post) => post.kind === kind && post.date >= since && isOn(post))
      .map(({ id, title, date }) => ({ source: `knowledge:${id}`, title, reason: why(inWords(date, 'da')) }));

// What the knowledge persons are to be told, and read nowhere: the log itself is the team's.
const liaison: AgendaSource = async (db, _, { since, now }) => {
  const years = yearsFrom(since, dayOf(now));
  const entries = [];
  for (const year of years) entries.push(...(await liaisonOfYear(db.$extendTables<Own<LiaisonTables>>(), year)));
  return entries
    .filter((entry) => entry.day >= since && entry.told.includes('knowledge-persons'))
    .map(({ id, body, themes, day }) => ({
      source: `liaison:${id}`,
      title: words.contact(body, themes),
      reason: words.contactWhy(inWords(day, 'da')),
    }));
};

const yearsFrom = (first: Day, last: Day): readonly number[] => {
  const from = yearIn(first);
  return Array.from({ length: Math.max(0, yearIn(last) - from + 1) }, (_, at) => from + at);
};

const training: AgendaSource = async (db, _, { now }) =>
  (await trainingEvidence(db.$extendTables<Own<TrainingTables>>(), now)).map(({ key, sentence }) => ({
    source: `training:${key}`,
    title: words.training,
    reason: sentence,
  }));

/** As many stories as there is room for at one meeting. */
const storiesAtOnce = 3;

const again: AgendaSource = async (db, ground) =>
  (await storiesToTrain(db.$extendTables<Own<TrainingTables>>(), ground))
    .slice(0, storiesAtOnce)
    .map(({ scenario, story, went }) => ({
      source: `story:${scenario}`,
      title: words.again(story),
      reason: words.againWhy(went),
    }));

const gaps: AgendaSource = (_, ground) =>
  Promise.resolve(
    ground.gaps.flatMap(({ key, title, openQuestion }) =>
      openQuestion
        ? [{ source: `gap:${key}`, title: openQuestion.text, reason: words.gapWhy(title.text.toLocaleLowerCase('da')) }]
        : [],
    ),
  );

// Only where the workplace's own knowledge person is asked first: elsewhere none is missing.
const withoutKnowledgePerson: AgendaSource = async (db, { municipality }, { now }) => {
  const byWorkplace = municipality.departments.filter(({ guidance }) => guidance === 'workplace').map(({ key }) => key);
  const { posts } = await todayIn(db, dayOf(now), { roles: ['knowledge-person'] });
  const open = (await workplaces(db)).filter(
    ({ id, department, closedOn }) =>
      closedOn === undefined && byWorkplace.includes(department) && !posts.some(({ workplace }) => workplace === id),
  );
  return open.length === 0 ? [] : [{ source: 'coverage', title: words.without, reason: words.withoutWhy(open.length) }];
};

const followUps: AgendaSource = async (db, _, { before }) => {
  const open = before
    ? (await outcomesOf(db, before.id)).filter(({ kind, doneOn }) => kind === 'follow-up' && !doneOn)
    : [];
  return open.length === 0
    ? []
    : [{ source: 'follow-ups', title: words.followUps, reason: words.followUpsWhy(open.length) }];
};

/** What the rooms have to talk about, one line for each, in the order it is proposed. */
const sources: readonly AgendaSource[] = [
  followUps,
  told('law', words.lawWhy),
  told('initiative', words.initiativeWhy),
  liaison,
  figures,
  told('course', words.courseWhy),
  training,
  again,
  withoutKnowledgePerson,
  gaps,
];

/** Everything the year proposes for a meeting: what has come up since the meeting before, or in a year where there was none. */
export async function proposalsFor(db: Tables, ground: MeetingGround, meeting: Meeting, now: Date): Promise<Proposed> {
  const before = meetingBefore(meeting.day, await allMeetings(db));
  const since = before?.day ?? addMonths(meeting.day, -12);
  const proposals: Proposal[] = [];
  for (const source of sources) proposals.push(...(await source(db, ground, { before, since, now })));
  return { since, proposals };
}

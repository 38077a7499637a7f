import { absenceRoutes } from '#features/absence';
import { auditRoutes } from '#features/audit';
import type { AuditGround } from '#features/audit';
import { caseRoutes } from '#features/cases';
import { complianceRoutes } from '#features/compliance';
import { coverageRoutes } from '#features/coverage';
import { cycleRoutes } from '#features/cycle';
import { enquiryRoutes } from '#features/enquiries';
import { figuresToFile, filingRoutes, statusToFile } from '#features/filing';
import { homeRoutes } from '#features/home';
import { knowledgeRoutes } from '#features/knowledge';
import { markingRoutes } from '#features/marking';
import { bodiesOf, liaisonRoutes } from '#features/liaison';
import { meetingRoutes } from '#features/meeting';
import { nationalRoutes } from '#features/national';
import { letterRoutes } from '#features/outbox';
import { revisionRoutes } from '#features/revision';
import { spreadingRoutes } from '#features/spreading';
import { publishedIn, statisticsRoutes } from '#features/statistics';
import type { StatisticsTables } from '#features/statistics';
import { frozenStatuses, statusRoutes } from '#features/status';
import type { StatusTables } from '#features/status';
import { colleagues, peopleRoutes, postsHeldBy, roleWords } from '#features/people';
import type { PeopleTables } from '#features/people';
import type { Municipality } from '#features/plan';
import { trainingRoutes } from '#features/training';
import type { Print } from '#kernel/paper';
import type { Post } from '#kernel/person';
import type { Route } from '#ui/route.ts';
import { evidenceSources } from './evidence.ts';
import type { Publication } from './publication.ts';
import { needsAmong, yearGround } from './year.ts';

/** What the rooms have of the world outside. */
export interface Outside {
  /** Sets what is taken along on paper. */
  readonly print: Print;
  /** Sets what is worked on as a Word file. */
  readonly word: Print;
  /** True where the municipality's case system has been set. */
  readonly hasCaseSystem: boolean;
  /** The sites that may show our small pages within their own; none where it is left out. */
  readonly embedOrigins?: readonly string[] | undefined;
}

/** Nothing of the world outside: enough to list what addresses there are. */
const nothing: Outside = {
  print: () => Promise.reject(new Error('there is no printer here')),
  word: () => Promise.reject(new Error('there is no printer here')),
  hasCaseSystem: false,
};

/** Every address inside, room by room. */
export const insideRoutes = (publication: Publication, outside: Outside = nothing): readonly Route[] => {
  const rooms = routesOfRooms(publication, outside);
  const proved = [...rooms, ...proofRoutes(publication, outside, rooms)];
  return [...proved, ...cycleRoutes({ ...yearGround(publication.pack), needsOf: needsAmong(proved) })];
};

const proofRoutes = ({ pack, version }: Publication, { print }: Outside, rooms: readonly Route[]): readonly Route[] =>
  complianceRoutes({ content: pack, version, sources: evidenceSources(pack), needsOf: needsAmong(rooms), print });

const routesOfRooms = (
  { pack: { municipality, ...pack }, guard }: Publication,
  { print, word, hasCaseSystem, embedOrigins = [] }: Outside,
): readonly Route[] => [
  ...homeRoutes({ municipality, year: yearGround({ municipality, ...pack }) }),
  ...enquiryRoutes({ municipality, guard }),
  ...caseRoutes({ municipality }),
  ...peopleRoutes({ municipality }),
  ...coverageRoutes({ municipality }),
  ...absenceRoutes(),
  ...statisticsRoutes({ municipality }),
  ...filingRoutes({
    municipality,
    filables: async (db) => [
      ...figuresToFile(await publishedIn(db.$extendTables<Figures>()), municipality),
      ...statusToFile(await frozenStatuses(db.$extendTables<Statuses>())),
    ],
    print,
    isConnected: hasCaseSystem,
  }),
  ...nationalRoutes({ municipality }),
  ...letterRoutes(),
  ...markingRoutes({ municipality }),
  ...knowledgeRoutes({ municipality, guard }),
  ...meetingRoutes({ municipality, guard, gaps: pack.gaps, scenarios: pack.scenarios }),
  ...liaisonRoutes({ guard, bodies: bodiesOf(pack.contacts) }),
  ...statusRoutes({ municipality, guard, print, word }),
  ...trainingRoutes({ municipality, ...pack }),
  ...revisionRoutes({ content: { municipality, ...pack }, guard }),
  ...spreadingRoutes({ municipality, cards: pack.cards, embedOrigins }),
  ...auditRoutes(namesFor(municipality)),
];

type Statuses = Pick<StatusTables, keyof StatusTables>;
type Figures = Pick<StatisticsTables, keyof StatisticsTables>;
type People = Pick<PeopleTables, keyof PeopleTables>;

/** Who the people of the trail are: by name for the auditor, by title for whoever it was about. */
const namesFor = (municipality: Municipality): AuditGround => ({
  namesOf: (db, ids) => colleagues(db.$extendTables<People>(), ids),
  titlesOf: async (db, person, day) => {
    const held = await postsHeldBy(db.$extendTables<People>(), person, day);
    return [...new Set(held.map((post) => titleOf(post, municipality)))];
  },
});

function titleOf({ role, department }: Post, { departments }: Municipality): string {
  const named = departments.find(({ key }) => key === department)?.name.text ?? department;
  return named === undefined ? roleWords[role] : `${roleWords[role]}, ${named}`;
}

/** Who is asked: the knowledge persons of a workplace (its id), the consultants of a department (its key), or all consultants together. */
export interface Audience {
  readonly kind: 'workplace' | 'consultants' | 'team';
  /** Empty for the whole team. */
  readonly place: string;
}

/** The whole team of consultants. */
export const wholeTeam: Audience = { kind: 'team', place: '' };

/** How the municipality has organised its guidance: the plan asks for it to differ from department to department. */
export interface Organisation {
  /** The departments where a workplace's knowledge persons are asked before the consultant. */
  readonly byWorkplace: readonly string[];
  /** The departments whose consultants are asked about extremism as well. */
  readonly extremism: readonly string[];
}

/** What decides who is asked. */
export interface Question {
  readonly department: string;
  readonly workplace: string | undefined;
  readonly extremism: boolean;
}

/** Whether there is anybody to ask in an audience, today, besides the person who asks. */
export type Staffed = (audience: Audience) => boolean;

/** Whom a question is put to; nobody at all when only the heads of department can help. */
export type Routed = readonly Audience[];

const same = (one: Audience, other: Audience): boolean => one.kind === other.kind && one.place === other.place;

const consultantsIn = (place: string): Audience => ({ kind: 'consultants', place });

/** Everybody who can be asked about a question, nearest first. */
export function ladder({ department, workplace }: Question, { byWorkplace }: Organisation): Routed {
  const consultants = consultantsIn(department);
  if (workplace === undefined || !byWorkplace.includes(department)) return [consultants, wholeTeam];
  return [{ kind: 'workplace', place: workplace }, consultants, wholeTeam];
}

/** The consultants who are asked about extremism, beside whoever else is. */
export const extremismAudiences = ({ extremism }: Organisation): Routed => extremism.map(consultantsIn);

/** Whom a new question is put to: the nearest who are there, and about extremism those who know of it too. */
export function firstAsked(question: Question, organisation: Organisation, staffed: Staffed): Routed {
  const nearest = ladder(question, organisation).find(staffed);
  const aware = question.extremism ? extremismAudiences(organisation).filter(staffed) : [];
  return unique([...(nearest ? [nearest] : []), ...aware]);
}

/** Who comes after those who have been asked and did not answer; undefined when only the heads of department are left. */
export function nextAsked(
  question: Question,
  organisation: Organisation,
  asked: Routed,
  staffed: Staffed,
): Audience | undefined {
  const rungs = ladder(question, organisation);
  const reached = rungs.findLastIndex((rung) => asked.some((audience) => same(audience, rung)));
  return rungs.slice(reached + 1).find(staffed);
}

/** Each audience once. */
export const unique = (audiences: Routed): Routed =>
  audiences.filter((audience, index) => audiences.findIndex((other) => same(audience, other)) === index);

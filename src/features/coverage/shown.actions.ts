import { consultantsOf, guidingRoles, headsOf, todayIn, workplaces } from '#features/people';
import type { PeopleGround, PeopleTables } from '#features/people';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { coverageOf } from './coverage.ts';

type Tables = Db<PeopleTables>;

/** Whether every department has a consultant and every workplace a knowledge person today, and the plan a head who answers for it. */
export async function coverageEvidence(db: Tables, ground: PeopleGround, now: Date): Promise<readonly Evidence[]> {
  const today = dayOf(now);
  return [
    await consultants(db, ground, today),
    await knowledgePersons(db, ground, today),
    await owner(db, ground, today),
  ];
}

async function consultants(db: Tables, { municipality }: PeopleGround, day: Day): Promise<Evidence> {
  const without: string[] = [];
  for (const { key, name } of municipality.departments)
    if ((await consultantsOf(db, [key], day)).length === 0) without.push(name.text);
  return {
    key: 'team-bemandet',
    state: stateOf(without.length, municipality.departments.length),
    day,
    sentence:
      without.length === 0
        ? `Alle ${municipality.departments.length} afdelinger har en konsulent i teamet i dag.`
        : `Uden konsulent i dag: ${without.join('; ')}.`,
    link: '/aaret/bemanding',
  };
}

async function knowledgePersons(db: Tables, { municipality }: PeopleGround, day: Day): Promise<Evidence> {
  const all = await workplaces(db);
  const today = await todayIn(db, day, { roles: guidingRoles });
  const asked = municipality.departments.filter(({ guidance }) => guidance === 'workplace');
  const places = asked.map((department) => coverageOf(department, all, today));
  const count = places.reduce((sum, one) => sum + one.places.length, 0);
  const without = places.reduce((sum, one) => sum + one.without, 0);
  return {
    key: 'videnspersoner',
    state: stateOf(without, count),
    day,
    sentence: placesSaid(count, without),
    link: '/videnspersoner',
  };
}

function placesSaid(count: number, without: number): string {
  if (count === 0) return 'Ingen arbejdspladser er skrevet ind endnu.';
  return without === 0
    ? `Alle ${count} arbejdspladser har en vidensperson.`
    : `${without} af ${count} arbejdspladser har ingen vidensperson.`;
}

async function owner(db: Tables, { municipality }: PeopleGround, day: Day): Promise<Evidence> {
  const { owner: key } = municipality.plan;
  const name = municipality.departments.find((one) => one.key === key)?.name.text ?? key;
  const isThere = (await headsOf(db, key, day)).length > 0;
  return {
    key: 'plan-ejer',
    state: isThere ? 'fulfilled' : 'missing',
    day,
    sentence: isThere
      ? `${name} ejer planen og har en chef i Værn i dag.`
      : `${name} ejer planen, men har ingen chef i Værn i dag.`,
  };
}

const stateOf = (without: number, all: number): Evidence['state'] => {
  if (all > 0 && without === 0) return 'fulfilled';
  return without === all ? 'missing' : 'partly';
};

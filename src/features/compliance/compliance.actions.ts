import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Paper } from '#kernel/paper';
import { may } from '#kernel/person';
import type { Person } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { choices } from './choice.ts';
import type { Choice, Shown } from './choice.ts';
import { dutiesOf, openedTo } from './compliance.ts';
import type { Proved } from './compliance.ts';
import type { ComplianceGround } from './ground.ts';
import { paperOf } from './paper.ts';
import { evidenceInContent } from './written.ts';

/** A handle without tables of its own: each room that shows something brings its own. */
export type ProofDb = Db<object>;
type Ground = ComplianceGround<ProofDb>;

async function proved({ content, sources, version }: Ground, db: ProofDb, now: Date): Promise<Proved> {
  const today = dayOf(now);
  const evidence: Evidence[] = [...evidenceInContent(content, today)];
  for (const source of sources) evidence.push(...(await source(db, now)));
  return { duties: dutiesOf(content, evidence, today), today, version };
}

const opens =
  ({ needsOf }: Ground, person: Person) =>
  (path: string): boolean => {
    const needs = needsOf(path);
    return needs !== undefined && person.kind === 'signed-in' && may(person, needs, person);
  };

/** Looks at what the plan and the law ask, and at what there is to show for it. */
export const seeCompliance = (ground: Ground): Deed<ProofDb, { choice: Choice }, Shown> => ({
  name: 'compliance.see',
  needs: 'see-year',
  input: z.strictObject({ choice: z.enum(choices) }),
  remember: remembers('So that it can be seen who looked at what is missing.', () => 'none'),
  run: async ({ db, input: { choice }, person, now }) => {
    const found = await proved(ground, db, now);
    return ok({ ...found, duties: openedTo(found.duties, opens(ground, person)), choice });
  },
});

/** The proof as a paper to be kept. */
export interface PaperProof {
  readonly name: string;
  readonly paper: Paper;
}

/** Takes the proof along as a paper, with the day and the edition of the content it was made from. */
export const takeCompliance = (ground: Ground): Deed<ProofDb, object, PaperProof> => ({
  name: 'compliance.take-along',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who took the proof along.', () => 'none'),
  run: async ({ db, now }) => {
    const found = await proved(ground, db, now);
    const { key, name } = ground.content.municipality;
    return ok({ name: `efterlevelse-${key}-${found.today}.pdf`, paper: paperOf(found, name.text) });
  },
});

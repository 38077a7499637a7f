import { z } from 'zod';
import { guardedText, overruleLines } from '#features/guard';
import type { Guarded } from '#features/guard';
import { letter } from '#features/outbox';
import type { LetterTables } from '#features/outbox';
import { headsOf, team } from '#features/people';
import type { Colleague, PeopleTables } from '#features/people';
import { newId, remembers } from '#kernel/action';
import type { Deed, Desk, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { dayField, dayOrNone, seenVersion } from '#kernel/input';
import { isHeadOf, may } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { decisionFault, outcomeFault, withDecision, withOutcome } from './delivery.ts';
import { deliveries, insertDelivery, keepDelivery } from './delivery.store.ts';
import { theYear } from './drafting.actions.ts';
import { theNumber } from './freezing.actions.ts';
import type { StatusGround } from './ground.ts';
import { longestDecision } from './limits.ts';
import { mistakeWords as wrong } from './status.words.ts';
import { forums } from './status.ts';
import type { Delivery, Forum, SeenEdition } from './status.ts';
import { edition, newestEdition } from './status.store.ts';
import type { StatusTables } from './status.store.ts';

/** The handle that delivering takes. */
type DeliveryDb = Db<StatusTables & PeopleTables & LetterTables>;

interface OfEdition {
  readonly year: string;
  readonly number: number;
}
const ofEdition = { year: theYear, number: theNumber };

const tell = async (db: DeliveryDb, people: readonly Colleague[], now: Date): Promise<void> => {
  for (const { id: to } of people) await letter(db, { to, kind: 'status', about: 'none', now });
};

/** Delivers the newest edition to the head who owns the plan. Pressed twice, it is delivered once. */
export const deliverStatus = ({ municipality }: StatusGround): Deed<DeliveryDb, OfEdition, OfEdition> => ({
  name: 'status.deliver',
  needs: 'keep-year',
  input: z.strictObject(ofEdition),
  remember: remembers('So that it can be seen that the annual status was delivered, and when.', () => 'none'),
  run: async ({ db, input, now }) => {
    const newest = await newestEdition(db, input.year);
    if (!newest || newest.number < input.number) return refuse({ reason: 'not-found' });
    if (newest.number > input.number) return refuse({ reason: 'conflict' });
    const today = dayOf(now);
    if (await insertDelivery(db, input, today)) await tell(db, await headsOf(db, municipality.plan.owner, today), now);
    return ok({ year: input.year, number: input.number });
  },
});

const deliveryOf = async (db: DeliveryDb, { year, number }: OfEdition): Promise<Delivery | undefined> =>
  (await deliveries(db)).find((one) => one.year === year && one.number === number);

/** The delivery that somebody may answer: everybody who sees the year sees that there is one, so whose it is is no secret. */
async function theirs<Input extends OfEdition>(
  { db, input, person }: Desk<DeliveryDb, Input>,
  ground: StatusGround,
): Promise<Result<Delivery, Refusal>> {
  if (!isHeadOf(person, ground.municipality.plan.owner)) return refuse({ reason: 'not-allowed' });
  const found = await deliveryOf(db, input);
  return found ? ok(found) : refuse({ reason: 'not-found' });
}

/** Confirms that the status has been received. Confirmed twice, the first day stands. */
export const confirmStatus = (ground: StatusGround): Deed<DeliveryDb, OfEdition, OfEdition> => ({
  name: 'status.confirm',
  needs: 'receive-status',
  input: z.strictObject(ofEdition),
  remember: remembers('So that it can be seen that the annual status was received, and when.', () => 'none'),
  run: async (desk) => {
    const found = await theirs(desk, ground);
    if (!found.ok || found.value.confirmedOn !== undefined) return asked(found);
    const isKept = await keepDelivery(desk.db, { ...found.value, confirmedOn: dayOf(desk.now) });
    return isKept ? asked(found) : refuse({ reason: 'conflict' });
  },
});

const asked = (found: Result<Delivery, Refusal>): Result<OfEdition, Refusal> =>
  found.ok ? ok({ year: found.value.year, number: found.value.number }) : found;

/** Keeps what the head wrote, and tells the team; where it says what stood there already, nothing happens. */
async function keep(
  { db, now, also }: Pick<Desk<DeliveryDb, never>, 'db' | 'now' | 'also'>,
  [before, after]: readonly [Delivery, Delivery],
  words: Guarded,
): Promise<Result<OfEdition, Refusal>> {
  if (after === before) return asked(ok(before));
  if (!(await keepDelivery(db, after))) return refuse({ reason: 'conflict' });
  await tell(db, await team(db, dayOf(now)), now);
  for (const line of overruleLines(newId(), words)) await also({ ...line, which: 'none' });
  return asked(ok(after));
}

interface Decided extends OfEdition {
  readonly version: number;
  readonly forum: Forum;
  readonly on: Day | undefined;
  readonly political: 'yes' | 'no';
  readonly words: Guarded;
}

/** Records where the status is presented, when, and whether it is treated politically. The team is told. */
export const decideForum = (ground: StatusGround): Deed<DeliveryDb, Decided, OfEdition> => ({
  name: 'status.decide',
  needs: 'receive-status',
  input: z.strictObject({
    ...ofEdition,
    version: seenVersion,
    forum: z.enum(forums, { error: wrong.forum }),
    on: dayOrNone(wrong.when),
    political: z.enum(['yes', 'no'], { error: wrong.political }),
    words: guardedText(ground.guard, { max: longestDecision, min: 0 }),
  }),
  remember: remembers('So that it can be seen who decided where the annual status is presented.', () => 'none'),
  run: async (desk) => {
    const found = await theirs(desk, ground);
    if (!found.ok) return found;
    const { version, forum, on, words } = desk.input;
    const kept = { forum, on, words: words.text, political: desk.input.political === 'yes' };
    const fault = decisionFault(kept, found.value);
    if (fault) return refuse({ reason: 'invalid', mistakes: [fault] });
    return keep(desk, [found.value, withDecision(found.value, { version, kept }, dayOf(desk.now))], words);
  },
});

interface CameOf extends OfEdition {
  readonly version: number;
  readonly came: Day;
  readonly outcome: Guarded;
}

/** Records what came of it where it was presented. The team is told. */
export const recordOutcome = (ground: StatusGround): Deed<DeliveryDb, CameOf, OfEdition> => ({
  name: 'status.record-outcome',
  needs: 'receive-status',
  input: z.strictObject({
    ...ofEdition,
    version: seenVersion,
    came: dayField(wrong.day),
    outcome: guardedText(ground.guard, { max: longestDecision }),
  }),
  remember: remembers('So that it can be seen who wrote what came of the annual status.', () => 'none'),
  run: async (desk) => {
    const found = await theirs(desk, ground);
    if (!found.ok) return found;
    const { version, came, outcome } = desk.input;
    const kept = { on: came, words: outcome.text };
    const fault = outcomeFault(kept, found.value, dayOf(desk.now));
    if (fault) return refuse({ reason: 'invalid', mistakes: [fault] });
    return keep(desk, [found.value, withOutcome(found.value, { version, kept })], outcome);
  },
});

/** Reads one frozen edition, and what became of it. */
export const readEdition = (ground: StatusGround): Deed<DeliveryDb, OfEdition, SeenEdition> => ({
  name: 'status.read',
  needs: 'see-year',
  input: z.strictObject(ofEdition),
  remember: remembers('To read the annual status.', () => 'none'),
  run: async ({ db, input, person, now }) => {
    const found = await edition(db, input.year, input.number);
    if (!found) return refuse({ reason: 'not-found' });
    return ok({
      edition: found,
      newest: (await newestEdition(db, input.year))?.number ?? input.number,
      delivery: await deliveryOf(db, input),
      writes: person.kind === 'signed-in' && may(person, 'keep-year', person),
      isTheirs: isHeadOf(person, ground.municipality.plan.owner),
      hasHead: (await headsOf(db, ground.municipality.plan.owner, dayOf(now))).length > 0,
    });
  },
});

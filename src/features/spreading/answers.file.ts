import { z } from 'zod';

const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = () => z.string();
const address = () => z.url().describe('The page of Værn that says the same.');

const dialled = {
  phone: z.string().nullable().describe('As it is read aloud, in pairs. Null when nobody has filled it in.'),
  tel: z.string().nullable().describe('What a link dials, RFC 3966.'),
};

const acuteNumber = () =>
  z
    .strictObject({
      id: text(),
      name: text(),
      phone: z.string(),
      tel: z.string(),
      whom: z.enum(['all', 'child', 'adult']).describe('all: danger to life. child: somebody under 18.'),
    })
    .describe('A number for when somebody is in danger now. Show it first.');

const weekday = () => z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const clock = () => z.string().regex(/^\d{2}:\d{2}$/);

const hours = () =>
  z.strictObject({
    kind: z.enum(['always', 'weekly', 'unknown']).describe('unknown is never open.'),
    weekly: z.array(z.strictObject({ days: z.array(weekday()), from: clock(), to: clock() })),
    holidays: z.enum(['closed', 'as-weekdays', 'unknown']),
    text: text().describe('The whole week in Danish words.'),
  });

const origin = () =>
  z.strictObject({
    inPlan: z.boolean().describe('Whether the number stands in the adopted plan.'),
    confirmed: z.boolean().describe("Whether the municipality's lawyer or the plan itself vouches for it."),
  });

/** A number as everybody can read it. */
const number = () =>
  z.strictObject({
    id: text(),
    name: text(),
    what: text(),
    ...dialled,
    phoneNote: z.string().nullable(),
    missing: z.string().nullable().describe('What the municipality must fill in, when the number is missing.'),
    hours: hours(),
    more: z.array(
      z.strictObject({ label: text(), phone: text(), tel: text(), hours: hours(), confirmed: z.boolean() }),
    ),
    ages: z.strictObject({ from: z.int(), to: z.int() }),
    departments: z.array(text()).describe('Only for these; empty means for everybody.'),
    needs: z.array(text()).describe('What one calls about.'),
    ready: z.array(text()).describe('What to have ready before calling.'),
    conditions: z.array(text()),
    caution: z.string().nullable(),
    mail: z.string().nullable(),
    web: z.string().nullable(),
    origin: origin(),
    owner: text().describe('Who keeps it up to date.'),
    checkedOn: day(),
    checkOverdue: z.boolean().describe('True more than twelve months after the last check.'),
    url: address(),
  });

const called = () =>
  z.strictObject({
    id: text(),
    name: text(),
    ...dialled,
    missing: z.string().nullable(),
    hoursText: text().describe('The week in a few Danish words.'),
    conditions: z.array(text()),
    origin: origin(),
  });

const card = () =>
  z.strictObject({
    id: text(),
    title: text(),
    short: text(),
    audience: z.strictObject({
      department: z.strictObject({ key: text(), name: text() }).nullable().describe('Null: for everybody.'),
      age: z.enum(['under18', 'adult', 'unknown']),
      ageText: text(),
    }),
    level: z.enum(['acute', 'today', 'soon']),
    levelText: text(),
    task: text(),
    steps: z.array(z.strictObject({ text: text(), note: z.string().nullable(), contacts: z.array(called()) })),
    say: z.array(text()),
    doNot: z.array(text()),
    duties: z.array(z.strictObject({ text: text(), deadline: z.string().nullable() })),
    contacts: z.array(called()).describe('Those who stand in no step.'),
    version: text(),
    reviewBy: day(),
    reviewOverdue: z.boolean(),
    owner: text(),
    url: address(),
  });

const event = () =>
  z.strictObject({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    whenText: text(),
    place: text(),
    deadline: day().nullable(),
    cancelled: z.boolean(),
  });

const post = () =>
  z.strictObject({
    id: z.uuid(),
    kind: z.enum(['law', 'initiative', 'course', 'material', 'talk']),
    kindText: text(),
    title: text(),
    paragraphs: z.array(text()),
    source: z.strictObject({ name: text(), link: z.string().nullable() }),
    date: day(),
    departments: z.array(text()),
    expires: day().nullable(),
    event: event().nullable(),
    changedAt: z.iso.datetime(),
    url: address(),
  });

const top = {
  municipality: z.strictObject({ key: text(), name: text(), short: text() }),
  acute: z.array(acuteNumber()),
};

/** `/api/v1/viden`. */
export const postsAnswer = z.strictObject({
  ...top,
  department: z.strictObject({ key: text(), name: text() }).nullable(),
  url: address(),
  posts: z.array(post()),
});

/** `/api/v1/kort`. */
export const cardsAnswer = z.strictObject({ ...top, url: address(), cards: z.array(card()) });

/** `/api/v1/kort/{id}`. */
export const cardAnswer = z.strictObject({ ...top, url: address(), card: card() });

/** `/api/v1/numre`. */
export const numbersAnswer = z.strictObject({ ...top, url: address(), numbers: z.array(number()) });

/** `/api/v1/plan`. */
export const planAnswer = z.strictObject({
  ...top,
  title: text(),
  version: day().describe('The plan is named by the day it was adopted.'),
  adopted: day(),
  adoptedBy: text(),
  reviseBy: day().describe('Must be revised at the latest this day.'),
  revisionOverdue: z.boolean(),
  owner: text(),
  chapters: z.array(z.strictObject({ title: text(), section: text(), url: address() })),
  url: address(),
});

/** What is not there, or not answered that way. */
export const notAnswer = z.strictObject({ error: z.string().describe('One sentence in Danish.') });

export type PostsAnswer = z.infer<typeof postsAnswer>;
export type CardsAnswer = z.infer<typeof cardsAnswer>;
export type CardAnswer = z.infer<typeof cardAnswer>;
export type NumbersAnswer = z.infer<typeof numbersAnswer>;
export type PlanAnswer = z.infer<typeof planAnswer>;
export type GivenCard = CardAnswer['card'];
export type GivenNumber = NumbersAnswer['numbers'][number];
export type GivenPost = PostsAnswer['posts'][number];
export type Acute = PlanAnswer['acute'][number];
export type Top = Pick<PlanAnswer, 'municipality' | 'acute'>;

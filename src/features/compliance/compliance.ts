import { freshness } from '#features/contacts';
import type { Contact } from '#features/contacts';
import { speak } from '#kernel/text';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { evidenceNames } from '#kernel/evidence';
import type { Evidence, Standing } from '#kernel/evidence';
import { isTold, mappingOf, sentencesOf } from './content.ts';
import type { ComplianceContent } from './content.ts';
import type { Mapping } from './duties.file.ts';
import { places } from './places.ts';
import { ruleWords } from './rules.words.ts';

/** One thing that fulfils a duty: what is written, what Værn sees itself, or what somebody has said. */
export interface Proof {
  readonly kind: 'content' | 'machine' | 'hand';
  readonly name: string;
  readonly state: Standing;
  readonly day?: Day | undefined;
  /** True where the day is the last on which it must be read again. */
  readonly isRead?: boolean;
  readonly sentence: string;
  readonly link?: string | undefined;
}

/** How a duty stands: as its proofs do, and a law that no lawyer has confirmed is never more than that. */
export type DutyState = Standing | 'unconfirmed';

/** One duty, where it comes from, and what there is to show for it. */
export interface Duty {
  /** Its number on paper and on the page: the plan's in the plan's order, then the law's. */
  readonly number: number;
  readonly key: string;
  readonly from: 'plan' | 'law';
  /** The section of the plan or the name of the law. */
  readonly source: string;
  readonly says: string;
  readonly who: string;
  readonly state: DutyState;
  readonly proofs: readonly Proof[];
  /** Where it is done; without a path for whoever may not open it. */
  readonly at: readonly { readonly path?: string; readonly name: string }[];
  readonly unconfirmedLaw: boolean;
}

/** Every duty of the plan and the law, in their order, as it stands on a day. */
export function dutiesOf(content: ComplianceContent, evidence: readonly Evidence[], today: Day): readonly Duty[] {
  const ground = { content, evidence, today };
  const sections = new Map(content.municipality.sections.map((one) => [one.key, `${one.part}: ${one.title}`]));
  const law = new Map(content.law.map((one) => [one.key, one]));
  const asked: readonly Omit<Asked, 'number'>[] = [
    ...content.points.map(({ key, section, says, who }) => ({
      key,
      from: 'plan' as const,
      source: sections.get(section) ?? section,
      says,
      who,
      isLawSure: true,
    })),
    ...content.duties.map(({ key, law: name, says, who }) => ({
      key,
      from: 'law' as const,
      source: law.get(name)?.title.text ?? name,
      says: says.text,
      who,
      isLawSure: law.get(name)?.confirmed ?? false,
    })),
  ];
  return asked.map((one, at) => dutyOf(ground, { ...one, number: at + 1 }));
}

/** How everything stands on a day, and which edition of the content it is told from. */
export interface Proved {
  readonly duties: readonly Duty[];
  readonly today: Day;
  readonly version: string;
}

/** The same duties for somebody: what they may not open is named, and leads nowhere. */
export const openedTo = (duties: readonly Duty[], opens: (path: string) => boolean): readonly Duty[] =>
  duties.map((duty) => ({
    ...duty,
    at: duty.at.map(({ path, name }) => (path !== undefined && opens(path) ? { path, name } : { name })),
    proofs: duty.proofs.map(({ link, ...proof }) => ({ ...proof, link: link && opens(link) ? link : undefined })),
  }));

interface Ground {
  readonly content: ComplianceContent;
  readonly evidence: readonly Evidence[];
  readonly today: Day;
}

type Asked = Pick<Duty, 'number' | 'key' | 'from' | 'source' | 'says'> & {
  readonly who: ComplianceContent['points'][number]['who'] | 'kommune';
  readonly isLawSure: boolean;
};

function dutyOf(ground: Ground, { isLawSure, ...asked }: Asked): Duty {
  const mapping = mappingOf(asked.key, ground.content.fulfilled);
  const proofs = [...written(ground, mapping), ...seen(ground, mapping), ...said(mapping)];
  // What somebody must do is not proved by a page that says they must.
  const counted = isTold(asked.who) ? proofs : proofs.filter(({ kind }) => kind !== 'content');
  const state = together(counted.map((proof) => proof.state));
  return {
    ...asked,
    state: state === 'fulfilled' && !isLawSure ? 'unconfirmed' : state,
    proofs,
    at: mapping.pages.flatMap((key) => places[key] ?? []).filter(({ tells }) => !tells),
    unconfirmedLaw: !isLawSure,
  };
}

/** As good as all of them together: fulfilled when each is, missing when none is even partly. */
export function together(states: readonly Standing[]): Standing {
  if (states.every((state) => state === 'missing')) return 'missing';
  return states.every((state) => state === 'fulfilled') ? 'fulfilled' : 'partly';
}

function seen({ evidence }: Ground, mapping: Mapping): Proof[] {
  return mapping.evidence.flatMap((key): Proof[] => {
    const name = Object.entries(evidenceNames).find(([one]) => one === key)?.[1] ?? key;
    const found = evidence.filter((one) => one.key === key);
    if (found.length === 0) return [{ kind: 'machine', name, state: 'missing', sentence: unseen }];
    return found.map(({ state, day, sentence, link }) => ({ kind: 'machine', name, state, day, sentence, link }));
  });
}

const unseen = 'Værn kan ikke se det endnu.';

function said({ byHand }: Mapping): Proof[] {
  if (!byHand) return [];
  const { asks, confirmed } = byHand;
  if (!confirmed) return [{ kind: 'hand', name: 'Ingen har sagt god for det', state: 'missing', sentence: asks.text }];
  const name = `${confirmed.by.text} har sagt god for det`;
  return [{ kind: 'hand', name, state: 'fulfilled', day: confirmed.on, sentence: asks.text }];
}

function written(ground: Ground, mapping: Mapping): Proof[] {
  const { content, today } = ground;
  const says = (part: ComplianceContent['cards' | 'additions'][number]): boolean =>
    mapping.cards.includes(part.id) || sentencesOf(part).some(({ fulfils }) => fulfils.includes(mapping.duty));
  const chapters = content.chapters
    .map(({ head }) => head)
    .filter(({ slug, fulfils }) => mapping.chapters.includes(slug) || fulfils.includes(mapping.duty));
  return [
    ...content.cards
      .filter(says)
      .map((card) => reviewed(`Kort: ${card.short.text}`, card.reviewBy, today, `/kort/${card.id}`)),
    ...content.additions
      .filter(says)
      .map((part) => reviewed(`Tillæg til kort: ${part.title.text}`, part.reviewBy, today, '/kort')),
    ...chapters.map((head) =>
      reviewed(`Håndbogen: ${speak(head.title, 'da').text}`, head.reviewBy, today, `/planen/${head.slug}`),
    ),
    ...content.contacts.filter(({ id }) => mapping.contacts.includes(id)).map((one) => called(one, today)),
    ...mapping.rules.map(held),
    ...mapping.pages
      .flatMap((key) => places[key] ?? [])
      .filter(({ tells }) => tells)
      .map(shown),
  ];
}

function reviewed(name: string, reviewBy: Day, today: Day, link: string): Proof {
  const isLate = reviewBy < today;
  const day = inWords(reviewBy, 'da');
  return {
    kind: 'content',
    name,
    state: isLate ? 'partly' : 'fulfilled',
    day: reviewBy,
    isRead: true,
    sentence: isLate ? `Skulle være læst igennem senest ${day}.` : `Læses igennem igen senest ${day}.`,
    link,
  };
}

function called(contact: Contact, today: Day): Proof {
  const { checked, overdue } = freshness(contact, today);
  return {
    kind: 'content',
    name: `Kontakt: ${contact.name.text}`,
    state: overdue ? 'partly' : 'fulfilled',
    day: checked,
    sentence: `Sidst tjekket ${inWords(checked, 'da')}${overdue ? ', for over et år siden' : ''}.`,
    link: `/kontakter#kontakt-${contact.id}`,
  };
}

const held = (rule: string): Proof => ({
  kind: 'content',
  name: `Regel ${rule}: ${ruleWords[rule] ?? ''}`,
  state: 'fulfilled',
  sentence: 'Prøvet på hver vej gennem guiden, før indholdet blev udgivet.',
});

const shown = ({ path, name }: { readonly path: string; readonly name: string }): Proof => ({
  kind: 'content',
  name: `Side: ${name}`,
  state: 'fulfilled',
  sentence: 'Siden er offentlig.',
  link: path,
});

import { addMonths, dayOf, inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { allPosts } from './post.store.ts';
import type { KnowledgeTables } from './post.store.ts';
import type { KeptPost } from './post.ts';

const link = '/aaret/viden';

/** Whether the team has told its colleagues something within a year, held a talk, and made material from SIRI known. */
export async function knowledgeEvidence(db: Db<KnowledgeTables>, now: Date): Promise<readonly Evidence[]> {
  const today = dayOf(now);
  const published = (await allPosts(db)).filter(({ state }) => state === 'published');
  const told = published.filter(({ date }) => date <= today);
  const talks = told.filter(({ kind, event }) => kind === 'talk' && event?.cancelled === false && event.to <= now);
  const material = told.filter(({ source }) => /\bSIRI\b/i.test(source.name));
  return [
    {
      key: 'viden-delt',
      ...lately(
        told.map(({ date }) => date),
        today,
        'Sidst delt',
        'Intet er delt endnu.',
      ),
    },
    { key: 'vidensoplaeg', ...lately(talks.flatMap(dayHeld), today, 'Sidst holdt', 'Intet oplæg er holdt endnu.') },
    {
      key: 'siri-tjekket',
      ...lately(
        material.map(({ date }) => date),
        today,
        'Sidst delt fra SIRI',
        'Intet fra SIRI er delt endnu.',
      ),
    },
  ];
}

const dayHeld = ({ event }: KeptPost): readonly Day[] => (event ? [dayOf(event.from)] : []);

function lately(days: readonly Day[], today: Day, done: string, none: string): Omit<Evidence, 'key'> {
  const newest = days.toSorted().at(-1);
  if (newest === undefined) return { state: 'missing', sentence: none, link };
  const state = newest >= addMonths(today, -12) ? 'fulfilled' : 'partly';
  return { state, day: newest, sentence: `${done} ${inWords(newest, 'da')}.`, link };
}

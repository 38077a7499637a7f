import { addMonths, dayOf, inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { Db } from '#ports/database';
import { isStale } from './materials.file.ts';
import type { Material } from './materials.file.ts';
import { allPosts } from './post.store.ts';
import type { KnowledgeTables } from './post.store.ts';
import type { KeptPost } from './post.ts';

const link = '/aaret/viden';

/** Whether the team has told its colleagues something within a year, held a talk, and looked after the pages from SIRI. */
export async function knowledgeEvidence(
  db: Db<KnowledgeTables>,
  { materials }: { readonly materials: readonly Material[] },
  now: Date,
): Promise<readonly Evidence[]> {
  const today = dayOf(now);
  const published = (await allPosts(db)).filter(({ state }) => state === 'published');
  const told = published.filter(({ date }) => date <= today);
  const talks = told.filter(({ kind, event }) => kind === 'talk' && event?.cancelled === false && event.to <= now);
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
    siri(materials, today),
  ];
}

/** Material from SIRI is as good as the page of it that was looked at longest ago; one that nobody has opened is half in place. */
function siri(materials: readonly Material[], today: Day): Evidence {
  const from = materials.filter(({ body }) => /\bSIRI\b/.test(body.text));
  const [oldest] = from.map(({ checked }) => checked.on).toSorted();
  if (oldest === undefined)
    return { key: 'siri-tjekket', state: 'missing', sentence: 'Intet fra SIRI er vist.', link: '/viden' };
  const isSeen = from.every((page) => page.confirmed && !isStale(page, today));
  const sentence = `Sider fra SIRI, tjekket ${inWords(oldest, 'da')}${isSeen ? '' : ', og ikke alle er åbnet og bekræftet'}.`;
  return { key: 'siri-tjekket', state: isSeen ? 'fulfilled' : 'partly', day: oldest, sentence, link: '/viden' };
}

const dayHeld = ({ event }: KeptPost): readonly Day[] => (event ? [dayOf(event.from)] : []);

function lately(days: readonly Day[], today: Day, done: string, none: string): Omit<Evidence, 'key'> {
  const newest = days.toSorted().at(-1);
  if (newest === undefined) return { state: 'missing', sentence: none, link };
  const state = newest >= addMonths(today, -12) ? 'fulfilled' : 'partly';
  return { state, day: newest, sentence: `${done} ${inWords(newest, 'da')}.`, link };
}

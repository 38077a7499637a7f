import type { CardAnswer, CardsAnswer, NumbersAnswer, PlanAnswer, PostsAnswer } from './answers.file.ts';
import { cardsOf } from './cards.ts';
import { givenPost } from './news.ts';
import { numbersOf } from './numbers.ts';
import { postsFor, wholeAddress } from './source.ts';
import type { Source } from './source.ts';
import { topOf } from './top.ts';

/** `/api/v1/viden`, for one department or all of them. */
export function postsAnswered(source: Source, department: string | undefined): PostsAnswer {
  const found = source.municipality.departments.find(({ key }) => key === department);
  return {
    ...topOf(source),
    department: found ? { key: found.key, name: found.name.text } : null,
    url: wholeAddress(source, found ? `/viden/afdeling/${found.key}` : '/viden'),
    posts: postsFor(source, department).map((post) => givenPost(post, source)),
  };
}

/** `/api/v1/kort`. */
export const cardsAnswered = (source: Source): CardsAnswer => ({
  ...topOf(source),
  url: wholeAddress(source, '/kort'),
  cards: cardsOf(source),
});

/** `/api/v1/kort/<id>`; undefined when there is no such card. */
export function cardAnswered(source: Source, id: string): CardAnswer | undefined {
  const card = cardsOf(source).find((one) => one.id === id);
  return card && { ...topOf(source), url: card.url, card };
}

/** `/api/v1/numre`. */
export const numbersAnswered = (source: Source): NumbersAnswer => ({
  ...topOf(source),
  url: wholeAddress(source, '/kontakter'),
  numbers: numbersOf(source),
});

/** `/api/v1/plan`. */
export function planAnswered(source: Source): PlanAnswer {
  const { plan, departments } = source.municipality;
  return {
    ...topOf(source),
    title: plan.title.text,
    version: plan.adopted,
    adopted: plan.adopted,
    adoptedBy: plan.adoptedBy.text,
    reviseBy: plan.reviseBy,
    revisionOverdue: plan.reviseBy < source.today,
    owner: departments.find(({ key }) => key === plan.owner)?.name.text ?? source.municipality.name.text,
    chapters: source.chapters.map(({ head }) => ({
      title: head.title.text,
      section: head.section,
      url: wholeAddress(source, `/planen/${head.slug}`),
    })),
    url: wholeAddress(source, '/planen'),
  };
}

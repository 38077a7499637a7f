import type { FC } from 'hono/jsx';
import type { Municipality } from '#features/plan';
import type { Day } from '#kernel/day';
import type { Language } from '#kernel/text';
import { danishOnly } from '#ui/danish-only.tsx';
import type { Page } from '#ui/page.ts';
import { hoursWord } from './hours.words.ts';
import { invitation } from './invitation.ts';
import { englishWords, kindsWords, publicWords as words } from './knowledge.words.ts';
import type { Material } from './materials.file.ts';
import { Materials } from './materials.view.tsx';
import { isExpired, kinds } from './post.ts';
import type { Post } from './post.ts';
import { aboutPost, PostView } from './post.view.tsx';

/** What the public pages of knowledge are made from. */
export interface News {
  /** Every published post, expired ones too, the newest first. */
  readonly posts: readonly Post[];
  readonly municipality: Municipality;
  /** Pages that national bodies keep. */
  readonly materials: readonly Material[];
  readonly now: Date;
  readonly today: Day;
}

/** Every public page of knowledge in a language. A page in English says what they are; the posts are in Danish. */
export const newsPages = (news: News, language: Language): readonly Page[] =>
  language === 'en'
    ? [englishPage]
    : [...listsOf(news).map((list) => listPage(news, list)), ...news.posts.map((post) => postPage(post, news))];

/** A calendar file for each talk and each course, by its address. */
export const newsCalendars = ({
  posts,
  municipality,
}: News): readonly { readonly path: string; readonly body: string }[] =>
  posts.flatMap((post) => {
    const body = invitation(post, municipality.address);
    return body === undefined ? [] : [{ path: `/viden/${post.id}/kalender.ics`, body }];
  });

const danish = { language: 'da', section: 'knowledge', twin: '/viden' } as const;

interface List {
  readonly path: string;
  readonly name: string;
  readonly group: 'all' | 'kind' | 'department';
  readonly holds: (post: Post) => boolean;
}

const listsOf = ({ municipality }: News): readonly List[] => [
  { path: '/viden', name: words.everything, group: 'all', holds: () => true },
  ...kinds.map((kind): List => ({
    path: `/viden/slags/${kind}`,
    name: kindsWords[kind],
    group: 'kind',
    holds: (post) => post.kind === kind,
  })),
  ...municipality.departments.map(({ key, short }): List => ({
    path: `/viden/afdeling/${key}`,
    name: short.text,
    group: 'department',
    holds: ({ audience }) => audience.includes(key),
  })),
];

const listPage = (news: News, list: List): Page => ({
  ...danish,
  path: list.path,
  title: list.group === 'all' ? words.title : `${words.title}: ${list.name}`,
  body: (
    <div class="news">
      {list.group !== 'all' && (
        <a class="crumb no-print" href="/viden">
          {words.title}
        </a>
      )}
      <h1>{list.group === 'all' ? words.title : list.name}</h1>
      <p class="lead">{words.lead}</p>
      <Chips news={news} here={list} />
      <Posts news={news} list={list} />
      {list.group === 'all' && <Materials materials={news.materials} today={news.today} />}
      <p class="no-print">
        {words.follow} <a href={feedOf(news, list)}>{words.feed}</a>.
      </p>
    </div>
  ),
});

/** The feed of the department where the list is one department's, otherwise of everything. */
const feedOf = ({ municipality }: News, { path }: List): string => {
  const department = municipality.departments.find(({ key }) => path === `/viden/afdeling/${key}`);
  return department ? `/viden/feed.atom?afdeling=${department.key}` : '/viden/feed.atom';
};

const groups = [
  { group: 'kind', name: words.kinds },
  { group: 'department', name: words.departments },
] as const;

/** Folded away: what is new comes first, and a phone shows little of ten links and a list. */
const Chips: FC<{ readonly news: News; readonly here: List }> = ({ news, here }) => (
  <details class="news__chips no-print">
    <summary>{here.group === 'all' ? words.choose : words.chosen(here.name)}</summary>
    {groups.map(({ group, name }) => (
      <nav aria-labelledby={`chips-${group}`}>
        <p id={`chips-${group}`}>{name}</p>
        <ul class="chips">
          {listsOf(news)
            .filter((list) => list.group === group || (group === 'kind' && list.group === 'all'))
            .map((list) => (
              <li>
                <a class="chip" href={list.path} aria-current={list.path === here.path ? 'page' : undefined}>
                  {list.name}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    ))}
  </details>
);

const Posts: FC<{ readonly news: News; readonly list: List }> = ({ news, list }) => {
  const posts = news.posts.filter((post) => !isExpired(post, news.today) && list.holds(post));
  if (posts.length === 0)
    return (
      <p class="empty">
        {list.group === 'all' ? words.none : words.noneOf(list.name)} {words.noneHow}{' '}
        {list.group !== 'all' && <a href="/viden">{words.all}</a>}
      </p>
    );
  return (
    <ul class="news__list">
      {posts.map((post) => (
        <li>
          <h2>
            <a href={`/viden/${post.id}`}>{post.title}</a>
          </h2>
          <p class="quiet">{aboutPost(post, news.municipality)}</p>
          {post.event && (
            <p>
              {post.event.cancelled && <b>{words.cancelled}. </b>}
              {hoursWord(post.event)}, {post.event.place}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

const postPage = (post: Post, { municipality, now, today }: News): Page => ({
  ...danish,
  path: `/viden/${post.id}`,
  title: post.title,
  body: (
    <article class="news">
      <a class="crumb no-print" href="/viden">
        {words.title}
      </a>
      <h1>{post.title}</h1>
      <PostView post={post} municipality={municipality} today={today} />
      {post.event && <Coming post={post} isOver={post.event.to <= now} />}
    </article>
  ),
});

const Coming: FC<{ readonly post: Post; readonly isOver: boolean }> = ({ post, isOver }) => {
  if (isOver) return <p class="quiet">{words.over}</p>;
  return (
    <p class="news__ways no-print">
      {!post.event?.cancelled && (
        <a class="button" href={`/aaret/viden/tilmelding/${post.id}`} rel="nofollow">
          {words.signUp}
        </a>
      )}{' '}
      <a class="row-link" href={`/viden/${post.id}/kalender.ics`}>
        {words.calendar}
      </a>
    </p>
  );
};

const englishPage = danishOnly({ path: '/viden', section: 'knowledge', ...englishWords });

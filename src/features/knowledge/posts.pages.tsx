import { guardedOf } from '#features/guard';
import { freshId } from '#kernel/input';
import { allOf, does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import type { Deed, Id } from '#kernel/action';
import { PostForm } from './form.view.tsx';
import type { KnowledgeGround } from './ground.ts';
import { postWords as words } from './knowledge.words.ts';
import { OverviewView } from './list.view.tsx';
import { cancelTalk, dropDraft, holdTalk, publishPost, withdrawPost } from './publishing.actions.ts';
import { seePost, seePosts } from './reading.actions.ts';
import type { Overview, SeenPost } from './seen.ts';
import { TeamPostView } from './team.view.tsx';
import type { Tables } from './telling.actions.ts';
import { beginPost, changeThePost, writePost } from './writing.actions.ts';

const which = ({ params }: Ask): string => params['id'] ?? '';
const addressOf = (id: string): string => `/aaret/viden/${id}`;

/** The pages where the team writes, publishes and follows what it tells. */
export const postRoutes = (ground: KnowledgeGround): readonly Route[] => [
  shows({ path: '/aaret/viden', action: seePosts, given: () => ({}), page: listPage }),
  ...newRoutes(ground),
  ...oneRoutes(ground),
];

const listPage = (found: Overview, scene: Scene): InsidePage => ({
  title: words.title,
  body: <OverviewView {...found} scene={scene} />,
});

/** What the form sent, field by field. */
const fieldsOf = ({ form }: Ask, id: string, version: string) => ({
  id,
  version,
  kind: textOf(form, 'kind'),
  title: guardedOf(form, 'title'),
  words: guardedOf(form, 'words'),
  source: guardedOf(form, 'source'),
  link: textOf(form, 'link'),
  date: textOf(form, 'date'),
  audience: allOf(form, 'audience'),
  expires: textOf(form, 'expires'),
  on: textOf(form, 'on'),
  from: textOf(form, 'from'),
  to: textOf(form, 'to'),
  place: textOf(form, 'place'),
  seats: textOf(form, 'seats'),
  deadline: textOf(form, 'deadline'),
});

function newRoutes(ground: KnowledgeGround): readonly Route[] {
  const form = {
    action: beginPost,
    given: () => ({}),
    page: (_: true, scene: Scene): InsidePage => ({
      title: words.newTitle,
      body: (
        <PostForm
          ground={ground}
          scene={scene}
          to="/aaret/viden/ny"
          id={freshId(textOf(scene.typed, 'id'))}
          version={0}
        />
      ),
      scripts: ['guard'],
    }),
  };
  return [
    shows({ path: '/aaret/viden/ny', ...form }),
    does({
      path: '/aaret/viden/ny',
      action: writePost(ground),
      given: (ask) => fieldsOf(ask, textOf(ask.form, 'id'), '0'),
      then: addressOf,
      again: showing(form),
    }),
  ];
}

function oneRoutes(ground: KnowledgeGround): readonly Route[] {
  const one = {
    action: seePost,
    given: (ask: Ask) => ({ id: which(ask) }),
    page: (found: SeenPost, scene: Scene): InsidePage => ({
      title: words.title,
      body: <TeamPostView {...found} ground={ground} scene={scene} />,
    }),
  };
  const form = { ...one, page: changePage(ground) };
  const step = <Value,>(
    path: string,
    action: Deed<Tables, { readonly id: Id; readonly version: number }, Value>,
    then: (value: Value, ask: Ask) => string = (_, ask) => addressOf(which(ask)),
  ): Route =>
    does({
      path: `/aaret/viden/:id/${path}`,
      action,
      given: (ask) => ({ id: which(ask), version: textOf(ask.form, 'version') }),
      then,
      again: showing(one),
    });
  return [
    shows({ path: '/aaret/viden/:id', ...one }),
    shows({ path: '/aaret/viden/:id/ret', ...form }),
    does({
      path: '/aaret/viden/:id/ret',
      action: changeThePost(ground),
      given: (ask) => fieldsOf(ask, which(ask), textOf(ask.form, 'version')),
      then: addressOf,
      again: showing(form),
    }),
    step('udgiv', publishPost),
    step('traek-tilbage', withdrawPost),
    step('slet', dropDraft, () => '/aaret/viden'),
    step('aflys', cancelTalk(ground)),
    step('hold', holdTalk(ground)),
  ];
}

const changePage =
  (ground: KnowledgeGround) =>
  ({ post }: SeenPost, scene: Scene): InsidePage => ({
    title: words.changeTitle,
    body: (
      <PostForm
        ground={ground}
        scene={scene}
        to={`${addressOf(post.id)}/ret`}
        id={post.id}
        version={post.version}
        post={post}
      />
    ),
    scripts: ['guard'],
  });

import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { may } from '#kernel/person';
import { Rows } from '#ui/form.tsx';
import type { Row } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { kindWords, postWords as words, stateWords } from './knowledge.words.ts';
import { isExpired } from './post.ts';
import type { Listed, Overview } from './seen.ts';

/** The posts: what waits to be passed on or published first, then what can be read, then what is over. */
export const OverviewView: FC<Overview & { readonly scene: Scene }> = ({ posts, toPass, today, scene: { person } }) => {
  const isTeam = may(person, 'keep-year', person);
  const row = rowOf(today, isTeam);
  const of = (part: Part): readonly Row[] => posts.filter((listed) => partOf(listed, today) === part).map(row);
  return (
    <>
      <a class="crumb" href="/aaret">
        Året
      </a>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Ways toPass={toPass} isTeam={isTeam} maySignUp={may(person, 'sign-up', person)} />
      {of('draft').length > 0 && (
        <section>
          <h2>{words.drafts}</h2>
          <Rows rows={of('draft')} none="" />
        </section>
      )}
      <section>
        <h2>{words.published}</h2>
        <Rows rows={of('now')} none={isTeam ? `${words.none} ${words.noneHow}` : words.none} />
      </section>
      {of('over').length > 0 && (
        <details>
          <summary>
            {words.over} ({of('over').length})
          </summary>
          <Rows rows={of('over')} none="" />
        </details>
      )}
    </>
  );
};

interface WaysOn {
  readonly toPass: number | undefined;
  readonly isTeam: boolean;
  readonly maySignUp: boolean;
}

const Ways: FC<WaysOn> = ({ toPass, isTeam, maySignUp }) => {
  const waits = (toPass ?? 0) > 0;
  const ways = [
    {
      to: '/aaret/viden/videre',
      is: toPass !== undefined,
      label: waits ? words.toPass(toPass ?? 0) : words.nothingToPass,
    },
    { to: '/aaret/viden/ny', is: isTeam, label: words.write },
    { to: '/aaret/viden/tilmelding', is: maySignUp, label: words.signUps },
  ];
  const next = waits ? '/aaret/viden/videre' : '/aaret/viden/ny';
  return (
    <p class="buttons">
      {ways
        .filter(({ is }) => is)
        .map(({ to, label }) => (
          <>
            <a class={to === next ? 'button button--main' : 'button'} href={to}>
              {label}
            </a>{' '}
          </>
        ))}
    </p>
  );
};

type Part = 'draft' | 'now' | 'over';

const partOf = ({ post }: Listed, today: Day): Part => {
  if (post.state === 'draft') return 'draft';
  return post.state === 'withdrawn' || isExpired(post, today) ? 'over' : 'now';
};

const rowOf =
  (today: Day, isTeam: boolean) =>
  ({ post, reach }: Listed): Row => {
    const sum = (pick: 'reached' | 'of'): number => reach.reduce((all, one) => all + one[pick], 0);
    return {
      to: isTeam ? `/aaret/viden/${post.id}` : `/viden/${post.id}`,
      title: post.title,
      about: [
        kindWords[post.kind],
        inWords(post.date, 'da'),
        ...(post.state === 'published' ? [words.reached(sum('reached'), sum('of'))] : []),
      ].join(' · '),
      state: stateOf(post, today),
    };
  };

function stateOf(post: Listed['post'], today: Day): string | undefined {
  if (post.state !== 'published') return stateWords[post.state];
  if (post.event?.cancelled) return words.cancelled;
  return isExpired(post, today) ? words.expired : undefined;
}

import type { FC, PropsWithChildren } from 'hono/jsx';
import { Button, Form, MistakeSummary, Notice } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { departmentName } from './ground.ts';
import type { KnowledgeGround } from './ground.ts';
import { postWords as words } from './knowledge.words.ts';
import type { KeptPost } from './post.ts';
import { PostView } from './post.view.tsx';
import type { SeenPost } from './seen.ts';

interface Shown extends SeenPost {
  readonly ground: KnowledgeGround;
  readonly scene: Scene;
}

/** One post for the team: the post as everybody sees it, the next step, how far it has come, and who comes. */
export const TeamPostView: FC<Shown> = (shown) => {
  const { post, ground, scene, today } = shown;
  return (
    <>
      <a class="crumb" href="/aaret/viden">
        {words.title}
      </a>
      <h1>{post.title}</h1>
      <MistakeSummary scene={scene} />
      {post.state === 'draft' && <Notice>{words.notYet}</Notice>}
      {post.state === 'withdrawn' && <Notice tone="warn">{words.withdrawn}</Notice>}
      <PostView post={post} municipality={ground.municipality} today={today} />
      <Steps post={post} />
      {post.publishedOn !== undefined && <ReachView {...shown} />}
      {post.event && post.publishedOn !== undefined && <Coming {...shown} />}
    </>
  );
};

interface Step {
  readonly to: string;
  readonly label: string;
  readonly how: string;
  readonly isOpen: (post: KeptPost) => boolean;
}

const isOut = ({ state }: KeptPost): boolean => state === 'published';

/** What is done with one press: the next step. */
const next: readonly Step[] = [
  { to: 'udgiv', label: words.publish, how: words.publishHow, isOpen: ({ state }) => state === 'draft' },
  { to: 'udgiv', label: words.again, how: words.againHow, isOpen: ({ state }) => state === 'withdrawn' },
  {
    to: 'hold',
    label: words.hold,
    how: words.holdHow,
    isOpen: (post) => isOut(post) && post.event?.cancelled === true,
  },
];

/** What many would notice: folded away, and each can be undone but the last. */
const grave: readonly Step[] = [
  {
    to: 'aflys',
    label: words.cancel,
    how: words.cancelHow,
    isOpen: (post) => isOut(post) && post.event?.cancelled === false,
  },
  { to: 'traek-tilbage', label: words.withdraw, how: words.withdrawHow, isOpen: isOut },
  { to: 'slet', label: words.drop, how: words.dropHow, isOpen: ({ state }) => state === 'draft' },
];

const StepForm: FC<PropsWithChildren<{ readonly post: KeptPost; readonly step: Step }>> = ({
  post,
  step,
  children,
}) => (
  <Form to={`/aaret/viden/${post.id}/${step.to}`} hidden={{ version: String(post.version) }}>
    <p>{step.how}</p>
    {children}
  </Form>
);

const Steps: FC<{ readonly post: KeptPost }> = ({ post }) => (
  <section class="no-print" id="withdraw" tabindex={-1}>
    {next
      .filter(({ isOpen }) => isOpen(post))
      .map((step) => (
        <StepForm post={post} step={step}>
          <Button>{step.label}</Button>
        </StepForm>
      ))}
    <p class="buttons">
      <a class="button" href={`/aaret/viden/${post.id}/ret`}>
        {words.change}
      </a>{' '}
      {isOut(post) && (
        <a class="button" href={`/viden/${post.id}`}>
          {words.public}
        </a>
      )}
    </p>
    {grave
      .filter(({ isOpen }) => isOpen(post))
      .map((step) => (
        <details>
          <summary>{step.label}</summary>
          <StepForm post={post} step={step}>
            <Button kind="grave">{step.label}</Button>
          </StepForm>
        </details>
      ))}
  </section>
);

const ReachView: FC<Shown> = ({ reach, ground }) => (
  <section aria-labelledby="naaet">
    <h2 id="naaet">{words.reach}</h2>
    <p>{words.reachHow}</p>
    <dl class="facts">
      {reach.map(({ department, reached, of }) => (
        <>
          <dt>{departmentName(ground.municipality, department)}</dt>
          <dd>{words.count(reached, of)}</dd>
        </>
      ))}
    </dl>
  </section>
);

const Coming: FC<Shown> = ({ post, seated, queued }) => (
  <section aria-labelledby="tilmeldte">
    <h2 id="tilmeldte">
      {words.signedUp}
      {post.taken === undefined && ` (${seated.length})`}
    </h2>
    {post.taken === undefined ? <Names seated={seated} queued={queued} /> : <p>{words.gone(post.taken)}</p>}
  </section>
);

const Names: FC<Pick<Shown, 'seated' | 'queued'>> = ({ seated, queued }) => (
  <>
    <p>{words.signedUpHow}</p>
    {seated.length === 0 ? (
      <p class="empty">{words.nobody}</p>
    ) : (
      <ol>
        {seated.map((name) => (
          <li>{name}</li>
        ))}
      </ol>
    )}
    {queued.length > 0 && (
      <>
        <h3>
          {words.waiting} ({queued.length})
        </h3>
        <ol>
          {queued.map((name) => (
            <li>{name}</li>
          ))}
        </ol>
      </>
    )}
  </>
);

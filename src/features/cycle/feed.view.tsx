import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import { newSecret } from '#kernel/secret';
import { Button, Form, MistakeSummary } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import type { Feed } from './seen.ts';
import { feedWords as words } from './feed.words.ts';

/** One's private calendar: whether there is one, and what can be done with it. */
export const FeedView: FC<{ feed: Feed; scene: Scene }> = ({ feed: { madeOn }, scene }) => (
  <>
    <Back />
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <MistakeSummary scene={scene} />
    <p>{madeOn === undefined ? words.none : words.has(inWords(madeOn, 'da'))}</p>
    <Form to="/aaret/kalender" hidden={{ secret: newSecret() }}>
      {madeOn !== undefined && <p class="hint">{words.renewHow}</p>}
      <Button kind={madeOn === undefined ? 'main' : 'quiet'}>{madeOn === undefined ? words.make : words.renew}</Button>
    </Form>
    {madeOn !== undefined && (
      <Form to="/aaret/kalender/slet">
        <p class="hint">{words.withdrawHow}</p>
        <Button kind="grave">{words.withdraw}</Button>
      </Form>
    )}
    <section>
      <a class="row-link" href="/aaret/aarshjul.ics" download>
        {words.file}
      </a>
      <p class="hint">{words.fileHow}</p>
    </section>
  </>
);

/** The address, told once. */
export const MadeView: FC<{ address: string }> = ({ address }) => (
  <>
    <Back />
    <h1>{words.made}</h1>
    <p>{words.once}</p>
    <p class="notice notice--good year-address">
      <code>{address}</code>
    </p>
    <p>{words.secret}</p>
    <p>
      <a class="button" href={address.replace(/^https?:/, 'webcal:')}>
        {words.subscribe}
      </a>
    </p>
    <ul>
      {[words.outlook, words.google, words.phone].map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </>
);

const Back: FC = () => (
  <a class="crumb" href="/aaret">
    ← {words.back}
  </a>
);

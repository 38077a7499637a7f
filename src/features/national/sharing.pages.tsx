import type { FC } from 'hono/jsx';
import type { Municipality } from '#features/plan';
import { inWords } from '#kernel/day';
import { Button, Form, MistakeSummary, Notice, Rows } from '#ui/form.tsx';
import { does, showing, shows } from '#ui/route.ts';
import type { InsidePage, Route, Scene } from '#ui/route.ts';
import { agree, seeSharing, withdraw } from './agreement.actions.ts';
import type { NationalGround, Sharing } from './agreement.actions.ts';
import { sharingWords as words } from './national.words.ts';

/** The page where a municipality agrees to share its published figures, and takes them back. */
export function nationalRoutes(ground: NationalGround): readonly Route[] {
  const page = (sharing: Sharing, scene: Scene): InsidePage => sharingPage(sharing, scene, ground.municipality);
  const shown = { action: seeSharing(ground), given: () => ({}), page };
  const again = showing(shown);
  const here = () => '/landet';
  return [
    shows({ path: '/landet', ...shown }),
    does({ path: '/landet/del', action: agree(ground), given: () => ({}), then: here, again }),
    does({ path: '/landet/traek-ud', action: withdraw(ground), given: () => ({}), then: here, again }),
  ];
}

const sharingPage = (sharing: Sharing, scene: Scene, municipality: Municipality): InsidePage => ({
  title: words.title,
  body: (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <MistakeSummary scene={scene} />
      <Standing sharing={sharing} />
      <Decision sharing={sharing} owner={ownerOf(municipality)} />
      <Shared sharing={sharing} />
      <Lines title={words.what} lines={words.whatLines} />
      <Lines title={words.not} lines={words.notLines} />
      <Lines title={words.know} lines={words.knowLines} />
      <p>
        <a href="/tal/landet">{words.see}</a>
      </p>
    </>
  ),
});

const ownerOf = ({ plan, departments }: Municipality): string =>
  departments.find(({ key }) => key === plan.owner)?.name.text ?? plan.owner;

const Standing: FC<{ readonly sharing: Sharing }> = ({ sharing: { agreement } }) => {
  if (agreement === undefined) return <Notice>{words.notAgreed}</Notice>;
  return <Notice tone="good">{words.agreed(inWords(agreement.agreedOn, 'da'))}</Notice>;
};

const Decision: FC<{ readonly sharing: Sharing; readonly owner: string }> = ({ sharing, owner }) => {
  if (!sharing.mayDecide) return <p>{words.onlyOwner(owner)}</p>;
  return sharing.agreement === undefined ? (
    <Form to="/landet/del">
      <Button>{words.agree}</Button>
    </Form>
  ) : (
    <Form to="/landet/traek-ud">
      <Button kind="grave">{words.withdraw}</Button>
    </Form>
  );
};

const Shared: FC<{ readonly sharing: Sharing }> = ({ sharing: { agreement, parts } }) =>
  agreement === undefined && parts.length === 0 ? null : (
    <section>
      <h2>{words.years}</h2>
      <Rows rows={parts.map(({ year, state }) => ({ title: year, state: words.states[state] }))} none={words.noYears} />
    </section>
  );

const Lines: FC<{ readonly title: string; readonly lines: readonly string[] }> = ({ title, lines }) => (
  <section>
    <h2>{title}</h2>
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </section>
);

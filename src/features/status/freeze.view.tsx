import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import { Button, Form, MistakeSummary, Notice } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { ContentView } from './content.view.tsx';
import type { StatusGround } from './ground.ts';
import { longestCorrection } from './limits.ts';
import { freezeWords as words, writeWords } from './page.words.ts';
import type { Preview } from './status.ts';

/** The status as it would be frozen, and the button that does it. */
export const FreezeView: FC<Preview & { readonly ground: StatusGround; readonly scene: Scene }> = (preview) => (
  <>
    <a class="crumb no-print" href={`/aaret/status/${preview.content.year}/udkast`}>
      {writeWords.back(preview.content.year)}
    </a>
    <h1>{words.title(preview.content.year)}</h1>
    <p>{words.lead}</p>
    <MistakeSummary scene={preview.scene} />
    {preview.scene.overtaken && <Notice tone="warn">{words.changed}</Notice>}
    <article>
      <ContentView content={preview.content} />
    </article>
    <Freeze {...preview} />
  </>
);

const Freeze: FC<Preview & { readonly ground: StatusGround; readonly scene: Scene }> = ({
  content: { year },
  digest,
  newest,
  ground,
  scene,
}) =>
  newest?.digest === digest ? (
    <Notice>{words.unchanged}</Notice>
  ) : (
    <Form to={`/aaret/status/${year}/frys`} hidden={{ digest }}>
      <p>{words.how}</p>
      {newest && (
        <GuardedArea
          name="corrects"
          label={words.corrects}
          hint={words.correctsHint}
          scene={scene}
          guard={ground.guard}
          max={longestCorrection}
          rows={3}
        />
      )}
      <Button>{newest ? words.freezeAgain(newest.number + 1) : words.freeze}</Button>
    </Form>
  );

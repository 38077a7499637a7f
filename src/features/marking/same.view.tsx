import type { FC, PropsWithChildren } from 'hono/jsx';
import { Button } from '#ui/form.tsx';
import { sameWords as words } from './marking.words.ts';

/** A case with the same answers is counted: one button says that it is the same, one that it is another. No line is shown, so none is linked to. */
export const SameOrAnother: FC<PropsWithChildren> = ({ children }) => (
  <div id="another" tabindex={-1}>
    <h2>{words.alike}</h2>
    <p>{words.alikeHow}</p>
    {children}
    <div class="buttons">
      <Button name="another" value="same">
        {words.same}
      </Button>
      <Button name="another" value="yes" kind="quiet">
        {words.another}
      </Button>
    </div>
  </div>
);

import type { FC } from 'hono/jsx';
import { printWords as words } from './meeting.words.ts';
import { Material, Points, Said, When } from './meeting.view.tsx';
import type { Shown } from './meeting.view.tsx';
import { calendarTitle } from './invitation.ts';

/** The agenda as it is printed: what, when, where and what to read. */
export const PrintedAgenda: FC<Shown> = (shown) => (
  <Printed {...shown} what={words.agenda}>
    <Points points={shown.points} />
    <Material material={shown.material} />
  </Printed>
);

/** The minutes as they are printed. */
export const PrintedMinutes: FC<Shown> = (shown) => (
  <Printed {...shown} what={words.minutes}>
    <Said {...shown} />
    <Material material={shown.material} />
  </Printed>
);

const Printed: FC<Shown & { readonly what: string; readonly children?: unknown }> = ({
  meeting,
  standing,
  what,
  children,
}) => (
  <article>
    <p class="buttons no-print">
      <button class="button button--main" type="button" data-print hidden>
        {words.print}
      </button>
      <a class="button button--quiet" href={`/aaret/moede/${meeting.id}`}>
        {words.back}
      </a>
    </p>
    <h1>{what}</h1>
    <p>{calendarTitle}</p>
    <When meeting={meeting} standing={standing} />
    {children}
  </article>
);

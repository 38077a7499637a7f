import type { FC } from 'hono/jsx';
import type { YearDoor } from './doors.ts';
import { cycleWords as words } from './cycle.words.ts';

/** The doors of the year, one line each. */
export const DoorsView: FC<{ doors: readonly YearDoor[] }> = ({ doors }) =>
  doors.length === 0 ? null : (
    <section aria-labelledby="doere">
      <h2 id="doere">{words.doors}</h2>
      <div class="doors">
        {doors.map(({ path, name, how }) => (
          <a class="door" href={path}>
            <span>
              <b>{name}</b>
              <span class="door__how">{how}</span>
            </span>
          </a>
        ))}
      </div>
    </section>
  );

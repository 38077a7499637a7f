import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { publicWords as words } from './knowledge.words.ts';
import { isStale } from './materials.file.ts';
import type { Material } from './materials.file.ts';

/** The pages that national bodies keep, each with the day on which somebody last looked. */
export const Materials: FC<{ readonly materials: readonly Material[]; readonly today: Day }> = ({ materials, today }) =>
  materials.length === 0 ? null : (
    <section aria-labelledby="nationale">
      <h2 id="nationale">{words.materials}</h2>
      <ul class="news__list">
        {materials.map((material) => (
          <li>
            <h3>
              <a href={material.link}>{material.title.text}</a>
            </h3>
            <p>
              {material.body.text}: {material.what.text}
            </p>
            <p class="quiet">
              {words.checkedOn(inWords(material.checked.on, 'da'))} ({material.checked.by.text}).{' '}
              {isStale(material, today) && <b>{words.stale}</b>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

import type { FC } from 'hono/jsx';
import { addMonths, inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { publicWords as words } from './knowledge.words.ts';
import type { Material } from './materials.file.ts';

/** How many months a page may stand without anybody having looked. */
const freshFor = 12;

/** Whether it is too long since somebody looked at a page. */
const isStale = ({ checked }: Pick<Material, 'checked'>, today: Day): boolean =>
  addMonths(checked.on, freshFor) < today;

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

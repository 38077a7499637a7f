import type { FC } from 'hono/jsx';
import { newId } from '#kernel/action';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Post } from '#kernel/person';
import { Button, Field, Form, Pick, untouched } from '#ui/form.tsx';
import { textOf } from '#ui/route.ts';
import type { Scene } from '#ui/route.ts';
import { departmentName } from './ground.ts';
import type { PeopleGround } from './ground.ts';
import { holdsOn } from './people.ts';
import type { HeldPost, Workplace } from './people.ts';
import { roleWords, sourceWords } from './people.words.ts';

/** A day as it is said on these pages. */
export const said = (day: Day): string => inWords(day, 'da');

/** A post in words: "Vidensperson, Skovskolen" or "Konsulent, Skole & Dagtilbud". */
export function postInWords(
  { role, department, workplace }: Post,
  ground: PeopleGround,
  workplaces: readonly Workplace[],
): string {
  const at = workplaces.find(({ id }) => id === workplace);
  const place = at?.name ?? (department === undefined ? undefined : departmentName(ground, department));
  return place === undefined ? roleWords[role] : `${roleWords[role]}, ${place}`;
}

/** From when to when a post is held. */
export function spanInWords({ from, to }: HeldPost, today: Day): string {
  if (to !== undefined && to < today) return to < from ? 'slut' : `slut ${said(to)}`;
  const begins = from > today ? `fra ${said(from)}` : `siden ${said(from)}`;
  return to === undefined ? begins : `${begins}, til og med ${said(to)}`;
}

/** Whether a post is over. */
export const isOver = ({ to }: HeldPost, today: Day): boolean => to !== undefined && to < today;

interface Choosing {
  /** What the empty first line says. */
  readonly none: string;
  readonly scene: Scene;
  readonly ground: PeopleGround;
}

/** One of the departments. */
export const PickDepartment: FC<Choosing> = ({ none, scene, ground: { municipality } }) => (
  <Pick
    name="department"
    label="Afdeling"
    none={none}
    options={municipality.departments.map(({ key, name }) => ({ value: key, label: name.text }))}
    scene={scene}
  />
);

/** One of the open workplaces, each with its department. */
export const PickWorkplace: FC<Choosing & { readonly workplaces: readonly Workplace[] }> = (asked) => (
  <Pick
    name="workplace"
    label="Arbejdsplads"
    none={asked.none}
    options={asked.workplaces
      .filter(({ closedOn }) => closedOn === undefined)
      .map(({ id, name, department }) => ({
        value: id,
        label: `${name} (${departmentName(asked.ground, department)})`,
      }))}
    scene={asked.scene}
  />
);

/** One post on its holder's page, and what can be done with it. */
export const PostRow: FC<{
  readonly post: HeldPost;
  readonly words: string;
  readonly closed: boolean;
  readonly today: Day;
  readonly scene: Scene;
}> = ({ post, words, closed, today, scene }) => (
  <li>
    <div class="thing">
      <span class="thing__what">
        <b>{words}</b>
        <small>
          {spanInWords(post, today)}, {sourceWords[post.source]}
          {closed && '. Arbejdspladsen er lukket, så rollen gælder ikke.'}
        </small>
      </span>
      {holdsOn(post, today) && !closed && <span class="thing__state">gælder i dag</span>}
    </div>
    {post.source !== 'provider' &&
      (isOver(post, today) ? <Again post={post} today={today} /> : <Ending post={post} scene={scene} />)}
  </li>
);

const Ending: FC<{ readonly post: HeldPost; readonly scene: Scene }> = ({ post, scene }) => {
  const returned = textOf(scene.typed, 'post') === post.id;
  return (
    <details open={returned}>
      <summary>Slut rollen</summary>
      <Form to={`/personer/${post.person}/slut`} hidden={{ post: post.id }} slim>
        <Field
          name="last"
          id={returned ? 'last' : `last-${post.id}`}
          label="Sidste dag. Lad feltet stå tomt for at slutte nu"
          type="date"
          scene={returned ? scene : untouched(scene)}
        />
        <Button kind="grave">Slut rollen</Button>
      </Form>
    </details>
  );
};

/** What was ended by mistake is given again with one press. */
const Again: FC<{ readonly post: HeldPost; readonly today: Day }> = ({ post, today }) => (
  <Form
    to={`/personer/${post.person}/rolle`}
    hidden={{
      id: newId(),
      role: post.role,
      department: post.department ?? '',
      workplace: post.workplace ?? '',
      from: today,
      to: '',
    }}
    slim
  >
    <Button kind="quiet">Giv rollen igen fra i dag</Button>
  </Form>
);

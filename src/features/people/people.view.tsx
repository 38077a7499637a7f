import type { FC } from 'hono/jsx';
import { newId } from '#kernel/action';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Post } from '#kernel/person';
import { Button, Form } from '#ui/form.tsx';
import type { Option } from '#ui/form.tsx';
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

/** Every department as a choice. */
export const departmentOptions = ({ municipality }: PeopleGround): readonly Option[] =>
  municipality.departments.map(({ key, name }) => ({ value: key, label: name.text }));

/** Every open workplace as a choice, with its department. */
export const workplaceOptions = (workplaces: readonly Workplace[], ground: PeopleGround): readonly Option[] =>
  workplaces
    .filter(({ closedOn }) => closedOn === undefined)
    .map(({ id, name, department }) => ({ value: id, label: `${name} (${departmentName(ground, department)})` }));

/** One post on its holder's page, and what can be done with it. */
export const PostRow: FC<{
  readonly post: HeldPost;
  readonly words: string;
  readonly closed: boolean;
  readonly today: Day;
}> = ({ post, words, closed, today }) => (
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
    {post.source !== 'provider' && (isOver(post, today) ? <Again post={post} today={today} /> : <Ending post={post} />)}
  </li>
);

const Ending: FC<{ readonly post: HeldPost }> = ({ post }) => (
  <details>
    <summary>Slut rollen</summary>
    <Form to={`/personer/${post.person}/slut`} hidden={{ post: post.id }} slim>
      <div class="field">
        <label for={`last-${post.id}`}>Sidste dag. Lad feltet stå tomt for at slutte nu</label>
        <input id={`last-${post.id}`} name="last" type="date" autocomplete="off" />
      </div>
      <Button kind="grave">Slut rollen</Button>
    </Form>
  </details>
);

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

import type { FC } from 'hono/jsx';
import { mistakesOf } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { guardWords as words, kinds } from './guard.words.ts';
import { guardedOf, piecesOf, reasonField, spotsIn, unsettled } from './guarded.ts';
import type { Looking, Spot } from './guarded.ts';
import { mended } from './mending.ts';
import { neutralFor } from './neutral.ts';
import type { Change } from './neutral.ts';
import { choiceOf, reasonKeys, reasons } from './overruled.ts';

/** A guard, and the address where a browser fetches what this guard knows. */
export interface GuardOnSite extends Looking {
  readonly words: string;
}

interface Asked {
  /** The field's name in the form, and in the deed's mistakes. */
  readonly name: string;
  readonly label: string;
  /** What to write; what to leave out is always said. */
  readonly hint?: string;
  readonly scene: Scene;
  readonly guard: GuardOnSite;
  readonly max: number;
  readonly rows?: number;
}

/** Several lines about a person, that must not tell who it is. A page with one asks for the script `guard`; without it the server says the same. */
export const GuardedArea: FC<Asked> = ({ name, label, hint, scene, guard, max, rows = 6 }) => {
  const { text, choices } = mended(guard, guardedOf(scene.typed, name));
  const spots = spotsIn(guard, text, choices);
  const wrong = wrongWords(scene, name);
  return (
    <div class="field guard" data-guard={guard.words} data-max={max}>
      <label for={name}>{label}</label>
      <p class="hint" id={`${name}-hint`}>
        {hint} {words.hint}
      </p>
      {wrong && (
        <p class="wrong" id={`${name}-fejl`}>
          <span class="visually-hidden">Fejl: </span>
          {wrong}
        </p>
      )}
      <textarea
        id={name}
        name={name}
        rows={rows}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={[`${name}-hint`, ...(wrong ? [`${name}-fejl`] : [])].join(' ')}
        aria-invalid={wrong ? 'true' : undefined}
      >
        {text}
      </textarea>
      <p class="guard__count" data-guard-count>
        {words.tooLong(max)}
      </p>
      <p class="guard__status" role="status" data-guard-status></p>
      <div data-guard-found>{spots.length > 0 && <Found name={name} text={text} spots={spots} />}</div>
    </div>
  );
};

/** Above the field: what was wrong with it as a whole, or that something in it must be mended. */
function wrongWords(scene: Scene, name: string): string | undefined {
  const mistakes = mistakesOf(scene, name);
  const whole = mistakes.find(({ field }) => !field.startsWith(`${name}.fund`));
  if (whole) return whole.message;
  return mistakes.length > 0 ? words.fix : undefined;
}

const Found: FC<{ name: string; text: string; spots: readonly Spot[] }> = ({ name, text, spots }) => {
  const changes = neutralFor(text, spots);
  const open = unsettled(spots);
  return (
    <section class="guard__found" aria-labelledby={`${name}-fundet`}>
      <p class="guard__title" id={`${name}-fundet`} tabindex={-1}>
        {words.found}
      </p>
      <Marked text={text} spots={spots} />
      {open.length > 1 && (
        <button class="button button--quiet" name="neutral" value={name}>
          {words.all}
        </button>
      )}
      {[...Map.groupBy(spots.keys(), (nth) => spots[nth]?.label ?? 'PER')].map(([label, places]) => (
        <div class="guard__kind">
          <p>
            <b>
              {kinds[label].many} ({places.length})
            </b>{' '}
            {kinds[label].why}
          </p>
          {places.some((nth) => spots[nth]?.mayOverrule) && <p class="quiet">{words.doubt}</p>}
          <ul>
            {places.map((nth) => (
              <Place name={name} text={text} spot={spots[nth]} change={changes[nth]} nth={nth} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

const Marked: FC<{ text: string; spots: readonly Spot[] }> = ({ text, spots }) => (
  <p class="guard__text" translate="no">
    <span class="visually-hidden">{words.marked}: </span>
    {piecesOf(text, spots).map((piece) =>
      piece.spot && piece.spot.reason === undefined ? (
        <mark>
          {piece.text}
          <small> {kinds[piece.spot.label].one}</small>
        </mark>
      ) : (
        piece.text
      ),
    )}
  </p>
);

interface Placed {
  readonly name: string;
  readonly text: string;
  readonly spot: Spot | undefined;
  readonly change: Change | undefined;
  readonly nth: number;
}

const Place: FC<Placed> = ({ name, text, spot, change, nth }) =>
  spot && change ? (
    <li>
      <mark translate="no">{text.slice(spot.start, spot.end)}</mark>{' '}
      <button class="guard__put" name="neutral" value={`${name}:${spot.key}`}>
        {words.put(change)}
        <span class="visually-hidden">
          {' '}
          {words.instead} {text.slice(spot.start, spot.end)}
        </span>
      </button>
      {spot.mayOverrule && (
        <span class="guard__why">
          <label for={`${name}-grund-${nth}`}>{words.why}</label>
          <select id={`${name}-grund-${nth}`} name={reasonField(name)}>
            <option value="">{words.choose}</option>
            {reasonKeys.map((reason) => (
              <option value={choiceOf(spot.key, reason)} selected={spot.reason === reason}>
                {reasons[reason]}
              </option>
            ))}
          </select>
        </span>
      )}
    </li>
  ) : null;

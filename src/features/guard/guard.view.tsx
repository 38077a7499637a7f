import type { FC } from 'hono/jsx';
import { mistakesOf } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { guardTexts as words, kinds } from './guard.words.ts';
import { guardedOf, piecesOf, reasonField, rowsOf, spotsIn, unsettled } from './guarded.ts';
import type { Looking, Row, Spot } from './guarded.ts';
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
  /** What stands there before anything is typed. */
  readonly value?: string;
  readonly guard: GuardOnSite;
  readonly max: number;
  readonly rows?: number;
  /** Whether another field on the page has said what to leave out: then it is said shortly. */
  readonly isSaid?: boolean;
}

/** Several lines about a person, that must not tell who it is. A page with one asks for the script `guard`; without it the server says the same. */
export const GuardedArea: FC<Asked> = ({
  name,
  label,
  hint,
  scene,
  value = '',
  guard,
  max,
  rows = 6,
  isSaid = false,
}) => {
  const { text, choices } = mended(guard, guardedOf({ [name]: value, ...scene.typed }, name));
  const spots = spotsIn(guard, text, choices);
  const wrong = wrongWords(scene, name);
  return (
    <div class="field guard" data-guard={guard.words} data-max={max}>
      <label for={name}>{label}</label>
      <p class="hint" id={`${name}-hint`}>
        {hint} {isSaid ? words.hintAgain : words.hint}
      </p>
      <Wrong name={name} wrong={wrong} />
      <textarea id={name} name={name} rows={rows} autocomplete="off" spellcheck={false} {...marksOf(name, wrong)}>
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

const Wrong: FC<{ readonly name: string; readonly wrong: string | undefined }> = ({ name, wrong }) =>
  wrong === undefined ? null : (
    <p class="wrong" id={`${name}-fejl`}>
      <span class="visually-hidden">Fejl: </span>
      {wrong}
    </p>
  );

const marksOf = (name: string, wrong: string | undefined) =>
  wrong === undefined
    ? { 'aria-describedby': `${name}-hint` }
    : { 'aria-describedby': `${name}-hint ${name}-fejl`, 'aria-invalid': 'true' as const };

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
      {open.length > 1 && (
        <button class="button button--quiet" name="neutral" value={name}>
          {words.all}
        </button>
      )}
      <Marked text={text} spots={spots} />
      {[...rowsOf(text, spots)].map(([label, rows]) => (
        <div class="guard__kind">
          <p>
            <b>
              {kinds[label].many} ({rows.reduce((sum, row) => sum + row.spots.length, 0)})
            </b>{' '}
            {kinds[label].why}
          </p>
          {rows.some((row) => row.spots[0]?.mayOverrule) && <p class="quiet">{words.doubt}</p>}
          <ul>
            {rows.map((row) => (
              <Place name={name} row={row} change={changes[row.nth]} />
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

const Place: FC<{ name: string; row: Row; change: Change | undefined }> = ({ name, row, change }) => (
  <li>
    <mark translate="no">{row.word}</mark>
    {row.spots.length > 1 && <span>{words.times(row.spots.length)}</span>}
    {change && (
      <button class="guard__put" name="neutral" value={`${name}:${row.spots.map(({ key }) => key).join(',')}`}>
        {words.put(change)}
        <span class="visually-hidden">
          {' '}
          {words.instead} {row.word}
        </span>
      </button>
    )}
    {row.spots[0]?.mayOverrule && <Why name={name} spot={row.spots[0]} nth={row.nth} />}
  </li>
);

const Why: FC<{ name: string; spot: Spot; nth: number }> = ({ name, spot, nth }) => (
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
);

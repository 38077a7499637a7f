import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Mistake } from '#kernel/action';
import { allOf, textOf } from './route.ts';
import type { Scene, Form as Typed } from './route.ts';

/** One answer that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly how?: string;
}

interface Asked {
  /** The field's name in the form, and in the deed's mistakes. */
  readonly name: string;
  /** Its name on the page, where other forms have a field of that name too. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly scene: Scene;
  /** What stands there before anything is typed. */
  readonly value?: string;
}

/** The mistakes of one field, those of its parts included. */
export const mistakesOf = (scene: Scene, name: string): readonly Mistake[] =>
  scene.mistakes.filter(({ field }) => field === name || field.startsWith(`${name}.`));

/** The scene of a form that is not the one that came back: nothing was typed in it, and nothing is wrong. */
export const untouched = (scene: Scene): Scene => ({ ...scene, typed: {}, mistakes: [] });

/** What stands in a field: what was typed when the form came back, else what it began with. */
const standing = ({ scene, name, value = '' }: Asked): string =>
  scene.typed[name] === undefined ? value : textOf(scene.typed, name);

const describedBy = ({ name, id = name, hint, scene }: Asked): string | undefined => {
  const ids = [hint && `${id}-hint`, mistakesOf(scene, name).length > 0 && `${id}-fejl`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
};

const Hint: FC<Asked> = ({ name, id = name, hint }) =>
  hint ? (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;

const Wrong: FC<Asked> = ({ name, id = name, scene }) => {
  const found = mistakesOf(scene, name);
  if (found.length === 0) return null;
  return (
    <p class="wrong" id={`${id}-fejl`}>
      <span class="visually-hidden">Fejl: </span>
      {[...new Set(found.map(({ message }) => message))].join(' ')}
    </p>
  );
};

const isWrong = ({ scene, name }: Asked): 'true' | undefined =>
  mistakesOf(scene, name).length > 0 ? 'true' : undefined;

/** A line of text. */
export const Field: FC<
  Asked & {
    readonly type?: 'text' | 'email' | 'date' | 'search';
    readonly autocomplete?: string;
    readonly max?: number;
  }
> = ({ type = 'text', autocomplete = 'off', max = 200, ...asked }) => (
  <div class="field">
    <label for={asked.id ?? asked.name}>{asked.label}</label>
    <Hint {...asked} />
    <Wrong {...asked} />
    <input
      id={asked.id ?? asked.name}
      name={asked.name}
      type={type}
      value={standing(asked)}
      maxlength={max}
      autocomplete={autocomplete}
      aria-describedby={describedBy(asked)}
      aria-invalid={isWrong(asked)}
    />
  </div>
);

interface Chosen {
  readonly options: readonly Option[];
  /** Short answers stand beside each other as far as there is room. */
  readonly close?: boolean;
}

/** Answers that are seldom needed, folded away under a line that names them. */
export interface Rest {
  readonly label: string;
  readonly options: readonly Option[];
}

type MarksAsked = Asked & Chosen & { readonly type: 'radio' | 'checkbox'; readonly rest?: Rest };

const Marks: FC<MarksAsked> = ({ rest, ...asked }) => {
  const typed = asked.scene.typed[asked.name];
  const chosen = typed === undefined ? [asked.value ?? ''] : allOf(asked.scene.typed, asked.name);
  return (
    <fieldset class="field" id={asked.id ?? asked.name} tabindex={-1} aria-describedby={describedBy(asked)}>
      <legend>{asked.label}</legend>
      <Hint {...asked} />
      <Wrong {...asked} />
      <MarkRows {...asked} chosen={chosen} />
      {rest && (
        // What is chosen is never hidden.
        <details open={rest.options.some(({ value }) => chosen.includes(value))}>
          <summary>{rest.label}</summary>
          <MarkRows {...asked} options={rest.options} chosen={chosen} />
        </details>
      )}
    </fieldset>
  );
};

const MarkRows: FC<MarksAsked & { readonly chosen: readonly string[] }> = ({ options, type, name, close, chosen }) => (
  <div class={close ? 'marks marks--close' : 'marks'}>
    {options.map(({ value, label, how }) => (
      <label class="mark">
        <input type={type} name={name} value={value} checked={chosen.includes(value)} />
        <span>
          {label}
          {how && <small>{how}</small>}
        </span>
      </label>
    ))}
  </div>
);

/** One of a few answers. */
export const Choice: FC<Asked & Chosen> = (asked) => <Marks {...asked} type="radio" />;

/** Any of a few answers. */
export const Choices: FC<Asked & Chosen & { readonly rest?: Rest }> = (asked) => <Marks {...asked} type="checkbox" />;

/** One of many: where rows would fill the screen. The empty first line is `none`. */
export const Pick: FC<Asked & { readonly options: readonly Option[]; readonly none: string }> = ({
  options,
  none,
  ...asked
}) => (
  <div class="field">
    <label for={asked.id ?? asked.name}>{asked.label}</label>
    <Hint {...asked} />
    <Wrong {...asked} />
    <select
      id={asked.id ?? asked.name}
      name={asked.name}
      aria-describedby={describedBy(asked)}
      aria-invalid={isWrong(asked)}
    >
      <option value="">{none}</option>
      {options.map(({ value, label }) => (
        <option value={value} selected={standing(asked) === value}>
          {label}
        </option>
      ))}
    </select>
  </div>
);

/** A form that changes something. `hidden` carries what the deed must know: the thing's id, its version; or all that was typed, to be sent once more. */
export const Form: FC<
  PropsWithChildren<{
    readonly to: string;
    readonly hidden?: Typed;
    readonly slim?: boolean;
  }>
> = ({ to, hidden = {}, slim = false, children }) => (
  <form method="post" action={to} class={slim ? 'form form--slim' : 'form'} novalidate>
    {Object.entries(hidden).flatMap(([name, value]) =>
      [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
    )}
    {children}
  </form>
);

/** What the form does, as a verb. One `main` on a page: the next step. */
export const Button: FC<
  PropsWithChildren<{ readonly kind?: 'main' | 'quiet' | 'grave'; readonly name?: string; readonly value?: string }>
> = ({ kind = 'main', name, value, children }) => (
  <button class={`button button--${kind}`} name={name} value={value}>
    {children}
  </button>
);

/** On top of a form that came back: every mistake as a link to its field, and a word when somebody else came first. */
export const MistakeSummary: FC<{ readonly scene: Scene }> = ({ scene }) => {
  if (scene.overtaken) return <Notice tone="warn">{overtaken}</Notice>;
  if (scene.mistakes.length === 0) return null;
  return (
    <div class="notice notice--wrong" role="alert" tabindex={-1} id="fejl" autofocus>
      <h2>Det er ikke sendt endnu. Ret det her:</h2>
      <ul>
        {[...mistakesByField(scene)].map(([href, messages]) =>
          [...messages].map((message) => (
            <li>
              <a href={href}>{message}</a>
            </li>
          )),
        )}
      </ul>
    </div>
  );
};

/** Each message of a field once, however often it came: a guard has one for every place it found. */
const mistakesByField = (scene: Scene): ReadonlyMap<string, ReadonlySet<string>> => {
  const fields = new Map<string, Set<string>>();
  for (const { field, message } of scene.mistakes) {
    const href = `#${field.split('.')[0] ?? field}`;
    fields.set(href, (fields.get(href) ?? new Set()).add(message));
  }
  return fields;
};

const overtaken =
  'Nogen nåede at ændre det, mens du skrev. Her står det nyeste. Det, du skrev, er ikke gemt, men står stadig i felterne.';

/** A word the page must say. */
export const Notice: FC<PropsWithChildren<{ readonly tone?: 'info' | 'warn' | 'good' }>> = ({
  tone = 'info',
  children,
}) => (
  <div class={`notice notice--${tone}`} role="status">
    {children}
  </div>
);

/** One thing in a list: where it leads, what it is, and one line about it. */
export interface Row {
  readonly to?: string;
  readonly title: Child;
  readonly about?: Child;
  /** A short word on the right: its state, its date. */
  readonly state?: Child;
}

/** A list of things; on a phone each is a row the thumb can hit. */
export const Rows: FC<{ readonly rows: readonly Row[]; readonly none: Child }> = ({ rows, none }) =>
  rows.length === 0 ? (
    <p class="empty">{none}</p>
  ) : (
    <ul class="things">
      {rows.map((row) => (
        <li>
          <Thing {...row} />
        </li>
      ))}
    </ul>
  );

const Thing: FC<Row> = ({ to, title, about, state }) => {
  const inside = (
    <>
      <span class="thing__what">
        <b>{title}</b>
        {about && <small>{about}</small>}
      </span>
      {state && <span class="thing__state">{state}</span>}
    </>
  );
  return to === undefined ? (
    <div class="thing">{inside}</div>
  ) : (
    <a class="thing" href={to}>
      {inside}
    </a>
  );
};

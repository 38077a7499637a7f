import type { Child } from 'hono/jsx';
import type { ActionName, Deed, Enter, Mistake, Refusal } from '#kernel/action';
import type { Permission, SignedIn } from '#kernel/person';
import type { Script } from './page.ts';
import type { Site } from './site.ts';

/** What a form sent: one text a field, or several where several boxes have one name. Nothing in it is to be believed. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

/** What was asked for: the parts of the address, and the form of a POST. */
export interface Ask {
  readonly params: Readonly<Record<string, string>>;
  readonly form: Form;
}

/** What a page inside stands in: whose it is, when, and what was typed and refused. */
export interface Scene {
  readonly site: Site;
  readonly person: SignedIn;
  readonly now: Date;
  /** What was typed, when a form comes back to be mended. */
  readonly typed: Form;
  readonly mistakes: readonly Mistake[];
  /** True when somebody else changed the thing in the meantime: say so, and show both. */
  readonly overtaken: boolean;
}

/** One page for whoever has signed in. The frame puts name, doors, sign-out and the acute numbers around it. */
export interface InsidePage {
  /** What the page is, never about whom: it stands in the browser's history. */
  readonly title: string;
  readonly body: Child;
  readonly scripts?: readonly Script[];
}

/** A file to take along. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** What came of it, for the face to send. */
export type Answer =
  | { readonly kind: 'page'; readonly page: InsidePage; readonly status: 200 | 409 | 422 }
  | { readonly kind: 'see-other'; readonly to: string }
  | { readonly kind: 'file'; readonly file: Download }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** One address inside: what it takes to come in is declared, never implied. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** `/henvendelser/:id` */
  readonly path: `/${string}`;
  readonly needs: Permission;
  readonly action: ActionName;
  readonly answer: (enter: Enter, ask: Ask, scene: Scene) => Promise<Answer>;
}

/** A page that shows what a deed found. `given` picks from the address what the deed is asked with. */
export interface Shown<Handle, Input, Value> {
  readonly path: Route['path'];
  readonly action: Deed<Handle, Input, Value>;
  readonly given: (ask: Ask) => unknown;
  readonly page: (value: Value, scene: Scene) => InsidePage;
}

/** A form's way: the deed it asks for, where it leads when done, and the page it comes back to when refused. */
export interface Done<Handle, Input, Value> {
  readonly path: Route['path'];
  readonly action: Deed<Handle, Input, Value>;
  readonly given: (ask: Ask) => unknown;
  readonly then: (value: Value, ask: Ask) => string;
  readonly again: (enter: Enter, ask: Ask, scene: Scene) => Promise<Answer>;
}

/** GET: a page. */
export const shows = <Handle, Input, Value>(shown: Shown<Handle, Input, Value>): Route => ({
  method: 'GET',
  path: shown.path,
  needs: shown.action.needs,
  action: shown.action.name,
  answer: showing(shown),
});

/** How a page answers, also for a form that comes back to it. */
export const showing =
  <Handle, Input, Value>({ action, given, page }: Omit<Shown<Handle, Input, Value>, 'path'>): Route['answer'] =>
  async (enter, ask, scene) => {
    const found = await enter(action, given(ask));
    if (!found.ok) return { kind: 'refused', refusal: found.refusal };
    return { kind: 'page', page: page(found.value, scene), status: statusOf(scene) };
  };

const statusOf = (scene: Scene): 200 | 409 | 422 => {
  if (scene.overtaken) return 409;
  return scene.mistakes.length > 0 ? 422 : 200;
};

/** POST: a change. When it cannot be, the page comes back with what was typed and what to mend. */
export const does = <Handle, Input, Value>(done: Done<Handle, Input, Value>): Route => ({
  method: 'POST',
  path: done.path,
  needs: done.action.needs,
  action: done.action.name,
  answer: async (enter, ask, scene) => {
    const result = await enter(done.action, done.given(ask));
    if (result.ok) return { kind: 'see-other', to: done.then(result.value, ask) };
    const { refusal } = result;
    if (refusal.reason === 'invalid')
      return done.again(enter, ask, { ...scene, typed: ask.form, mistakes: refusal.mistakes });
    if (refusal.reason === 'conflict') return done.again(enter, ask, { ...scene, typed: ask.form, overtaken: true });
    return { kind: 'refused', refusal };
  },
});

/** GET: a file. */
export const sends = <Handle, Input, Value>(sent: {
  readonly path: Route['path'];
  readonly action: Deed<Handle, Input, Value>;
  readonly given: (ask: Ask) => unknown;
  readonly file: (value: Value) => Download;
}): Route => ({
  method: 'GET',
  path: sent.path,
  needs: sent.action.needs,
  action: sent.action.name,
  answer: async (enter, ask) => {
    const found = await enter(sent.action, sent.given(ask));
    return found.ok ? { kind: 'file', file: sent.file(found.value) } : { kind: 'refused', refusal: found.refusal };
  },
});

/** One text of a form, empty when it is not there. */
export const textOf = (form: Form, field: string): string => {
  const found = form[field];
  return typeof found === 'string' ? found : '';
};

/** Some texts of a form by their names. */
export const textsOf = (form: Form, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)]));

/** Every value of a field with several boxes. */
export const allOf = (form: Form, field: string): readonly string[] => {
  const found = form[field];
  return found === undefined || found === '' ? [] : [found].flat();
};

// Every place where somebody can write freely, found in the code itself: each is read by the guard, or stands in the list with a reason.
import ts from 'typescript';
import type { Written } from './words.ts';

/** A field that takes whatever somebody types, unless a guard reads it: where it stands and what it is called there. */
export interface FreeText {
  /** `src/features/people/people.view.tsx#name` */
  readonly place: string;
  readonly element: string;
}

/** The part of `src/ui/form.tsx` that takes free text. Its own elements are the ones it is made of. */
const part = 'Field';
const typed = new Set(['text', 'search', 'email', 'tel', 'url', 'password']);
const unguardable = new Set(['src/ui/form.tsx', 'src/features/guard/guard.view.tsx']);

/** Fields of the views that no guard reads: lines and areas of text, whatever they are made with. */
export const unguardedFields = (files: readonly Written[]): readonly FreeText[] =>
  files
    .filter(({ path }) => path.startsWith('src/') && path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    .filter(({ path }) => !unguardable.has(path))
    .flatMap((file) => elementsOf(file).flatMap((element) => freeText(file.path, element)));

function elementsOf({ path, text }: Written): readonly ts.JsxOpeningLikeElement[] {
  const found: ts.JsxOpeningLikeElement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

function freeText(path: string, element: ts.JsxOpeningLikeElement): readonly FreeText[] {
  const tag = element.tagName.getText();
  const type = attribute(element, 'type');
  const free =
    tag === 'textarea' ||
    (tag === part && type !== 'date') ||
    attribute(element, 'contenteditable') !== undefined ||
    (tag === 'input' && (type === undefined || typed.has(type) || type.startsWith('{')));
  return free ? [{ place: `${path}#${attribute(element, 'name') ?? ''}`, element: tag }] : [];
}

function attribute(element: ts.JsxOpeningLikeElement, name: string): string | undefined {
  for (const one of element.attributes.properties) {
    if (!ts.isJsxAttribute(one) || one.name.getText() !== name) continue;
    if (one.initializer === undefined) return '';
    return ts.isStringLiteral(one.initializer) ? one.initializer.text : one.initializer.getText();
  }
  return undefined;
}

/** Fields that are shown with a guard, picked out of the form or parsed with one, but not all three: `src/features/enquiries#worry`. */
export function halfGuarded(files: readonly Written[]): readonly string[] {
  const rooms = files.filter(({ path }) => /^src\/features\/(?!guard\/)/.test(path) && !/\.test\.tsx?$/.test(path));
  const steps = [fieldsShown, fieldsRead, fieldsParsed].map((fields) => new Set(rooms.flatMap(fields)));
  const every = new Set(steps.flatMap((step) => [...step]));
  return [...every].filter((field) => !steps.every((step) => step.has(field)));
}

const roomOf = (path: string): string => path.split('/').slice(0, 3).join('/');

const fieldsShown = (file: Written): readonly string[] =>
  file.path.endsWith('.tsx')
    ? elementsOf(file)
        .filter((element) => element.tagName.getText() === 'GuardedArea')
        .map((element) => `${roomOf(file.path)}#${attribute(element, 'name') ?? ''}`)
    : [];

const named = ({ path, text }: Written, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((found) => `${roomOf(path)}#${found[1]}`);

const fieldsRead = (file: Written): readonly string[] => named(file, /\bguardedOf\(\s*[\w.]+,\s*'([^']+)'\s*\)/g);

const fieldsParsed = (file: Written): readonly string[] => named(file, /\b(\w+):\s*guardedText\(/g);

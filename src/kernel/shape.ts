import { z } from 'zod';
import type { Path } from './file.ts';

/** What may be asked of a schema without knowing which one it is. */
export type Shape = z.core.$ZodType;

/** The schema inside what makes it optional, nullable, defaulted or transformed. */
export function bare(shape: Shape): Shape {
  const inner = innerOf(shape);
  return inner ? bare(inner) : shape;
}

function innerOf(shape: Shape): Shape | undefined {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable)
    return shape.unwrap();
  if (shape instanceof z.ZodPipe) return shape.in;
  return undefined;
}

/** The sentence the schema carries for the author, wherever in its wrapping it was written. */
export function sentenceOf(shape: Shape): string | undefined {
  const own = z.globalRegistry.get(shape)?.description;
  if (own) return own;
  const inner = innerOf(shape);
  return inner && sentenceOf(inner);
}

/** The names of the fields that may stand at a place, or undefined where no fields belong. */
export function fieldsOf(shape: Shape): Readonly<Record<string, Shape>> | undefined {
  const inner = bare(shape);
  if (inner instanceof z.ZodObject) return inner.shape;
  if (inner instanceof z.ZodUnion) return inner.options.map(fieldsOf).find((fields) => fields !== undefined);
  return undefined;
}

/** The words that may be chosen between at a place, or an empty list where any text may stand. */
export function choicesOf(shape: Shape): readonly string[] {
  const inner = bare(shape);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodLiteral) return [...inner.values].map(String);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(choicesOf);
  return [];
}

/** May the field be left out? */
export const mayBeMissing = (shape: Shape): boolean => shape instanceof z.ZodOptional || shape instanceof z.ZodDefault;

/** The schema of the value at a path, or undefined where the schema knows no such place. */
export function shapeAt(shape: Shape, path: Path): Shape | undefined {
  let here: Shape | undefined = shape;
  for (const step of path) {
    if (!here) return undefined;
    here = inside(bare(here), step);
  }
  return here;
}

function inside(shape: Shape, step: PropertyKey): Shape | undefined {
  if (shape instanceof z.ZodArray) return shape.element;
  if (shape instanceof z.ZodRecord) return shape.valueType;
  const fields = fieldsOf(shape);
  return fields && Object.hasOwn(fields, String(step)) ? fields[String(step)] : undefined;
}

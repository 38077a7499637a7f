import { z } from 'zod';

/** A code: a category, a group of them, or all. Never a sentence, and never a word that every object answers to, such as `constructor`. */
const code = z
  .string()
  .min(1)
  .max(80)
  .refine((name) => !(name in Object.prototype));

const dimension = z.object({
  categories: z.array(code).min(1).max(2000),
  groups: z.record(code, z.array(code).min(1)).default({}),
});

const snapshot = z.object({ id: code, quarters: z.array(code).optional() });

const table = z.object({
  id: z.string().min(1).max(200),
  asOf: code,
  dims: z.array(code).max(4),
  where: z.record(code, code).default({}),
  codes: z.record(code, z.array(code).min(1)).default({}),
});

/** A file of cases to publish tables of, as the shape of its parts goes; that they fit together is asked afterwards. */
export const registerFile = z.object({
  dimensions: z.record(code, dimension),
  snapshots: z.array(snapshot).min(1).max(200),
  records: z.array(z.record(code, code)).max(2_000_000),
  program: z.array(table).min(1).max(5000),
});
export type RegisterFile = z.infer<typeof registerFile>;
export type TableWish = RegisterFile['program'][number];

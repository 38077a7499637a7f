import { z } from 'zod';

/** The part of a Swagger 2.0 description that we look at. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly definitions: Readonly<Record<string, unknown>>;
}

/** A call as we make it: the fields we send, and the fields of the answer that we cannot do without. */
export interface Used {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly sends: readonly string[];
  readonly reads: readonly string[];
}

/** Every call we make. */
export const used: readonly Used[] = [
  { method: 'get', path: 'bruger/me', sends: [], reads: ['Id'] },
  { method: 'get', path: 'sagsskabelon', sends: [], reads: ['Id', 'Navn', 'PartAnvendIkke', 'PartForlangAltid'] },
  { method: 'get', path: 'sag/sagStatusList', sends: [], reads: ['Id', 'Navn'] },
  {
    method: 'post',
    path: 'sag/template',
    sends: ['SagsTitel', 'SkabelonId', 'SagsBehandlerID'],
    reads: ['Id', 'Nummer', 'SagsTitel', 'SagsStatus'],
  },
  {
    method: 'post',
    path: 'sag/search',
    sends: ['SagsTitel', 'SagsFelter', 'Limit', 'Skip'],
    reads: ['Results'],
  },
  { method: 'get', path: 'sag/{id}/journalarknotes', sends: [], reads: ['Overskrift'] },
  { method: 'get', path: 'sag/{id}/dokumenter', sends: [], reads: ['DokumentNavn'] },
  {
    method: 'post',
    path: 'journalarknote/create',
    sends: ['SagID', 'Overskrift', 'Note', 'KontaktTidspunkt'],
    reads: [],
  },
  { method: 'post', path: 'dokument/journaliser', sends: ['file', 'json'], reads: [] },
];

const operation = z.object({
  parameters: z.array(z.object({ in: z.string(), name: z.string(), schema: z.unknown() }).partial()).default([]),
  responses: z.record(z.string(), z.object({ schema: z.unknown() }).partial()).default({}),
});
type Operation = z.infer<typeof operation>;

/** Each place where the description is not as we use it, in one sentence. Names are one however they are cased. */
export function differencesIn(described: Description, prefix: string): readonly string[] {
  return used.flatMap((one) => differencesOf(one, described, prefix));
}

function differencesOf(one: Used, described: Description, prefix: string): readonly string[] {
  const named = `${one.method.toUpperCase()} ${prefix}/${one.path}`;
  const found = operationOf(one, described, prefix);
  if (!found) return [`${named} findes ikke.`];
  return [
    ...missing(one.sends, sentFields(found, described)).map((field) => `${named} tager ikke feltet ${field}.`),
    ...missing(one.reads, readFields(found, described)).map((field) => `${named} svarer uden feltet ${field}.`),
  ];
}

function operationOf({ method, path }: Used, { paths }: Description, prefix: string): Operation | undefined {
  const wanted = plain(`${prefix}/${path}`);
  const found = Object.entries(paths).find(([written]) => plain(written) === wanted)?.[1];
  const [, way] = Object.entries(found ?? {}).find(([name]) => name.toLowerCase() === method) ?? [];
  return way === undefined ? undefined : operation.safeParse(way).data;
}

/** A path without strokes around it, in small letters, whatever its parameters are called. */
const plain = (path: string): string =>
  path
    .toLowerCase()
    .replace(/^\/+|\/+$/g, '')
    .replace(/\{[^}]*\}/g, '{}');

const sentFields = ({ parameters }: Operation, described: Description): readonly string[] | undefined => {
  const body = parameters.find((one) => one.in === 'body');
  return body ? fieldsOf(body.schema, described) : parameters.map(({ name = '' }) => name);
};

const readFields = ({ responses }: Operation, described: Description): readonly string[] | undefined =>
  fieldsOf((responses['200'] ?? responses['default'])?.schema, described);

const schema = z.object({
  $ref: z.string().optional(),
  items: z.unknown(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** The names of a schema's fields; undefined where it says nothing of them. */
function fieldsOf(given: unknown, described: Description, depth = 0): readonly string[] | undefined {
  const found = schema.safeParse(given).data;
  if (!found || depth > 5) return undefined;
  const inside =
    found.$ref === undefined ? found.items : described.definitions[found.$ref.replace('#/definitions/', '')];
  return found.properties ? Object.keys(found.properties) : fieldsOf(inside, described, depth + 1);
}

function missing(wanted: readonly string[], told: readonly string[] | undefined): readonly string[] {
  if (!told) return [];
  const known = new Set(told.map((name) => name.toLowerCase()));
  return wanted.filter((name) => !known.has(name.toLowerCase()));
}

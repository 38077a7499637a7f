import { z } from 'zod';
import { cardAnswer, cardsAnswer, notAnswer, numbersAnswer, planAnswer, postsAnswer } from './answers.file.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
}

interface Endpoint {
  readonly path: string;
  readonly says: string;
  readonly answer: string;
  readonly parameters: readonly Parameter[];
}

const schemas = {
  Viden: postsAnswer,
  Kortliste: cardsAnswer,
  Kort: cardAnswer,
  Numre: numbersAnswer,
  Plan: planAnswer,
  Fejl: notAnswer,
} as const;

const department: Parameter = { name: 'afdeling', in: 'query', description: 'Afdelingens nøgle, fx skole-dagtilbud.' };

const endpoints: readonly Endpoint[] = [
  { path: '/api/v1/viden', says: 'Viden, der er udgivet og ikke udløbet.', answer: 'Viden', parameters: [department] },
  { path: '/api/v1/kort', says: 'Alle handlekort.', answer: 'Kortliste', parameters: [] },
  {
    path: '/api/v1/kort/{id}',
    says: 'Et handlekort.',
    answer: 'Kort',
    parameters: [{ name: 'id', in: 'path', description: 'Kortets navn, fx skole-dagtilbud-under-18.' }],
  },
  { path: '/api/v1/numre', says: 'Alle numre, med tider og sidste kontrol.', answer: 'Numre', parameters: [] },
  { path: '/api/v1/plan', says: 'Planen: vedtaget, næste revision, kapitler.', answer: 'Plan', parameters: [] },
];

const described = (answer: string, description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } },
});

const operation = ({ says, answer, parameters }: Endpoint) => ({
  get: {
    summary: says,
    parameters: parameters.map((parameter) => ({
      ...parameter,
      required: parameter.in === 'path',
      schema: { type: 'string' },
    })),
    responses: {
      '200': described(answer, says),
      '304': { description: 'Uændret siden det, du har (If-None-Match).' },
      ...(parameters.length > 0 ? { '404': described('Fejl', 'Det findes ikke.') } : {}),
      '405': described('Fejl', 'Her kan man kun læse.'),
    },
  },
});

/** The whole API as OpenAPI 3.1, made from the schemas that every answer is held to in the tests. */
export const openApi = {
  openapi: '3.1.1',
  info: {
    title: 'Værn: det, alle må læse',
    version: '1',
    description:
      'Handlekort, numre, planen og viden fra kommunens konsulentteam. Kun læsning, ingen nøgle, ingen cookies. Planen er offentlig efter barnets lov § 15, stk. 3.',
    license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
  },
  servers: [{ url: '/' }],
  security: [],
  paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, operation(endpoint)])),
  components: {
    schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schemaOf(schema)])),
  },
} as const;

/** JSON Schema 2020-12, which is the one OpenAPI 3.1 speaks; its own name of the dialect is not repeated in each. */
function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return rest;
}

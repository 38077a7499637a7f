const one = (properties: readonly string[]) => ({
  type: 'object',
  properties: Object.fromEntries(properties.map((name) => [name, {}])),
});
const many = (properties: readonly string[]) => ({ type: 'array', items: one(properties) });
const answers = (schema: unknown) => ({ responses: { '200': { description: 'OK', schema } } });
const takes = (properties: readonly string[], schema: unknown) => ({
  parameters: [{ in: 'body', name: 'model', schema: one(properties) }],
  ...answers(schema),
});

const sag = ['Id', 'SagIdentity', 'Nummer', 'SagsTitel', 'SagsStatus', 'Fagomraade', 'SagSkabelon', 'PrimaryPart'];

/** The fake's own description, Swagger 2.0 as the real one's. */
export const swagger = (prefix: string) => ({
  swagger: '2.0',
  info: { title: 'SBSYS', version: 'v10' },
  paths: Object.fromEntries(Object.entries(paths).map(([path, methods]) => [`/${prefix}/${path}`, methods])),
  definitions: { Sag: one(sag) },
});

const paths = {
  'bruger/me': { get: answers(one(['Id', 'Uuid', 'LogonId', 'Navn'])) },
  sagsskabelon: { get: answers(many(['Id', 'Navn', 'Aktiv', 'PartAnvendIkke', 'PartForlangAltid'])) },
  'sag/sagStatusList': { get: answers(many(['Id', 'Navn', 'SagsTilstand', 'KraeverKommentarer'])) },
  'sag/template': {
    post: takes(['SagsTitel', 'SkabelonId', 'SagsBehandlerID', 'PrimaryPart', 'Parts'], { $ref: '#/definitions/Sag' }),
  },
  'sag/search': {
    post: takes(['SagsTitel', 'Nummer', 'SagsFelter', 'SagsStatusIds', 'Limit', 'Skip'], one(['Results'])),
  },
  'sag/{id}': { get: answers({ $ref: '#/definitions/Sag' }) },
  'sag/{id}/journalarknotes': { get: answers(many(['Id', 'Uuid', 'SagID', 'Overskrift', 'Note'])) },
  'sag/{id}/dokumenter': { get: answers(many(['DokumentID', 'SagID', 'DokumentNavn', 'Filer'])) },
  'journalarknote/create': {
    post: takes(['SagID', 'Overskrift', 'Note', 'KontaktTidspunkt'], one(['Id', 'SagID', 'Overskrift', 'Note'])),
  },
  'dokument/journaliser': {
    post: {
      consumes: ['multipart/form-data'],
      parameters: [
        { in: 'formData', name: 'file', type: 'file' },
        { in: 'formData', name: 'json', type: 'string' },
      ],
      ...answers(one(['DokumentID', 'SagID', 'DokumentNavn'])),
    },
  },
} as const;

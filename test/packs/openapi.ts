// Writes docs/openapi.json from the schemas of the API: node start.mjs test/packs/openapi.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#adapters/files';
import { openApi } from '../../src/features/spreading/openapi.file.ts';

writeFileSync(join(root, 'docs/openapi.json'), `${JSON.stringify(openApi, null, 2)}\n`);

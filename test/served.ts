import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServing } from '../src/serve.ts';
import { engine, freshDatabase } from './databases.ts';

/** A whole Værn on a free port of this machine, with a data folder of its own. */
export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts Værn as `npm start` does, for one test file. */
export async function serveFor(pack = 'content/albertslund'): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'vaern-'));
  const kept = engine === 'postgres' ? { database: await freshDatabase('migrations') } : {};
  const serving = await startServing({ port: 0, host: 'localhost', pack, data, ...kept });
  if (!serving) throw new Error('the pack has errors: npm run -s vaern -- check');
  return {
    url: `http://localhost:${serving.port}`,
    stop: async () => {
      await serving.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Every public page's address in both languages, as the offline packages list them. */
export async function everyPage(url: string): Promise<string[]> {
  const packages = await Promise.all(
    ['da', 'en'].map(async (language) => (await fetch(`${url}/offline/pakke-${language}.json`)).json()),
  );
  return packages.flatMap((content: { pages: Record<string, string> }) => Object.keys(content.pages));
}

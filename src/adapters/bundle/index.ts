/** The browser's scripts: made from TypeScript, small, with an address that changes when they do. */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import type { Asset } from '#ports/assets';

/** A browser script: its name in addresses, the file it begins in, and whether its address must stay the same for ever (a service worker's must, and one that other sites name). */
export interface Entry {
  readonly name: string;
  readonly from: string;
  readonly fixedPath?: string;
  /** True for a module script at a fixed address; a worker is none. */
  readonly isModule?: boolean;
}

/** Bundles and shortens each browser script; module scripts for the browsers of the last four years. */
export async function bundleScripts(
  root: string,
  entries: readonly Entry[],
): Promise<readonly (Asset & { readonly name: string })[]> {
  return Promise.all(entries.map((entry) => bundleScript(root, entry)));
}

/** Bundles and shortens one browser script. */
export async function bundleScript(root: string, entry: Entry): Promise<Asset & { readonly name: string }> {
  const made = await build({
    absWorkingDir: root,
    entryPoints: [entry.from],
    bundle: true,
    minify: true,
    write: false,
    format: entry.fixedPath && !entry.isModule ? 'iife' : 'esm',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const body = made.outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return {
    name: entry.name,
    path: entry.fixedPath ?? `/assets/${entry.name}.${hash}.js`,
    type: 'text/javascript; charset=utf-8',
    body,
    immutable: entry.fixedPath === undefined,
  };
}

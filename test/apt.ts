// What the tests need of the machine, found on it or installed with apt.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folders that programs are looked for in. */
export const pathFolders = (): readonly string[] => (process.env.PATH ?? '').split(delimiter);

/** The file of a program, by its name; undefined when there is none. */
export const onPath = (name: string): string | undefined =>
  pathFolders()
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

/** Whether we are root, who may install, and whom some programs refuse to run as. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Installs a package where this machine lets us: as root on Debian or Ubuntu. Whether it worked shows by looking again. */
export function installWithApt(name: string, debianPackage: string): void {
  if (!isRoot() || !existsSync('/etc/debian_version') || onPath('apt-get') === undefined) return;
  process.stderr.write(`${name} is missing: installing it with apt-get (once) ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quietly = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  quietly('update', '-qq');
  quietly('install', '-y', '-qq', '--no-install-recommends', debianPackage);
}

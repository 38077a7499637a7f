// Starts any Værn script on Node 24, whatever Node (20 or newer) the machine has.
// Plain JavaScript, because it must run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const [script, ...args] = process.argv.slice(2);
const needed = 24;

const major = () => Number(process.versions.node.split('.')[0]);

function installIfChanged() {
  const lock = createHash('sha256').update(readFileSync(join(home, 'package-lock.json'))).digest('hex');
  const mark = join(home, 'node_modules', '.installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  process.stderr.write('Henter det, der mangler (kun første gang) ...\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('npm kunne ikke hente pakkerne. Er der net? Prøv igen med: npm ci --ignore-scripts\n');
    process.exit(1);
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock);
}

function findNode() {
  if (major() >= needed) return process.execPath;
  const here = `${process.platform}-${process.arch}`.replace('win32', 'win');
  const places = [`node-${here}/bin/node`, `node-bin-${here}/bin/node`, `node-${here}/bin/node.exe`];
  const found = places.map((place) => join(home, 'node_modules', place)).find((place) => existsSync(place));
  if (found) return found;
  process.stderr.write(`Værn kører på Node ${needed}. Der fulgte ingen med til ${here}: installer Node ${needed} og prøv igen.\n`);
  process.exit(1);
}

installIfChanged();
const tsx = new URL('node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const child = spawn(findNode(), ['--import', tsx, join(home, script), ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

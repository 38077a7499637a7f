// Starts any Værn script on Node 24, whatever Node (20 or newer) the machine has.
// Plain JavaScript, because it must run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const [script, ...args] = process.argv.slice(2);
const needed = 24;

const major = () => Number(process.versions.node.split('.')[0]);

const lock = createHash('sha256').update(readFileSync(join(home, 'package-lock.json'))).digest('hex');
const mark = join(home, 'node_modules', '.installed');
const isInstalled = () => existsSync(mark) && readFileSync(mark, 'utf8') === lock;

const busy = join(home, '.installing');
const tenMinutes = 600_000;

// Two that install at once would empty the folder for each other: the second waits, unless the first died on the way.
function takeTurn() {
  try {
    mkdirSync(busy);
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
    const since = statSync(busy, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > tenMinutes) rmSync(busy, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    return false;
  }
}

const tellIfBusy = () => existsSync(busy) && process.stderr.write('Venter på en anden, der henter det, der mangler ...\n');

function installIfChanged() {
  if (isInstalled()) return;
  tellIfBusy();
  while (!isInstalled()) {
    if (!takeTurn()) continue;
    const done = isInstalled() || install();
    rmSync(busy, { recursive: true, force: true });
    if (!done) process.exit(1);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function install() {
  // Ctrl-C ends npm; we live on to give the turn back, or the next start would wait its ten minutes.
  for (const signal of signals) process.on(signal, () => undefined);
  process.stderr.write('Henter det, der mangler (kun første gang) ...\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('npm kunne ikke hente pakkerne. Er der net? Prøv igen med: npm ci --ignore-scripts\n');
    return false;
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock);
  return true;
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
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

// A throw-away PostgreSQL on this machine's loopback: its own port, folder, user and password, gone when whoever started it is.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { installWithApt, isRoot, pathFolders } from './apt.ts';

/** A server that nobody else knows of. */
export interface Throwaway {
  /** The address of a database on it, as its owner `vaern` opens it. */
  readonly urlOf: (database: string) => string;
  /** The address that makes and drops databases. */
  readonly admin: string;
  /** Ends it as a power cut does: at once, with nothing put away. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port and the same files. */
  readonly start: () => Promise<void>;
  /** Ends it and takes its folder away. */
  readonly stop: () => Promise<void>;
}

const debian = '/usr/lib/postgresql';

function findBinaries(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...pathFolders()];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

function install(): string | undefined {
  installWithApt('PostgreSQL', 'postgresql');
  return findBinaries();
}

/** The number of a user or a group of this machine. */
function idOf(kind: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [kind, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** Whom the server runs as: PostgreSQL refuses to be root. */
function runner(): { readonly uid?: number; readonly gid?: number } {
  if (!isRoot()) return {};
  const name = idOf('-u', 'postgres') === undefined ? 'nobody' : 'postgres';
  const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
  return uid === undefined || gid === undefined ? {} : { uid, gid };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

// The shell ends the server when its own input ends: that happens however the one who started it goes, kill -9 too.
// Unless it has been told a word before that, it takes the folder away.
const watch = `"$1" -D "$2/data" -p "$3" -k "" -h 127.0.0.1 $4 >>"$2/log" 2>&1 & server=$!
word=$(cat); kill -QUIT $server 2>/dev/null; wait $server; [ -n "$word" ] || rm -rf "$2"`;

const quick = ['fsync=off', 'full_page_writes=off', 'max_connections=300', 'shared_buffers=64MB', 'autovacuum=off'];

/** Starts one; a word of why not, where the machine has none and none can be installed. `durable` waits for the disk as a real one does. */
export async function startPostgres({ durable = false, mayInstall = true } = {}): Promise<Throwaway | string> {
  const bin = findBinaries() ?? (mayInstall ? install() : undefined);
  if (bin === undefined) return 'there is no PostgreSQL on this machine, and it cannot be installed from here';
  const who = runner();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const password = randomBytes(16).toString('hex');
  const made = initialise(bin, folder, password, who);
  if (made !== undefined) return made;
  const port = await freePort();
  const settings = durable ? ['max_connections=100'] : quick;
  const server = new Server(
    [join(bin, 'postgres'), folder, String(port), settings.map((one) => `-c ${one}`).join(' ')],
    who,
  );
  const urlOf = (database: string, user = 'vaern'): string =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const admin = urlOf('postgres', 'postgres');
  const start = async (): Promise<void> => {
    server.start();
    await untilItAnswers(admin);
  };
  await start();
  await firstWords(admin, password);
  const stop = async (): Promise<void> => {
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  };
  return { urlOf, admin, start, stop, kill: () => server.end('stay') };
}

class Server {
  readonly #words: readonly string[];
  readonly #who: { readonly uid?: number; readonly gid?: number };
  #child: ChildProcess | undefined;

  constructor(words: readonly string[], who: { readonly uid?: number; readonly gid?: number }) {
    this.#words = words;
    this.#who = who;
  }

  start(): void {
    const child = spawn('sh', ['-c', watch, 'sh', ...this.#words], {
      ...this.#who,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.unref();
    this.#child = child;
  }

  async end(word = ''): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#child = undefined;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.ref();
    child.stdin?.end(word);
    await ended;
  }
}

function initialise(
  bin: string,
  folder: string,
  password: string,
  who: { readonly uid?: number; readonly gid?: number },
): string | undefined {
  const secret = join(folder, 'password');
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (who.uid !== undefined && who.gid !== undefined) chownSync(secret, who.uid, who.gid);
  const args = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`];
  const { status, stderr } = spawnSync(join(bin, 'initdb'), [...args, '--no-sync', '-E', 'UTF8', '--locale=C'], {
    ...who,
    cwd: '/',
    encoding: 'utf8',
  });
  return status === 0 ? undefined : `initdb: ${stderr}`;
}

async function untilItAnswers(url: string): Promise<void> {
  const end = performance.now() + 20_000;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (fault) {
      if (performance.now() > end) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

// The one who opens databases for Værn is nobody special, as on a real server: it owns its databases and no more.
async function firstWords(admin: string, password: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  await client.query(`create role vaern login createdb password '${password}'`);
  await client.query('create role vaern_app nologin');
  await client.query('grant vaern_app to vaern');
  await client.end();
}

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { openArchive } from './archive.ts';
import type { Archive, Reply } from './archive.ts';
import { bodyOf, holdsCpr, understand } from './body.ts';
import { answerTo, writes } from './routes.ts';
import type { Asked } from './routes.ts';
import { swagger } from './swagger.ts';

/** What can go wrong with one request: named for what somebody sees of it. */
export const faults = [
  'ok',
  'unauthorized',
  'unavailable',
  'slow',
  'late',
  'cut-before',
  'cut-after-write',
  'half',
  'bare-true',
  'closed',
] as const;
export type Fault = (typeof faults)[number];

/** The fake while it runs. */
export interface Fake {
  readonly url: string;
  readonly tokenUrl: string;
  readonly archive: Archive;
  /** The faults of the next requests, one each; after them all is well. */
  readonly plan: (next: readonly Fault[]) => void;
  /** As if nobody were there. */
  readonly setAway: (isAway: boolean) => void;
  /** `METHOD path` of each request that came. */
  readonly seen: readonly string[];
  /** Each request body that held what may be a CPR number: it was refused. */
  readonly cprSeen: () => number;
  readonly stop: () => Promise<void>;
}

interface Opening {
  readonly port?: number;
  /** How long a token is good for, in seconds. */
  readonly expiresIn?: number;
  /** What stands before each path. */
  readonly prefix?: string;
  readonly user?: string;
  readonly password?: string;
  /** How long a slow answer takes, and how long after the caller left a late one is written, in milliseconds. */
  readonly slowness?: number;
  /** True for an SBSYS that does not know how to search by a field, and gives everything. */
  readonly ignoresFields?: boolean;
}

interface State extends Required<Opening> {
  readonly archive: Archive;
  readonly planned: Fault[];
  readonly seen: string[];
  readonly tokens: Map<string, number>;
  cpr: number;
  away: boolean;
}

const demo = {
  expiresIn: 300,
  prefix: 'api',
  user: 'vaern',
  password: 'vaern',
  slowness: 50,
  port: 0,
  ignoresFields: false,
};
const tokenPath = '/auth/realms/sbsip/protocol/openid-connect/token';

/** Starts the fake on loopback. */
export async function startFake(opening: Opening = {}): Promise<Fake> {
  const state: State = {
    ...demo,
    ...opening,
    archive: openArchive(opening),
    planned: [],
    seen: [],
    tokens: new Map(),
    cpr: 0,
    away: false,
  };
  const sockets = new Set<Socket>();
  const server = createServer(
    (request, response) => void handle(state, request, response).catch(() => request.destroy()),
  );
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    if (state.away) socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(state.port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    tokenUrl: url + tokenPath,
    archive: state.archive,
    plan: (next) => void state.planned.splice(0, state.planned.length, ...next),
    setAway: (isAway) => void (state.away = isAway),
    seen: state.seen,
    cprSeen: () => state.cpr,
    stop: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => resolve());
      }),
  };
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const body = await bodyOf(request);
  const method = request.method ?? 'GET';
  state.seen.push(`${method} ${path}`);
  if (holdsCpr(`${request.url} ${body.toString('latin1')}`)) {
    state.cpr += 1;
    return send(response, { status: 400, body: 'Her må intet CPR-nummer stå' });
  }
  const call = { request, response, method, path, body };
  return path.startsWith(`/${state.prefix}/`) ? answer(state, call) : send(response, beside(state, call));
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
}

/** What is answered beside the API itself: the token, the description, and the plan of what is to go wrong. */
function beside(state: State, { method, path, body }: Call): Reply {
  if (path === tokenPath) return tokenFor(state, body.toString());
  if (path === '/fejl' && method === 'POST') return planFrom(state, body.toString());
  return /^\/(swagger\/)?docs\//.test(path) ? { status: 200, body: swagger(state.prefix) } : nowhere;
}

const nowhere: Reply = { status: 404, body: 'Siden findes ikke' };

async function answer(state: State, { request, response, method, path, body }: Call): Promise<void> {
  const fault = state.planned.shift() ?? 'ok';
  if (fault === 'unauthorized') state.tokens.clear();
  if (!isLetIn(state, request)) return send(response, { status: 401, body: 'Unauthorized' });
  const understood = await understand(request.headers['content-type'] ?? '', body);
  if (!understood) return send(response, { status: 400, body: 'Kroppen kan ikke læses' });
  const asked: Asked = { method, path: path.slice(state.prefix.length + 2).toLowerCase(), ...understood };
  await spoilt[fault]({ response, write: () => answerTo(state.archive, asked), isWrite: writes(asked), ...state });
}

interface Spoilt {
  readonly response: ServerResponse;
  readonly write: () => Reply;
  readonly isWrite: boolean;
  readonly slowness: number;
}

const well = ({ response, write }: Spoilt): void => send(response, write());

const spoilt: Readonly<Record<Fault, (call: Spoilt) => void | Promise<void>>> = {
  ok: well,
  unauthorized: well,
  unavailable: ({ response }) => send(response, { status: 503, body: 'Service Unavailable' }),
  slow: async (call) => {
    await after(call.slowness);
    well(call);
  },
  // The caller has long gone when it is written all the same.
  late: async ({ response, write, slowness }) => {
    response.socket?.destroy();
    await after(slowness);
    write();
  },
  'cut-before': ({ response }) => void response.socket?.destroy(),
  'cut-after-write': ({ response, write }) => {
    write();
    response.socket?.destroy();
  },
  half: ({ response, write }) => {
    const whole = JSON.stringify(write().body);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(whole) });
    response.write(whole.slice(0, whole.length / 2), () => response.socket?.destroy());
  },
  'bare-true': ({ response, write, isWrite }) => {
    const reply = write();
    send(response, isWrite && reply.status === 200 ? { status: 200, body: true } : reply);
  },
  closed: ({ response, write, isWrite }) =>
    send(response, isWrite ? { status: 409, body: 'Sagen er lukket' } : write()),
};

function tokenFor(state: State, body: string): Reply {
  const form = new URLSearchParams(body);
  const isRight =
    form.get('grant_type') === 'password' &&
    form.get('username') === state.user &&
    form.get('password') === state.password;
  if (!isRight) return { status: 401, body: { error: 'invalid_grant' } };
  const token = crypto.randomUUID();
  state.tokens.set(token, Date.now() + state.expiresIn * 1000);
  return { status: 200, body: { access_token: token, expires_in: state.expiresIn, token_type: 'Bearer' } };
}

const isLetIn = ({ tokens }: State, { headers }: IncomingMessage): boolean =>
  (tokens.get((headers.authorization ?? '').replace('Bearer ', '')) ?? 0) > Date.now();

const isFault = (name: unknown): name is Fault => faults.some((fault) => fault === name);

function planFrom(state: State, body: string): Reply {
  const names = body.split(',').map((name) => name.trim());
  if (!names.every(isFault)) return { status: 400, body: `Skriv nogle af: ${faults.join(', ')}` };
  state.planned.push(...names);
  return { status: 200, body: true };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  const type = typeof body === 'string' ? 'text/plain' : 'application/json';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

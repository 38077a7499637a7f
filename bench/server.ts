// bench:server: requests a second for the front page and for a card, beside bare node:http sending the same bytes with the same headers.
// Both servers run the whole time, each in a process of its own; the rounds take turns, and this process asks.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '#adapters/files';
import type { Answer } from './bare.ts';
import { median, startChild, startVaern } from './child.ts';

const paths = ['/', '/kort/akut-under-18'] as const;
const rounds = 9;
const roundMs = 1200;
const connections = 24;
const aim = 0.7;

/** Prints the median ratio of the rounds for each page, and how far the rounds lie apart. */
export async function run(): Promise<void> {
  const vaern = await startVaern();
  const folder = mkdtempSync(join(tmpdir(), 'vaern-bare-'));
  const answers = await Promise.all(paths.map(async (path) => [path, await answerOf(vaern.port, path)] as const));
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(answers)));
  const bare = await startChild([join(root, 'bench/bare.ts'), file]);
  try {
    for (const path of paths) await compare(path, vaern.port, bare.port);
  } finally {
    await Promise.all([vaern.stop(), bare.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(path: string, ours: number, floor: number): Promise<void> {
  const [one, other] = await Promise.all([lengthOf(ours, path), lengthOf(floor, path)]);
  if (one !== other) throw new Error(`${path}: ${one} bytes against ${other}, which is no comparison`);
  await load(ours, path, one);
  await load(floor, path, one);
  const measured: { ours: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0;
    const before = await load(first ? ours : floor, path, one);
    const after = await load(first ? floor : ours, path, one);
    measured.push(first ? { ours: before, floor: after } : { ours: after, floor: before });
  }
  const ratios = measured.map((round) => round.ours / round.floor).toSorted((a, b) => a - b);
  const ratio = median(ratios);
  const range = `${(ratios[0] ?? 0).toFixed(2)}-${(ratios.at(-1) ?? 0).toFixed(2)}`;
  console.log(
    `${path}: ${one} bytes an answer; ${median(measured.map((round) => round.ours)).toFixed(0)} requests/s, bare node:http ${median(measured.map((round) => round.floor)).toFixed(0)}; ratio ${ratio.toFixed(2)} (${rounds} rounds, ${range}), aim ${aim}: ${ratio >= aim ? 'reached' : 'MISSED'}`,
  );
}

const accept = { 'accept-encoding': 'br, gzip' };

/** What Værn answers a browser, without what node:http writes by itself. */
function answerOf(port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ port, path, host: 'localhost', headers: accept }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const own = ['date', 'connection', 'keep-alive', 'transfer-encoding'];
        const sent = Object.entries(response.headers).filter(([name]) => !own.includes(name));
        const headers = Object.fromEntries(sent.map(([name, value]) => [name, String(value)]));
        resolve({ headers, body: Buffer.concat(chunks).toString('base64') });
      });
    }).on('error', reject);
  });
}

const question = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br, gzip\r\n\r\n`;

/** The bytes of one answer on the wire, headers and all. */
function lengthOf(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () => socket.write(question(path)));
    let got = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      got = Buffer.concat([got, chunk]);
      const end = got.indexOf('\r\n\r\n');
      const declared = /content-length: (\d+)/i.exec(got.subarray(0, Math.max(end, 0)).toString())?.[1];
      if (declared === undefined || got.length < end + 4 + Number(declared)) return;
      socket.destroy();
      resolve(got.length);
    });
  });
}

/** Requests a second: each connection asks again as soon as it has its answer. Bytes are counted, not parsed, so that the asking costs little. */
async function load(port: number, path: string, length: number): Promise<number> {
  const asked = question(path);
  const began = performance.now();
  const ends = began + roundMs;
  const counts = await Promise.all(Array.from({ length: connections }, () => askUntil(port, asked, length, ends)));
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - began) / 1000);
}

function askUntil(port: number, asked: string, length: number, ends: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () => socket.write(asked));
    let missing = length;
    let answers = 0;
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      missing -= chunk.length;
      if (missing > 0) return;
      answers += 1;
      missing = length;
      if (performance.now() < ends) socket.write(asked);
      else socket.destroy();
    });
    socket.on('close', () => resolve(answers));
  });
}

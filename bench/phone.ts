// bench:phone: a phone on a slow line that has never been here. How long until the emergency number can be tapped, beside what the line alone needs
// for it; and how much comes down the line. The line is a proxy of our own (line.ts), not the browser's emulation, which gives connections for nothing.
import { connect } from 'node:net';
import type { Browser } from 'playwright-core';
import { openBrowser, phone } from '../test/browser.ts';
import { everyPage } from '../test/served.ts';
import { median, startVaern } from './child.ts';
import { openLine } from './line.ts';
import type { Speed } from './line.ts';

const slow: Speed = { bitsPerSecond: 400_000, roundTripMs: 400 };
const paths = ['/', '/guide', '/kort/akut-under-18', '/kort/akut-voksen'] as const;
const visits = 5;
const aimRatio = 1.2;
const aimPage = 14_600;
const aimVisit = 100_000;

/** Prints the time to the number, the sizes of all pages and the weight of a first visit. */
export async function run(): Promise<void> {
  const vaern = await startVaern();
  const browser = await openBrowser();
  try {
    await printTimes(browser, vaern.port);
    await printPages(vaern.port);
    await printFirstVisits(browser, vaern.port);
  } finally {
    await browser.close();
    await vaern.stop();
  }
}

async function printTimes(browser: Browser, port: number): Promise<void> {
  await timeToNumber(browser, port, '/');
  for (const path of paths) {
    const bytes = await bytesOf(port, path);
    const line = 2 * slow.roundTripMs + (bytes * 8000) / slow.bitsPerSecond;
    const times: number[] = [];
    for (let visit = 0; visit < visits; visit++) times.push(await timeToNumber(browser, port, path));
    const time = median(times);
    const range = `${Math.min(...times).toFixed(0)}-${Math.max(...times).toFixed(0)}`;
    console.log(
      `${path}: the number can be tapped after ${time.toFixed(0)} ms (${visits} visits, ${range}); the line alone needs ${line.toFixed(0)} ms for ${bytes} bytes; ratio ${(time / line).toFixed(2)}, aim ${aimRatio}: ${time / line <= aimRatio ? 'reached' : 'MISSED'}`,
    );
  }
}

// Runs in the page, as text: what makes our TypeScript run adds calls that a page does not know.
const watch = `(() => {
  const isHit = (link) => {
    const { left, top, width, height } = link.getBoundingClientRect();
    if (width === 0 || height === 0 || top + height / 2 > innerHeight) return false;
    return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  };
  const look = () => {
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (isPainted && [...document.querySelectorAll('a[href="tel:112"]')].some(isHit))
      document.documentElement.setAttribute('data-tappable', String(performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** From the start of the visit until the first number for danger to life is painted, large enough to be hit, and nothing lies above it. */
async function timeToNumber(browser: Browser, to: number, path: string): Promise<number> {
  const line = await openLine(to, slow);
  const context = await browser.newContext({ viewport: phone });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: watch });
    await page.goto(`http://localhost:${line.port}${path}`, { waitUntil: 'commit' });
    await page.waitForSelector('[data-tappable]', { state: 'attached', timeout: 20_000 });
    return Number(await page.getAttribute('html', 'data-tappable'));
  } finally {
    await context.close();
    await line.close();
  }
}

/** An answer as a browser gets it, headers and all. */
function answerOf(port: number, path: string): Promise<{ readonly bytes: number; readonly body: number }> {
  return new Promise((resolve, reject) => {
    const ask = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nConnection: close\r\n\r\n`;
    const socket = connect(port, 'localhost', () => socket.write(ask));
    const chunks: Buffer[] = [];
    socket.on('error', reject);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n') + 4;
      resolve({ bytes: all.length, body: all.length - end });
    });
  });
}

const bytesOf = async (port: number, path: string): Promise<number> => (await answerOf(port, path)).bytes;

async function printPages(port: number): Promise<void> {
  const all = await everyPage(`http://localhost:${port}`);
  const sized: { path: string; body: number }[] = [];
  for (const path of all) sized.push({ path, body: (await answerOf(port, path)).body });
  const heaviest = sized.toSorted((one, other) => other.body - one.body);
  const urgent = heaviest.filter(({ path }) => /^(?:\/en)?(?:\/|\/guide|\/kort\/.+)?$/.test(path));
  const over = heaviest.filter(({ body }) => body > aimPage);
  const heavyUrgent = urgent[0]?.body ?? Number.NaN;
  console.log(
    `front, guide and cards (${urgent.length}): at most ${heavyUrgent} bytes with their style (${urgent[0]?.path}), aim ${aimPage}: ${heavyUrgent <= aimPage ? 'reached' : 'MISSED'}`,
  );
  console.log(
    `all ${heaviest.length} pages: ${over.length} above ${aimPage}${over.map(({ path, body }) => `, ${path} ${body}`).join('')}`,
  );
}

async function printFirstVisits(browser: Browser, port: number): Promise<void> {
  for (const [path, carries] of [
    ['/', true],
    ['/', false],
    ['/en', true],
  ] as const) {
    const bytes = await firstVisit(browser, port, path, carries);
    const name = carries ? 'with the whole part for use without a net' : 'without it';
    console.log(
      `a first visit to ${path}, ${name}: ${bytes} bytes down the line, aim ${aimVisit}: ${bytes <= aimVisit ? 'reached' : 'MISSED'}`,
    );
  }
}

/** Everything that comes down, headers and all, until the line has been silent for two seconds. */
async function firstVisit(browser: Browser, to: number, path: string, carries: boolean): Promise<number> {
  const line = await openLine(to, { bitsPerSecond: 8_000_000, roundTripMs: 20 });
  const context = await browser.newContext({ viewport: phone, serviceWorkers: carries ? 'allow' : 'block' });
  try {
    const page = await context.newPage();
    await page.goto(`http://localhost:${line.port}${path}`);
    if (carries) await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.waitForTimeout(2000);
    return line.bytesDown();
  } finally {
    await context.close();
    await line.close();
  }
}

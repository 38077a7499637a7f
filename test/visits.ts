// Værn and a browser, for a file of tests that are visits.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serve } from '#adapters/http';
import type { Listening } from '#ports/web';
import { openBrowser, phone } from './browser.ts';
import { aTown } from './inside/town.ts';
import type { Town } from './inside/town.ts';
import { serveFor } from './served.ts';
import type { Served } from './served.ts';

/** What a window of the browser is told when it is opened. */
export type Options = Parameters<Browser['newContext']>[0];

/** Opened before the first test of the file, and closed after the last. */
export interface Visited {
  readonly url: string;
  readonly browser: Browser;
  /** Signs somebody of the demo in as they do it themselves, on a phone unless something else is said. */
  readonly signedIn: (subject: string, options?: Options) => Promise<{ context: BrowserContext; page: Page }>;
}

/** Serves Værn and opens a browser for the tests of the file that calls it. */
export function openForVisits(): Visited {
  let served: Served | undefined;
  let browser: Browser | undefined;
  before(async () => {
    served = await serveFor();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await served?.stop();
  });
  return {
    get url() {
      return there(served).url;
    },
    get browser() {
      return there(browser);
    },
    signedIn: async (subject, options) => {
      const context = await aPhone(there(browser), options);
      const page = await context.newPage();
      await page.goto(`${there(served).url}/log-ind/videre`);
      await page.locator(`button[value="${subject}"]`).click();
      return { context, page };
    },
  };
}

/** Does what leads to another page, and waits until it is there: a guarded text is looked at before it is sent. */
export async function lands(page: Page, act: () => Promise<unknown>): Promise<void> {
  // A page that is still being loaded would be taken for the one that is waited for.
  await page.waitForLoadState('load');
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** Who goes where: a session's token, or nobody's; and what the window is told. */
export interface Round {
  readonly token: string | undefined;
  readonly paths: readonly string[];
  readonly options?: Options;
}

/** A town of the test's own, with its clock and its house, that a browser visits. */
export interface TownVisited extends Pick<Visited, 'url' | 'browser'> {
  readonly town: Town;
  /** Visits page after page in one window, each of which must be there, and looks at it. */
  readonly visitAll: (round: Round, look: (page: Page, path: string) => Promise<void>) => Promise<void>;
}

/** Serves a town with what is put into it, and opens a browser, for the tests of the file that calls it. */
export function openTown(fill: (town: Town) => Promise<void>, make: () => Promise<Town> = aTown): TownVisited {
  let town: Town | undefined;
  let listening: Listening | undefined;
  let browser: Browser | undefined;
  before(async () => {
    town = await make();
    await fill(town);
    listening = await serve(town.web, 0, 'localhost');
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await listening?.close();
    await town?.house.database.close();
  });
  const url = (): string => `http://localhost:${there(listening).port}`;
  return {
    get url() {
      return url();
    },
    get browser() {
      return there(browser);
    },
    get town() {
      return there(town);
    },
    visitAll: async ({ token, paths, options }, look) => {
      const context = await aPhone(there(browser), options);
      if (token !== undefined) await context.addCookies([{ name: 'vaern', value: token, url: url() }]);
      const page = await context.newPage();
      for (const path of paths) {
        const came = await page.goto(url() + path, { waitUntil: 'load' });
        assert.equal(came?.status(), 200, path);
        await look(page, path);
      }
      await context.close();
    },
  };
}

const aPhone = (browser: Browser, options: Options): Promise<BrowserContext> =>
  browser.newContext({ viewport: phone, serviceWorkers: 'block', ...options });

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('asked for before the first test');
  return value;
}

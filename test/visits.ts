// Værn and a browser, for a file of tests that are visits.
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { serveFor } from './served.ts';
import type { Served } from './served.ts';

/** Opened before the first test of the file, and closed after the last. */
export interface Visited {
  readonly url: string;
  readonly browser: Browser;
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
  };
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('asked for before the first test');
  return value;
}

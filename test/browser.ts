import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Chromium as `npm test` found it, with nothing of its own on the net. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** The phone of a teacher in a corridor. */
export const phone = { width: 360, height: 640 } as const;

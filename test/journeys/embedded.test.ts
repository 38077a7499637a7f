// A page of another origin shows us: in a frame, and with our elements. In a real browser, with somebody signed in to Værn in the same one.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { after, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { faultsOf, isNarrow } from '../axe.ts';
import { publishes } from '../inside/knowledge.ts';
import { aTown } from '../inside/town.ts';
import { openTown } from '../visits.ts';
import type { Options } from '../visits.ts';

/** A page of an intranet: what stands in it, and how strict its own rules are. */
interface Foreign {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const pages = new Map<string, Foreign>();
let intranet: Server;
let stranger: Server;
let consultant: string;

// Another name of this machine is another site for a browser: a cookie of ours does not follow it there.
const open = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer(({ url }, answer) => {
      const page = pages.get(url ?? '');
      answer.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
      answer.end(`<!doctype html><html lang="da"><title>Intranet</title><main><h1>Intranet</h1>${page?.html}</main>`);
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
const originOf = (server: Server): string => {
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : assert.fail('no port');
};

const visited = openTown(
  async (town) => {
    consultant = await town.signIn('demo-konsulent-skole');
    await publishes(town, consultant, { title: 'Ny regel om <b>pas</b> & "rejser"' });
  },
  async () => {
    [intranet, stranger] = await Promise.all([open(), open()]);
    return aTown('albertslund', undefined, {
      print: () => Promise.reject(new Error('no printer')),
      word: () => Promise.reject(new Error('no Word')),
      hasCaseSystem: false,
      embedOrigins: [originOf(intranet)],
    });
  },
);
after(() => [intranet, stranger].forEach((server: Server | undefined) => server?.close()));

const url = (path = ''): string => visited.url + path;

interface Visit {
  readonly page: Page;
  /** Every question that went to Værn, with the cookie it carried. */
  readonly asked: readonly { readonly url: string; readonly cookie: string | undefined }[];
}

/** Opens a page of the intranet in a browser where somebody has signed in to Værn. */
async function visit(
  foreign: Foreign & { readonly from?: Server; readonly options?: Options },
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const path = `/${pages.size}`;
  pages.set(path, foreign);
  const context: BrowserContext = await visited.browser.newContext({
    viewport: { width: 320, height: 800 },
    ...foreign.options,
  });
  await context.addCookies([{ name: 'vaern', value: consultant, url: url(), sameSite: 'Lax', httpOnly: true }]);
  const page = await context.newPage();
  const asked: { url: string; cookie: string | undefined }[] = [];
  page.on('response', async (response) => {
    if (!response.url().startsWith(url())) return;
    assert.equal(await response.headerValue('set-cookie').catch(() => null), null, response.url());
  });
  page.on('request', async (request) => {
    if (!request.url().startsWith(url())) return;
    const headers = await request.allHeaders().catch((): Record<string, string> => ({}));
    asked.push({ url: request.url(), cookie: headers['cookie'] });
  });
  await page.goto(originOf(foreign.from ?? intranet) + path, { waitUntil: 'load' });
  await look({ page, asked });
  await context.close();
}

const frameOf = (path: string): string =>
  `<iframe src="${url(path)}" title="Værn" style="width:100%;height:600px;border:0"></iframe>`;
const script = (): string => `<script type="module" src="${url('/indlejret/vaern.js')}"></script>`;
const element = (tag: string): string => script() + tag;

/** What can be read in the frame; undefined when the browser would not show it. */
async function readFrame(page: Page): Promise<string | undefined> {
  const [, frame] = page.frames();
  await frame?.waitForLoadState('load').catch(() => undefined);
  return frame?.url().startsWith(url()) ? frame.locator('body').innerText() : undefined;
}

const small = ['/indlejret/viden', '/indlejret/kort/akut-under-18', '/indlejret/numre'] as const;

test('the intranet on the list shows every small page, numbers for danger first, and no cookie goes along', async () => {
  for (const path of small)
    await visit({ html: frameOf(path) }, async ({ page, asked }) => {
      const text = (await readFrame(page)) ?? assert.fail(path);
      assert.match(text, /^Er nogen i fare nu\s+Ring\s+112/, path);
      assert.deepEqual(
        asked.map(({ cookie }) => cookie),
        [undefined],
        path,
      );
    });
});

test('a site that is not on the list is refused by the browser', async () => {
  for (const path of [...small, '/indlejret/ukendt'])
    await visit({ html: frameOf(path), from: stranger }, async ({ page }) => {
      assert.equal(await readFrame(page), undefined, path);
    });
});

test('nothing else of Værn can be framed, not even by the intranet on the list', async () => {
  for (const path of ['/', '/kontakter', '/viden', '/log-ind', '/min-side', '/aaret', '/henvendelser', '/findes-ikke'])
    await visit({ html: frameOf(path) }, async ({ page }) => {
      assert.equal(await readFrame(page), undefined, path);
    });
});

test('a small page is narrow, dark where the reader is, clean for axe and needs no script', async () => {
  const context = await visited.browser.newContext({
    viewport: { width: 320, height: 700 },
    javaScriptEnabled: true,
    colorScheme: 'dark',
  });
  const page = await context.newPage();
  for (const forcedColors of ['none', 'active'] as const)
    for (const path of small) {
      await page.emulateMedia({ colorScheme: 'dark', forcedColors });
      await page.goto(url(path));
      assert.equal(await page.locator('script').count(), 0);
      assert.ok(await isNarrow(page), path);
      assert.deepEqual(await faultsOf(page), [], `${path} ${forcedColors}`);
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      if (forcedColors === 'none') assert.equal(ink, 'rgb(255, 255, 255)', path);
    }
  await context.close();
});

test('links of a small page lead to the real page in a tab of its own', async () => {
  await visit({ html: frameOf('/indlejret/kort/akut-under-18') }, async ({ page }) => {
    const [, frame] = page.frames();
    const opened = page.context().waitForEvent('page');
    await frame?.getByRole('link', { name: 'Åbn kortet i Værn' }).click();
    const tab = await opened;
    await tab.waitForLoadState();
    assert.equal(tab.url(), url('/kort/akut-under-18'));
    assert.equal(await tab.evaluate(() => window.opener), null);
  });
});

const strict = {
  'content-security-policy': '',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
};
const strictly = (): Record<string, string> => ({
  ...strict,
  'content-security-policy': `default-src 'none'; script-src ${url()}; connect-src ${url()}; frame-src ${url()}`,
});

test('elements show the same in a page with the strictest rules, in its own font, and say when it was fetched', async () => {
  const html = `<div>${element('<vaern-viden></vaern-viden><vaern-kort id="akut-under-18"></vaern-kort><vaern-numre niveau="3"></vaern-numre>')}</div>`;
  await visit({ html, headers: strictly() }, async ({ page, asked }) => {
    await page
      .getByText(/^Hentet \d+\. \w+ \d{4} kl\. /)
      .nth(2)
      .waitFor();
    for (const [tag, heading] of [
      ['vaern-viden', 'Viden'],
      ['vaern-kort', 'Du er bekymret'],
      ['vaern-numre', 'Hvem kan jeg ringe til'],
    ] as const) {
      const text = await page.locator(`${tag} .vaern`).innerText();
      assert.match(text, /^Er nogen i fare nu\s+Ring\s+112/, tag);
      if (tag !== 'vaern-kort') assert.ok(text.includes(heading), text.slice(0, 200));
    }
    assert.equal(await page.locator('vaern-numre h3').first().innerText(), 'Hvem kan jeg ringe til');
    assert.ok(await page.getByText('Ny regel om <b>pas</b> & "rejser"', { exact: true }).isVisible());
    assert.ok(asked.length >= 4 && asked.every(({ cookie }) => cookie === undefined), JSON.stringify(asked));
    assert.ok(await isNarrow(page));
    assert.deepEqual(await faultsOf(page), []);
    const fonts = await page.evaluate(() => {
      const inner = document.querySelector('vaern-viden')?.shadowRoot?.querySelector('p');
      return [document.body, inner].map((one) => one && getComputedStyle(one).fontFamily);
    });
    assert.equal(fonts[1], fonts[0]);
  });
});

test('a frame shows in a page that asks everything for leave (COEP)', async () => {
  await visit({ html: frameOf('/indlejret/viden'), headers: strictly() }, async ({ page }) => {
    assert.match((await readFrame(page)) ?? '', /Ny regel/);
  });
});

const fallback = (): string => element(`<vaern-viden><a href="${url('/viden')}">Viden i Værn</a></vaern-viden>`);

test('without scripts the link within an element is there', async () => {
  await visit({ html: fallback(), options: { javaScriptEnabled: false } }, async ({ page }) => {
    assert.ok(await page.getByRole('link', { name: 'Viden i Værn' }).isVisible());
  });
});

test('when Værn cannot be asked, the element says so and shows the link within it', async () => {
  for (const tag of ['<vaern-kort id="findes-ikke">', '<vaern-viden afdeling="findes-ikke">']) {
    const html = element(`${tag}<a href="${url('/viden')}">Viden i Værn</a></${tag.slice(1).split(' ')[0]}>`);
    await visit({ html }, async ({ page }) => {
      await page.getByText('Det kunne ikke hentes lige nu.').waitFor();
      assert.ok(await page.getByRole('link', { name: 'Viden i Værn' }).isVisible(), tag);
    });
  }
});

test('an element follows its attributes', async () => {
  await visit({ html: element('<vaern-kort id="akut-under-18"></vaern-kort>') }, async ({ page }) => {
    const heading = page.locator('vaern-kort h2').first();
    const first = await heading.innerText();
    await page.evaluate(() => document.querySelector('vaern-kort')?.setAttribute('id', 'akut-voksen'));
    await page.waitForFunction((text) => {
      const shown = document.querySelector('vaern-kort')?.shadowRoot?.querySelector('h2')?.textContent;
      return shown !== undefined && shown !== text;
    }, first);
    assert.notEqual(await heading.innerText(), first);
  });
});

interface Reach {
  readonly mode: RequestMode;
  readonly credentials?: RequestCredentials;
}

test('the intranet reads what is public, and no script of it reaches a page inside', async () => {
  await visit({ html: '' }, async ({ page }) => {
    const reach = (path: string, init: Reach): Promise<string> =>
      page.evaluate(
        async ([to, how]) => {
          try {
            const answer = await fetch(to, how);
            return `${answer.type} ${answer.status}`;
          } catch {
            return 'refused';
          }
        },
        [url(path), init] as const,
      );
    assert.equal(await reach('/api/v1/plan', { mode: 'cors' }), 'cors 200');
    assert.equal(await reach('/api/v1/plan', { mode: 'cors', credentials: 'include' }), 'refused');
    for (const path of ['/', '/min-side', '/aaret/indlejring', '/henvendelser', '/offline/pakke-da.json'])
      for (const init of [
        { mode: 'cors' },
        { mode: 'cors', credentials: 'include' },
        { mode: 'no-cors', credentials: 'include' },
      ] as const)
        assert.equal(await reach(path, init), 'refused', `${path} ${JSON.stringify(init)}`);
  });
});

test('the script of the elements weighs a few kilobytes', async () => {
  const came = await fetch(url('/indlejret/vaern.js'), { headers: { 'accept-encoding': 'identity' } });
  const body = await came.text();
  assert.ok(body.length < 10_000, String(body.length));
  assert.doesNotMatch(body, /eval\(|innerHTML|localStorage|document\.cookie/);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Child } from 'hono/jsx';
import type { Browser, Page } from 'playwright-core';
import { buildLook } from '#adapters/assets';
import type { Told } from '#kernel/told';
import { faultsOf, isNarrow } from '../../test/axe.ts';
import { openBrowser, phone } from '../../test/browser.ts';
import { PublishedBars, PublishedParts, TeamBars, TeamParts } from './chart.tsx';

// A test may say of a number that it is told; in the rooms nobody but the publisher can.
const told = (value: number): Told => value as Told;
const written = (element: Child): string => String(element);
const years = (...values: readonly (number | undefined)[]) =>
  values.map((value, index) => ({ label: `${2022 + index}`, value: value === undefined ? undefined : told(value) }));

const picture = { unit: 'sager', language: 'da' } as const;
const aYear = { ...picture, id: 'aar', title: 'Flere bekymringssager i 2025 end i årene før.', within: 4 };
const Years = () => <PublishedBars {...aYear} series={[{ label: 'sager', values: years(12, 0, undefined, 31) }]} />;
const forms = [
  ['Negativ social kontrol', 38, 21],
  ['Tvangsægteskab eller ægteskabslignende', 0, 14],
  ['Genopdragelsesrejse', 6, 0],
] as const;
const Forms = () => (
  <PublishedBars
    {...picture}
    id="former"
    title="Under 18 år er det oftest negativ social kontrol."
    within={4}
    series={[
      { label: 'under 18 år', values: forms.map(([label, value]) => ({ label, value: told(value) })) },
      { label: 'fra 18 år', values: forms.map(([label, , value]) => ({ label, value: told(value) })) },
    ]}
  />
);
const shares = [
  { label: '2023', part: told(8), whole: told(21) },
  { label: '2024', part: told(0), whole: told(40) },
  { label: '2025', part: undefined, whole: undefined },
  { label: '2026', part: told(0), whole: told(0) },
];
const Shares = () => (
  <PublishedParts
    {...picture}
    id="andel"
    title="Omkring hver tredje sag fører til en foranstaltning."
    part="foranstaltninger"
    within={4}
    rows={shares}
  />
);
const Land = () => (
  <PublishedBars
    {...picture}
    id="land"
    title="1.234 sager i 2025."
    within={392}
    sure="hardly-ever-more"
    series={[{ label: 'sager', values: [{ label: '2025', value: told(1234) }, ...years(7)] }]}
  />
);
const Team = () => (
  <TeamBars {...picture} id="team" title="To sager i 2023." series={[{ label: 'sager', values: years(1, 2, 0) }]} />
);
const TeamShares = () => (
  <TeamParts
    {...picture}
    id="teamdel"
    title="Én af to."
    part="foranstaltninger"
    rows={[{ label: '2023', part: 1, whole: 2 }]}
  />
);
const all = [Years, Forms, Shares, Land, Team, TeamShares];

const numbersOf = (html: string, pattern: RegExp): readonly number[] =>
  [...html.matchAll(pattern)].map((found) => Number(found[1]));
const lengthsOf = (html: string): readonly number[] =>
  numbersOf(html, /class="chart__bar[^"]*"[^>]* width="([\d.]+)%"/g);

test('bars are as long as their figures are large, and a figure that is not told has none', () => {
  const [first = 0, last = 0, ...more] = lengthsOf(written(<Years />));
  assert.deepEqual(more, []);
  assert.ok(Math.abs(first / last - 12 / 31) < 0.005, `${first} ${last}`);
  assert.match(written(<Years />), />for få til et tal</);
});

test('the thin line reaches as far as the figure may be off, and never below none', () => {
  const html = written(<PublishedBars {...aYear} series={[{ label: '', values: years(3, 40) }]} />);
  const [, long = 0] = lengthsOf(html);
  const unit = long / 40;
  const reaches = [
    ...html.matchAll(/<g class="chart__whisker"><line x1="([\d.]+)%" x2="([\d.]+)%" y1="([\d.]+)em" y2="\3em"/g),
  ].map((found) => [found[1], found[2]].map((end) => Math.round(Number(end) / unit)));
  assert.deepEqual(reaches, [
    [0, 7],
    [36, 44],
  ]);
});

test('a shown 0 is a thin hatched mark that says none or few, and never a bare 0', () => {
  for (const One of [Years, Forms, Shares, Land]) {
    const html = written(<One />);
    assert.doesNotMatch(html.replaceAll(/<[^>]*>/g, ' '), /(?<![\d.])0(?![\d.])/);
  }
  assert.match(written(<Years />), /chart__faint"[^>]* fill="url\(#aar-skravering\)"/);
  assert.match(written(<Years />), />ingen eller få</);
  assert.match(written(<Shares />), />ingen eller få af 40</);
});

test('a part is as much of its whole as the figures say', () => {
  const [whole = 0, part = 0, other = 0, ...more] = lengthsOf(written(<Shares />));
  assert.deepEqual(more, []);
  assert.ok(Math.abs(part / whole - 8 / 21) < 0.01);
  assert.ok(Math.abs(whole / other - 21 / 40) < 0.01);
});

test('who hears the picture hears the message and every figure', () => {
  const html = written(<Forms />);
  assert.match(html, /<svg role="img" aria-labelledby="former-titel former-tal"/);
  assert.match(html, /<title id="former-titel">Under 18 år er det oftest negativ social kontrol\.<\/title>/);
  assert.match(
    html,
    /<desc id="former-tal">Antal sager: Negativ social kontrol: under 18 år: 38, fra 18 år: 21; Tvangs[^;]*: under 18 år: ingen eller få, fra 18 år: 14; [^<]*Hvert tal kan afvige med op til 4/,
  );
});

test('raw counts say in the picture itself that they are for the team only, and none is 0', () => {
  for (const One of [Team, TeamShares]) assert.match(written(<One />), /<text[^>]*>Kun for teamet<\/text>/);
  assert.match(written(<Team />), />0</);
  assert.doesNotMatch(written(<Team />), /ingen eller få|afvige/);
  assert.doesNotMatch(written(<Years />), /Kun for teamet/);
});

test('a picture says whether its figures are never off by more, or hardly ever', () => {
  assert.match(written(<Years />), />Antal sager\. Hvert tal kan afvige med op til 4: det viser den tynde streg\.</);
  assert.match(
    written(<Land />),
    />Antal sager\. Hvert tal afviger som regel højst med 392: det viser den tynde streg\.</,
  );
});

test('in English too', () => {
  const html = written(<PublishedBars {...aYear} language="en" series={[{ label: '', values: years(0, 1234) }]} />);
  assert.match(html, /none or few/);
  assert.match(html, />1,234</);
  assert.match(html, /may be off by up to 4/);
});

test('nothing is styled in the element itself: the policy forbids it', () => {
  for (const One of all) assert.doesNotMatch(written(<One />), / style=/);
});

let browser: Browser;
let css: string;
before(async () => {
  css = (await buildLook('.')).style.figures;
  browser = await openBrowser();
});
after(() => browser.close());

const sheet = async (options: Parameters<Browser['newContext']>[0]): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: phone, ...options })).newPage();
  const body = all.map((One) => written(<One />)).join('');
  await page.setContent(
    `<!doctype html><html lang="da"><title>Tal</title><style>${css}</style><body><main class="wide"><h1>Tal</h1>${body}</main>`,
  );
  return page;
};

interface Box {
  readonly words: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where everything drawn lies on the page. */
const boxesOf = (page: Page): Promise<readonly Box[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.chart text, .chart rect, .chart__whisker line')].map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(element).fontSize);
      return { words: element.tagName === 'text' ? (element.textContent ?? '') : '', size, left, right, top, bottom };
    }),
  );

// A line of text is higher than its letters.
const clash = (one: Box, two: Box): boolean =>
  two.left < one.right && one.left < two.right && two.top + 4 < one.bottom && one.top + 4 < two.bottom;

/** Words that lie on other words, on a bar or a thin line, or outside the window. */
const crowding = (boxes: readonly Box[], width: number): readonly string[] =>
  boxes
    .filter(({ words }) => words !== '')
    .flatMap((text) => [
      ...boxes.filter((other) => other !== text && clash(text, other)).map((other) => `${text.words} / ${other.words}`),
      ...(text.left < 0 || text.right > width ? [`${text.words} / the edge`] : []),
    ]);

for (const width of [320, 360, 768, 1280]) {
  test(`no words lie on other words or on a bar at ${width} px, and none is smaller than 14 px`, async () => {
    const page = await sheet({ viewport: { width, height: 900 } });
    const boxes = await boxesOf(page);
    const texts = boxes.filter(({ words }) => words !== '');
    assert.ok(texts.length >= 25, `${texts.length} texts`);
    assert.ok(texts.every(({ size }) => size >= 14));
    assert.deepEqual(crowding(boxes, width), []);
    assert.ok(await isNarrow(page));
    await page.context().close();
  });
}

test('axe finds nothing, in the light and in the dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await sheet({ colorScheme });
    assert.deepEqual(await faultsOf(page), []);
    await page.context().close();
  }
});

test('in forced colours and on paper bars keep their outline', async () => {
  const page = await sheet({ forcedColors: 'active' });
  const outlines = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.chart__bar, .chart__faint')].map((bar) => {
        const { stroke, fill } = getComputedStyle(bar);
        return stroke !== 'none' && stroke !== fill;
      }),
    );
  assert.ok((await outlines()).length > 10);
  assert.ok((await outlines()).every(Boolean));
  await page.emulateMedia({ media: 'print', forcedColors: 'none', colorScheme: 'dark' });
  const colours = await page.evaluate(
    () => getComputedStyle(document.querySelector('.chart > svg') ?? document.body).color,
  );
  assert.equal(colours, 'rgb(0, 0, 0)');
  await page.context().close();
});

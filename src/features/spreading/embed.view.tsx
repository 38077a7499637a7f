import type { Child, FC } from 'hono/jsx';
import { Sheet as Style } from '#ui/frame.tsx';
import { drawnStyle, pageStyle } from './drawn.style.ts';
import type { Drawn, Sheet } from './drawing.ts';
import { drawnWords as words } from './spreading.words.ts';

/** A small page before it is sent. */
export interface Embed {
  readonly title: string;
  readonly drawn: Sheet;
}

/** The style of the small pages, for the policy to name by its hash. */
export const embedStyle = `${pageStyle}${drawnStyle}`;

/** A page to stand within another site's page: acute numbers first, no door to anything that is not public, no script. */
export const embedHtml = ({ title, drawn }: Embed): string => {
  const html = (
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <Style css={embedStyle} />
      </head>
      <body>
        <main class="vaern">
          <Written sheet={drawn} />
          <p class="quiet">{words.newTab}</p>
        </main>
      </body>
    </html>
  );
  // oxlint-disable-next-line typescript/no-base-to-string -- an element of hono/jsx writes itself as HTML, escaped
  return `<!doctype html>${String(html)}`;
};

const Written: FC<{ readonly sheet: Sheet }> = ({ sheet }) => <>{sheet.map(written)}</>;

function written(drawn: Drawn): Child {
  if (typeof drawn === 'string') return drawn;
  const { tag: Element, attributes, within } = drawn;
  return <Element {...attributes}>{within.map(written)}</Element>;
}

import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import { say } from '#kernel/text';
import type { Language, Text } from '#kernel/text';
import { AcuteBar, Said } from './acute.tsx';
import { address } from './address.ts';
import { frameWords as words } from './frame.words.ts';
import { frontWords } from './front.words.ts';
import type { Page, Section } from './page.ts';
import type { Site } from './site.ts';

const doors: readonly { readonly path: string; readonly section: Section; readonly name: Text }[] = [
  { path: '/guide', section: 'guide', name: words.guide },
  { path: '/kontakter', section: 'contacts', name: words.contacts },
  { path: '/soeg', section: 'search', name: words.search },
  { path: '/kort', section: 'cards', name: words.cards },
  { path: '/planen', section: 'plan', name: words.plan },
];

const other = (language: Language): Language => (language === 'da' ? 'en' : 'da');

/** Neutral on a screen that others may see: what the page is and the product's name, never what somebody answered. */
const titleOf = (page: Page, site: Site): string =>
  page.title === say(frontWords.title, page.language) ? `Værn ${site.short}` : `${page.title} – Værn ${site.short}`;

/** A style sheet of our own, in the page itself: the policy names it by its hash. */
export const Sheet: FC<{ css: string }> = ({ css }) => <style dangerouslySetInnerHTML={{ __html: css }} />;

const Head: FC<{ page: Page; site: Site }> = ({ page, site }) => (
  <head>
    <meta charset="utf-8" />
    <title>{titleOf(page, site)}</title>
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <Sheet css={site.style[page.section]} />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#fff" media="(prefers-color-scheme:light)" />
    <meta name="theme-color" content="#14191d" media="(prefers-color-scheme:dark)" />
    <meta name="referrer" content="no-referrer" />
    <meta name="format-detection" content="telephone=no" />
    <link rel="icon" href="/icons/vaern.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="/icons/vaern-180.png" />
    <link rel="manifest" href="/manifest.webmanifest" />
    {page.feeds?.map(({ type, path, title }) => (
      <link rel="alternate" type={type} href={path} title={title} />
    ))}
    {['frame' as const, ...(page.scripts ?? [])].map((name) => {
      const url = site.scripts[name];
      return url && <script type="module" src={url} />;
    })}
  </head>
);

const Links: FC<{ page: Page; about: boolean }> = ({ page, about }) => {
  const { language, section } = page;
  const all = about ? [...doors, { path: '/om', section: 'about' as const, name: words.about }] : doors;
  return (
    <>
      {all.map((door) => (
        <a href={address(door.path, language)} aria-current={door.section === section ? 'true' : undefined}>
          {say(door.name, language)}
        </a>
      ))}
    </>
  );
};

const Header: FC<{ page: Page; site: Site }> = ({ page, site }) => {
  const { language } = page;
  return (
    <header class="top">
      <div class="wide">
        <a class="top__name" href={address('/', language)}>
          <b>Værn</b> <i>{site.short}</i>
          <span class="visually-hidden">, {say(words.home, language)}</span>
        </a>
        <nav class="top__doors" aria-label={say(words.doors, language)}>
          <Links page={page} about={false} />
        </nav>
        <a
          class="top__other"
          href={address(page.twin ?? page.path, other(language))}
          lang={other(language)}
          hreflang={other(language)}
        >
          {say(words.other, language)}
          <span class="visually-hidden"> {say(words.otherName, language)}</span>
        </a>
        <a class="leave" href={site.leaveTo} rel="noreferrer" data-leave>
          {say(words.leave, language)} <kbd aria-hidden="true">Esc</kbd>
        </a>
      </div>
    </header>
  );
};

const Footer: FC<{ page: Page; site: Site }> = ({ page, site }) => {
  const { language } = page;
  return (
    <footer class="end">
      <div class="wide">
        <nav aria-label={say(words.more, language)}>
          <Links page={page} about />
          <a href="/log-ind" rel="nofollow">
            {say(words.signIn, language)}
          </a>
        </nav>
        <p>
          {say(words.adopted, language)} {inWords(site.adopted, language)} ·{' '}
          <Said phrase={site.adoptedBy} language={language} />
          <br />
          {say(words.revise, language)} {inWords(site.reviseBy, language)}
        </p>
        <p data-fetched hidden></p>
      </div>
    </footer>
  );
};

/** The whole document around a page: name, leave at once, the page, where to go next, and how old the plan is. */
export const frame = (page: Page, site: Site): string => {
  const { language } = page;
  const bar = page.section === 'guide';
  const html = (
    <html lang={language}>
      <Head page={page} site={site} />
      <body>
        <a class="skip" href="#indhold">
          {say(words.skip, language)}
        </a>
        <Header page={page} site={site} />
        <p data-copy-warning hidden></p>
        <main id="indhold" class="wide" tabindex={-1}>
          {page.body}
        </main>
        <Footer page={page} site={site} />
        {bar && <AcuteBar site={site} language={language} />}
      </body>
    </html>
  );
  // oxlint-disable-next-line typescript/no-base-to-string -- an element of hono/jsx writes itself as HTML, escaped
  return `<!doctype html>${String(html)}`;
};

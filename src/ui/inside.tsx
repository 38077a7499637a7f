import type { FC } from 'hono/jsx';
import { may } from '#kernel/person';
import type { Permission, SignedIn } from '#kernel/person';
import { dial } from './address.ts';
import { Sheet } from './frame.tsx';
import { insideWords as words } from './inside.words.ts';
import type { InsidePage, Scene } from './route.ts';
import type { Site } from './site.ts';

const doors: readonly { readonly path: string; readonly name: string; readonly needs: Permission }[] = [
  { path: '/min-side', name: words.mine, needs: 'see-own-page' },
  { path: '/henvendelser', name: words.enquiries, needs: 'read-enquiries' },
  { path: '/sager', name: words.cases, needs: 'register-cases' },
  { path: '/journal', name: words.journal, needs: 'journalise' },
  { path: '/markering', name: words.marking, needs: 'mark-cases' },
  { path: '/landet', name: words.national, needs: 'share-nationally' },
  { path: '/aaret', name: words.year, needs: 'see-year' },
  { path: '/videnspersoner', name: words.knowledgePersons, needs: 'see-coverage' },
  { path: '/personer', name: words.people, needs: 'manage-people' },
  { path: '/arbejdspladser', name: words.workplaces, needs: 'manage-people' },
  { path: '/breve', name: words.letters, needs: 'manage-people' },
  { path: '/spor', name: words.trail, needs: 'read-audit' },
];

/** The doors that somebody may open, in their order. */
export const doorsOf = (person: SignedIn): readonly { readonly path: string; readonly name: string }[] =>
  doors.filter(({ needs }) => may(person, needs, { municipality: person.municipality }));

const Head: FC<{ page: InsidePage; site: Site; here: string }> = ({ page, site, here }) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${page.title} – Værn ${site.short}`}</title>
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <Sheet css={site.style[sheetOf(here)]} />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <meta name="format-detection" content="telephone=no" />
    <link rel="icon" href="/icons/vaern.svg" type="image/svg+xml" />
    {['frame' as const, ...(page.scripts ?? [])].map((name) => {
      const url = site.scripts[name];
      return url && <script type="module" src={url} />;
    })}
  </head>
);

const Header: FC<{ site: Site }> = ({ site }) => (
  <header class="top">
    <div class="wide">
      <a class="top__name" href="/">
        <b>Værn</b> <i>{site.short}</i>
        <span class="visually-hidden">, {words.front}</span>
      </a>
      <a class="leave" href={site.leaveTo} rel="noreferrer" data-leave>
        {words.leave} <kbd aria-hidden="true">Esc</kbd>
      </a>
    </div>
  </header>
);

const Doors: FC<{ person: SignedIn; here: string }> = ({ person, here }) => (
  <nav class="inside-doors" aria-label={words.doors}>
    <div class="wide">
      {doorsOf(person).map(({ path, name }) => (
        <a href={path} aria-current={isAt(here, path) ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </div>
  </nav>
);

const isAt = (here: string, path: string): boolean => here === path || here.startsWith(`${path}/`);

// The annual status shows published tables, as the other pages inside do.
const sheetOf = (here: string): 'year' | 'inside' =>
  isAt(here, '/aaret') && !isAt(here, '/aaret/status') ? 'year' : 'inside';

const Footer: FC<{ site: Site; person: SignedIn | undefined }> = ({ site, person }) => (
  <footer class="end">
    <div class="wide">
      <p class="acute-line">
        {words.acute}{' '}
        {site.acute.map(({ name, phone }) => (
          <a href={dial(phone)}>
            {name.text} <b>{phone}</b>
          </a>
        ))}
      </p>
      {person && (
        <form method="post" action="/log-ud" class="signed-in">
          <span>
            {words.signedIn} <b>{person.name}</b>
          </span>{' '}
          <button class="button--quiet">{words.signOut}</button>
        </form>
      )}
    </div>
  </footer>
);

/** The whole document around a page inside, or around the way in, where nobody has signed in yet. */
export const insideFrame = (
  page: InsidePage,
  { site, person }: { readonly site: Site; readonly person: Scene['person'] | undefined },
  here: string,
): string => {
  const html = (
    <html lang="da">
      <Head page={page} site={site} here={here} />
      <body class="inside">
        <a class="skip" href="#indhold">
          {words.skip}
        </a>
        <Header site={site} />
        {person && <Doors person={person} here={here} />}
        <main id="indhold" class="wide" tabindex={-1}>
          {page.body}
        </main>
        <Footer site={site} person={person} />
      </body>
    </html>
  );
  // oxlint-disable-next-line typescript/no-base-to-string -- an element of hono/jsx writes itself as HTML, escaped
  return `<!doctype html>${String(html)}`;
};

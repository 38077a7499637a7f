import type { FC } from 'hono/jsx';
import { say } from '#kernel/text';
import type { Language, Text } from '#kernel/text';
import { AcuteBox } from './acute.tsx';
import { address } from './address.ts';
import { frontWords as words } from './front.words.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** A door: one row, one way in. */
export const Door: FC<{ path: string; title: Text; how: Text; language: Language }> = ({
  path,
  title,
  how,
  language,
}) => (
  <a class="door" href={address(path, language)}>
    <span>
      <b>{say(title, language)}</b>
      <small>{say(how, language)}</small>
    </span>
  </a>
);

const Doors: FC<{ language: Language }> = ({ language }) => (
  <nav class="doors" aria-label={say(words.doors, language)}>
    <Door path="/guide" title={words.worried} how={words.worriedHow} language={language} />
    <Door path="/kontakter" title={words.call2} how={words.call2How} language={language} />
    <Door path="/soeg" title={words.find} how={words.findHow} language={language} />
  </nav>
);

/** The front page: the acute box, three doors, and nothing else of the same weight. */
export const frontPage = (site: Site, language: Language): Page => ({
  path: '/',
  language,
  title: say(words.title, language),
  section: 'front',
  body: (
    <div class="front">
      <AcuteBox site={site} language={language} level={1} />
      <div>
        <Doors language={language} />
        <p class="quiet">
          {say(words.what, language)} <a href={address('/kort', language)}>{say(words.cards, language)}</a> ·{' '}
          <a href={address('/planen', language)}>{say(words.plan, language)}</a> ·{' '}
          <a href={address('/tal', language)}>{say(words.figures, language)}</a> ·{' '}
          <a href={address('/viden', language)}>{say(words.news, language)}</a> ·{' '}
          <a href="/henvendelser/ny">{say(words.ask, language)}</a>
        </p>
      </div>
    </div>
  ),
});

const lostPage = (path: string, title: Text, how: Text, site: Site, language: Language): Page => ({
  path,
  language,
  title: say(title, language),
  section: 'front',
  body: (
    <>
      <h1>{say(title, language)}</h1>
      <p>{say(how, language)}</p>
      <div class="front">
        <AcuteBox site={site} language={language} />
        <Doors language={language} />
      </div>
    </>
  ),
});

/** For an address that leads nowhere: the acute numbers and the doors. */
export const notFoundPage = (site: Site, language: Language): Page =>
  lostPage('/', words.notFound, words.notFoundHow, site, language);

/** For a form with more in it than a search: the acute numbers and the doors. */
export const tooLongPage = (site: Site, language: Language): Page =>
  lostPage('/soeg', words.tooLong, words.tooLongHow, site, language);

/** For a form that was sent from another site than ours: the acute numbers and the doors. */
export const foreignPage = (site: Site, language: Language): Page =>
  lostPage('/soeg', words.foreign, words.foreignHow, site, language);

/** For a fault of ours: the acute numbers and the doors, and a word that nothing was kept. */
export const faultPage = (site: Site, language: Language): Page =>
  lostPage('/', words.fault, words.faultHow, site, language);

export { aboutPage } from './about.tsx';

import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import { say } from '#kernel/text';
import type { Language, Text } from '#kernel/text';
import { Said } from './acute.tsx';
import { aboutWords as words } from './about.words.ts';
import { address } from './address.ts';
import { frameWords } from './frame.words.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

const Told: FC<{ heading: Text; lines: readonly Text[]; language: Language }> = ({ heading, lines, language }) => (
  <>
    <h2>{say(heading, language)}</h2>
    {lines.map((line) => (
      <p>{say(line, language)}</p>
    ))}
  </>
);

/** What Værn is, what it keeps (nothing), what leaving does not erase, and whom to tell about an error. */
export const aboutPage = (site: Site, language: Language): Page => ({
  path: '/om',
  language,
  title: say(words.title, language),
  section: 'about',
  body: (
    <article class="prose">
      <h1>{say(words.title, language)}</h1>
      <p class="lead">{say(words.lead, language)}</p>
      <Told heading={words.stored} lines={[words.storedHow, words.storedGuide]} language={language} />
      <Told heading={words.inside} lines={[words.insideHow]} language={language} />
      <Told heading={words.leave} lines={[words.leaveHow, words.leaveNot]} language={language} />
      <Told heading={words.offline} lines={[words.offlineHow]} language={language} />
      <Told heading={words.source} lines={[words.sourceHow]} language={language} />
      <p>
        <a href={address('/planen/huller', language)}>{say(words.sourceLink, language)}</a>
      </p>
      <Told heading={words.access} lines={[words.accessHow]} language={language} />
      <h2>{say(words.error, language)}</h2>
      <p>
        {say(words.errorHow, language)} <Said phrase={site.owner} language={language} />,{' '}
        <Said phrase={site.name} language={language} />. {say(words.errorNot, language)}
      </p>
      <Facts site={site} language={language} />
    </article>
  ),
});

const Facts: FC<{ site: Site; language: Language }> = ({ site, language }) => (
  <p class="quiet">
    {say(frameWords.adopted, language)} {inWords(site.adopted, language)}. {say(frameWords.revise, language)}{' '}
    {inWords(site.reviseBy, language)}. {say(words.version, language)} {site.version}.
  </p>
);

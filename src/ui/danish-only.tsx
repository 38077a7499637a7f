import type { Page, Section } from './page.ts';

/** What an English page says of a Danish one: what it is, some more sentences, and where it stands in Danish. */
interface Told {
  readonly path: string;
  readonly section: Section;
  readonly title: string;
  readonly lead: string;
  readonly more?: readonly string[];
  readonly toDanish: string;
}

/** The English page of what is told in Danish alone: what it is, and the way to it. */
export const danishOnly = ({ path, section, title, lead, more = [], toDanish }: Told): Page => ({
  path,
  language: 'en',
  section,
  title,
  body: (
    <article class="prose">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {more.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p>
        <a href={path} hreflang="da">
          {toDanish}
        </a>
      </p>
    </article>
  ),
});

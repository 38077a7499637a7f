import type { FC } from 'hono/jsx';
import { GuardedArea } from '#features/guard';
import { Button, Form, MistakeSummary, Notice, Rows } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import { Table, Words } from './content.view.tsx';
import { madeFrom } from './draft.words.ts';
import { longest } from './limits.ts';
import type { StatusGround } from './ground.ts';
import { pageWords, writeWords as words } from './page.words.ts';
import { isEmpty, piecesOf } from './status.ts';
import type { SectionKey, SeenDraft, SeenSection } from './status.ts';

/** Every section to be written, and the way to the one page where it is read and frozen. */
export const DraftView: FC<SeenDraft & { readonly scene: Scene }> = ({ year, sections, editions, canBegin, scene }) => (
  <>
    <a class="crumb no-print" href="/aaret/status">
      {pageWords.back}
    </a>
    <h1>{words.title(year)}</h1>
    <MistakeSummary scene={scene} />
    {sections.length === 0 ? (
      <Begin year={year} canBegin={canBegin} />
    ) : (
      <>
        {editions > 0 && <Notice>{words.correcting(editions)}</Notice>}
        <h2>{words.sections}</h2>
        <Rows
          rows={sections.map((section) => ({
            to: `/aaret/status/${year}/udkast/${section.key}`,
            title: section.heading,
            about: firstOf(section),
            state: stateOf(section),
          }))}
          none=""
        />
        <div class="doors">
          <a class="door door--next" href={`/aaret/status/${year}/laes`}>
            <span>
              <b>{words.read}</b>
              <span class="door__how">{words.readHow}</span>
            </span>
          </a>
        </div>
      </>
    )}
  </>
);

const Begin: FC<Pick<SeenDraft, 'year' | 'canBegin'>> = ({ year, canBegin }) =>
  canBegin ? (
    <Form to={`/aaret/status/${year}/begynd`}>
      <p>{words.notBegun}</p>
      <Button>{words.begin(year)}</Button>
    </Form>
  ) : (
    <p class="empty">{words.cannotBegin}</p>
  );

const most = 90;

/** How the section begins. */
const firstOf = ({ words: said }: SeenSection): string => {
  const line = piecesOf(said)
    .flatMap((piece) => (piece.kind === 'text' ? [piece.text] : piece.items))
    .join(' ');
  return line.length > most ? `${line.slice(0, most).trimEnd()} …` : line;
};

const stateOf = (section: SeenSection): string => {
  if (section.come.length + section.gone.length > 0) return words.news;
  if (isEmpty(section)) return words.empty;
  return section.words === section.writing.drafted ? words.drafted : words.filled;
};

interface One {
  readonly year: string;
  readonly section: SeenSection;
  readonly ground: StatusGround;
  readonly scene: Scene;
}

/** One section: its text, what has come in the year since, and the way to fetch it again. */
export const SectionView: FC<One> = (one) => (
  <>
    <a class="crumb no-print" href={`/aaret/status/${one.year}/udkast`}>
      {words.back(one.year)}
    </a>
    <h1>{one.section.heading}</h1>
    <p>{isOwn(one.section.key) ? words.own : `${words.from} ${madeFrom[one.section.key]}`}</p>
    <MistakeSummary scene={one.scene} />
    {one.scene.overtaken && <Newest {...one} />}
    <Come {...one} />
    <Write {...one} />
    {one.section.tables.length > 0 && (
      <>
        <h2>{words.tables}</h2>
        {one.section.tables.map((table) => (
          <Table table={table} />
        ))}
      </>
    )}
    {!isOwn(one.section.key) && <Fetch {...one} />}
  </>
);

const isOwn = (key: SectionKey): boolean => key === 'ahead';
const addressOf = ({ year, section }: One): string => `/aaret/status/${year}/udkast/${section.key}`;
const versionOf = ({ section }: One) => ({ version: String(section.writing.version) });

const Newest: FC<One> = ({ section }) => (
  <details open>
    <summary>{words.newest}</summary>
    <Words text={section.words} />
  </details>
);

const Come: FC<One> = (one) => {
  const { come, gone } = one.section;
  return come.length + gone.length === 0 ? null : (
    <Notice tone="warn">
      <Lines said={words.came} lines={come} />
      <Lines said={words.gone} lines={gone} />
      {come.length > 0 && (
        <Form to={`${addressOf(one)}/hent`} hidden={{ ...versionOf(one), how: 'add' }} slim>
          <Button kind="quiet">{words.add}</Button>
        </Form>
      )}
    </Notice>
  );
};

const Lines: FC<{ readonly said: string; readonly lines: readonly string[] }> = ({ said, lines }) =>
  lines.length === 0 ? null : (
    <>
      <p>
        <b>{said}</b>
      </p>
      <Words text={lines.join('\n')} />
    </>
  );

const Write: FC<One> = (one) => (
  <Form to={addressOf(one)} hidden={versionOf(one)}>
    <GuardedArea
      name="words"
      label={words.label}
      hint={words.hint}
      scene={one.scene}
      value={one.section.words}
      guard={one.ground.guard}
      max={longest}
      rows={14}
    />
    <Button>{words.save}</Button>
  </Form>
);

const Fetch: FC<One> = (one) => {
  const { writing, come, gone } = one.section;
  return (
    <section class="no-print">
      {writing.before && (
        <Form to={`${addressOf(one)}/fortryd`} hidden={versionOf(one)} slim>
          <Button kind="quiet">{words.undo}</Button>
        </Form>
      )}
      <details>
        <summary>{words.refresh}</summary>
        <Form to={`${addressOf(one)}/hent`} hidden={{ ...versionOf(one), how: 'replace' }}>
          {come.length + gone.length === 0 && <p>{words.same}</p>}
          <p>{words.refreshHow}</p>
          <Button>{words.refresh}</Button>
        </Form>
      </details>
    </section>
  );
};

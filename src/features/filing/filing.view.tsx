import type { FC } from 'hono/jsx';
import { newId } from '#kernel/action';
import { clockWord } from '#kernel/danish-time';
import { dayOf, inWords } from '#kernel/day';
import { Button, Form, MistakeSummary, Notice, Rows } from '#ui/form.tsx';
import type { Scene } from '#ui/route.ts';
import type { Filing } from './filing.ts';
import { journalWords as words, problemWords } from './filing.words.ts';
import type { PackedFile } from './package.ts';

/** One edition in the list, and how far it has come. */
export interface EditionRow {
  readonly edition: string;
  readonly title: string;
  readonly filing: Filing | undefined;
}

const dayIn = (moment: string): string => inWords(dayOf(new Date(moment)), 'da');
const momentIn = (moment: string): string => `${dayIn(moment)} kl. ${clockWord(new Date(moment))}`;

const stateOf = (filing: Filing | undefined, isConnected: boolean): string => {
  if (filing?.filedAt !== undefined) return words.filed(dayIn(filing.filedAt));
  if (filing) return words.waits(dayIn(filing.pressedAt));
  return isConnected ? words.notFiled : words.ready;
};

/** Every edition with its state, and above them what waits and why. */
export const JournalView: FC<{
  readonly editions: readonly EditionRow[];
  readonly isConnected: boolean;
  readonly scene: Scene;
}> = ({ editions, isConnected, scene }) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <MistakeSummary scene={scene} />
    {!isConnected && <Notice tone="warn">{words.notConnected}</Notice>}
    {editions.map(
      ({ filing, title }) =>
        filing && filing.filedAt === undefined && <Waiting filing={filing} title={title} isConnected={isConnected} />,
    )}
    <Rows
      rows={editions.map(({ edition, title, filing }) => ({
        to: `/journal/${edition}`,
        title,
        about: filing?.caseNumber === undefined ? words.look : words.onCase(filing.caseNumber),
        state: stateOf(filing, isConnected),
      }))}
      none={words.none}
    />
  </>
);

const becauseOf = ({ problem, nextAt }: Filing): string =>
  problem === undefined ? words.soon : `${problemWords[problem]} ${words.next(momentIn(nextAt))}`;

/** What waits: since when, what is in the way, when it is tried again, and what somebody can do. */
const Waiting: FC<{ readonly filing: Filing; readonly title: string; readonly isConnected: boolean }> = ({
  filing,
  title,
  isConnected,
}) => (
  <Notice tone={filing.problem === undefined ? 'info' : 'warn'}>
    <p>
      <b>
        {title}. {words.waits(momentIn(filing.pressedAt))}.
      </b>{' '}
      {isConnected && becauseOf(filing)}
    </p>
    {filing.problem !== 'unknown' && (
      <Form to={`/journal/sendes/${filing.id}/igen`} slim>
        <Button kind="quiet">
          {words.again} <span class="visually-hidden">{title}</span>
        </Button>
      </Form>
    )}
    {filing.isWritten ? (
      <p>{words.cannotCancel}</p>
    ) : (
      <Form to={`/journal/sendes/${filing.id}/fortryd`} slim>
        <Button kind="quiet">
          {words.cancel} <span class="visually-hidden">{title}</span>
        </Button>
      </Form>
    )}
  </Notice>
);

/** What of an edition is shown. */
export interface PackageShown {
  readonly edition: string;
  readonly title: string;
  readonly note: readonly string[];
  readonly files: readonly PackedFile[];
  readonly digest: string;
  /** How our own names for its pieces begin. */
  readonly startOfKeys: string;
  readonly filing: Filing | undefined;
  readonly isConnected: boolean;
  readonly scene: Scene;
}

/** Exactly what is sent, to be read before anybody presses the button. */
export const PackageView: FC<PackageShown> = (shown) => (
  <>
    <a class="crumb no-print" href="/journal">
      {words.back}
    </a>
    <h1>{shown.title}</h1>
    <MistakeSummary scene={shown.scene} />
    {shown.scene.overtaken && <Notice tone="warn">{words.changed}</Notice>}
    {shown.filing && <Notice tone="info">{stateOf(shown.filing, shown.isConnected)}.</Notice>}
    <h2>{shown.isConnected ? words.exactly : words.exactlyByHand}</h2>
    <Sent {...shown} />
    <Press {...shown} />
    <p>
      <a href={`/journal/${shown.edition}/pakke`}>{words.byHand}</a>. {words.byHandHow}
    </p>
  </>
);

const Sent: FC<PackageShown> = ({ edition, title, note, files, startOfKeys, isConnected }) => (
  <>
    {isConnected && (
      <p>
        {words.onTheCase(words.caseTitle)} {words.keys(startOfKeys)}
      </p>
    )}
    <h3>{words.note}</h3>
    <p>
      <b>{title}</b>
    </p>
    {note.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
    <h3>{words.files}</h3>
    <Rows
      rows={files.map(({ name, type, bytes }) => ({
        to: `/journal/${edition}/fil/${name}`,
        title: name,
        about: words.fileSize(typeWords[type] ?? type, kilobytes(bytes)),
      }))}
      none=""
    />
  </>
);

const Press: FC<PackageShown> = ({ edition, digest, filing, isConnected }) =>
  isConnected && !filing ? (
    <>
      <p>{words.how}</p>
      <Form to={`/journal/${edition}`} hidden={{ id: newId(), digest }}>
        <Button>{words.press}</Button>
      </Form>
    </>
  ) : null;

const typeWords: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
};

const kilobytes = ({ length }: Uint8Array): string => new Intl.NumberFormat('da-DK').format(Math.ceil(length / 1024));

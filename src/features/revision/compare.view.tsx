import type { Child, FC } from 'hono/jsx';
import type { LineChange, Piece } from './compare.ts';
import { historyWords as words } from './history.words.ts';
import type { Line } from './line.ts';

/** Two texts line by line: what changed stands side by side, or one above the other on a phone; what did not is folded away. */
export const Comparison: FC<{ readonly changes: readonly LineChange[] }> = ({ changes }) => (
  <div class="compared">
    {runsOf(changes).map((run) => (run.kind === 'same' ? <Unchanged {...run} /> : run.changes.map(changeView)))}
  </div>
);

type Run =
  | { readonly kind: 'same'; readonly lines: readonly Line[] }
  | { readonly kind: 'turned'; readonly changes: readonly Exclude<LineChange, { readonly kind: 'same' }>[] };

function runsOf(changes: readonly LineChange[]): readonly Run[] {
  const runs: Run[] = [];
  let same: Line[] = [];
  for (const change of changes) {
    if (change.kind === 'same') same.push(change.line);
    else {
      if (same.length > 0) runs.push({ kind: 'same', lines: same });
      same = [];
      runs.push({ kind: 'turned', changes: [change] });
    }
  }
  return same.length > 0 ? [...runs, { kind: 'same', lines: same }] : runs;
}

const Unchanged: FC<{ readonly lines: readonly Line[] }> = ({ lines }) => (
  <details class="compared__same">
    <summary>{words.same(lines.length)}</summary>
    <Lines lines={lines} />
  </details>
);

/** Lines as they stood, one after another under what they are; what they said in English is folded away at the end. */
export const Lines: FC<{ readonly lines: readonly Line[] }> = ({ lines }) => {
  const english = lines.flatMap(({ en }) => (en === undefined ? [] : [en]));
  return (
    <div class="stood">
      {groupsOf(lines).map(groupView)}
      {english.length > 0 && (
        <details>
          <summary>{words.inEnglish}</summary>
          <div lang="en">
            {english.map((text) => (
              <p>{text}</p>
            ))}
          </div>
        </details>
      )}
    </div>
  );
};

interface Group {
  readonly as: Line['as'];
  readonly label: string;
  readonly texts: readonly string[];
}

function groupsOf(lines: readonly Line[]): readonly Group[] {
  const groups: (Group & { readonly texts: string[] })[] = [];
  for (const { as, label, text } of lines) {
    const last = groups.at(-1);
    if (as === 'item' && last?.as === as && last.label === label) last.texts.push(text);
    else groups.push({ as, label, texts: [text] });
  }
  return groups;
}

function groupView({ as, label, texts }: Group): Child {
  if (as === 'heading') return <h3>{texts.join(' ')}</h3>;
  return (
    <>
      {label !== '' && <p class="stood__label">{label}</p>}
      {as === 'text' || texts.length === 1 ? (
        texts.map((text) => <p>{text}</p>)
      ) : (
        <ul>
          {texts.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function changeView(change: Exclude<LineChange, { readonly kind: 'same' }>): Child {
  if (change.kind === 'changed') return <Changed {...change} />;
  const isNew = change.kind === 'added';
  const Mark = isNew ? 'ins' : 'del';
  const { line } = change;
  return (
    <div class={`turned turned--${change.kind}`}>
      <Kind what={isNew ? words.added : words.removed} label={line.label} />
      <p>
        <Mark>{line.text}</Mark>
      </p>
      {line.en !== undefined && (
        <p class="stood__english" lang="en">
          <Mark>{line.en}</Mark>
        </p>
      )}
    </div>
  );
}

const Kind: FC<{ readonly what: string; readonly label: string }> = ({ what, label }) => (
  <p class="turned__kind">
    <b>{what}</b>
    {label !== '' && ` · ${label}`}
  </p>
);

const Changed: FC<Extract<LineChange, { readonly kind: 'changed' }>> = ({ before, words: pieces, english }) => (
  <div class="turned turned--changed">
    <Kind what={words.changed} label={before.label} />
    {pieces.some(({ kind }) => kind !== 'same') && <Pair pieces={pieces} />}
    {english && (
      <>
        <p class="turned__kind">{words.inEnglish}</p>
        <div lang="en">
          <Pair pieces={english} />
        </div>
      </>
    )}
  </div>
);

const Pair: FC<{ readonly pieces: readonly Piece[] }> = ({ pieces }) => (
  <div class="turned__pair">
    <div>
      <span class="turned__side" lang="da">
        {words.before}
      </span>
      <p>{pieces.filter(({ kind }) => kind !== 'added').map(pieceView)}</p>
    </div>
    <div>
      <span class="turned__side" lang="da">
        {words.after}
      </span>
      <p>{pieces.filter(({ kind }) => kind !== 'removed').map(pieceView)}</p>
    </div>
  </div>
);

// Few screen readers say <ins> and <del>, so words say it too.
function pieceView({ kind, text }: Piece): Child {
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="visually-hidden" lang="da">
        {kind === 'added' ? words.hiddenAdded : words.hiddenRemoved}
      </span>
      {text}
      <span class="visually-hidden">{words.hiddenEnd}</span>
    </Mark>
  );
}

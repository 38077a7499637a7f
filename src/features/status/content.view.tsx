import type { FC } from 'hono/jsx';
import { TableView } from '#features/statistics';
import type { PaperTable } from '#kernel/paper';
import { isEmpty, piecesOf } from './status.ts';
import type { Content } from './status.ts';

/** A text as it is read: paragraphs and lists. */
export const Words: FC<{ readonly text: string }> = ({ text }) => (
  <>
    {piecesOf(text).map((piece) =>
      piece.kind === 'text' ? (
        <p>{piece.text}</p>
      ) : (
        <ul>
          {piece.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      ),
    )}
  </>
);

/** A table as it was published. */
export const Table: FC<{ readonly table: PaperTable }> = ({ table: { caption, head, rows } }) => (
  <TableView
    name={caption}
    caption={caption}
    columns={head.slice(1)}
    rows={rows.map(([label = '', ...cells]) => ({ label, cells }))}
  />
);

/** Every section that has something in it. */
export const ContentView: FC<{ readonly content: Content }> = ({ content: { sections } }) => (
  <>
    {sections
      .filter((section) => !isEmpty(section))
      .map(({ heading, words, tables, notes }) => (
        <section>
          <h2>{heading}</h2>
          <Words text={words} />
          {tables.map((table) => (
            <Table table={table} />
          ))}
          {notes.length > 0 && <p class="quiet">{notes.join(' ')}</p>}
        </section>
      ))}
  </>
);

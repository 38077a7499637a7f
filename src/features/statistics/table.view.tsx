import type { Child, FC } from 'hono/jsx';

/** A table in words: what may stand in it has been decided by whoever made the words. */
export interface WordTable {
  /** What it is called, for whoever moves into it with the keyboard or by ear. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly total?: boolean; readonly cells: readonly Child[] }[];
}

/**
 * Rows and columns; on a phone each row is a list of its own, every figure beside what it is. The roles are said outright, since a table
 * that is laid out as a list is none to some screen readers.
 */
export const TableView: FC<WordTable> = ({ name, caption, columns, rows }) => (
  <div
    class={columns.length > 1 ? 'figure-table figure-table--rows' : 'figure-table'}
    tabindex={0}
    role="group"
    aria-label={name}
  >
    <table role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell"></td>
          {columns.map((column) => (
            <th role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ label, total, cells }) => (
          <tr role="row" class={total ? 'total' : undefined}>
            <th role="rowheader" scope="row">
              {label}
            </th>
            {cells.map((cell, at) => (
              <td role="cell" data-column={columns[at]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

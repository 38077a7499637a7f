import {
  AliasNode,
  BinaryOperationNode,
  ColumnNode,
  OperatorNode,
  ReferenceNode,
  TableNode,
  ValueNode,
  WhereNode,
} from 'kysely';
import type { ColumnUpdateNode, CommonTableExpressionNameNode, OperationNode, RawNode } from 'kysely';

/** A query whose rows cannot be kept to one municipality was stopped before it was sent. */
export class ScopeFault extends Error {}

/** The column that says whose a row is. Every table of every room has it. */
export const owner = 'municipality';

const kept = new Set(['migrations', 'information_schema']);
const reading = /^(select|from|join|into|update|delete|insert|table|values|with|pragma|attach|merge|copy|do|call)$/;
const reaching =
  /^(sqlite_|pg_|lo_|dblink|set_config$|load_extension$|(query|table|schema|database|cursor)_to_|readfile$)/;

/** Words that lead past the municipality's own rows: keywords that read or write, catalogues, and what sets the scope itself. */
export const notForRooms = (word: string): boolean => {
  const small = word.toLowerCase();
  return kept.has(small) || reading.test(small) || reaching.test(small);
};

/** Each word of a piece of SQL, in small letters; quotation marks part words as blanks do. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-zæøå_][\wæøå$]*/g) ?? [];

/** A raw piece as it will be read, the pieces put into it too; a value is only a question mark. */
export const flatText = (raw: RawNode): string =>
  raw.sqlFragments.map((fragment, index) => fragment + partOf(raw.parameters[index])).join('');

// oxlint-disable-next-line complexity -- one line for each kind of node with a name in it
function partOf(node: OperationNode | undefined): string {
  if (node === undefined) return '';
  if (node.kind === 'RawNode') return flatText(node as RawNode);
  if (node.kind === 'IdentifierNode') return (node as unknown as { name: string }).name;
  if (ColumnNode.is(node)) return node.column.name;
  if (TableNode.is(node)) return node.table.identifier.name;
  return ReferenceNode.is(node) && ColumnNode.is(node.column) ? node.column.column.name : ' ? ';
}

/** Every name that a `with` of the query gives, wherever it stands in it. */
export function cteNames(node: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return found;
  if (isCteName(node)) found.add(node.table.table.identifier.name.toLowerCase());
  for (const part of Object.values(node)) cteNames(part, found);
  return found;
}

const isCteName = (node: object): node is CommonTableExpressionNameNode =>
  'kind' in node && node.kind === 'CommonTableExpressionNameNode';

/** What the rows of the table that is changed are called in the rest of the query. */
export function targetName(target: OperationNode): TableNode {
  if (TableNode.is(target)) return target;
  const alias = AliasNode.is(target) && TableNode.is(target.node) ? target.alias : undefined;
  if (alias?.kind !== 'IdentifierNode') throw new ScopeFault('a query changes one table, by its name');
  return TableNode.create((alias as unknown as { name: string }).name);
}

/** The condition, and that the row is the municipality's own. */
export function onlyOwn(where: WhereNode | undefined, table: TableNode | undefined, municipality: string): WhereNode {
  const own = BinaryOperationNode.create(
    ReferenceNode.create(ColumnNode.create(owner), table),
    OperatorNode.create('='),
    ValueNode.create(municipality),
  );
  return where ? WhereNode.cloneWithOperation(where, 'And', own) : WhereNode.create(own);
}

/** The column's name in small letters, as SQLite reads it. */
export function columnName(column: OperationNode): string {
  const inner = ReferenceNode.is(column) ? column.column : column;
  if (!ColumnNode.is(inner)) throw new ScopeFault('a column is written by its name');
  return inner.column.name.toLowerCase();
}

/** Throws when a row would be given to another municipality. */
export function demandOwn(updates: readonly ColumnUpdateNode[], municipality: string): void {
  const given = updates.filter(({ column }) => columnName(column) === owner);
  if (given.some(({ value }) => !ValueNode.is(value) || value.value !== municipality))
    throw new ScopeFault('a row cannot be given to another municipality');
}

import {
  AliasNode,
  BinaryOperationNode,
  ColumnNode,
  IdentifierNode,
  OperatorNode,
  PrimitiveValueListNode,
  SelectQueryNode,
  SelectionNode,
  TableNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from 'kysely';
import type { InsertQueryNode, OnConflictNode, OperationNode } from 'kysely';
import { ScopeFault, columnName, demandOwn, onlyOwn, owner, targetName } from './shape.ts';

/** The same insert, where every row is the municipality's own, and a row that stands already is changed only if it is. */
export function filled(insert: InsertQueryNode, municipality: string): InsertQueryNode {
  if (!insert.into) throw new ScopeFault('insert: into what?');
  const onConflict = insert.onConflict && onlyOnOwn(insert.onConflict, targetName(insert.into), municipality);
  const rows = withOwner(insert, municipality);
  return { ...insert, ...rows, ...(onConflict ? { onConflict } : {}), defaultValues: false };
}

interface Rows {
  readonly columns: readonly ColumnNode[];
  readonly values: OperationNode;
}

function withOwner({ columns = [], values, defaultValues }: InsertQueryNode, municipality: string): Rows {
  if (defaultValues) return { columns: [ownerColumn], values: ValuesNode.create([listOf(municipality)]) };
  return values && ValuesNode.is(values)
    ? givenRows(columns, values, municipality)
    : foundRows(columns, values, municipality);
}

function givenRows(columns: readonly ColumnNode[], { values }: ValuesNode, municipality: string): Rows {
  const at = columns.findIndex((column) => columnName(column) === owner);
  const place = at === -1 ? columns.length : at;
  return {
    columns: at === -1 ? [...columns, ownerColumn] : columns,
    values: ValuesNode.create(values.map((row) => ownRow(row, place, municipality))),
  };
}

function foundRows(columns: readonly ColumnNode[], query: OperationNode | undefined, municipality: string): Rows {
  const isNamed = columns.length > 0 && columns.every((column) => columnName(column) !== owner);
  if (!isNamed || !query || !SelectQueryNode.is(query))
    throw new ScopeFault(`insert from a query: name the columns, and leave ${owner} out`);
  return { columns: [...columns, ownerColumn], values: ownSelection(query, municipality) };
}

const ownerColumn = ColumnNode.create(owner);
const listOf = (municipality: string): PrimitiveValueListNode => PrimitiveValueListNode.create([municipality]);

function ownRow(
  row: PrimitiveValueListNode | ValueListNode,
  place: number,
  municipality: string,
): PrimitiveValueListNode | ValueListNode {
  const given = PrimitiveValueListNode.is(row) ? row.values[place] : valueOf(row.values[place]);
  if (given !== undefined && given !== municipality)
    throw new ScopeFault('a row cannot be written for another municipality');
  return PrimitiveValueListNode.is(row)
    ? PrimitiveValueListNode.create(replaced(row.values, place, municipality))
    : ValueListNode.create(replaced(row.values, place, ValueNode.create(municipality)));
}

// What is worked out by the database cannot be seen from here, so it is nobody's.
function valueOf(node: OperationNode | undefined): unknown {
  if (node === undefined || node.kind === 'DefaultInsertValueNode') return undefined;
  return ValueNode.is(node) ? node.value : Symbol('worked out');
}

const replaced = <Value>(list: readonly Value[], place: number, value: Value): readonly Value[] => [
  ...list.slice(0, place),
  value,
  ...list.slice(place + 1),
];

const found = 'found';
const one = ValueNode.createImmediate(1);
const onlyTrue = WhereNode.create(BinaryOperationNode.create(one, OperatorNode.create('='), one));

// The condition that always holds: without one SQLite takes `on conflict` after a table's name for a join.
function ownSelection(query: SelectQueryNode, municipality: string): SelectQueryNode {
  const from = SelectQueryNode.createFrom([AliasNode.create(query, IdentifierNode.create(found))]);
  return {
    ...from,
    selections: [
      SelectionNode.createSelectAllFromTable(TableNode.create(found)),
      SelectionNode.create(AliasNode.create(ValueNode.create(municipality), IdentifierNode.create(owner))),
    ],
    where: onlyTrue,
  };
}

function onlyOnOwn(conflict: OnConflictNode, table: TableNode, municipality: string): OnConflictNode {
  if (!conflict.updates) return conflict;
  demandOwn(conflict.updates, municipality);
  return { ...conflict, updateWhere: onlyOwn(conflict.updateWhere, table, municipality) };
}

import { AliasNode, IdentifierNode, OperationNodeTransformer, SelectQueryNode, SelectionNode } from 'kysely';
import type {
  AggregateFunctionNode,
  BinaryOperationNode,
  DeleteQueryNode,
  FromNode,
  FunctionNode,
  InsertQueryNode,
  JoinNode,
  MergeQueryNode,
  OperationNode,
  QueryId,
  RawNode,
  RootOperationNode,
  TableNode,
  UpdateQueryNode,
  UsingNode,
} from 'kysely';
import { filled } from './insert.ts';
import { ScopeFault, cteNames, demandOwn, flatText, notForRooms, onlyOwn, targetName, wordsOf } from './shape.ts';

/** What a query may see: the rows of one municipality, in the tables that have a column for it. */
export interface Scope {
  readonly municipality: string;
  readonly tables: ReadonlySet<string>;
}

const roots = new Set(['SelectQueryNode', 'InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']);

/**
 * The same query, able to see and touch this municipality's rows alone, whatever it forgot.
 * Throws a ScopeFault where that cannot be known: raw SQL with a table in it, another schema, a table of no municipality.
 */
export function scoped(root: RootOperationNode, scope: Scope, queryId: QueryId): RootOperationNode {
  if (!roots.has(root.kind))
    throw new ScopeFault(`${root.kind} is no query a room may send: select, insert, update, delete`);
  return new Scoping(scope, cteNames(root)).transformNode(root, queryId);
}

/** What a table's name is for, by the node above it: nowhere else may one stand. */
const places: Readonly<Record<string, 'read' | 'changed' | 'only named'>> = {
  FromNode: 'read',
  JoinNode: 'read',
  UsingNode: 'read',
  InsertQueryNode: 'changed',
  UpdateQueryNode: 'changed',
  DeleteQueryNode: 'changed',
  ReferenceNode: 'only named',
  SelectModifierNode: 'only named',
  CommonTableExpressionNameNode: 'only named',
};
const placeOf = (node: OperationNode | undefined) => (node ? places[node.kind] : undefined);

class Scoping extends OperationNodeTransformer {
  readonly #scope: Scope;
  readonly #ctes: ReadonlySet<string>;

  constructor(scope: Scope, ctes: ReadonlySet<string>) {
    super();
    this.#scope = scope;
    this.#ctes = ctes;
    for (const name of ctes) {
      if (scope.tables.has(name) || notForRooms(name)) throw new ScopeFault(`with ${name}: a table has that name`);
    }
  }

  // The node of which the one in hand is a part, an alias in between not counted.
  #above(): OperationNode | undefined {
    const above = this.nodeStack.slice(0, -1);
    if (above.at(-1)?.kind === 'AliasNode') above.pop();
    const [outer, nearest] = above.slice(-2);
    return isDeletion(outer) && outer.from === nearest ? outer : above.at(-1);
  }

  #known(node: TableNode): string {
    const { schema, identifier } = node.table;
    const name = identifier.name.toLowerCase();
    if (schema) throw new ScopeFault(`${schema.name}.${name}: a table is named without its schema`);
    return name;
  }

  protected override transformTable(node: TableNode, queryId?: QueryId): TableNode {
    return this.#use(node) === 'read' ? this.#ownRows(node) : super.transformTable(node, queryId);
  }

  #use(node: TableNode): 'read' | 'changed' | 'only named' {
    const name = this.#known(node);
    const place = placeOf(this.#above());
    if (place === undefined) throw new ScopeFault(`${name}: a table cannot stand here`);
    if (place === 'only named' || (place === 'read' && this.#ctes.has(name))) return 'only named';
    if (this.#scope.tables.has(name)) return place;
    throw new ScopeFault(`${name}: no table with a municipality has that name`);
  }

  // A table that is read becomes the rows of it that are the municipality's own, under the same name.
  #ownRows(node: TableNode): TableNode {
    const rows = onlyOwnRows(node, this.#scope.municipality);
    const isAliased = this.nodeStack.at(-2)?.kind === 'AliasNode';
    const read: OperationNode = isAliased
      ? rows
      : AliasNode.create(rows, IdentifierNode.create(node.table.identifier.name));
    return read as TableNode;
  }

  protected override transformFrom(node: FromNode, queryId?: QueryId): FromNode {
    node.froms.forEach(demandSeen);
    return super.transformFrom(node, queryId);
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    demandSeen(node.table);
    return super.transformJoin(node, queryId);
  }

  protected override transformUsing(node: UsingNode, queryId?: QueryId): UsingNode {
    node.tables.forEach(demandSeen);
    return super.transformUsing(node, queryId);
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    if (node.replace || node.orAction || node.onDuplicateKey)
      throw new ScopeFault('insert or replace can take the place of a row nobody asked about: use on conflict');
    return filled(super.transformInsertQuery(node, queryId), this.#scope.municipality);
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    if (!node.table) throw new ScopeFault('update: what?');
    const update = super.transformUpdateQuery(node, queryId);
    demandOwn(update.updates ?? [], this.#scope.municipality);
    return { ...update, where: onlyOwn(update.where, targetName(node.table), this.#scope.municipality) };
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const [target, ...more] = node.from.froms;
    if (!target || more.length > 0) throw new ScopeFault('delete: from one table');
    const deletion = super.transformDeleteQuery(node, queryId);
    return { ...deletion, where: onlyOwn(deletion.where, targetName(target), this.#scope.municipality) };
  }

  protected override transformMergeQuery(_node: MergeQueryNode): MergeQueryNode {
    throw new ScopeFault('merge is not for rooms: use on conflict');
  }

  // SQLite reads the table where `x in name` stands.
  protected override transformBinaryOperation(node: BinaryOperationNode, queryId?: QueryId): BinaryOperationNode {
    const operator = node.operator as OperationNode & { readonly operator?: string };
    if (operator.operator?.includes('in') && unclear.has(node.rightOperand.kind))
      throw new ScopeFault('in: a list or a query');
    return super.transformBinaryOperation(node, queryId);
  }

  protected override transformFunction(node: FunctionNode, queryId?: QueryId): FunctionNode {
    demandPlain(node.func);
    return super.transformFunction(node, queryId);
  }

  protected override transformAggregateFunction(node: AggregateFunctionNode, queryId?: QueryId): AggregateFunctionNode {
    demandPlain(node.func);
    return super.transformAggregateFunction(node, queryId);
  }

  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    const word = wordsOf(flatText(node)).find((found) => this.#scope.tables.has(found) || notForRooms(found));
    if (word !== undefined)
      throw new ScopeFault(`raw SQL with ${word} in it cannot be seen through: use the query builder`);
    return super.transformRaw(node, queryId);
  }
}

const isDeletion = (node: OperationNode | undefined): node is DeleteQueryNode => node?.kind === 'DeleteQueryNode';

const unclear = new Set(['RawNode', 'ReferenceNode', 'ColumnNode', 'IdentifierNode', 'TableNode']);
const seen = new Set(['TableNode', 'SelectQueryNode']);

function demandSeen(node: OperationNode): void {
  const inner = AliasNode.is(node) ? node.node : node;
  if (!seen.has(inner.kind)) throw new ScopeFault('a query reads from a table or from another query');
}

function demandPlain(name: string): void {
  if (!/^[a-z][a-z0-9_]*$/i.test(name) || notForRooms(name)) throw new ScopeFault(`${name}: no function for rooms`);
}

function onlyOwnRows(table: TableNode, municipality: string): SelectQueryNode {
  const rows = SelectQueryNode.createFrom([table]);
  return { ...rows, selections: [SelectionNode.createSelectAll()], where: onlyOwn(undefined, undefined, municipality) };
}

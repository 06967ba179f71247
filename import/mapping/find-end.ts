import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { checkEdtf } from '../table/check-edtf.ts';
import type { Cells } from '../table/cells.ts';
import type { Context } from '../table/context.ts';
import type { RowIssue } from '../table/source.ts';
import type { End } from '../record/record.ts';
import { readItems } from './read-value.ts';
import { findNodes, type FoundNodes } from './find-node.ts';
import { kindOf } from './mapped-models.ts';
import type { MappedTable } from './mapped-table.ts';
import type { EndMapping } from './mapping.ts';
import type { NamedNode } from './named-nodes.ts';
import { findOwnNodes } from './own-nodes.ts';
import { asQuestion } from './suggest.ts';

/** A row and the models that one of its ends can have. */
export interface EndCall {
  readonly row: Cells;
  readonly context: Context;
  readonly models: readonly NodeModel[];
  /** The date of the row in EDTF. Empty if it has none. */
  readonly on: string;
}

/** The nodes of one end of a row, and its issues. */
export interface FoundEnds {
  readonly ends: readonly End[];
  readonly issues: readonly RowIssue[];
}

/** Finds the nodes in the cell or the fixed text of an end, as of the date of the row. */
export function findEnds(table: MappedTable, end: EndMapping, call: EndCall): FoundEnds {
  const { column, value, split, optional } = end;
  const texts = column === undefined ? [value ?? ''] : readItems({ column, split }, call.row);
  const place = column ?? '';
  if (texts.length === 0)
    return {
      ends: [],
      issues: optional ? [] : [{ column: place, rule: 'required', message: 'is empty' }],
    };
  // Another check reports invalid dates.
  const on = call.on !== '' && checkEdtf(call.on) === undefined ? call.on : '';
  const found = texts.map((text) => findEnd(table, end, text, { ...call, on }));
  return {
    ends: found.flatMap(({ ends }) => ends),
    issues: found.flatMap(({ issues }) => issues).map((issue) => ({ ...issue, column: place })),
  };
}

function findEnd(table: MappedTable, end: EndMapping, text: string, call: EndCall): FoundEnds {
  const { context, models, on } = call;
  const own = end.code === undefined ? findOwnNodes(table, context, text, models) : [];
  const found: FoundNodes =
    own.length > 0
      ? { meant: [], notThen: [] }
      : findNodes(table.nodes, { text, models, scheme: end.code, on });
  const all = own.length > 0 ? own : found.meant;
  const [only, other] = all;
  if (only !== undefined && other === undefined)
    return { ends: [{ model: only.model, key: only.key }], issues: [] };
  const issue =
    only === undefined
      ? describeUnknown(table, { text, ...call, ...found })
      : { rule: 'ambiguous', message: `"${text}" can mean ${describeKeys(all)}. Use a key` };
  return { ends: [], issues: [{ column: '', isReportedOnce: true, ...issue }] };
}

type Unknown = Pick<EndCall, 'models' | 'on'> & FoundNodes & { readonly text: string };

function describeUnknown(
  table: MappedTable,
  { text, models, on, notThen }: Unknown,
): Pick<RowIssue, 'rule' | 'message' | 'lookedUpIn'> {
  const lookedUpIn = [table.mapping.name];
  const [node] = notThen;
  if (node !== undefined) {
    const all = notThen.map(describeNode).join(' or ');
    return {
      rule: 'not-then',
      message: `"${text}" means ${all}, but not in ${on}. Use the key of what is meant`,
      lookedUpIn,
    };
  }
  const kinds = models.map(kindOf).join(', ');
  const hint = asQuestion(table.suggest(text, kinds, () => wordsOf(table, models)));
  return { rule: 'unknown-name', message: `"${text}" is not a known ${kinds}${hint}`, lookedUpIn };
}

function* wordsOf(table: MappedTable, models: readonly NodeModel[]): Iterable<string> {
  for (const { model, key, name, names } of table.nodes.all) {
    if (!models.includes(model)) continue;
    yield key;
    yield name;
    for (const { text } of names) yield text;
  }
}

function describeNode({ name, key }: NamedNode): string {
  return `${name} (${key})`;
}

function describeKeys(ends: readonly End[]): string {
  const keys = ends.map(({ model, key }) => `${kindOf(model)} ${key}`);
  return keys.length > MOST ? `${keys.slice(0, MOST).join(', ')} and others` : keys.join(' or ');
}

const MOST = 5;

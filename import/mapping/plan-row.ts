import type { Cells } from '../table/cells.ts';
import { CONFIDENCES } from '../table/column.ts';
import type { Context } from '../table/context.ts';
import type { RowIssue } from '../table/source.ts';
import { makeNode } from '../record/make-node.ts';
import { guessEntry } from '../record/language-of.ts';
import type { End, GraphRecord } from '../record/record.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { PropertyRules, PropertyTypes } from '../../src/graph/model/property.ts';
import { findEnds, type FoundEnds } from './find-end.ts';
import type { NodeMapping, ValueMapping } from './mapping.ts';
import { findNodeModel, settableOfNode } from './mapped-models.ts';
import type { MappedTable } from './mapped-table.ts';
import { keyOfNode } from './own-nodes.ts';
import { checkValue, placeOf, readItems, readValue, typeValue } from './read-value.ts';

/** The records and issues of a row. */
export interface RowPlan {
  readonly records: readonly GraphRecord[];
  readonly issues: readonly RowIssue[];
}

/** A row of a mapped table and its origin. */
export interface MappedRow {
  readonly table: MappedTable;
  readonly row: Cells;
  readonly origin: string;
  readonly context: Context;
}

/** The nodes of a row, by their name in the mapping. */
export type NodesOfRow = ReadonlyMap<string, End>;

/** Creates or finds the nodes of a row. */
export function planNodes(mapped: MappedRow): RowPlan & { readonly ends: NodesOfRow } {
  const planned = Object.entries(mapped.table.mapping.nodes).map(
    ([name, node]) => [name, planNode(mapped, node)] as const,
  );
  return {
    records: planned.flatMap(([, { records }]) => records),
    issues: planned.flatMap(([, { issues }]) => issues),
    ends: new Map(
      planned.flatMap(([name, { end }]) => (end === undefined ? [] : [[name, end] as const])),
    ),
  };
}

function planNode(mapped: MappedRow, node: NodeMapping): RowPlan & { readonly end?: End } {
  const { table, row, origin, context } = mapped;
  const model = findNodeModel(table.model, node.kind);
  if (model === undefined) return { records: [], issues: [] };
  const found =
    node.find === undefined
      ? makeEnd(mapped, node, model)
      : findEnds(table, node.find, { row, context, models: [model], on: '' });
  const values = readProperties(
    node.properties,
    { types: settableOfNode(model), rules: model.rules },
    row,
  );
  const judged = judgeRow(mapped, node);
  const issues = [
    ...found.issues,
    ...values.issues,
    ...(node.key === undefined ? [] : checkRequired(node, model.rules, row)),
    ...judged.issues,
  ];
  const [end] = found.ends;
  if (end === undefined || issues.length > 0) return { records: [], issues };
  const name = readValue(node.name, row);
  const defaults = node.key === undefined ? {} : defaultsOf(model.rules);
  const aliases = node.aliases === undefined ? [] : readItems(node.aliases, row);
  const record = makeNode({
    origin,
    model,
    key: end.key,
    // For an existing node, the values of other rows take precedence.
    preference: node.key === undefined ? 0 : 1,
    sources: judged.sources,
    confidence: judged.confidence,
    properties: { ...defaults, ...values.texts, ...(name !== '' && { name }) },
    lists: { names: [name, ...aliases].filter((each) => each !== '').map(guessEntry) },
  });
  return { records: [record], issues, end };
}

function makeEnd({ table, row }: MappedRow, node: NodeMapping, model: NodeModel): FoundEnds {
  const key = keyOfNode(table, node, row);
  const issues: RowIssue[] = [];
  if (key === '') issues.push(missing(node.key, 'has no letter or digit for the key of the node'));
  if (readValue(node.name, row) === '') issues.push(missing(node.name, 'is empty'));
  return { ends: [{ model, key }], issues };
}

function defaultsOf(rules: PropertyRules): Readonly<Record<string, boolean>> {
  const given = Object.entries(rules).flatMap(([name, rule]) =>
    rule.default === undefined ? [] : [[name, rule.default] as const],
  );
  return Object.fromEntries(given);
}

function checkRequired(
  { properties }: NodeMapping,
  rules: PropertyRules,
  row: Cells,
): readonly RowIssue[] {
  return Object.entries(rules)
    .filter(
      ([name, { isRequired }]) => isRequired === true && readValue(properties[name], row) === '',
    )
    .map(([name]) => missing(properties[name], `is empty, but every node must have ${name}`));
}

function missing(value: ValueMapping | undefined, message: string): RowIssue {
  return { column: placeOf(value), rule: 'required', message };
}

/** Reads the given properties of a row, as texts and as values of their types, and returns their issues. */
export function readProperties(
  properties: NodeMapping['properties'],
  { types, rules }: { readonly types: PropertyTypes; readonly rules: PropertyRules },
  row: Cells,
) {
  const given = Object.entries(properties)
    .map(([name, value]) => ({ name, value, text: readValue(value, row) }))
    .filter(({ text }) => text !== '');
  const issues = given.flatMap(({ name, value, text }): readonly RowIssue[] => {
    const type = types[name];
    const column = placeOf(value);
    if (type === undefined)
      return [
        {
          column,
          rule: 'field',
          message: `sets ${name}, which is not a property of this kind of fact`,
        },
      ];
    const issue = checkValue(type, text, rules[name]);
    return issue === undefined ? [] : [{ column, ...issue }];
  });
  const values = given.map(
    ({ name, text }) => [name, typeValue(types[name] ?? 'text', text)] as const,
  );
  return {
    issues,
    values: Object.fromEntries(values),
    texts: Object.fromEntries(
      values.map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
    ),
  };
}

/** Reads the sources and the confidence of a row. Default: the source of the mapping and no confidence. */
export function judgeRow(
  { table, row }: MappedRow,
  { source, confidence }: Pick<NodeMapping, 'source' | 'confidence'>,
) {
  const { mapping, sources } = table;
  const named = source === undefined ? [] : readItems(source, row);
  const issues = named
    .filter((key) => !sources.has(key))
    .map((key): RowIssue => ({
      column: source?.column ?? '',
      rule: 'unknown-source',
      message: `"${key}" is not the slug of a source`,
      isReportedOnce: true,
    }));
  const word = readValue(confidence, row);
  const issue = checkValue('text', word, { words: CONFIDENCES });
  if (issue !== undefined) issues.push({ column: placeOf(confidence), ...issue });
  return { sources: named.length > 0 ? named : [mapping.name], confidence: word, issues };
}

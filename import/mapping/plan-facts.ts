import type { FactModel } from '../../src/claims/fact-model.ts';
import { makeClaims } from '../record/make-claims.ts';
import type { End } from '../record/record.ts';
import type { RowIssue } from '../table/source.ts';
import { checkOrder } from '../table/span.ts';
import { findEnds, type FoundEnds } from './find-end.ts';
import type { EndMapping, FactMapping, ValueMapping } from './mapping.ts';
import { findFactModel, modelsAtEnd, settableOfFact } from './mapped-models.ts';
import {
  judgeRow,
  readProperties,
  type MappedRow,
  type NodesOfRow,
  type RowPlan,
} from './plan-row.ts';
import { checkValue, placeOf, readValue } from './read-value.ts';
import { asQuestion, suggest } from './suggest.ts';

/** Creates the claims of one mapped fact of a row, one per pair of ends. */
export function planFact(mapped: MappedRow, fact: FactMapping, nodes: NodesOfRow): RowPlan {
  const { link, issues: unknown } = readKind(mapped, fact);
  if (link === undefined) return { records: [], issues: unknown };
  const dates = readDates(mapped, fact);
  const on = dates.start || dates.known || dates.end;
  const from = readEnd(mapped, fact.from, { nodes, on, allowed: link.from });
  const to = readEnd(mapped, fact.to, { nodes, on, allowed: link.to });
  const types = settableOfFact(link);
  const read = readProperties(fact.properties, { types, rules: link.rules }, mapped.row);
  const judged = judgeRow(mapped, fact);
  const issues = [from, to, dates, read, judged].flatMap((each) => each.issues);
  if (issues.length > 0) return { records: [], issues };
  const pairs = from.ends.flatMap((one) => to.ends.map((other) => [one, other] as const));
  const same = pairs.find(([one, other]) => isSame(one, other));
  if (same !== undefined) return { records: [], issues: [describeSame(fact, same[0])] };
  const isDated = (name: string): boolean => types[name] === 'edtf';
  const claim = {
    origin: mapped.origin,
    link,
    sources: judged.sources,
    confidence: judged.confidence,
    start: dates.start,
    end: dates.end,
    known: dates.known,
    dates: pick(read.values, isDated, String),
    properties: pick(
      read.values,
      (name) => !isDated(name),
      (value) => value,
    ),
  };
  return {
    records: pairs.flatMap(([one, other]) => makeClaims({ ...claim, from: one, to: other })),
    issues,
  };
}

function readKind(
  { table, row }: MappedRow,
  { kind }: FactMapping,
): { readonly link?: FactModel | undefined; readonly issues: readonly RowIssue[] } {
  const { model } = table;
  if (kind.column === undefined)
    return { link: findFactModel(model, kind.value ?? ''), issues: [] };
  const cell = row[kind.column] ?? '';
  const known =
    kind.values === undefined ? model.links.map(({ type }) => type) : Object.keys(kind.values);
  if (known.includes(cell))
    return { link: findFactModel(model, kind.values?.[cell] ?? cell), issues: [] };
  const message = `"${cell}" is not one of ${known.join(', ')}${asQuestion(suggest(cell, known))}`;
  return { issues: [{ column: kind.column, rule: 'word', message, isReportedOnce: true }] };
}

interface EndContext {
  readonly nodes: NodesOfRow;
  readonly on: string;
  readonly allowed: FactModel['from'];
}

function readEnd(
  { table, row, context }: MappedRow,
  end: EndMapping,
  { nodes, on, allowed }: EndContext,
): FoundEnds {
  if (end.node !== undefined) {
    const made = nodes.get(end.node);
    // If the node is missing, the row already has an issue.
    return { ends: made === undefined ? [] : [made], issues: [] };
  }
  const models = modelsAtEnd(end, allowed, table.model);
  return findEnds(table, end, { row, context, models, on });
}

function readDates({ row }: MappedRow, fact: FactMapping) {
  const start = readValue(fact.start, row);
  const end = readValue(fact.end, row);
  const known = readValue(fact.known, row);
  const issues = [
    ...checkDate('edtf', fact.start, start),
    ...checkDate('edtf', fact.end, end),
    ...checkDate('day', fact.known, known),
  ];
  const order = issues.length > 0 ? [] : checkOrder(placeOf(fact.end), start, end);
  return { start, end, known, issues: [...issues, ...order] };
}

function checkDate(
  type: 'edtf' | 'day',
  value: ValueMapping | undefined,
  text: string,
): readonly RowIssue[] {
  const issue = checkValue(type, text);
  return issue === undefined ? [] : [{ column: placeOf(value), ...issue }];
}

function pick<Value, Result>(
  values: Readonly<Record<string, Value>>,
  isPicked: (name: string) => boolean,
  convert: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  const picked = Object.entries(values).filter(([name]) => isPicked(name));
  return Object.fromEntries(picked.map(([name, value]) => [name, convert(value)]));
}

function isSame(one: End, other: End): boolean {
  return one.model === other.model && one.key === other.key;
}

function describeSame({ to, from }: FactMapping, end: End): RowIssue {
  const message = `leads from ${end.key} to itself`;
  return { column: to.column ?? from.column ?? '', rule: 'self-link', message };
}

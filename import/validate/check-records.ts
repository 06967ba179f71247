import { InvalidEdtf } from '../../src/dates/invalid-date.ts';
import type { Cells } from '../table/cells.ts';
import type { UnlocatedIssue } from './check-cells.ts';
import type { Context } from '../table/context.ts';
import type { ClaimRecord, GraphRecord, NodeRecord } from '../record/record.ts';
import type { Source } from '../table/source.ts';
import { checkOrder, firstDay } from '../table/span.ts';

/** Returns the records of a row and their issues. The checks are the same for all sources. */
export function checkRecords(
  source: Source,
  cells: Cells,
  origin: string,
  context: Context,
): { readonly records: readonly GraphRecord[]; readonly issues: readonly UnlocatedIssue[] } {
  try {
    const records = source.records(cells, origin, context);
    return { records, issues: records.flatMap(checkRecord).slice(0, 1) };
  } catch (error) {
    if (!(error instanceof InvalidEdtf)) throw error;
    return { records: [], issues: [{ rule: 'edtf', message: error.message }] };
  }
}

function checkRecord(record: GraphRecord): readonly UnlocatedIssue[] {
  if (record.kind === 'node') return checkNode(record);
  return record.kind === 'claim' ? checkClaim(record) : [];
}

function checkNode({ end, properties }: NodeRecord): readonly UnlocatedIssue[] {
  const wrong = Object.entries(properties).find(([, value]) => Number.isNaN(value));
  if (wrong === undefined) return [];
  return [{ rule: 'number', message: `gives ${end.key} a ${wrong[0]} that is not a number` }];
}

function checkClaim({ link, from, to, claim }: ClaimRecord): readonly UnlocatedIssue[] {
  const wrong = checkStanding(link, claim);
  if (wrong !== undefined) return [wrong];
  if (from.model === to.model && from.key === to.key)
    return [{ rule: 'self-link', message: `${link.type} connects ${from.key} to itself` }];
  for (const date of [claim.start, claim.end, ...Object.values(claim.dates)])
    if (date !== '') firstDay(date);
  return checkOrder('', claim.start, claim.end).map(({ rule, message }) => ({
    rule,
    message,
  }));
}

function checkStanding(
  { standing }: ClaimRecord['link'],
  { properties }: ClaimRecord['claim'],
): UnlocatedIssue | undefined {
  const word = standing === null ? undefined : properties[standing.word];
  if (standing === null || word === undefined || String(word) in standing.meanings)
    return undefined;
  const known = Object.keys(standing.meanings).join(', ');
  return { rule: 'word', message: `${standing.word} "${String(word)}" is not one of ${known}` };
}

import type { Confidence } from './claim.ts';
import { compareConfidences, type ClaimRecord } from './claim-record.ts';
import type { MergedValues } from './merged-values.ts';

/**
 * How far a fact is to be trusted: as far as the best of its records that say a shown date; never HIGH where one of
 * the dates rests only on records of the item that are unsourced in part.
 */
export function judgeGroup(
  records: readonly ClaimRecord[],
  shown: MergedValues,
  itemRecords: readonly ClaimRecord[],
): Confidence {
  const dates = listDates(shown);
  const supporting = records.filter((record) => dates.some((date) => doesSay(record, date)));
  const judged = supporting.length > 0 ? supporting : records;
  const best = judged.map(({ confidence }) => confidence).toSorted(compareConfidences)[0] ?? 'LOW';
  const isUnsourced = dates.some((date) => isUnsourcedDate(date, itemRecords));
  return best === 'HIGH' && isUnsourced ? 'MEDIUM' : best;
}

type SaidDate = readonly [name: string, text: string];

function listDates({
  start,
  end,
  dates,
}: Pick<MergedValues, 'start' | 'end' | 'dates'>): SaidDate[] {
  const said: SaidDate[] = [['start', start], ['end', end], ...Object.entries(dates)];
  return said.filter(([, text]) => text !== '');
}

function doesSay(record: ClaimRecord, [name, text]: SaidDate): boolean {
  return listDates(record).some((said) => said[0] === name && said[1] === text);
}

function isUnsourcedDate(date: SaidDate, records: readonly ClaimRecord[]): boolean {
  const saying = records.filter((record) => doesSay(record, date));
  return saying.length > 0 && saying.every(({ isUnsourced }) => isUnsourced);
}

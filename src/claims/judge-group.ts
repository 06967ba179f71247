import type { Confidence } from './claim.ts';
import { compareConfidences, type ClaimRecord } from './claim-record.ts';
import type { MergedValues } from './merged-values.ts';

/**
 * Returns the confidence of a fact, which is the best confidence of its records that give a displayed date. It is at
 * most MEDIUM if one of these dates is only given by records that are partly unsourced.
 */
export function judgeGroup(
  records: readonly ClaimRecord[],
  shown: MergedValues,
  itemRecords: readonly ClaimRecord[],
): Confidence {
  const dates = listDates(shown);
  const supporting = records.filter((record) => dates.some((date) => doesGive(record, date)));
  const judged = supporting.length > 0 ? supporting : records;
  const best = judged.map(({ confidence }) => confidence).toSorted(compareConfidences)[0] ?? 'LOW';
  const isUnsourced = dates.some((date) => isUnsourcedDate(date, itemRecords));
  return best === 'HIGH' && isUnsourced ? 'MEDIUM' : best;
}

type GivenDate = readonly [name: string, text: string];

function listDates({
  start,
  end,
  dates,
}: Pick<MergedValues, 'start' | 'end' | 'dates'>): GivenDate[] {
  const given: GivenDate[] = [['start', start], ['end', end], ...Object.entries(dates)];
  return given.filter(([, text]) => text !== '');
}

function doesGive(record: ClaimRecord, [name, text]: GivenDate): boolean {
  return listDates(record).some((given) => given[0] === name && given[1] === text);
}

function isUnsourcedDate(date: GivenDate, records: readonly ClaimRecord[]): boolean {
  const giving = records.filter((record) => doesGive(record, date));
  return giving.length > 0 && giving.every(({ isUnsourced }) => isUnsourced);
}

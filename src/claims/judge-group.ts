import type { Confidence } from './claim.ts';
import { compareConfidences, type ClaimRecord } from './claim-record.ts';
import type { MergedValues } from './merged-values.ts';

/**
 * Returns the confidence of a fact: the best among its records that give a displayed date. It is never HIGH if one of
 * the dates comes only from records that are partly unsourced.
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

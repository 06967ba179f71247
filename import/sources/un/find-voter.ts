import type { Cells } from '../../table/cells.ts';
import { rowsOf, rowsWith, type Context } from '../../table/context.ts';
import { findCountry } from '../../table/find-country.ts';
import type { End } from '../../record/record.ts';
import { findParticipant } from './find-participant.ts';
import { formerCodes, seats } from './lookups.ts';

/**
 * Finds the country that voted on a day under a two-letter code and a name. The code takes precedence, but `NA` is
 * Namibia only under that name; under others, the code is missing and the name decides. If a former state held a seat
 * on that day, the vote belongs to that state.
 */
export function findVoter(
  context: Context,
  { code, name, day }: { readonly code: string; readonly name: string; readonly day: string },
): End | undefined {
  const isMissing = code === '' || code === '.' || (code === 'NA' && !/^namibia/i.test(name));
  const byCode = isMissing ? undefined : codesOf(context).get(code);
  const found = byCode ?? findParticipant(context, name)?.key;
  return found === undefined ? undefined : findCountry(context, holderOn(context, found, day));
}

function holderOn(context: Context, key: string, day: string): string {
  const spans = rowsWith(context, seats.id, seatOf, key);
  return spans.find(({ until = '' }) => day < until)?.['holder'] ?? key;
}

function seatOf(row: Cells): string {
  return row['seat'] ?? '';
}

const CODES = new WeakMap<Context, ReadonlyMap<string, string>>();

function codesOf(context: Context): ReadonlyMap<string, string> {
  const known = CODES.get(context);
  if (known !== undefined) return known;
  const today = rowsOf(context, 'reference')
    .map((row) => [row['iso2'] ?? '', row['key'] ?? ''] as const)
    .filter(([code]) => code !== '');
  const former = rowsOf(context, formerCodes.id).map(
    (row) => [row['code'] ?? '', row['key'] ?? ''] as const,
  );
  const codes = new Map([...former, ...today]);
  CODES.set(context, codes);
  return codes;
}

import type { Cells } from '../../table/cells.ts';
import { rowsOf, rowsWith, type Context } from '../../table/context.ts';
import { findCountry } from '../../table/find-country.ts';
import type { End } from '../../record/record.ts';
import { findParticipant } from './find-participant.ts';
import { formerCodes, seats } from './lookups.ts';

/**
 * Finds the country of a vote by day, two-letter code and name. The code takes precedence over the name. `NA` means
 * Namibia only together with this name. With other names, it means a missing code, and the name is used. If a former
 * state had the seat on that day, returns that state.
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

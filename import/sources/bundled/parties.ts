import type { Cells } from '../../table/cells.ts';
import { rowsWith, type Context } from '../../table/context.ts';
import { findEntity, readEntities } from '../../table/find-entity.ts';
import { splitList } from '../../record/language-of.ts';
import type { End } from '../../record/record.ts';
import { firstDay, lastDay } from '../../table/span.ts';
import { nameNode } from '../../record/target.ts';

/** The cells of a row of treaties.tsv with its parties and dates. */
export interface PartiesOfTreaty {
  readonly slug: string;
  readonly parties: string;
  readonly signed_edtf: string;
  readonly ended_edtf: string;
}

/** Returns the distinct parties of a treaty in treaties.tsv and treaty_parties.tsv. */
export function listParties(row: PartiesOfTreaty, context: Context): readonly End[] {
  const own = readEntities(context, row.parties).map(({ end }) => end);
  const listed = rowsWith(context, 'treaty_parties', treatyOf, row.slug).flatMap(
    (each) => findEntity(context, each['party'] ?? '')?.end ?? [],
  );
  return [...new Map([...own, ...listed].map((end) => [nameNode(end), end])).values()];
}

/** Returns whether a row has unnamed parties. The dates of such a row apply to Japan. */
export function hasUnnamedParties({ parties }: Pick<PartiesOfTreaty, 'parties'>): boolean {
  return splitList(parties).includes(MULTILATERAL);
}

/** Returns the rows of treaty_parties.tsv about one party of a treaty. */
export function rowsOfParty(context: Context, slug: string, party: End): readonly Cells[] {
  return rowsWith(context, 'treaty_parties', treatyOf, slug).filter((each) => {
    const end = findEntity(context, each['party'] ?? '')?.end;
    return end !== undefined && nameNode(end) === nameNode(party);
  });
}

/** Returns the days before and after which no party can be bound. Empty if the dates of the row apply to Japan. */
export function boundsOfParty(row: PartiesOfTreaty): {
  readonly notBefore: string;
  readonly notAfter: string;
} {
  if (hasUnnamedParties(row)) return { notBefore: '', notAfter: '' };
  const notAfter = row.ended_edtf === '..' ? '' : lastDay(row.ended_edtf);
  return { notBefore: firstDay(row.signed_edtf), notAfter };
}

/** The word for unnamed parties or participants. */
export const MULTILATERAL = 'multilateral';

function treatyOf(row: Cells): string {
  return row['treaty'] ?? '';
}

import { organization } from '../../schema/organization/model.ts';
import type { Cells } from './cells.ts';
import { findRow, rowsWith, type Context } from './context.ts';
import { makeSlug } from '../record/make-slug.ts';
import type { End } from '../record/record.ts';

/** Returns the organization with this abbreviation or slug; undefined if it is unknown. */
export function findOrganization(context: Context, name: string): End | undefined {
  const worldwide = findRow(context, 'world-organizations', name);
  if (worldwide !== undefined) return endOf(slugOfName(worldwide));
  const own = findRow(context, 'organizations', name);
  if (own !== undefined) return endOf(name);
  return rowsWith(context, 'world-organizations', slugOfName, name).length > 0
    ? endOf(name)
    : undefined;
}

/** Returns the slug of an organization in world/organizations.tsv, derived from its name. */
export function slugOfName(row: Cells): string {
  return makeSlug(row['name'] ?? '');
}

function endOf(key: string): End {
  return { model: organization, key };
}

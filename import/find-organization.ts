import { organization } from '../schema/model/organization.ts';
import { findRow, rowsOf, type Context } from './context.ts';
import { makeSlug } from './make-slug.ts';
import type { End } from './record.ts';

/** The organization with this abbreviation or slug. */
export function findOrganization(context: Context, name: string): End | undefined {
  const worldwide = findRow(context, 'world-organizations', name);
  if (worldwide !== undefined) return endOf(makeSlug(worldwide['name'] ?? ''));
  const own = findRow(context, 'organizations', name);
  if (own !== undefined) return endOf(name);
  return rowsOf(context, 'world-organizations').some((row) => makeSlug(row['name'] ?? '') === name)
    ? endOf(name)
    : undefined;
}

function endOf(key: string): End {
  return { model: organization, key };
}

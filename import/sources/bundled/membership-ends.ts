import type { Context } from '../../table/context.ts';
import { findEntity } from '../../table/find-entity.ts';
import { findOrganization } from '../../table/find-organization.ts';
import type { End } from '../../record/record.ts';

/** Returns the member and the organization of a membership; undefined if one of them is unknown. */
export function findMembershipEnds(
  context: Context,
  { member, organization }: { readonly member: string; readonly organization: string },
): { readonly from: End; readonly to: End } | undefined {
  const from = findEntity(context, member)?.end;
  const to = findOrganization(context, organization);
  return from === undefined || to === undefined ? undefined : { from, to };
}

import type { Context } from './context.ts';
import { findEntity } from './find-entity.ts';
import { findOrganization } from './find-organization.ts';
import type { End } from './record.ts';

/** The country, or for EU the European Union, that a code or a name stands for. */
export function findMember(context: Context, name: string): End | undefined {
  return name === 'EU' ? findOrganization(context, name) : findEntity(context, name)?.end;
}

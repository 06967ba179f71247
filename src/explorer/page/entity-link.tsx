import { entityAddress, type EntityRefData } from '../api/entity-ref.ts';

/** Renders the name of an entity as a link to its page. */
export function EntityLink({ entity }: { readonly entity: EntityRefData }) {
  return <a href={entityAddress(entity)}>{entity.name}</a>;
}

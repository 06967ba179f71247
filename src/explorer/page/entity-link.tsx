import { entityAddress, type EntityRefData } from '../api/entity-ref.ts';

/** A link to the page of an entity, with its name. */
export function EntityLink({ entity }: { readonly entity: EntityRefData }) {
  return <a href={entityAddress(entity)}>{entity.name}</a>;
}

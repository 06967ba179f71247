import type { Concept, ReconciliationService } from '../../reconciliation/service.ts';

/** Returns the types or properties whose id or name contains a text. Exact matches come first, then ids and names that begin with the text. */
export function suggestConcepts(
  concepts: readonly Concept[],
  prefix: string,
  skip: number,
): readonly Concept[] {
  const wanted = prefix.trim().toLowerCase();
  const places = concepts
    .map((concept) => ({ concept, place: placeOf(concept, wanted) }))
    .filter(({ place }) => place >= 0);
  return places
    .toSorted((one, other) => one.place - other.place)
    .slice(skip, skip + SUGGESTIONS)
    .map(({ concept: { id, name, description } }) => ({ id, name, description }));
}

/** The maximum number of suggestions in a response. */
const SUGGESTIONS = 20;

function placeOf({ id, name }: Concept, wanted: string): number {
  const texts = [id, name].map((text) => text.toLowerCase());
  if (texts.includes(wanted)) return 0;
  if (texts.some((text) => text.startsWith(wanted))) return 1;
  return texts.some((text) => text.includes(wanted)) ? 2 : -1;
}

/** Returns the properties of queries, followed by the properties whose values can be requested. */
export function allProperties(service: ReconciliationService): readonly Concept[] {
  return [...service.queryProperties, ...service.extensionProperties];
}

/** Returns the property proposals for a type, or for all types if the type is null. Returns all proposals if the limit is null. */
export function proposeProperties(
  { extensionProperties }: ReconciliationService,
  type: string | null,
  limit: number | null,
) {
  const properties = extensionProperties
    .filter(({ types }) => type === null || types.includes(type))
    .map(({ id, name, description }) => ({ id, name, description }));
  return {
    properties: properties.slice(0, limit ?? properties.length),
    ...(type !== null && { type }),
    ...(limit !== null && { limit }),
  };
}

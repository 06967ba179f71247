import type { Mapping } from '../../linked-data/mapping.ts';
import type { Triple } from '../../linked-data/triple.ts';
import type { Ending } from '../../linked-data/resource-path.ts';
import { writeJsonld } from '../../linked-data/write-jsonld.ts';
import { writeTurtle } from '../../linked-data/write-turtle.ts';
import { preferType } from './negotiate.ts';

/** The media types of RDF, and the ending of an address for each media type. */
export const RDF_TYPES = {
  'text/turtle': 'ttl',
  'application/ld+json': 'jsonld',
  'application/json': 'jsonld',
} as const satisfies Readonly<Record<string, Ending>>;

/** A media type of RDF. */
export type RdfType = keyof typeof RDF_TYPES;

/** All media types of RDF. The first media type is the default. */
export const ALL_RDF_TYPES: readonly RdfType[] = [
  'text/turtle',
  'application/ld+json',
  'application/json',
];

/**
 * Returns the media type for an address with an ending. The ending selects the form, even if the Accept header excludes the
 * form. JSON-LD has the type `application/json` only if the client prefers this type.
 */
export function typeOfEnding(request: Request, ending: Ending): RdfType {
  if (ending === 'ttl') return 'text/turtle';
  return preferType(request, ['application/ld+json', 'application/json']) ?? 'application/ld+json';
}

/** Returns triples as the text of a document in the form of an ending. */
export async function writeForm(
  mapping: Mapping,
  ending: Ending,
  quads: readonly Triple[],
): Promise<string> {
  const write = ending === 'ttl' ? writeTurtle : writeJsonld;
  let text = '';
  for await (const piece of write(mapping, [quads])) text += piece;
  return text;
}

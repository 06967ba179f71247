import { DATATYPES } from './to-terms.ts';
import { isResource } from './describe-vocabulary.ts';
import type { Mapping } from './mapping.ts';
import { foreign } from './namespaces.ts';
import type { PropertyTerm } from './vocabulary.ts';

/** The datatype (`@id` for URLs) and the language that the context assigns to the values of a key, or null for none. */
export interface Coercion {
  readonly type: string | null;
  readonly language: string | null;
}

/** The context of JSON-LD documents. */
export interface JsonContext {
  /** The value of `@context`. */
  readonly definition: Readonly<Record<string, unknown>>;
  /** Returns the key for the IRI of a property, and the coercion of the key. */
  keyOf(iri: string): { readonly key: string; readonly coercion: Coercion };
  /** Returns the name for the IRI of a class. */
  typeOf(iri: string): string;
}

/** Creates the context from the vocabulary. Documents contain the context, so that readers need no other document. */
export function createJsonContext(mapping: Mapping): JsonContext {
  const { vocabulary, prefixes } = mapping;
  const spaces = Object.entries(prefixes);
  const compact = (iri: string): string => compactIri(iri, spaces);
  const classes = vocabulary.classes.map(({ name }) => ({ name, iri: mapping.own(name).value }));
  const properties = [
    ...vocabulary.properties.map(({ name }) => mapping.propertyOf(name)),
    ...vocabulary.relations.map(({ type }) => mapping.relationOf(type)),
  ].map((term) => ({ name: term.name, iri: term.iri.value, coercion: coercionOf(term) }));
  const byIri = new Map(properties.map((each) => [each.iri, each]));
  const typeNames = new Map(classes.map(({ name, iri }) => [iri, name]));
  return {
    definition: {
      ...prefixes,
      ...Object.fromEntries(classes.map(({ name, iri }) => [name, compact(iri)])),
      ...Object.fromEntries(
        properties.map(({ name, iri, coercion }) => [
          name,
          {
            '@id': compact(iri),
            ...(coercion.type !== null && { '@type': compact(coercion.type) }),
            ...(coercion.language !== null && { '@language': coercion.language }),
          },
        ]),
      ),
    },
    keyOf: (iri) => {
      const known = byIri.get(iri);
      return known
        ? { key: known.name, coercion: known.coercion }
        : { key: compact(iri), coercion: PLAIN };
    },
    typeOf: (iri) => typeNames.get(iri) ?? compact(iri),
  };
}

const PLAIN: Coercion = { type: null, language: null };

/** Returns the coercion of a property. Integers and booleans have none, because JSON has numbers and booleans. */
function coercionOf({ value }: PropertyTerm): Coercion {
  if (isResource(value)) return { type: '@id', language: null };
  if (value === 'english') return { type: null, language: 'en' };
  const datatype = value === 'integer' || value === 'boolean' ? undefined : DATATYPES[value];
  return datatype === undefined ? PLAIN : { type: foreign(datatype).value, language: null };
}

/** Abbreviates an IRI with a prefix. Returns the IRI unchanged if no prefix matches. */
function compactIri(iri: string, spaces: readonly (readonly [string, string])[]): string {
  const found = spaces.find(([, space]) => iri.startsWith(space));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}

import { DATATYPES } from './to-terms.ts';
import { isResource } from './describe-vocabulary.ts';
import type { Mapping } from './mapping.ts';
import { foreign } from './namespaces.ts';
import type { PropertyTerm } from './vocabulary.ts';

/** How the values of a key are written: as addresses, as texts of a datatype, or as texts in a language. */
export interface Coercion {
  readonly type: string | null;
  readonly language: string | null;
}

/** The context of JSON-LD documents. */
export interface JsonContext {
  /** The value of `@context`. */
  readonly definition: Readonly<Record<string, unknown>>;
  /** Returns the key for a property, and how its values are written. */
  keyOf(iri: string): { readonly key: string; readonly coercion: Coercion };
  /** Returns the name of a class. */
  typeOf(iri: string): string;
}

/** Creates the context from the vocabulary. Documents contain the context, so that readers need not fetch it. */
export function createJsonContext(mapping: Mapping): JsonContext {
  const { vocabulary, prefixes } = mapping;
  const compact = (iri: string): string => compactIri(iri, prefixes);
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

/** Integers and booleans have no coercion, because they are numbers and booleans in JSON. */
function coercionOf({ value }: PropertyTerm): Coercion {
  if (isResource(value)) return { type: '@id', language: null };
  if (value === 'english') return { type: null, language: 'en' };
  const datatype = value === 'integer' || value === 'boolean' ? undefined : DATATYPES[value];
  return datatype === undefined ? PLAIN : { type: foreign(datatype).value, language: null };
}

/** Returns an IRI with a prefix, or unchanged if no vocabulary contains it. */
function compactIri(iri: string, prefixes: Readonly<Record<string, string>>): string {
  const found = Object.entries(prefixes).find(([, space]) => iri.startsWith(space));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}

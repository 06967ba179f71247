import type { Literal, Quad, Quad_Object } from 'n3';
import { groupTriples, type SubjectTriples } from './group-triples.ts';
import { createJsonContext, type Coercion, type JsonContext } from './json-context.ts';
import type { Mapping } from './mapping.ts';
import { foreign } from './namespaces.ts';

/** Writes triples as JSON-LD 1.1 with an embedded context, batch by batch. Each line describes one subject. */
export async function* writeJsonld(
  mapping: Mapping,
  batches: AsyncIterable<readonly Quad[]> | Iterable<readonly Quad[]>,
): AsyncGenerator<string, void> {
  const context = createJsonContext(mapping);
  yield `{\n"@context": ${JSON.stringify(context.definition)},\n"@graph": [`;
  let separator = '\n';
  for await (const quads of batches) {
    let text = '';
    for (const subject of groupTriples(quads)) {
      text += `${separator}${JSON.stringify(toObject(context, subject))}`;
      separator = ',\n';
    }
    yield text;
  }
  yield '\n]\n}\n';
}

const RDF_TYPE = foreign('rdf:type').value;

function toObject(context: JsonContext, { subject, predicates }: SubjectTriples): object {
  const entries = predicates.map(({ predicate, objects }): readonly [string, unknown] => {
    if (predicate.value === RDF_TYPE)
      return ['@type', unwrap(objects.map(({ value }) => context.typeOf(value)))];
    const { key, coercion } = context.keyOf(predicate.value);
    return [key, unwrap(objects.map((object) => toValue(object, coercion)))];
  });
  return { '@id': subject.value, ...Object.fromEntries(entries) };
}

function unwrap(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values;
}

function toValue(object: Quad_Object, coercion: Coercion): unknown {
  if (object.termType === 'Literal') return toLiteral(object, coercion);
  return coercion.type === '@id' ? object.value : { '@id': object.value };
}

function toLiteral({ value, language, datatype }: Literal, coercion: Coercion): unknown {
  if (language !== '')
    return language === coercion.language ? value : { '@value': value, '@language': language };
  if (datatype.value === coercion.type) return value;
  const isPlain = coercion.type === null && coercion.language === null;
  if (isPlain) return toScalar(value, datatype.value);
  return datatype.value === STRING
    ? { '@value': value }
    : { '@value': value, '@type': datatype.value };
}

/** Converts a literal to a JSON value that readers convert back to an equal literal. */
function toScalar(value: string, datatype: string): unknown {
  if (datatype === STRING) return value;
  if (datatype === BOOLEAN) return value === 'true';
  // JSON-LD reads numbers without a fraction as integers.
  if (datatype === INTEGER && String(Number(value)) === value) return Number(value);
  return { '@value': value, '@type': datatype };
}

const STRING = foreign('xsd:string').value;
const INTEGER = foreign('xsd:integer').value;
const BOOLEAN = foreign('xsd:boolean').value;

import { isObjectType, type GraphQLSchema } from 'graphql';
import { entities } from '../shared/whole-graph.ts';

/** Returns the fragment EntityFields on Entity. The dates of all kinds of entities have the response keys `from` and `until`. */
export function writeEntityFields(schema: GraphQLSchema): string {
  const dates = entities().flatMap(({ label, lifetime }) => {
    const type = schema.getType(label);
    const known = isObjectType(type) ? type.getFields() : {};
    const fields = Object.entries({ from: lifetime.start, until: lifetime.end }).flatMap(
      ([alias, [bound = '']]) => {
        const field = bound.replace(/(Earliest|Latest)$/, '');
        return field in known ? [`${alias}: ${field} { edtf }`] : [];
      },
    );
    return fields.length === 0 ? [] : [`  ... on ${label} { ${fields.join(' ')} }`];
  });
  return [
    'fragment EntityFields on Entity {',
    '  id kind name summary',
    '  ... on Country { code }',
    ...dates,
    '}',
  ].join('\n');
}

import { GraphQLError } from 'graphql';
import Negotiator from 'negotiator';

/**
 * Returns the media type that an Accept header prefers (RFC 9110, section 12.5.1), or the first type if the header has no
 * preference. Throws a GraphQLError with the status 406 and a list of all types if the header accepts no type.
 */
export function negotiate<Type extends string>(request: Request, types: readonly Type[]): Type {
  const type = preferType(request, types);
  if (type !== undefined) return type;
  throw new GraphQLError(
    `The Accept header allows none of the forms. Use ${types.join(', ')}, or an address that ends with .ttl or .jsonld.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 406, headers: { vary: 'Accept' } } } },
  );
}

/** Returns the media type that an Accept header prefers, or undefined if the header accepts no type. */
export function preferType<Type extends string>(
  { headers }: Request,
  types: readonly Type[],
): Type | undefined {
  const accept = withoutParameters(headers.get('accept') ?? '');
  const found = new Negotiator({ headers: { accept: accept.trim() === '' ? '*/*' : accept } });
  const name = found.mediaType([...types]);
  return types.find((each) => each === name);
}

/**
 * Removes the parameters of media types except the quality. Clients of JSON-LD ask for profiles, but the server has only
 * one form of each type.
 */
function withoutParameters(accept: string): string {
  return accept.replaceAll(/"[^"]*"/g, '').replaceAll(/;(?!\s*q\s*=)[^;,]*/gi, '');
}
